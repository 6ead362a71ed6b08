// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What is taken off the squared distances to each centroid, and between which bounds it is looked for.
 *
 * @param prices at least 0
 * @param low at most the prices
 * @param high at least the prices, infinite for all if for one
 */
record PriceRange(double[] prices, double[] low, double[] high) {
    /** @param reach how far the prices may rise or, to 0 at most, fall */
    static PriceRange around(double[] prices, double[] reach) {
        return new PriceRange(
                prices,
                IntStream.range(0, prices.length)
                        .mapToDouble(c -> Math.max(0, prices[c] - reach[c]))
                        .toArray(),
                IntStream.range(0, prices.length)
                        .mapToDouble(c -> prices[c] + reach[c])
                        .toArray());
    }

    /** No price: the nearest centroid. */
    static PriceRange none(int k) {
        var none = new double[k];
        return new PriceRange(none, none, none);
    }

    boolean holds(int c, double price) {
        return price >= low[c] && price <= high[c];
    }

    boolean holds(double[] others) {
        return IntStream.range(0, others.length).allMatch(c -> holds(c, others[c]));
    }

    /** The nearest prices that are out of bounds by no more than the bounds are apart. */
    double[] nearly(double[] others) {
        return IntStream.range(0, others.length)
                .mapToDouble(c -> {
                    double apart = high[c] - low[c];
                    return Math.clamp(others[c], Math.max(0, low[c] - apart), high[c] + apart);
                })
                .toArray();
    }

    boolean finite() {
        return Arrays.stream(high).allMatch(Double::isFinite);
    }
}
