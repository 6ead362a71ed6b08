// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.List;

/**
 * The gap statistic of K = 1, 2, …: how much lower the logarithm of inertia is than that of evenly spread data
 * (Tibshirani, Walther and Hastie 2001, with squared distances; R's {@code clusGap} with {@code d.power = 2}).
 *
 * @param gaps of K = 1, 2, … in this order; the mean over the references of log inertia, less that of the customers
 * @param errors the standard deviation over the references times √(1 + 1/B)
 * @param references B, the number of sets of reference data
 * @param rows of how many customers, drawn by the seed when there are more
 */
public record Gap(List<Double> gaps, List<Double> errors, int references, int rows) {
    public Gap {
        gaps = List.copyOf(gaps);
        errors = List.copyOf(errors);
        if (gaps.isEmpty() || gaps.size() != errors.size()) {
            throw new IllegalArgumentException("one error per gap, at least one");
        }
    }

    public int highestK() {
        return gaps.size();
    }

    /** The gap of K from 1 to {@link #highestK}. */
    public double gap(int k) {
        return gaps.get(k - 1);
    }

    public double error(int k) {
        return errors.get(k - 1);
    }

    /**
     * The smallest K whose gap is at least the next one's less its error ({@code Tibs2001SEmax} in R), the highest if
     * there is none. 1 means no groups.
     */
    public int k() {
        for (int k = 1; k < highestK(); k++) {
            if (gap(k) >= gap(k + 1) - error(k + 1)) {
                return k;
            }
        }
        return highestK();
    }
}
