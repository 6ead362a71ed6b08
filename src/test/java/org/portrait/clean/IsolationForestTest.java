// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.clean;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.ScaledMatrix;
import org.portrait.work.Progress;

class IsolationForestTest {
    private static final int ROWS = 600;

    private static ScaledMatrix cloud(double factor) {
        var random = new SplittableRandom(5);
        var x = new double[ROWS];
        var y = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            x[i] = random.nextGaussian();
            y[i] = random.nextGaussian();
        }
        x[7] = 12;
        y[7] = -9;
        return new ScaledMatrix(
                new FeatureMatrix(List.of("x", "y"), new double[][] {x, y}), new double[2], new double[] {factor, 1});
    }

    /** The score is 2^(-E(h)/c(256)), c(256) = 2 (ln 255 + 0.5772156649) - 2 · 255/256 = 10.2448 (Liu et al. 2008). */
    @Test
    void theScoreIsThatOfThePaper() {
        ScaledMatrix matrix = cloud(1);
        var points = new double[ROWS][];
        for (int i = 0; i < ROWS; i++) {
            points[i] = new double[] {matrix.value(i, 0), matrix.value(i, 1)};
        }
        double[] expected = DoubleStream.of(IsolationPaths.of(points, 3, Progress.none()))
                .map(path -> Math.pow(2, -path / 10.2448))
                .toArray();
        assertArrayEquals(expected, IsolationForest.scores(matrix, 3, Progress.none()), 1e-5);
    }

    @Test
    void whoeverIsFarFromAllStandsOut() {
        double[] scores = IsolationForest.scores(cloud(1), 3, Progress.none());
        assertEquals(scores[7], DoubleStream.of(scores).max().orElseThrow());
        assertTrue(scores[7] > 0.7, () -> "score " + scores[7]);
        assertTrue(DoubleStream.of(scores).average().orElseThrow() < 0.5);
    }

    @Test
    void scalingChangesNothing() {
        assertArrayEquals(
                IsolationForest.scores(cloud(1), 3, Progress.none()),
                IsolationForest.scores(cloud(100), 3, Progress.none()));
    }
}
