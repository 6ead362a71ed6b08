// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows that may be in one of several segments: each with the segments in question and the squared distances to them.
 *
 * @param rows rising
 * @param ends per row where its entries end; those of the next one begin there
 * @param segments per entry, rising within a row
 * @param squared distances per entry
 */
record OpenRows(int[] rows, int[] ends, byte[] segments, double[] squared) {
    /** Those of one tile, which grow. */
    static final class Part {
        private int[] rows = new int[16];
        private int[] ends = new int[16];
        private byte[] segments = new byte[64];
        private double[] squared = new double[64];
        private int count;
        private int entries;

        void entry(int segment, double distance) {
            if (entries == segments.length) {
                segments = Arrays.copyOf(segments, 2 * entries);
                squared = Arrays.copyOf(squared, 2 * entries);
            }
            segments[entries] = (byte) segment;
            squared[entries++] = distance;
        }

        /** Whose entries were the last ones. */
        void row(int row) {
            if (count == rows.length) {
                rows = Arrays.copyOf(rows, 2 * count);
                ends = Arrays.copyOf(ends, 2 * count);
            }
            rows[count] = row;
            ends[count++] = entries;
        }
    }

    /** @param parts in the order of the tiles; null for none */
    static OpenRows of(@Nullable Part[] parts) {
        int count = 0;
        int entries = 0;
        for (Part part : parts) {
            count += part == null ? 0 : part.count;
            entries += part == null ? 0 : part.entries;
        }
        var all = new OpenRows(new int[count], new int[count], new byte[entries], new double[entries]);
        int row = 0;
        int entry = 0;
        for (Part part : parts) {
            if (part != null) {
                System.arraycopy(part.rows, 0, all.rows, row, part.count);
                System.arraycopy(part.segments, 0, all.segments, entry, part.entries);
                System.arraycopy(part.squared, 0, all.squared, entry, part.entries);
                for (int i = 0; i < part.count; i++) {
                    all.ends[row++] = entry + part.ends[i];
                }
                entry += part.entries;
            }
        }
        return all;
    }

    int count() {
        return rows.length;
    }

    /** Where the entries of a row begin, which is the {@code i}th of these. */
    int begin(int i) {
        return i == 0 ? 0 : ends[i - 1];
    }

    /** The squared distance of the {@code i}th row to a segment in question. */
    double squared(int i, int segment) {
        int entry = begin(i);
        while (segments[entry] != segment) {
            entry++;
        }
        return squared[entry];
    }
}
