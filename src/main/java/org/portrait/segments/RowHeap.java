// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Arrays;

/** Rows by a number, equal ones by their order: a binary heap with the first of them on top. */
final class RowHeap {
    private double[] keys = new double[16];
    private int[] rows = new int[16];
    private int size;

    private static boolean before(double key, int row, double otherKey, int otherRow) {
        return key < otherKey || key == otherKey && row < otherRow;
    }

    int size() {
        return size;
    }

    double key() {
        return keys[0];
    }

    int row() {
        return rows[0];
    }

    void push(double key, int row) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            rows = Arrays.copyOf(rows, 2 * size);
        }
        int at = size++;
        while (at > 0 && above(key, row, (at - 1) / 2)) {
            place(at, keys[(at - 1) / 2], rows[(at - 1) / 2]);
            at = (at - 1) / 2;
        }
        place(at, key, row);
    }

    void pop() {
        size--;
        replaceTop(keys[size], rows[size]);
    }

    private void replaceTop(double key, int row) {
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && above(keys[child + 1], rows[child + 1], child)) {
                child++;
            }
            if (!before(keys[child], rows[child], key, row)) {
                break;
            }
            place(at, keys[child], rows[child]);
            at = child;
        }
        place(at, key, row);
    }

    private boolean above(double key, int row, int other) {
        return before(key, row, keys[other], rows[other]);
    }

    private void place(int at, double key, int row) {
        keys[at] = key;
        rows[at] = row;
    }
}
