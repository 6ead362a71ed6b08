// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Arrays;

/** Rows by a number, equal ones by their order: a binary heap with the first of them, or the last, on top. */
final class RowHeap {
    private final boolean lastOnTop;
    private double[] keys = new double[16];
    private int[] rows = new int[16];
    private int size;

    RowHeap(boolean lastOnTop) {
        this.lastOnTop = lastOnTop;
    }

    static boolean before(double key, int row, double otherKey, int otherRow) {
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

    void replaceTop(double key, int row) {
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && above(keys[child + 1], rows[child + 1], child)) {
                child++;
            }
            if (!above(keys[child], rows[child], key, row)) {
                break;
            }
            place(at, keys[child], rows[child]);
            at = child;
        }
        place(at, key, row);
    }

    private boolean above(double key, int row, int other) {
        return above(key, row, keys[other], rows[other]);
    }

    private boolean above(double key, int row, double otherKey, int otherRow) {
        return lastOnTop ? before(otherKey, otherRow, key, row) : before(key, row, otherKey, otherRow);
    }

    private void place(int at, double key, int row) {
        keys[at] = key;
        rows[at] = row;
    }
}
