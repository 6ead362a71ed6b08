// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.recommend;

import java.util.Arrays;

/**
 * A sparse matrix of zeros and ones: who bought which item, or what was in which order. Row {@code r} has the columns
 * {@code column[start[r]]} to {@code column[start[r + 1] - 1]}, each once, in rising order.
 *
 * @param start one more than there are rows
 * @param columns how many there are
 */
record Incidence(int[] start, int[] column, int columns) {
    int rows() {
        return start.length - 1;
    }

    /** How many ones a row has. */
    int size(int row) {
        return start[row + 1] - start[row];
    }

    boolean has(int row, int wanted) {
        return Arrays.binarySearch(column, start[row], start[row + 1], wanted) >= 0;
    }

    /** Per column how many rows have it. */
    int[] counts() {
        var counts = new int[columns];
        for (int i = 0; i < start[rows()]; i++) {
            counts[column[i]]++;
        }
        return counts;
    }

    Incidence transposed() {
        var from = new int[columns + 1];
        int[] counts = counts();
        for (int c = 0; c < columns; c++) {
            from[c + 1] = from[c] + counts[c];
        }
        int[] next = Arrays.copyOf(from, columns);
        var row = new int[from[columns]];
        for (int r = 0; r < rows(); r++) {
            for (int i = start[r]; i < start[r + 1]; i++) {
                row[next[column[i]]++] = r;
            }
        }
        return new Incidence(from, row, rows());
    }

    /** The same rows, of which those with more than {@code most} columns are empty. */
    Incidence withoutLongRows(int most) {
        var from = new int[start.length];
        var kept = new int[column.length];
        for (int r = 0; r < rows(); r++) {
            int length = size(r) > most ? 0 : size(r);
            System.arraycopy(column, start[r], kept, from[r], length);
            from[r + 1] = from[r] + length;
        }
        return new Incidence(from, Arrays.copyOf(kept, from[rows()]), columns);
    }
}
