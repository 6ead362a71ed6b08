// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

/**
 * SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators"), written out so that its
 * bits never depend on the Java version. A stream is named by a seed and a path of numbers; two paths give unrelated
 * streams.
 */
final class RandomStream {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final double UNIT = 0x1p-53;
    private long state;

    RandomStream(long seed, long... path) {
        state = mix(seed + GOLDEN);
        for (long step : path) {
            state = mix(state ^ mix(step + GOLDEN));
        }
    }

    /** Evenly spread in [0, 1), a multiple of 2⁻⁵³. */
    double next() {
        state += GOLDEN;
        return (mix(state) >>> 11) * UNIT;
    }

    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
