// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.List;

/**
 * What is known about one segment.
 *
 * @param segment its number, counted from 0
 * @param features in feature order
 * @param categories over-represented values, strongest first
 * @param dates of columns of days that are no features, of customers who have one
 * @param worth how far the mean of what its customers brought in is from that of all, in standard deviations; NaN where
 *     that is not known
 */
public record SegmentProfile(
        int segment,
        int size,
        double share,
        List<FeatureStatistics> features,
        List<CategoryLift> categories,
        List<FeatureStatistics> dates,
        double worth) {
    /** From so many customers on, figures of a segment do not tell who they are. */
    public static final int FEW = 10;

    public SegmentProfile(
            int segment, int size, double share, List<FeatureStatistics> features, List<CategoryLift> categories) {
        this(segment, size, share, features, categories, List.of(), Double.NaN);
    }

    /** Whether it has so few customers that its figures could tell of single ones. */
    public boolean small() {
        return size < FEW;
    }

    public SegmentProfile withDates(List<FeatureStatistics> known) {
        return new SegmentProfile(segment, size, share, features, categories, known, worth);
    }

    public SegmentProfile withWorth(double known) {
        return new SegmentProfile(segment, size, share, features, categories, dates, known);
    }

    /**
     * One feature in one segment, in original units.
     *
     * @param difference (mean - overall mean) / overall population standard deviation; 0 where that is 0
     * @param codes the values of a column that has but two or three, ascending; otherwise none
     */
    public record FeatureStatistics(
            String feature,
            double mean,
            double median,
            double overallMean,
            double difference,
            List<Code> codes,
            Ranks ranks) {
        public FeatureStatistics {
            codes = List.copyOf(codes);
        }

        /** Of which no more than means is known, and of codes shares. */
        public FeatureStatistics(
                String feature, double mean, double median, double overallMean, double difference, List<Code> codes) {
            this(feature, mean, median, overallMean, difference, codes, Ranks.UNKNOWN);
        }

        /** Of a column that is not of codes, or not known to be. */
        public FeatureStatistics(String feature, double mean, double median, double overallMean, double difference) {
            this(feature, mean, median, overallMean, difference, List.of());
        }
    }

    /**
     * How the values of a segment stand among those of all, whatever the length of tails; NaN where that is not known.
     *
     * @param delta Cliff's delta against all other customers, -1 to 1
     * @param others how many of all customers these are, 0 to 1
     */
    public record Ranks(double overallMedian, double delta, double others) {
        static final Ranks UNKNOWN = new Ranks(Double.NaN, Double.NaN, Double.NaN);

        /** Cliff's delta against all customers, those of the segment as well, whose pairs are ties. */
        double deltaOfAll() {
            return delta * others;
        }
    }

    /**
     * A value that stands for a kind of customers.
     *
     * @param share of the segment's customers that have it
     * @param overallShare of all customers, between 0 and 1
     */
    public record Code(double value, double share, double overallShare) {
        /** In standard deviations of having it, as of a 0/1 feature. */
        double difference() {
            return (share - overallShare) / Math.sqrt(overallShare * (1 - overallShare));
        }
    }

    /**
     * A category value that is more frequent in the segment than elsewhere.
     *
     * @param share of the segment's customers with a value that have it
     * @param overallShare of all customers with a value
     * @param lift {@code share / overallShare}
     * @param known how many of the segment's customers have a value
     */
    public record CategoryLift(
            String column, String value, double share, double overallShare, double lift, int known) {}
}
