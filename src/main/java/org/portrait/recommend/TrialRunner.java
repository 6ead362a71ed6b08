// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.recommend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.portrait.recommend.Trial.Method;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

/** Holds out the last order of each customer with two or more, and has it foretold. */
final class TrialRunner {
    private static final double Z = 1.959963984540054;
    private static final int CHUNK = 256;

    private final Baskets baskets;
    private final Fitted before;
    private final Recommender recommender;
    private final int[] hits = new int[Method.values().length];
    private final double[] gains = new double[Method.values().length];
    /** Per method how many customers it foretold something to and item-to-item did not, and the other way round. */
    private final int[] alone = new int[Method.values().length];

    private final int[] not = new int[Method.values().length];
    private int customers;
    private int nothingNew;

    TrialRunner(Baskets baskets, byte[] labels, int k, OfferSettings settings, Progress progress) {
        this.baskets = baskets;
        before = Fitted.of(baskets.customers(true), labels, k, settings, progress);
        recommender = new Recommender(before);
    }

    Trial run(Progress progress) {
        for (int c = 0; c < baskets.customers(); c++) {
            if (c % CHUNK == 0) {
                progress.checkCancelled();
                progress.report(Activity.RECOMMENDING, (double) c / baskets.customers());
            }
            if (baskets.orders(c) > 1) {
                foretell(c);
            }
        }
        var results = new ArrayList<Trial.Result>();
        for (Method method : Method.values()) {
            int m = method.ordinal();
            double n = customers;
            double reach = reach(not[m], alone[m], customers);
            double difference = (not[m] - alone[m]) / n;
            results.add(new Trial.Result(method, hits[m] / n, gains[m] / n, difference - reach, difference + reach));
        }
        return new Trial(customers, nothingNew, results);
    }

    /** Half the length of the Wald interval for a difference of paired proportions (Agresti 2013, section 11.1). */
    static double reach(int oneAlone, int otherAlone, int n) {
        double difference = (oneAlone - otherAlone) / (double) n;
        return Z * Math.sqrt(((oneAlone + otherAlone) / (double) n - difference * difference) / n);
    }

    private void foretell(int customer) {
        int[] wanted = Arrays.stream(baskets.order(baskets.firstOrder()[customer + 1] - 1))
                .filter(item -> before.wanted(customer, item))
                .toArray();
        if (wanted.length == 0) {
            nothingNew++;
            return;
        }
        customers++;
        boolean found = false;
        for (Method method : Method.values()) {
            int m = method.ordinal();
            double gain = ndcg(foretold(method, customer), wanted);
            gains[m] += gain;
            boolean hit = gain > 0;
            found = m == 0 ? hit : found;
            hits[m] += hit ? 1 : 0;
            alone[m] += hit && !found ? 1 : 0;
            not[m] += !hit && found ? 1 : 0;
        }
    }

    private int[] foretold(Method method, int customer) {
        return switch (method) {
            case ITEM_TO_ITEM ->
                recommender.best(customer, Trial.AT).stream()
                        .mapToInt(Offer::item)
                        .toArray();
            case POPULAR -> first(before.popular().order(), customer);
            case SEGMENT -> first(before.popular().orders()[before.labels()[customer]], customer);
        };
    }

    /** Without items that nobody has bought yet. */
    private int[] first(int[] order, int customer) {
        return IntStream.of(order)
                .filter(item -> before.popular().all()[item] > 0 && before.wanted(customer, item))
                .limit(Trial.AT)
                .toArray();
    }

    /**
     * @param foretold items, the best first, at most {@link Trial#AT}
     * @param wanted items in rising order, at least one
     */
    static double ndcg(int[] foretold, int[] wanted) {
        double gain = 0;
        double most = 0;
        for (int rank = 0; rank < Trial.AT; rank++) {
            double discounted = StrictMath.log(2) / StrictMath.log(rank + 2);
            if (rank < wanted.length) {
                most += discounted;
            }
            if (rank < foretold.length && Arrays.binarySearch(wanted, foretold[rank]) >= 0) {
                gain += discounted;
            }
        }
        return gain / most;
    }
}
