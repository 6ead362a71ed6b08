// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.recommend;

/**
 * An item that is recommended to a customer.
 *
 * @param item its number
 * @param basis what it rests on
 * @param score for {@link Basis#BOUGHT} the sum of its cosines with what the customer has, else the share of customers, of
 *     the segment or of all, who have it
 * @param because for {@link Basis#BOUGHT} the item of the customer that is most similar to it, else -1
 */
public record Offer(int item, Basis basis, double score, int because) {
    /** What a recommendation rests on. */
    public enum Basis {
        /** Customers who bought what this one has also bought it. */
        BOUGHT,
        /** It is among the most popular in the segment. */
        SEGMENT,
        /** It is among the most popular of all. */
        ALL
    }
}
