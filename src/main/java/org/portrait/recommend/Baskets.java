// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.recommend;

import java.util.Arrays;
import java.util.List;

/**
 * What was bought, returns left out. Customers are numbered as those of the run.
 *
 * @param items the names of items, in the order of their bytes in UTF-8
 * @param firstOrder per customer the first order; orders of a customer follow one another in time, and there is one more
 *     entry than there are customers. Of orders on one day the one with the lower number comes first.
 * @param orders the items of each order
 */
public record Baskets(List<String> items, int[] firstOrder, Incidence orders) {
    public Baskets {
        items = List.copyOf(items);
    }

    public int customers() {
        return firstOrder.length - 1;
    }

    /** How many orders of a customer there are. */
    public int orders(int customer) {
        return firstOrder[customer + 1] - firstOrder[customer];
    }

    /** How many orders there are. */
    public int orderCount() {
        return orders.rows();
    }

    /** The items of an order, each once. */
    int[] order(int order) {
        return Arrays.copyOfRange(orders.column(), orders.start()[order], orders.start()[order + 1]);
    }

    /**
     * The customer–item matrix.
     *
     * @param withoutLast without the last order of whoever has two or more
     */
    Incidence customers(boolean withoutLast) {
        var start = new int[firstOrder.length];
        var item = new int[orders.column().length];
        for (int c = 0; c < customers(); c++) {
            int last = firstOrder[c + 1] - (withoutLast && orders(c) > 1 ? 1 : 0);
            int from = orders.start()[firstOrder[c]];
            int length = orders.start()[last] - from;
            System.arraycopy(orders.column(), from, item, start[c], length);
            start[c + 1] = start[c] + distinct(item, start[c], start[c] + length);
        }
        return new Incidence(start, Arrays.copyOf(item, start[customers()]), items.size());
    }

    /** Sorts a part and puts each of its values once to its beginning. */
    private static int distinct(int[] values, int from, int to) {
        Arrays.sort(values, from, to);
        int next = from;
        for (int i = from; i < to; i++) {
            if (i == from || values[i] != values[i - 1]) {
                values[next++] = values[i];
            }
        }
        return next - from;
    }
}
