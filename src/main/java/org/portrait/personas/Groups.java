// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.portrait.data.Quantiles;
import org.portrait.personas.SegmentProfile.Code;
import org.portrait.personas.SegmentProfile.FeatureStatistics;
import org.portrait.personas.SegmentProfile.Ranks;
import org.portrait.segments.Segmentation;

/**
 * The rows by segment.
 *
 * @param starts K + 1 positions of the segments when the rows are sorted by them
 */
record Groups(Segmentation segmentation, int[] starts) {
    static Groups of(Segmentation segmentation) {
        var starts = new int[segmentation.k() + 1];
        for (byte label : segmentation.labels()) {
            starts[label + 1]++;
        }
        for (int s = 0; s < segmentation.k(); s++) {
            starts[s + 1] += starts[s];
        }
        return new Groups(segmentation, starts);
    }

    byte[] labels() {
        return segmentation.labels();
    }

    int rows() {
        return labels().length;
    }

    int count() {
        return starts.length - 1;
    }

    int size(int segment) {
        return starts[segment + 1] - starts[segment];
    }

    FeatureStatistics[] statistics(String feature, double[] values) {
        double[] means = segmentation.means(values);
        byte[] labels = labels();
        var sorted = new double[values.length];
        int[] next = starts.clone();
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            total += values[i];
            sorted[next[labels[i]]++] = values[i];
        }
        double overall = total / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - overall) * (value - overall);
        }
        double deviation = Math.sqrt(squares / values.length);
        for (int s = 0; s < count(); s++) {
            Arrays.sort(sorted, starts[s], starts[s + 1]);
        }
        double[] all = sorted.clone();
        Arrays.sort(all);
        double middle = Quantiles.median(all);
        List<List<Code>> codes = Codes.of(values)
                .map(c -> c.shares(values, labels, count()))
                .orElseGet(() -> Collections.nCopies(count(), List.of()));
        var statistics = new FeatureStatistics[count()];
        for (int s = 0; s < statistics.length; s++) {
            double mean = size(s) == 0 ? overall : means[s];
            double difference = deviation == 0 ? 0 : (mean - overall) / deviation;
            double[] part = Arrays.copyOfRange(sorted, starts[s], starts[s + 1]);
            double median = size(s) == 0 ? overall : Quantiles.median(part);
            var ranks = new Ranks(middle, Sorted.pairs(part, all).delta(), 1 - (double) size(s) / values.length);
            statistics[s] = new FeatureStatistics(feature, mean, median, overall, difference, codes.get(s), ranks);
        }
        return statistics;
    }
}
