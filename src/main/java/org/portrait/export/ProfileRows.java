// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portrait.personas.ColumnProfile;
import org.portrait.personas.ColumnProfile.Group;
import org.portrait.personas.ColumnProfile.Numbers;
import org.portrait.personas.ColumnProfile.Summary;
import org.portrait.personas.ColumnProfile.Value;
import org.portrait.personas.ColumnProfile.ValueGroup;
import org.portrait.personas.ColumnProfile.Values;
import org.portrait.personas.Interval;
import org.portrait.personas.Measure;

/** The rows of {@code profiles.csv}. */
final class ProfileRows {
    static final List<String> NAMES = names();

    private static final String VALUES = "values";

    private ProfileRows() {}

    private static List<String> names() {
        var names = new ArrayList<>(ProfileColumns.NAMES);
        names.addAll(List.of(
                "use",
                "customers",
                "lower_quartile",
                "upper_quartile",
                "overall_median",
                "overall_sd",
                "explained",
                "cliffs_delta",
                "ci_low",
                "ci_high",
                "ci_rough",
                "missing",
                "geometric_mean",
                "statistics_of"));
        return List.copyOf(names);
    }

    /** All that is known about a column in one segment. */
    static void write(CsvWriter csv, ColumnProfile profile, int segment, String name) throws IOException {
        switch (profile) {
            case Numbers numbers -> {
                start(csv, profile, segment, name, "");
                row(csv, numbers, segment);
                csv.number(profile.missing().get(segment));
                statistics(csv, numbers, segment);
            }
            case Values values -> {
                for (Value value : values.values()) {
                    start(csv, profile, segment, name, value.value());
                    row(csv, values, value, value.segments().get(segment));
                    csv.number(profile.missing().get(segment));
                    csv.empty(1).cell(VALUES).endRow();
                }
            }
        }
    }

    private static void start(CsvWriter csv, ColumnProfile profile, int segment, String name, String value)
            throws IOException {
        csv.number(segment + 1).text(name).text(profile.column()).text(value);
    }

    private static void row(CsvWriter csv, Numbers numbers, int segment) throws IOException {
        Group group = numbers.segments().get(segment);
        Numbers shown = numbers.amounts() == null ? numbers : numbers.amounts();
        Summary own = shown.segments().get(segment).summary();
        Summary all = shown.all();
        Measure measure = shown.measure();
        csv.value(PlainText.value(measure, own.mean()))
                .value(PlainText.value(measure, own.median()))
                .value(PlainText.value(measure, all.mean()))
                .number(group.difference());
        csv.empty(3).cell(PlainText.lower(numbers.use())).number(own.customers());
        csv.value(PlainText.value(measure, own.lowerQuartile()))
                .value(PlainText.value(measure, own.upperQuartile()))
                .value(PlainText.value(measure, all.median()))
                .number(all.deviation());
        csv.number(numbers.explained()).number(group.pairs().delta());
        interval(csv, group.interval(), measure);
    }

    /** What differences and effect sizes are of, and the mean that goes with them where it is not that of the column. */
    private static void statistics(CsvWriter csv, Numbers numbers, int segment) throws IOException {
        if (numbers.measure() == Measure.LOGARITHM) {
            double mean = numbers.segments().get(segment).summary().mean();
            csv.value(PlainText.value(numbers.measure(), mean))
                    .cell("logarithms")
                    .endRow();
        } else {
            csv.empty(1).cell(VALUES).endRow();
        }
    }

    private static void row(CsvWriter csv, Values values, Value value, ValueGroup group) throws IOException {
        csv.empty(3).number(group.difference());
        csv.number(group.share()).number(value.share()).number(group.lift());
        csv.cell(PlainText.lower(values.use())).number(group.customers());
        csv.empty(4).number(values.explained()).number(group.delta());
        interval(csv, group.interval(), Measure.SHARE);
    }

    private static void interval(CsvWriter csv, @Nullable Interval interval, Measure measure) throws IOException {
        if (interval == null) {
            csv.empty(3);
        } else {
            csv.value(PlainText.value(measure, interval.low()))
                    .value(PlainText.value(measure, interval.high()))
                    .cell(Boolean.toString(interval.rough()));
        }
    }
}
