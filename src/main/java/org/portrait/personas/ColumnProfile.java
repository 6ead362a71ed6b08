// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a column is like in every segment and among all customers. */
public sealed interface ColumnProfile {
    String column();

    Use use();

    /**
     * The share of the column's variance that lies between the segments, 0 to 1: for numbers eta squared (Fisher 1925,
     * §45), for categories the same of Gini's variance, BSS / TSS of Light and Margolin (1971); both agree on a column of
     * two values.
     */
    double explained();

    /** Per segment the customers without a value, on whom nothing here is counted. */
    List<Integer> missing();

    /** What a column has to do with the segments. */
    enum Use {
        /** It made them. */
        FEATURE,
        /** A feature was made from it. */
        SOURCE,
        /** Nothing: only here a confidence interval says something. */
        OTHER;

        /** Whether differences between segments only describe how these were made. */
        public boolean descriptive() {
            return this != OTHER;
        }
    }

    /**
     * A column of numbers or a feature; the mean of a {@link Measure#LOGARITHM} is that of logarithms.
     *
     * @param segments K of them
     * @param axis of the histograms
     * @param amounts of a logarithm, the column that it is of; else null
     */
    record Numbers(
            String column,
            Use use,
            Measure measure,
            double explained,
            List<Integer> missing,
            Summary all,
            List<Group> segments,
            Axis axis,
            @Nullable Numbers amounts)
            implements ColumnProfile {
        public Numbers {
            missing = List.copyOf(missing);
            segments = List.copyOf(segments);
        }

        public Numbers(
                String column,
                Use use,
                Measure measure,
                double explained,
                List<Integer> missing,
                Summary all,
                List<Group> segments,
                Axis axis) {
            this(column, use, measure, explained, missing, all, segments, axis, null);
        }

        Numbers of(Numbers amounts) {
            return new Numbers(column, use, measure, explained, missing, all, segments, axis, amounts);
        }
    }

    /**
     * @param customers those with a value; without any, the statistics are NaN
     * @param deviation population standard deviation
     * @param lowerQuartile by linear interpolation, as the other quartile and the median
     * @param histogram how many in each bin of the axis
     */
    record Summary(
            int customers,
            double mean,
            double deviation,
            double lowerQuartile,
            double median,
            double upperQuartile,
            int[] histogram) {}

    /**
     * Numbers of one segment.
     *
     * @param difference (mean - mean of all) / standard deviation of all; 0 where that is 0
     * @param pairs with all other customers
     * @param interval of the mean; null for a column that made the segments, or for fewer than two values
     */
    record Group(
            Summary summary,
            double difference,
            Pairs pairs,
            @Nullable Interval interval) {}

    /**
     * A column of categories.
     *
     * @param values the 20 most frequent and all that at least 5 % of a segment have, the most frequent first
     */
    record Values(String column, Use use, double explained, List<Integer> missing, List<Value> values)
            implements ColumnProfile {
        public Values {
            missing = List.copyOf(missing);
            values = List.copyOf(values);
        }
    }

    /**
     * @param share of all customers with a value
     * @param segments K of them
     */
    record Value(String value, int customers, double share, List<ValueGroup> segments) {
        public Value {
            segments = List.copyOf(segments);
        }
    }

    /**
     * A value in one segment; where no customer has any, the statistics are NaN.
     *
     * @param share of the customers of the segment with a value
     * @param lift share / share of all
     * @param difference (share - share of all) / standard deviation of having the value, as for a 0/1 column
     * @param delta share - share of all others, which is Cliff's delta of a 0/1 column; NaN without others
     * @param interval of the share; null for a column that made the segments
     */
    record ValueGroup(
            int customers,
            double share,
            double lift,
            double difference,
            double delta,
            @Nullable Interval interval) {}
}
