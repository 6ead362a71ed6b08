// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deep;

import java.util.stream.IntStream;
import org.portrait.data.ScaledMatrix;
import org.portrait.embed.FittedPca;
import org.portrait.embed.Pca;
import org.portrait.work.Progress;

/** How well few numbers tell all features. */
final class Reconstruction {
    private Reconstruction() {}

    /**
     * The squared error by that of the means of the rows that were learnt from.
     *
     * @param reproduced d columns, a value for each row of {@code rows}
     */
    static double error(ScaledMatrix learnt, ScaledMatrix rows, double[][] reproduced) {
        double left = 0;
        double all = 0;
        for (int j = 0; j < reproduced.length; j++) {
            double mean = 0;
            for (double value : learnt.column(j)) {
                mean += value / learnt.rows();
            }
            for (int i = 0; i < rows.rows(); i++) {
                double value = rows.value(i, j);
                left += (value - reproduced[j][i]) * (value - reproduced[j][i]);
                all += (value - mean) * (value - mean);
            }
        }
        return all > 0 ? left / all : 0;
    }

    /** The rows told by the first principal components of others: d columns. */
    static double[][] byPca(ScaledMatrix learnt, ScaledMatrix rows, int components, Progress progress) {
        FittedPca pca = new Pca().fit(learnt, progress);
        int d = rows.dimensions();
        var reproduced = new double[d][rows.rows()];
        for (int i = 0; i < rows.rows(); i++) {
            int row = i;
            double[] point =
                    IntStream.range(0, d).mapToDouble(j -> rows.value(row, j)).toArray();
            for (int j = 0; j < d; j++) {
                reproduced[j][i] = pca.mean()[j];
            }
            for (int c = 0; c < Math.min(components, pca.components().length); c++) {
                double score = pca.project(point, c);
                for (int j = 0; j < d; j++) {
                    reproduced[j][i] += score * pca.components()[c][j];
                }
            }
        }
        return reproduced;
    }
}
