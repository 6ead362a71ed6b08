// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.recommend;

import java.util.List;

/**
 * An association rule (Agrawal, Imieliński and Swami 1993): orders with some items tend to have another one.
 *
 * @param when one or two items
 * @param then the other one
 * @param orders with all of them
 * @param whenOrders with {@code when}
 * @param thenOrders with {@code then}
 * @param all how many orders were looked at
 */
public record ItemRule(List<Integer> when, int then, int orders, int whenOrders, int thenOrders, int all) {
    public ItemRule {
        when = List.copyOf(when);
    }

    public double support() {
        return (double) orders / all;
    }

    public double confidence() {
        return (double) orders / whenOrders;
    }

    public double lift() {
        return (double) orders * all / ((double) whenOrders * thenOrders);
    }
}
