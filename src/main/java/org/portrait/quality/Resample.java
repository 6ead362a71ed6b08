// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.BitSet;
import java.util.SplittableRandom;

/** Rows drawn with replacement, each of which counts once. */
final class Resample {
    private Resample() {}

    /** The rows of one sample of n, rising. */
    static int[] rows(int n, long seed) {
        var random = new SplittableRandom(seed);
        var drawn = new BitSet(n);
        for (int i = 0; i < n; i++) {
            drawn.set(random.nextInt(n));
        }
        return drawn.stream().toArray();
    }
}
