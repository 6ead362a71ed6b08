// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.portrait.data.Categories;
import org.portrait.personas.ColumnProfile.Use;
import org.portrait.personas.ColumnProfile.Value;
import org.portrait.personas.ColumnProfile.ValueGroup;
import org.portrait.personas.ColumnProfile.Values;

/** Profiles columns of categories. */
final class ValueProfiler {
    private static final int FREQUENT = 20;
    private static final double SHARE = 0.05;

    private final Groups groups;

    ValueProfiler(Groups groups) {
        this.groups = groups;
    }

    Values profile(String column, Use use, Categories categories) {
        int values = categories.values().size();
        var counts = new int[values][groups.count()];
        var totals = new int[values];
        var known = new int[groups.count()];
        for (int i = 0; i < groups.rows(); i++) {
            int code = categories.codes()[i];
            if (code >= 0) {
                counts[code][groups.labels()[i]]++;
                totals[code]++;
                known[groups.labels()[i]]++;
            }
        }
        List<Integer> order = IntStream.range(0, values)
                .boxed()
                .filter(v -> totals[v] > 0)
                .sorted(Comparator.comparingInt(v -> -totals[v]))
                .toList();
        var told = new ArrayList<Value>();
        for (int at = 0; at < order.size(); at++) {
            int v = order.get(at);
            if (at < FREQUENT || notable(counts[v], known)) {
                told.add(value(categories.values().get(v), use, counts[v], totals[v], known));
            }
        }
        List<Integer> missing = IntStream.range(0, known.length)
                .mapToObj(s -> groups.size(s) - known[s])
                .toList();
        return new Values(column, use, explained(counts, totals), missing, told);
    }

    private static boolean notable(int[] counts, int[] known) {
        return IntStream.range(0, counts.length).anyMatch(s -> counts[s] > 0 && counts[s] >= SHARE * known[s]);
    }

    /** @param known per segment how many customers have a value */
    private static Value value(String value, Use use, int[] counts, int total, int[] known) {
        int all = IntStream.of(known).sum();
        double overall = (double) total / all;
        double deviation = Math.sqrt(overall * (1 - overall));
        var segments = new ArrayList<ValueGroup>();
        for (int s = 0; s < counts.length; s++) {
            double share = (double) counts[s] / known[s];
            double others = (double) (total - counts[s]) / (all - known[s]);
            segments.add(new ValueGroup(
                    counts[s],
                    share,
                    share / overall,
                    deviation == 0 && known[s] > 0 ? 0 : (share - overall) / deviation,
                    share - others,
                    interval(use, counts[s], known[s])));
        }
        return new Value(value, total, overall, segments);
    }

    private static @Nullable Interval interval(Use use, int with, int customers) {
        return use.descriptive() ? null : Interval.ofShare(with, customers);
    }

    /** Over the customers with a value; whole numbers until the last step. */
    private double explained(int[][] counts, int[] totals) {
        double customers = 0;
        double squares = 0;
        var sizes = new double[groups.count()];
        var squaresWithin = new double[groups.count()];
        for (int v = 0; v < totals.length; v++) {
            customers += totals[v];
            squares += (double) totals[v] * totals[v];
            for (int s = 0; s < sizes.length; s++) {
                sizes[s] += counts[v][s];
                squaresWithin[s] += (double) counts[v][s] * counts[v][s];
            }
        }
        double all = customers == 0 ? 0 : squares / customers;
        double between = -all;
        for (int s = 0; s < sizes.length; s++) {
            between += sizes[s] == 0 ? 0 : squaresWithin[s] / sizes[s];
        }
        return customers - all <= 0 ? 0 : Math.clamp(between / (customers - all), 0.0, 1.0);
    }
}
