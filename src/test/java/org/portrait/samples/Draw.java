// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.samples;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Seeded draws. Only {@link SplittableRandom#nextLong()} and its uniforms are used, and {@link StrictMath}, so that the
 * samples come out the same on every Java version and processor.
 */
final class Draw {
    private final SplittableRandom random;

    Draw(long seed) {
        random = new SplittableRandom(seed);
    }

    double uniform() {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return uniform() < probability;
    }

    /** Uniform in {@code from} to {@code to}, both included. */
    int whole(int from, int to) {
        return from + (int) (uniform() * (to - from + 1));
    }

    /** Box and Muller (1958), one of the pair. */
    double normal(double mean, double deviation) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
        return mean + deviation * radius * StrictMath.cos(2 * StrictMath.PI * uniform());
    }

    /** Log-normal by its median and the standard deviation of its logarithm. */
    double skewed(double median, double spread) {
        return median * StrictMath.exp(normal(0, spread));
    }

    /** The number of successes in {@code trials}. */
    int successes(int trials, double probability) {
        int successes = 0;
        for (int i = 0; i < trials; i++) {
            if (chance(probability)) {
                successes++;
            }
        }
        return successes;
    }

    /** An index with probability proportional to its weight. */
    int index(double... weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = uniform() * total;
        for (int i = 0; i < weights.length - 1; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** Zipf's law: the first value is the most frequent, the n-th has 1/n of its frequency. */
    <T> T popular(List<T> values) {
        double[] weights = new double[values.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1.0 / (i + 1);
        }
        return values.get(index(weights));
    }

    void shuffle(List<?> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, whole(0, i));
        }
    }

    static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
