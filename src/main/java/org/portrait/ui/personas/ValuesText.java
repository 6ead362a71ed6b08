// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.personas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portrait.i18n.Messages;
import org.portrait.personas.ColumnProfile.Value;
import org.portrait.personas.ColumnProfile.ValueGroup;
import org.portrait.personas.ColumnProfile.Values;
import org.portrait.personas.Figures;
import org.portrait.personas.Interval;
import org.portrait.ui.chart.ShareBars.Bar;

/** What is said of a column of categories. */
record ValuesText(Values column, Messages words) {
    private static final String NONE = "–";
    private static final int SHOWN = 8;

    /** The value that a segment has most more often than all; of true and false, true. */
    private @Nullable Value telling(int segment) {
        return column.values().stream()
                .filter(v -> !flags() || v.value().equals("true"))
                .filter(v -> !Double.isNaN(v.segments().get(segment).share()))
                .max(Comparator.comparingDouble(v -> v.segments().get(segment).difference()))
                .orElse(null);
    }

    private boolean flags() {
        return column.values().stream()
                .allMatch(v -> v.value().equals("true") || v.value().equals("false"));
    }

    String overall() {
        return column.values().stream()
                .filter(v -> !flags() || v.value().equals("true"))
                .findFirst()
                .map(v -> flags() ? words.percent(v.share(), 0) : v.value())
                .orElse(NONE);
    }

    double difference(int segment) {
        Value value = telling(segment);
        return value == null ? Double.NaN : value.segments().get(segment).difference();
    }

    String value(int segment) {
        Value value = telling(segment);
        return value == null
                ? NONE
                : flags() ? words.percent(value.segments().get(segment).share(), 0) : value.value();
    }

    String compared(int segment) {
        Value value = telling(segment);
        if (value == null) {
            return "";
        }
        ValueGroup group = value.segments().get(segment);
        return flags()
                ? words.signed(group.difference(), 1)
                : words.text("profile.lift", words.percent(group.share(), 0), words.fixed(group.lift(), 1));
    }

    String sentence(String named, int segment) {
        Value value = telling(segment);
        if (value == null) {
            return named;
        }
        ValueGroup group = value.segments().get(segment);
        return words.text(
                "profile.cell.value",
                named,
                column.column(),
                Figures.said(value.value(), words),
                words.percent(group.share(), 1),
                words.percent(value.share(), 1),
                words.fixed(group.lift(), 2));
    }

    /** The values that differ most in some segment, the most frequent first, so in the same order for every segment. */
    private List<Value> shown() {
        List<Value> most = column.values().stream()
                .sorted(Comparator.comparingDouble(ValuesText::largestDifference)
                        .reversed())
                .limit(SHOWN)
                .toList();
        return column.values().stream().filter(most::contains).toList();
    }

    private static double largestDifference(Value value) {
        return value.segments().stream()
                .mapToDouble(group -> Math.abs(group.difference()))
                .filter(difference -> !Double.isNaN(difference))
                .max()
                .orElse(0);
    }

    /** How frequent each is in a segment and among all; none where nobody in the segment has a value. */
    List<Bar> bars(int segment) {
        return telling(segment) == null
                ? List.of()
                : shown().stream()
                        .map(value -> {
                            ValueGroup group = value.segments().get(segment);
                            String text = words.text(
                                    "profile.lift", words.percent(group.share(), 0), words.fixed(group.lift(), 1));
                            return new Bar(Figures.said(value.value(), words), group.share(), value.share(), text);
                        })
                        .toList();
    }

    /** The largest share that is shown in any segment. */
    double largest() {
        return shown().stream()
                .flatMap(v -> v.segments().stream())
                .mapToDouble(ValueGroup::share)
                .filter(share -> share > 0)
                .max()
                .orElse(1);
    }

    /** The interval of the share of the value that tells most, and how many are no part of the shares. */
    List<String> facts(int segment) {
        Value value = telling(segment);
        if (value == null) {
            return List.of(words.text("profile.nobody"));
        }
        var facts = new ArrayList<String>();
        Interval interval = value.segments().get(segment).interval();
        if (interval != null) {
            facts.add(words.text(
                    "profile.interval.share",
                    Figures.said(value.value(), words),
                    words.percent(interval.low(), 0),
                    words.percent(interval.high(), 0)));
        }
        int missing = column.missing().get(segment);
        if (missing > 0) {
            facts.add(words.text("profile.missing", missing));
        }
        return facts;
    }

    /** What has to be known to read the shares, with how many customers have no value. */
    List<String> notes() {
        var notes = new ArrayList<>(List.of(words.text("profile.key.share")));
        if (column.values().size() > SHOWN) {
            notes.add(words.text("profile.more", SHOWN));
        }
        NumbersText.missing(column, words).ifPresent(notes::add);
        return notes;
    }

    /** The shares among all customers and in every segment, as plain cells. */
    List<String> plain(Value value) {
        var cells = new ArrayList<>(List.of(words.percent(value.share(), 1)));
        value.segments()
                .forEach(group -> cells.add(Double.isNaN(group.share()) ? NONE : words.percent(group.share(), 1)));
        return cells;
    }
}
