// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.score;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.portrait.data.Categories;

/**
 * How a feature was distributed in training: numbers in bins that end at its deciles, those merged that are the same;
 * categories by value.
 *
 * @param feature its name; of categories that of the column
 * @param cuts where bins end, rising, in the units of the feature: the first holds what is at most the first of them,
 *     the last what is above the last; none for categories
 * @param values of categories, sorted; none for numbers
 * @param shares of the rows in training, one per bin
 */
public record FeatureBins(String feature, double[] cuts, List<String> values, double[] shares) {
    private static final int DECILES = 10;
    private static final double ROUNDING = 1e-9;

    public FeatureBins {
        values = List.copyOf(values);
        boolean whole = Math.abs(Arrays.stream(shares).sum() - 1) < ROUNDING
                && Arrays.stream(shares).allMatch(share -> share >= 0);
        boolean rising = Arrays.stream(cuts).allMatch(Double::isFinite);
        for (int i = 1; i < cuts.length; i++) {
            rising &= cuts[i] > cuts[i - 1];
        }
        int bins = values.isEmpty() ? cuts.length + 1 : values.size();
        if (!whole || !rising || shares.length != bins || !values.isEmpty() && cuts.length > 0) {
            throw new IllegalArgumentException("no bins of " + feature);
        }
    }

    /**
     * Of numbers. A decile is the smallest value that a tenth, two tenths, … of the values do not exceed (Hyndman and Fan
     * type 1); where that is the largest value of all, the bin ends at the one before, so that this one has a bin.
     *
     * @param numbers at least one
     */
    static FeatureBins ofNumbers(String feature, double[] numbers) {
        double[] sorted =
                Arrays.stream(numbers).map(number -> number + 0.0).sorted().toArray(); // no minus zero
        double largest = sorted[sorted.length - 1];
        var cuts = new TreeSet<Double>();
        for (int i = 1; i < DECILES; i++) {
            int rank = (int) Math.ceilDiv((long) sorted.length * i, DECILES) - 1;
            cuts.add(sorted[rank] < largest ? sorted[rank] : below(sorted, largest));
        }
        cuts.remove(Double.NaN);
        double[] ends = cuts.stream().mapToDouble(Double::doubleValue).toArray();
        var bins = new FeatureBins(feature, ends, List.of(), onlyFirst(ends.length + 1));
        return new FeatureBins(feature, ends, List.of(), shares(bins.counts(numbers), numbers.length));
    }

    /** NaN where there is none. */
    private static double below(double[] sorted, double largest) {
        int i = sorted.length - 1;
        while (i >= 0 && sorted[i] == largest) {
            i--;
        }
        return i < 0 ? Double.NaN : sorted[i];
    }

    private static double[] onlyFirst(int bins) {
        var shares = new double[bins];
        shares[0] = 1;
        return shares;
    }

    /** @param categories of which no row is missing */
    static FeatureBins ofCategories(String column, Categories categories) {
        var bins = new FeatureBins(
                column,
                new double[0],
                categories.values(),
                onlyFirst(categories.values().size()));
        long[] counts =
                Arrays.copyOf(bins.counts(categories), categories.values().size());
        return new FeatureBins(column, new double[0], categories.values(), shares(counts, categories.codes().length));
    }

    private static double[] shares(long[] counts, int rows) {
        return Arrays.stream(counts).mapToDouble(count -> (double) count / rows).toArray();
    }

    /** How many of the numbers are in each bin. */
    long[] counts(double[] numbers) {
        var counts = new long[shares.length];
        for (double number : numbers) {
            int at = Arrays.binarySearch(cuts, number + 0.0);
            counts[at < 0 ? -at - 1 : at]++;
        }
        return counts;
    }

    /** How many rows have each value, and after these how many have one that was not there in training. */
    long[] counts(Categories categories) {
        int[] bin = categories.values().stream()
                .mapToInt(value -> Collections.binarySearch(values, value))
                .map(at -> at < 0 ? values.size() : at)
                .toArray();
        var counts = new long[values.size() + 1];
        for (int code : categories.codes()) {
            counts[bin[code]]++;
        }
        return counts;
    }
}
