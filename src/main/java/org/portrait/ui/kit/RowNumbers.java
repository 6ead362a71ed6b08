// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.kit;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;

/** Numbers of rows without an object for each. */
public final class RowNumbers extends AbstractList<Integer> {
    private final int size;
    private final IntUnaryOperator row;

    private RowNumbers(int size, IntUnaryOperator row) {
        this.size = size;
        this.row = row;
    }

    /** 0 to n - 1. */
    public static List<Integer> upTo(int n) {
        return new RowNumbers(n, i -> i);
    }

    public static List<Integer> of(int[] rows) {
        return new RowNumbers(rows.length, i -> rows[i]);
    }

    @Override
    public Integer get(int index) {
        return row.applyAsInt(Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
        return size;
    }
}
