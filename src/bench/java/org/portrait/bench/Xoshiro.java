// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

/** xoshiro256++ (Blackman and Vigna) seeded by SplitMix64: the same bits on every machine. */
final class Xoshiro {
    private final long[] state = new long[4];
    private double spare = Double.NaN;

    Xoshiro(long seed) {
        long mixed = seed;
        for (int i = 0; i < state.length; i++) {
            mixed += 0x9E3779B97F4A7C15L;
            long z = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            state[i] = z ^ (z >>> 31);
        }
    }

    long next() {
        long result = Long.rotateLeft(state[0] + state[3], 23) + state[0];
        long shifted = state[1] << 17;
        state[2] ^= state[0];
        state[3] ^= state[1];
        state[1] ^= state[2];
        state[0] ^= state[3];
        state[2] ^= shifted;
        state[3] = Long.rotateLeft(state[3], 45);
        return result;
    }

    /** At least 0 and below 1. */
    double uniform() {
        return (next() >>> 11) * 0x1p-53;
    }

    int below(int bound) {
        return (int) Math.unsignedMultiplyHigh(next(), bound);
    }

    /** A standard normal by Marsaglia's polar method. */
    double normal() {
        if (!Double.isNaN(spare)) {
            double kept = spare;
            spare = Double.NaN;
            return kept;
        }
        while (true) {
            double u = 2 * uniform() - 1;
            double v = 2 * uniform() - 1;
            double s = u * u + v * v;
            if (s > 0 && s < 1) {
                double stretch = Math.sqrt(-2 * StrictMath.log(s) / s);
                spare = v * stretch;
                return u * stretch;
            }
        }
    }

    double exponential() {
        return -StrictMath.log(1 - uniform());
    }
}
