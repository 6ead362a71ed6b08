// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.recommend;

import java.util.ArrayList;
import java.util.List;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

/**
 * What may be offered to the customers of a run.
 *
 * @param fitted what recommendations are made by
 * @param overIndex what segments buy more than others, segment by segment, those with the highest lower limit first
 * @param segments what is recommended in each segment, to most of its customers first
 */
public record Offers(
        Baskets baskets,
        Fitted fitted,
        List<OverIndex> overIndex,
        List<SegmentOffer> segments,
        ItemRules rules,
        Trial trial) {
    private static final int CHUNK = 256;

    public Offers {
        overIndex = List.copyOf(overIndex);
        segments = List.copyOf(segments);
    }

    Offers withSegments(List<SegmentOffer> found) {
        return new Offers(baskets, fitted, overIndex, found, rules, trial);
    }

    /** An item that those who bought another one also bought, and the cosine of the two. */
    public record AlsoBought(int item, double cosine) {}

    /** Takes what is recommended to one customer, the best first. */
    @FunctionalInterface
    public interface Sink<E extends Exception> {
        void take(int customer, List<Offer> offers) throws E;
    }

    /** What is called so by its number. */
    public String name(int item) {
        return baskets.items().get(item);
    }

    public int segment(int customer) {
        return fitted.labels()[customer];
    }

    /** How many customers have an item. */
    public int buyers(int item) {
        return fitted.popular().all()[item];
    }

    /** Customers of whom no purchase is known. */
    public int withoutPurchases() {
        return withSize(0, 0);
    }

    /** Customers with so many items that they do not count for similarity. */
    public int withTooMany() {
        return withSize(Neighbours.MOST_ITEMS + 1, Integer.MAX_VALUE);
    }

    private int withSize(int from, int to) {
        int found = 0;
        for (int c = 0; c < fitted.customers().rows(); c++) {
            int size = fitted.customers().size(c);
            found += size >= from && size <= to ? 1 : 0;
        }
        return found;
    }

    /** The most similar items, the most similar first. */
    public List<AlsoBought> alsoBought(int item) {
        var found = new ArrayList<AlsoBought>();
        int[] others = fitted.neighbours().item()[item];
        for (int n = 0; n < others.length; n++) {
            found.add(new AlsoBought(others[n], fitted.neighbours().cosine()[item][n]));
        }
        return found;
    }

    /** What is recommended to one customer, the best first. */
    public List<Offer> to(int customer) {
        return new Recommender(fitted).best(customer, fitted.settings().top());
    }

    /** What is recommended to every customer, one after the other. */
    public <E extends Exception> void each(Sink<E> sink, Progress progress) throws E {
        var recommender = new Recommender(fitted);
        int all = fitted.customers().rows();
        for (int c = 0; c < all; c++) {
            if (c % CHUNK == 0) {
                progress.checkCancelled();
                progress.report(Activity.RECOMMENDING, (double) c / all);
            }
            sink.take(c, recommender.best(c, fitted.settings().top()));
        }
    }
}
