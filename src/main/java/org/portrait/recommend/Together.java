// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.recommend;

/** Counts what is in the same rows; for one thread. */
final class Together {
    private final Incidence rows;
    private final Incidence columns;
    private final int[] counts;
    private final int[] met;

    Together(Incidence rows) {
        this.rows = rows;
        columns = rows.transposed();
        counts = new int[rows.columns()];
        met = new int[rows.columns()];
    }

    /** Takes a column and how many rows it shares with another. */
    interface Sink {
        void take(int column, int both);
    }

    /** Tells every column that shares a row with this one, in no particular order. */
    void with(int column, Sink sink) {
        int size = 0;
        for (int at = columns.start()[column]; at < columns.start()[column + 1]; at++) {
            int row = columns.column()[at];
            for (int i = rows.start()[row]; i < rows.start()[row + 1]; i++) {
                int other = rows.column()[i];
                if (counts[other]++ == 0) {
                    met[size++] = other;
                }
            }
        }
        for (int i = 0; i < size; i++) {
            int both = counts[met[i]];
            counts[met[i]] = 0;
            if (met[i] != column) {
                sink.take(met[i], both);
            }
        }
    }
}
