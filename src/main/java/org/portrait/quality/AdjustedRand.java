// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

/** The adjusted Rand index (Hubert and Arabie 1985): 1 for the same division, about 0 for two that know nothing of each other. */
public final class AdjustedRand {
    private AdjustedRand() {}

    /**
     * @param a b n labels each, from 0
     * @return 1 where both put all rows together, or all apart
     */
    public static double of(byte[] a, byte[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("not the same rows");
        }
        var cells = new long[Byte.MAX_VALUE + 1][Byte.MAX_VALUE + 1];
        var rows = new long[cells.length];
        var columns = new long[cells.length];
        for (int i = 0; i < a.length; i++) {
            cells[a[i]][b[i]]++;
            rows[a[i]]++;
            columns[b[i]]++;
        }
        double together = 0;
        for (long[] row : cells) {
            together += pairs(row);
        }
        double inA = pairs(rows);
        double inB = pairs(columns);
        double expected = inA * inB / pairs(new long[] {a.length});
        double most = (inA + inB) / 2;
        return most == expected || a.length < 2 ? 1 : (together - expected) / (most - expected);
    }

    private static double pairs(long[] counts) {
        double pairs = 0;
        for (long count : counts) {
            pairs += count * (count - 1) / 2.0;
        }
        return pairs;
    }
}
