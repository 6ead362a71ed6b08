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
        return of(CrossTable.of(a, Byte.MAX_VALUE + 1, b, Byte.MAX_VALUE + 1));
    }

    /** @param counts rows by segment of the one and of the other */
    static double of(int[][] counts) {
        long n = 0;
        double together = 0;
        double inA = 0;
        var columns = new long[counts.length == 0 ? 0 : counts[0].length];
        for (int[] row : counts) {
            long sum = 0;
            for (int c = 0; c < row.length; c++) {
                together += pairs(row[c]);
                sum += row[c];
                columns[c] += row[c];
            }
            inA += pairs(sum);
            n += sum;
        }
        double inB = 0;
        for (long column : columns) {
            inB += pairs(column);
        }
        double expected = inA * inB / pairs(n);
        double most = (inA + inB) / 2;
        return most == expected || n < 2 ? 1 : (together - expected) / (most - expected);
    }

    private static double pairs(long count) {
        return count * (count - 1) / 2.0;
    }
}
