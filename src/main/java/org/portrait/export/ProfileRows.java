// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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
                "missing"));
        return List.copyOf(names);
    }

    /** All that is known about a column in one segment. */
    static void write(CsvWriter csv, ColumnProfile profile, int segment, String name) throws IOException {
        switch (profile) {
            case Numbers numbers -> {
                start(csv, profile, segment, name, "");
                row(csv, numbers, numbers.segments().get(segment));
                csv.number(profile.missing().get(segment)).endRow();
            }
            case Values values -> {
                for (Value value : values.values()) {
                    start(csv, profile, segment, name, value.value());
                    row(csv, values, value, value.segments().get(segment));
                    csv.number(profile.missing().get(segment)).endRow();
                }
            }
        }
    }

    private static void start(CsvWriter csv, ColumnProfile profile, int segment, String name, String value)
            throws IOException {
        csv.number(segment + 1).text(name).text(profile.column()).text(value);
    }

    private static void row(CsvWriter csv, Numbers numbers, Group group) throws IOException {
        Summary own = group.summary();
        Summary all = numbers.all();
        Measure measure = numbers.measure();
        csv.cell(value(measure, own.mean())).cell(value(measure, own.median())).cell(value(measure, all.mean()));
        csv.number(group.difference());
        csv.empty(3).cell(PlainText.lower(numbers.use())).number(own.customers());
        csv.cell(value(measure, own.lowerQuartile()))
                .cell(value(measure, own.upperQuartile()))
                .cell(value(measure, all.median()))
                .number(all.deviation());
        csv.number(numbers.explained()).number(group.pairs().delta());
        interval(csv, group.interval(), measure);
    }

    private static String value(Measure measure, double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return switch (measure) {
            case DATE -> LocalDate.ofEpochDay(Math.round(value)).toString();
            case DATETIME -> PlainText.of(LocalDateTime.ofEpochSecond(Math.round(value), 0, ZoneOffset.UTC));
            case NUMBER, LOGARITHM, RATIO, SHARE -> PlainText.of(value);
        };
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
            csv.cell(value(measure, interval.low()))
                    .cell(value(measure, interval.high()))
                    .cell(Boolean.toString(interval.rough()));
        }
    }
}
