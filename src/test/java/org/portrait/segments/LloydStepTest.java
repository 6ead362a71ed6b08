// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.ScaledMatrix;
import org.portrait.work.Progress;

class LloydStepTest {
    private static ScaledMatrix matrix(double[]... columns) {
        var ones = new double[columns.length];
        Arrays.fill(ones, 1);
        List<String> names = List.of("x", "y").subList(0, columns.length);
        return new ScaledMatrix(new FeatureMatrix(names, columns), new double[columns.length], ones);
    }

    /**
     * By hand, on a line: from centres 0 and 1 the customers at 9 and 11 go to 1; the means are 0 and 7; then 1 goes to
     * 0; the means are 0.5 and 10; nobody moves any more.
     */
    @Test
    void aLineByHand() {
        ScaledMatrix line = matrix(new double[] {0, 1, 9, 11});
        long seed = seedThatDraws(line, 0, 1);
        LloydStep step = LloydStep.start(line, 2, seed, Progress.none());
        assertArrayEquals(new byte[] {0, 1, 1, 1}, step.segments().labels());
        assertEquals(8 * 8 + 10 * 10, step.segments().inertia());
        assertEquals(4, step.changed());
        step = step.next(line, Progress.none());
        assertTrue(step.moved());
        assertEquals(7, step.segments().centroids()[1][0], 1e-12);
        assertEquals(6 * 6 + 2 * 2 + 4 * 4, step.segments().inertia(), 1e-12);
        step = step.next(line, Progress.none());
        assertArrayEquals(new byte[] {0, 0, 1, 1}, step.segments().labels());
        assertEquals(1, step.changed());
        assertEquals(1 + 2 * 2 + 4 * 4, step.segments().inertia(), 1e-12);
        step = step.next(line, Progress.none());
        assertEquals(0.5 + 2, step.segments().inertia(), 1e-12);
        assertFalse(step.over());
        step = step.next(line, Progress.none());
        assertTrue(step.over());
        assertEquals(2, step.round());
    }

    private static long seedThatDraws(ScaledMatrix line, double first, double second) {
        for (long seed = 0; seed < 1_000; seed++) {
            double[][] drawn =
                    LloydStep.start(line, 2, seed, Progress.none()).segments().centroids();
            if (drawn[0][0] == first && drawn[1][0] == second) {
                return seed;
            }
        }
        throw new AssertionError("none of a thousand draws these two");
    }

    /** It never gets worse, and at the end every centroid is the mean of its customers. */
    @Test
    void everyStepLowersTheInertiaUntilItIsOver() {
        var random = new Random(1);
        ScaledMatrix blobs = matrix(
                random.doubles(600, 0, 3)
                        .map(x -> Math.floor(x) * 5 + random.nextGaussian())
                        .toArray(),
                random.doubles(600, 0, 2)
                        .map(y -> Math.floor(y) * 5 + random.nextGaussian())
                        .toArray());
        for (int seed = 0; seed < 20; seed++) {
            LloydStep step = LloydStep.start(blobs, 6, seed, Progress.none());
            int steps = 0;
            while (!step.over()) {
                LloydStep next = step.next(blobs, Progress.none());
                assertTrue(next.segments().inertia() <= step.segments().inertia() * (1 + 1e-12));
                step = next;
                assertTrue(++steps < 500);
            }
            assertEquals(600, Arrays.stream(step.segments().sizes()).sum());
            for (int s = 0; s < 6; s++) {
                double mean = step.segments().means(blobs.column(0))[s];
                assertEquals(mean, step.segments().centroids()[s][0], 1e-9);
            }
        }
    }
}
