// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.portrait.data.Moments;
import org.portrait.data.Quantiles;
import org.portrait.personas.ColumnProfile.Group;
import org.portrait.personas.ColumnProfile.Numbers;
import org.portrait.personas.ColumnProfile.Summary;
import org.portrait.personas.ColumnProfile.Use;
import org.portrait.work.Progress;

/** Profiles columns of numbers. */
final class NumberProfiler {
    private final Groups groups;

    NumberProfiler(Groups groups) {
        this.groups = groups;
    }

    /** @param values one per customer; those that are not finite are missing */
    Numbers profile(String column, Use use, Measure measure, double[] values, Progress progress) {
        double[] present = DoubleStream.of(values).filter(Double::isFinite).toArray();
        double[][] parts = parts(values);
        var moments = Moments.of(present);
        double mean = mean(present);
        var partMoments = new Moments[parts.length];
        var means = new double[parts.length];
        for (int s = 0; s < parts.length; s++) {
            progress.checkCancelled();
            partMoments[s] = Moments.of(parts[s]);
            means[s] = mean(parts[s]);
            Arrays.sort(parts[s]);
        }
        double[] sorted = present;
        Arrays.sort(sorted);
        Axis axis = Axis.of(measure, sorted, moments.skewness());
        var segments = new ArrayList<Group>();
        for (int s = 0; s < parts.length; s++) {
            progress.checkCancelled();
            double apart = partMoments[s].mean() - moments.mean();
            segments.add(new Group(
                    summary(parts[s], means[s], partMoments[s], axis, measure),
                    moments.deviation() == 0 ? 0 : apart / moments.deviation(),
                    Sorted.pairs(parts[s], sorted),
                    interval(use, partMoments[s])));
        }
        Summary all = summary(sorted, mean, moments, axis, measure);
        List<Integer> missing = IntStream.range(0, parts.length)
                .mapToObj(s -> groups.size(s) - parts[s].length)
                .toList();
        return new Numbers(column, use, measure, explained(moments, partMoments), missing, all, segments, axis);
    }

    private static @Nullable Interval interval(Use use, Moments moments) {
        return use.descriptive() ? null : Interval.ofMean(moments);
    }

    /** The finite values of each segment, in row order. */
    private double[][] parts(double[] values) {
        var next = new int[groups.count()];
        var parts = new double[groups.count()][];
        Arrays.setAll(parts, s -> new double[groups.size(s)]);
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i])) {
                int s = groups.labels()[i];
                parts[s][next[s]++] = values[i];
            }
        }
        Arrays.setAll(parts, s -> next[s] == parts[s].length ? parts[s] : Arrays.copyOf(parts[s], next[s]));
        return parts;
    }

    /** As the table of centroids has it, to the last digit. */
    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static Summary summary(double[] sorted, double mean, Moments moments, Axis axis, Measure measure) {
        return new Summary(
                sorted.length,
                mean,
                moments.deviation(),
                Quantiles.of(sorted, 0.25),
                Quantiles.median(sorted),
                Quantiles.of(sorted, 0.75),
                axis.histogram(sorted, measure));
    }

    private static double explained(Moments all, Moments[] parts) {
        double between = 0;
        for (Moments part : parts) {
            if (part.count() > 0 && all.deviation() > 0) {
                double apart = (part.mean() - all.mean()) / all.deviation();
                between += part.count() * apart * apart;
            }
        }
        return all.count() == 0 ? 0 : Math.clamp(between / all.count(), 0.0, 1.0);
    }
}
