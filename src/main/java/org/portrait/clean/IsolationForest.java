// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.clean;

import java.util.Arrays;
import org.portrait.data.ScaledMatrix;
import org.portrait.work.Progress;

/** How easily each customer is told from all the others. */
public final class IsolationForest {
    private static final double EULER = 0.5772156649;

    private IsolationForest() {}

    /**
     * The score of Liu, Ting and Zhou (2008, section 4): {@code 2^(-E(h)/c)} with the mean path length E(h) and the
     * average c of an unsuccessful search in a tree of as many rows as each tree has. Cuts are uniform between the lowest
     * and the highest value, so another unit or origin of a feature changes nothing, while its logarithm does.
     *
     * @return per row a number from 0 to 1: well above 0.5 for customers unlike the others, 0.5 where nobody is
     */
    public static double[] scores(ScaledMatrix matrix, long seed, Progress progress) {
        var points = new double[matrix.rows()][matrix.dimensions()];
        for (int i = 0; i < points.length; i++) {
            for (int j = 0; j < points[i].length; j++) {
                points[i][j] = matrix.features().columns()[j][i];
            }
        }
        double[] scores = points.length < 2 ? new double[points.length] : IsolationPaths.of(points, seed, progress);
        double average = average(Math.min(IsolationPaths.SAMPLE, points.length));
        Arrays.setAll(scores, i -> StrictMath.pow(2, -scores[i] / average));
        return scores;
    }

    /** {@code c(n) = 2 H(n - 1) - 2 (n - 1) / n}, with the harmonic number as {@code ln(n - 1) + γ}. */
    private static double average(int n) {
        return n < 3 ? 1 : 2 * (StrictMath.log(n - 1) + EULER) - 2 * (n - 1.0) / n;
    }
}
