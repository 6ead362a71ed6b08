// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.BitSet;
import java.util.SplittableRandom;
import org.portrait.data.ScaledMatrix;

/** Chooses rows that stand for all: those whose silhouette is computed, and others. */
public final class SampleRows {
    /** Up to this many rows every row counts. */
    static final int EXACT = 20_000;

    private static final long PAIRS = 1_000_000_000L;

    private SampleRows() {}

    /** How many rows of {@code n}: all up to 20,000; 2,000 up to half a million; beyond, 10⁹ / n, but not below 500. */
    static int count(int n) {
        return n <= EXACT ? n : Math.clamp(PAIRS / n, 500, 2_000);
    }

    static int[] choose(int n, long seed) {
        return choose(n, count(n), seed);
    }

    /** Rising row numbers, at most {@code m}, drawn without replacement (Floyd's method; Bentley and Floyd 1987). */
    public static int[] choose(int n, int m, long seed) {
        var chosen = new BitSet(n);
        if (m >= n) {
            chosen.set(0, n);
            return chosen.stream().toArray();
        }
        var random = new SplittableRandom(seed);
        for (int j = n - m; j < n; j++) {
            int row = random.nextInt(j + 1);
            chosen.set(chosen.get(row) ? j : row);
        }
        return chosen.stream().toArray();
    }

    /** The rows that {@link #choose} draws; the matrix itself if that is all of them. */
    static ScaledMatrix matrix(ScaledMatrix matrix, int[] chosen) {
        return chosen.length == matrix.rows() ? matrix : matrix.picked(chosen);
    }
}
