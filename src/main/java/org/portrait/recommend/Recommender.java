// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.recommend;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Recommends items to customers: those whose similarities to what the customer has add up to the most (Deshpande and
 * Karypis 2004); where these are not enough, what is popular in the segment, then what is popular. For one thread.
 */
final class Recommender {
    private final Fitted fitted;
    private final double[] scores;
    private final double[] highest;
    private final int[] because;
    private final int[] met;

    Recommender(Fitted fitted) {
        this.fitted = fitted;
        int items = fitted.customers().columns();
        scores = new double[items];
        highest = new double[items];
        because = new int[items];
        met = new int[items];
    }

    /** At most {@code top} items, the best first. */
    List<Offer> best(int customer, int top) {
        var offers = new ArrayList<Offer>(similar(customer, top));
        var taken = new BitSet();
        offers.forEach(offer -> taken.set(offer.item()));
        Popularity popular = fitted.popular();
        int segment = fitted.labels()[customer];
        fill(offers, taken, customer, top, Offer.Basis.SEGMENT, popular.orders()[segment], popular.segments()[segment]);
        fill(offers, taken, customer, top, Offer.Basis.ALL, popular.order(), popular.all());
        return offers;
    }

    private List<Offer> similar(int customer, int top) {
        Incidence customers = fitted.customers();
        Neighbours neighbours = fitted.neighbours();
        int size = 0;
        for (int at = customers.start()[customer]; at < customers.start()[customer + 1]; at++) {
            int own = customers.column()[at];
            int[] others = neighbours.item()[own];
            for (int n = 0; n < others.length; n++) {
                int other = others[n];
                double cosine = neighbours.cosine()[own][n];
                if (scores[other] == 0) {
                    met[size++] = other;
                    highest[other] = 0;
                }
                scores[other] += cosine;
                if (cosine > highest[other]) {
                    highest[other] = cosine;
                    because[other] = own;
                }
            }
        }
        var best = new Best(top);
        for (int i = 0; i < size; i++) {
            if (fitted.wanted(customer, met[i])) {
                best.offer(met[i], scores[met[i]]);
            }
            scores[met[i]] = 0;
        }
        var offers = new ArrayList<Offer>();
        for (int n = 0; n < best.size(); n++) {
            int item = best.number(n);
            offers.add(new Offer(item, Offer.Basis.BOUGHT, best.score(n), because[item]));
        }
        return offers;
    }

    private void fill(
            List<Offer> offers, BitSet taken, int customer, int top, Offer.Basis basis, int[] order, int[] counts) {
        int of = basis == Offer.Basis.ALL
                ? fitted.popular().customers()
                : fitted.popular().sizes()[fitted.labels()[customer]];
        for (int i = 0; i < order.length && offers.size() < top; i++) {
            int item = order[i];
            if (counts[item] < fitted.settings().support()) {
                return;
            }
            if (!taken.get(item) && fitted.wanted(customer, item)) {
                taken.set(item);
                offers.add(new Offer(item, basis, (double) counts[item] / of, -1));
            }
        }
    }
}
