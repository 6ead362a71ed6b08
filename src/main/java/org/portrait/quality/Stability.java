// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How far the segments of each K are found again in bootstrap samples: the mean, over the segments, of the largest
 * Jaccard similarity to a segment of the sample (Hennig 2007, as {@code fpc::clusterboot}). It is necessary, not
 * sufficient: evenly spread data cut in four are stable, too.
 *
 * @param means of K = 2, 3, … in this order; from 0 to 1
 * @param errors the standard deviation over the resamples divided by √B
 * @param resamples B
 * @param rows of how many customers, drawn by the seed when there are more
 */
public record Stability(List<Double> means, List<Double> errors, int resamples, int rows) {
    /** From here on Hennig calls segments highly stable. */
    public static final double HIGH = 0.85;

    public Stability {
        means = List.copyOf(means);
        errors = List.copyOf(errors);
        if (means.isEmpty() || means.size() != errors.size()) {
            throw new IllegalArgumentException("one error per mean, at least one");
        }
    }

    public int highestK() {
        return means.size() + 1;
    }

    /** The mean of K from 2 to {@link #highestK}. */
    public double mean(int k) {
        return means.get(k - 2);
    }

    public double error(int k) {
        return errors.get(k - 2);
    }

    /** The K whose segments are found again best, the largest of those that are alike, for it says more. */
    public int k() {
        return IntStream.rangeClosed(2, highestK())
                .reduce((best, k) -> mean(k) >= mean(best) ? k : best)
                .orElseThrow();
    }

    /** The K, rising, that are at least {@value #HIGH}. */
    public List<Integer> high() {
        return IntStream.rangeClosed(2, highestK())
                .filter(k -> mean(k) >= HIGH)
                .boxed()
                .toList();
    }
}
