// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.recommend;

import java.util.List;

/**
 * How well recommendations foretell the last order of customers with two or more, from all that was bought otherwise.
 * Where what a customer has is not recommended again, only what was new to the customer in that order counts, for every
 * method; else all of the order counts. The segments are those of the run, which knew that order: that can only favour
 * {@link Method#SEGMENT}, and what fills up {@link Method#ITEM_TO_ITEM}.
 *
 * @param customers whose last order was foretold
 * @param nothingNew customers who are not among them, for their last order had nothing new
 * @param results one for each method
 */
public record Trial(int customers, int nothingNew, List<Result> results) {
    /** How many recommendations are looked at. */
    public static final int AT = 10;

    /** What the recommendations are made by. */
    public enum Method {
        ITEM_TO_ITEM,
        POPULAR,
        SEGMENT
    }

    /**
     * @param hitRate the share of customers of whose order at least one item was among the ten; NaN for nobody
     * @param ndcg the mean normalised discounted cumulative gain at ten (Järvelin and Kekäläinen 2002), binary
     * @param behindLow of the 95 % confidence interval of the hit rate of item-to-item minus this one, of the same customers
     *     (Wald interval of paired proportions: Agresti 2013, section 11.1)
     * @param behindHigh of it
     */
    public record Result(Method method, double hitRate, double ndcg, double behindLow, double behindHigh) {}

    public Trial {
        results = List.copyOf(results);
    }

    public Result of(Method method) {
        return results.get(method.ordinal());
    }
}
