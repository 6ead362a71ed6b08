// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

/** Two divisions of the same rows against each other. */
final class CrossTable {
    private CrossTable() {}

    /**
     * @param a n labels below {@code kA}
     * @param b n labels below {@code kB}
     * @return kA × kB counts of rows
     */
    static int[][] of(byte[] a, int kA, byte[] b, int kB) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("not the same rows");
        }
        var counts = new int[kA][kB];
        for (int i = 0; i < a.length; i++) {
            counts[a[i]][b[i]]++;
        }
        return counts;
    }
}
