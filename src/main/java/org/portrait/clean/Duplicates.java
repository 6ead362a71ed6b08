// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.portrait.clean.CleanReport.Reason;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;
import org.portrait.work.Progress;

/**
 * Runs {@link CleaningRule.DropDuplicates}: a 64-bit hash per row, built column by column; rows that meet in the hash
 * table are compared cell by cell. Two missing values are equal.
 */
final class Duplicates {
    private static final int CHUNK = 1 << 16;
    private static final double EXACT = 0x1p53;

    private final WorkingRows rows;
    private final Progress progress;
    private final List<Cells> columns = new ArrayList<>();
    private final long[] hashes;

    /** One column, seen two cells at a time. */
    private interface Cells {
        boolean same(int a, int b);
    }

    private Duplicates(WorkingRows rows, Progress progress) {
        this.rows = rows;
        this.progress = progress;
        this.hashes = new long[rows.size()];
    }

    static void drop(WorkingRows rows, CleaningRule.DropDuplicates rule, Progress progress) {
        var duplicates = new Duplicates(rows, progress);
        for (ColumnInfo column : rows.dataset().schema().columns()) {
            if (!rule.ignoreId() || column.role() != ColumnRole.ID) {
                progress.checkCancelled();
                duplicates.add(column);
            }
        }
        if (!duplicates.columns.isEmpty()) {
            duplicates.remove();
        }
    }

    private void add(ColumnInfo column) {
        if (rows.isText(column.name())) {
            String[] texts = rows.texts(column.name());
            for (int i = 0; i < hashes.length; i++) {
                hashes[i] = mix(hashes[i], texts[i].hashCode());
            }
            columns.add((a, b) -> texts[a].equals(texts[b]));
        } else {
            double[] numbers = rows.numbers(column.name());
            for (int i = 0; i < hashes.length; i++) {
                hashes[i] = mix(hashes[i], Double.doubleToLongBits(numbers[i] + 0.0));
            }
            boolean exact = column.type() == ColumnType.INTEGER;
            columns.add((a, b) -> same(numbers, column.name(), exact, a, b));
        }
    }

    /** Integers beyond 2^53 share their double with neighbours and are compared as they are. */
    private boolean same(double[] numbers, String column, boolean exact, int a, int b) {
        boolean equal = Double.doubleToLongBits(numbers[a] + 0.0) == Double.doubleToLongBits(numbers[b] + 0.0);
        return equal
                && (!exact
                        || Math.abs(numbers[a]) < EXACT
                        || Objects.equals(
                                rows.dataset().value(a, column), rows.dataset().value(b, column)));
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014) over the running hash and the next value. */
    private static long mix(long hash, long value) {
        long z = (hash ^ value) + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Open addressing: each slot holds the first row of a kind, plus one. */
    private void remove() {
        int capacity = Integer.highestOneBit(Math.max(8, Math.min(hashes.length, 1 << 28))) << 2;
        var slots = new int[capacity];
        for (int row = 0; row < hashes.length; row++) {
            if (row % CHUNK == 0) {
                progress.checkCancelled();
            }
            if (!rows.kept(row)) {
                continue;
            }
            int slot = (int) hashes[row] & (capacity - 1);
            while (slots[slot] != 0 && !equal(slots[slot] - 1, row)) {
                slot = (slot + 1) & (capacity - 1);
            }
            if (slots[slot] == 0) {
                slots[slot] = row + 1;
            } else {
                rows.remove(row, Reason.DUPLICATE);
            }
        }
    }

    private boolean equal(int a, int b) {
        if (hashes[a] != hashes[b]) {
            return false;
        }
        for (Cells column : columns) {
            if (!column.same(a, b)) {
                return false;
            }
        }
        return true;
    }
}
