// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Arrays;

/**
 * The assignment problem: one column for each row so that the sum is largest. The Hungarian method with potentials and
 * shortest augmenting paths (Kuhn 1955; Jonker and Volgenant 1987), O(n³).
 */
final class Assignment {
    private static final int NONE = -1;
    private final long[][] gain;
    private final int size;
    private final long[] rowPotential;
    private final long[] columnPotential;
    private final int[] rowOf;

    private Assignment(long[][] gain) {
        this.gain = gain;
        size = gain.length;
        rowPotential = new long[size];
        columnPotential = new long[size];
        rowOf = new int[size];
        Arrays.fill(rowOf, NONE);
    }

    /**
     * @param gain a square matrix
     * @return the column of each row
     */
    static int[] largest(long[][] gain) {
        var assignment = new Assignment(gain);
        for (int row = 0; row < assignment.size; row++) {
            assignment.place(row);
        }
        var columnOf = new int[assignment.size];
        for (int column = 0; column < columnOf.length; column++) {
            columnOf[assignment.rowOf[column]] = column;
        }
        return columnOf;
    }

    /** Finds the cheapest chain of moves that ends in a free column, and carries it out. */
    private void place(int row) {
        var slack = new long[size];
        var before = new int[size];
        var visited = new boolean[size];
        Arrays.fill(slack, Long.MAX_VALUE);
        Arrays.fill(before, NONE);
        int column = NONE;
        int current = row;
        do {
            for (int c = 0; c < size; c++) {
                long reduced = -gain[current][c] - rowPotential[current] - columnPotential[c];
                if (!visited[c] && reduced < slack[c]) {
                    slack[c] = reduced;
                    before[c] = column;
                }
            }
            column = smallest(slack, visited);
            shift(row, slack[column], slack, visited);
            visited[column] = true;
            current = rowOf[column];
        } while (current != NONE);
        while (column != NONE) {
            int previous = before[column];
            rowOf[column] = previous == NONE ? row : rowOf[previous];
            column = previous;
        }
    }

    private static int smallest(long[] slack, boolean[] visited) {
        int smallest = NONE;
        for (int c = 0; c < slack.length; c++) {
            if (!visited[c] && (smallest == NONE || slack[c] < slack[smallest])) {
                smallest = c;
            }
        }
        return smallest;
    }

    private void shift(int row, long delta, long[] slack, boolean[] visited) {
        rowPotential[row] += delta;
        for (int c = 0; c < size; c++) {
            if (visited[c]) {
                rowPotential[rowOf[c]] += delta;
                columnPotential[c] -= delta;
            } else {
                slack[c] -= delta;
            }
        }
    }
}
