// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.recommend;

import org.portrait.work.Progress;

/**
 * What recommendations are made by.
 *
 * @param customers who bought what
 * @param labels the segment of each customer
 */
record Fitted(Incidence customers, byte[] labels, Neighbours neighbours, Popularity popular, OfferSettings settings) {
    static Fitted of(Incidence customers, byte[] labels, int k, OfferSettings settings, Progress progress) {
        return new Fitted(
                customers,
                labels,
                Neighbours.of(customers, settings.support(), progress),
                Popularity.of(customers, labels, k),
                settings);
    }

    /** Whether an item may be recommended to a customer. */
    boolean wanted(int customer, int item) {
        return settings.again() || !customers.has(customer, item);
    }
}
