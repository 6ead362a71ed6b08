// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.ScaledMatrix;

/** Data without groups, of the same shape as the customers. */
interface ReferenceData {
    double[] row(SplittableRandom random);

    default ScaledMatrix draw(int n, SplittableRandom random) {
        var rows = new double[n][];
        Arrays.setAll(rows, _ -> row(random));
        return matrix(rows);
    }

    /** Rows as they are. */
    static ScaledMatrix matrix(double[][] rows) {
        int d = rows[0].length;
        var columns = new double[d][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < d; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        List<String> names = IntStream.range(0, d).mapToObj(j -> "x" + j).toList();
        var ones = new double[d];
        Arrays.fill(ones, 1);
        return new ScaledMatrix(new FeatureMatrix(names, columns), new double[d], ones);
    }

    /** The point with these scores along the axes. */
    static double[] point(double[] scores, double[][] axes) {
        var point = new double[scores.length];
        for (int a = 0; a < scores.length; a++) {
            for (int j = 0; j < point.length; j++) {
                point[j] += scores[a] * axes[j][a];
            }
        }
        return point;
    }
}
