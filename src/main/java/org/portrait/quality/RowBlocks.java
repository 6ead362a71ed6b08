// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import org.portrait.data.ScaledMatrix;
import org.portrait.work.Progress;

/**
 * The scaled rows in blocks small enough for the cache, so that one reading serves several segmentations. Stripes of a
 * fixed number of blocks are walked side by side, each by one thread, block by block: sums kept per stripe and added up
 * in the order of stripes do not depend on the number of threads.
 */
final class RowBlocks {
    private static final int ROWS = 1024;
    private static final int BLOCKS = 16;

    private RowBlocks() {}

    /** What is done with a block. */
    interface Visitor {
        /**
         * @param from the first row
         * @param values feature by feature those of each row
         */
        void visit(int stripe, int from, double[][] values);
    }

    static int stripes(ScaledMatrix matrix) {
        return Math.ceilDiv(matrix.rows(), ROWS * BLOCKS);
    }

    static void walk(ScaledMatrix matrix, Workers workers, Progress progress, Visitor visitor) {
        workers.run(stripes(matrix), progress, stripe -> {
            int first = stripe * ROWS * BLOCKS;
            int end = Math.min(matrix.rows(), first + ROWS * BLOCKS);
            for (int from = first; from < end; from += ROWS) {
                visitor.visit(stripe, from, block(matrix, from, Math.min(end, from + ROWS)));
            }
        });
    }

    private static double[][] block(ScaledMatrix matrix, int from, int to) {
        var values = new double[matrix.dimensions()][to - from];
        for (int j = 0; j < values.length; j++) {
            double[] column = matrix.features().columns()[j];
            double offset = matrix.offset()[j];
            double factor = matrix.factor()[j];
            for (int i = 0; i < values[j].length; i++) {
                values[j][i] = (column[from + i] - offset) * factor;
            }
        }
        return values;
    }
}
