// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.recommend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.portrait.work.Progress;
import smile.association.FPGrowth;
import smile.association.FPTree;

/**
 * Association rules with Smile's FP-growth (Han, Pei and Yin 2000), in which nothing is random. It lists every set that is
 * frequent, of which there are 2^n where n items are often together, so the support is raised until no more than
 * {@link #CORE} of them can be.
 */
final class RuleMiner {
    /** Where there are more orders, one of every so many that follow one another is drawn. */
    private static final int MOST_ORDERS = 200_000;

    private static final long SEED = 1;

    private static final int MOST_RULES = 500;
    private static final double LEAST_SHARE = 0.0001;
    private static final double LEAST_CONFIDENCE = 0.1;
    private static final int LONGEST = 3;
    /** In a set of n items each has n - 1 neighbours, so that it lies in the (n - 1)-core of the graph of frequent pairs. */
    private static final int CORE = 15;

    private record Pair(int one, int other, int both) {}

    private RuleMiner() {}

    static ItemRules find(Baskets baskets, int support, Progress progress) {
        int step = Math.ceilDiv(Math.max(1, baskets.orderCount()), MOST_ORDERS);
        var random = new SplittableRandom(SEED);
        int[][] orders = IntStream.rangeClosed(1, baskets.orderCount() / step)
                .map(i -> i * step - 1 - random.nextInt(step))
                .filter(o -> baskets.orders().size(o) <= Neighbours.MOST_ITEMS)
                .mapToObj(baskets::order)
                .toArray(int[][]::new);
        int least = Math.max(support, (int) Math.ceil(LEAST_SHARE * orders.length));
        List<Pair> pairs = pairs(orders, baskets.items().size(), least, progress);
        while (!pairs.isEmpty() && crowded(pairs, baskets.items().size(), least)) {
            progress.checkCancelled();
            least += Math.ceilDiv(least, 4);
        }
        Map<List<Integer>, Integer> sets = pairs.isEmpty() ? Map.of() : frequent(orders, least);
        progress.checkCancelled();
        return new ItemRules(rules(sets, orders.length), orders.length, least);
    }

    private static List<Pair> pairs(int[][] orders, int items, int least, Progress progress) {
        var start = new int[orders.length + 1];
        for (int o = 0; o < orders.length; o++) {
            start[o + 1] = start[o] + orders[o].length;
        }
        int[] item = Arrays.stream(orders).flatMapToInt(Arrays::stream).toArray();
        var together = new Together(new Incidence(start, item, items));
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < items; i++) {
            int one = i;
            progress.checkCancelled();
            together.with(i, (other, both) -> {
                if (one < other && both >= least) {
                    pairs.add(new Pair(one, other, both));
                }
            });
        }
        return pairs;
    }

    /** Whether the pairs that are frequent leave room for sets of more than {@link #CORE} items. */
    private static boolean crowded(List<Pair> pairs, int items, int least) {
        var out = new boolean[items];
        int left = items;
        int before;
        do {
            before = left;
            var degree = new int[items];
            for (Pair pair : pairs) {
                if (pair.both >= least && !out[pair.one] && !out[pair.other]) {
                    degree[pair.one]++;
                    degree[pair.other]++;
                }
            }
            for (int i = 0; i < items; i++) {
                if (!out[i] && degree[i] < CORE) {
                    out[i] = true;
                    left--;
                }
            }
        } while (left < before);
        return left > 0;
    }

    /** Sets of up to {@link #LONGEST} items in rising order, and in how many orders each is. */
    private static Map<List<Integer>, Integer> frequent(int[][] orders, int least) {
        var sets = new HashMap<List<Integer>, Integer>();
        FPGrowth.apply(FPTree.of(least, orders))
                .filter(set -> set.items().length <= LONGEST)
                .forEach(set ->
                        sets.put(IntStream.of(set.items()).sorted().boxed().toList(), set.support()));
        return sets;
    }

    private static List<ItemRule> rules(Map<List<Integer>, Integer> sets, int all) {
        var rules = new ArrayList<ItemRule>();
        sets.forEach((items, orders) -> {
            for (int i = 0; i < items.size() && items.size() > 1; i++) {
                var when = new ArrayList<>(items);
                int then = when.remove(i);
                rules.add(new ItemRule(when, then, orders, count(sets, when), count(sets, List.of(then)), all));
            }
        });
        return rules.stream()
                .filter(rule -> rule.confidence() >= LEAST_CONFIDENCE && rule.lift() > 1)
                .sorted(Comparator.comparingDouble(ItemRule::lift)
                        .thenComparingInt(ItemRule::orders)
                        .reversed()
                        .thenComparing(rule -> rule.when().toString())
                        .thenComparingInt(ItemRule::then))
                .limit(MOST_RULES)
                .toList();
    }

    private static int count(Map<List<Integer>, Integer> sets, List<Integer> items) {
        Integer count = sets.get(items);
        if (count == null) {
            throw new IllegalStateException("every part of a frequent set is frequent");
        }
        return count;
    }
}
