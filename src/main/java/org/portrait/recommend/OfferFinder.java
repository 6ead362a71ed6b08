// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.recommend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.portrait.work.Progress;

/** Finds what may be offered to the customers of a run. The same baskets and segments give the same, on any number of threads. */
public final class OfferFinder {
    /** Bits of a key for an item; above them those of the segment. */
    private static final int BITS = 28;

    private static final long ITEM = (1L << BITS) - 1;

    /**
     * @param labels the segment of each customer of the baskets, 0 to {@code k - 1}
     * @throws org.portrait.work.CancelledException when the user has asked to stop
     */
    public Offers find(Baskets baskets, byte[] labels, int k, OfferSettings settings, Progress progress) {
        Fitted fitted = Fitted.of(baskets.customers(false), labels, k, settings, progress.part(0, 0.3));
        Trial trial =
                new TrialRunner(baskets, labels, k, settings, progress.part(0.3, 0.6)).run(progress.part(0.6, 0.8));
        ItemRules rules = RuleMiner.find(baskets, settings.support(), progress);
        var single = new Offers(baskets, fitted, overIndex(fitted), List.of(), rules, trial);
        return single.withSegments(segments(single, progress.part(0.8, 1)));
    }

    private static List<OverIndex> overIndex(Fitted fitted) {
        Popularity popular = fitted.popular();
        var found = new ArrayList<OverIndex>();
        for (int s = 0; s < popular.sizes().length; s++) {
            var best = new Best(fitted.settings().top());
            for (int item = 0; item < popular.all().length; item++) {
                if (popular.segments()[s][item] >= fitted.settings().support()
                        && (double) popular.segments()[s][item] * popular.customers()
                                > (double) popular.all()[item] * popular.sizes()[s]) {
                    double low = overIndex(popular, s, item).low();
                    if (low > 1) {
                        best.offer(item, low);
                    }
                }
            }
            for (int n = 0; n < best.size(); n++) {
                found.add(overIndex(popular, s, best.number(n)));
            }
        }
        return found;
    }

    private static OverIndex overIndex(Popularity popular, int segment, int item) {
        return OverIndex.of(
                segment,
                item,
                popular.segments()[segment][item],
                popular.sizes()[segment],
                popular.all()[item],
                popular.customers());
    }

    /** Counts what is recommended to single customers, and why, as sorted keys of segment, item and reason. */
    private static List<SegmentOffer> segments(Offers offers, Progress progress) {
        Fitted fitted = offers.fitted();
        int top = fitted.settings().top();
        var keys = new long[Math.multiplyExact(fitted.customers().rows(), top)];
        var size = new int[1];
        offers.each(
                (customer, list) -> {
                    for (Offer offer : list) {
                        keys[size[0]++] =
                                ((long) offers.segment(customer) << BITS | offer.item()) << BITS | offer.because() + 1;
                    }
                },
                progress);
        Arrays.sort(keys, 0, size[0]);
        var found = new ArrayList<SegmentOffer>();
        int from = 0;
        for (int s = 0; s < fitted.popular().sizes().length; s++) {
            int to = from;
            while (to < size[0] && keys[to] >> 2 * BITS == s) {
                to++;
            }
            found.addAll(segment(keys, from, to, s, fitted));
            from = to;
        }
        return found;
    }

    private static List<SegmentOffer> segment(long[] keys, int from, int to, int segment, Fitted fitted) {
        var counts = new int[fitted.customers().columns()];
        var because = new int[counts.length];
        var most = new int[counts.length];
        int run = 0;
        for (int i = from; i < to; i++) {
            int item = (int) (keys[i] >> BITS & ITEM);
            run = i > from && keys[i] == keys[i - 1] ? run + 1 : 1;
            counts[item]++;
            if (run > most[item]) {
                most[item] = run;
                because[item] = (int) (keys[i] & ITEM) - 1;
            }
        }
        var best = new Best(fitted.settings().top());
        for (int item = 0; item < counts.length; item++) {
            if (counts[item] > 0) {
                best.offer(item, counts[item]);
            }
        }
        var found = new ArrayList<SegmentOffer>();
        for (int n = 0; n < best.size(); n++) {
            int item = best.number(n);
            int size = fitted.popular().sizes()[segment];
            found.add(new SegmentOffer(segment, item, counts[item], (double) counts[item] / size, because[item]));
        }
        return found;
    }
}
