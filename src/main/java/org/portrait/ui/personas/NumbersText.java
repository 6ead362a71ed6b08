// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.personas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.portrait.i18n.Messages;
import org.portrait.personas.Axis;
import org.portrait.personas.ColumnProfile;
import org.portrait.personas.ColumnProfile.Group;
import org.portrait.personas.ColumnProfile.Numbers;
import org.portrait.personas.ColumnProfile.Summary;
import org.portrait.personas.Interval;
import org.portrait.personas.Measure;
import org.portrait.personas.Pairs;

/** What is said of a column of numbers. */
record NumbersText(Numbers column, Messages words) {
    private static final String NONE = "–";
    private static final double YEARS = 730;
    private static final double DAY = 86_400;

    private String value(double value) {
        if (Double.isNaN(value)) {
            return NONE;
        }
        return column.measure().text(value, decimals(), words);
    }

    /** Enough for the means of all segments, so that they can be compared. */
    private int decimals() {
        return Messages.decimals(DoubleStream.concat(
                        DoubleStream.of(column.all().mean()),
                        column.segments().stream().mapToDouble(g -> g.summary().mean()))
                .map(column.measure()::inUnits)
                .toArray());
    }

    /** The mean of all customers in a cell. */
    String overall() {
        return brief(column.all().mean());
    }

    /** The mean of a segment in a cell. */
    String mean(int segment) {
        return brief(own(segment));
    }

    private double own(int segment) {
        return column.segments().get(segment).summary().mean();
    }

    /** Of dates that are years apart, the month. */
    private String brief(double value) {
        double day = column.measure() == Measure.DATETIME ? DAY : 1;
        boolean dates = column.measure() == Measure.DATE || column.measure() == Measure.DATETIME;
        boolean years = dates && column.axis().highest() - column.axis().lowest() > YEARS * day;
        return years && !Double.isNaN(value) ? value(value).replaceAll("-\\d\\d$", "") : value(value);
    }

    /** In standard deviations. */
    String difference(int segment) {
        double difference = column.segments().get(segment).difference();
        return Double.isNaN(difference) ? NONE : words.signed(difference, 1);
    }

    String sentence(String named, int segment) {
        String key = column.measure() == Measure.LOGARITHM ? "profile.cell.log" : "profile.cell.mean";
        return words.text(
                key,
                named,
                column.column(),
                value(own(segment)),
                value(column.all().mean()),
                difference(segment));
    }

    /** The means of all customers and of every segment. */
    List<String> plain() {
        var cells = new ArrayList<>(List.of(value(column.all().mean())));
        for (int s = 0; s < column.segments().size(); s++) {
            cells.add(value(own(s)));
        }
        return cells;
    }

    /** What stands beside the distribution in a segment. */
    List<String> facts(int segment) {
        Group group = column.segments().get(segment);
        Summary own = group.summary();
        var facts = new ArrayList<String>();
        if (own.customers() == 0) {
            return List.of(words.text("profile.nobody"));
        }
        if (column.measure() != Measure.SHARE) {
            facts.add(words.text(
                    "profile.quartiles", value(own.median()), value(own.lowerQuartile()), value(own.upperQuartile())));
        }
        Pairs pairs = group.pairs();
        if (!Double.isNaN(pairs.delta())) {
            facts.add(words.text(
                    "profile.pairs",
                    ofHundred(pairs.higher()),
                    ofHundred(pairs.lower()),
                    words.signed(pairs.delta(), 2)));
        }
        Interval interval = group.interval();
        if (interval != null) {
            facts.add(words.text(
                    interval.rough() ? "profile.interval.rough" : "profile.interval",
                    value(interval.low()),
                    value(interval.high())));
        }
        return facts;
    }

    /** None and all only where it is none and all. */
    private String ofHundred(double share) {
        double rounded = Math.round(1_000 * share) / 10.0;
        if (rounded == 100 && share < 1) {
            return words.text("profile.pairs.nearlyAll");
        }
        return rounded == 0 && share > 0 ? words.text("profile.pairs.nearlyNone") : words.number(rounded, 1);
    }

    /** What has to be known to read the distributions, with how many customers have no value. */
    List<String> notes() {
        var notes = new ArrayList<String>();
        Axis axis = column.axis();
        if (column.measure() == Measure.SHARE) {
            notes.add(words.text("profile.key.share"));
        } else {
            notes.add(words.text("profile.key"));
        }
        if (axis.logarithmic()) {
            notes.add(words.text("profile.axis.log"));
        }
        if (axis.cut()) {
            notes.add(words.text("profile.axis.cut", axis.below() + axis.above()));
        }
        missing(column, words).ifPresent(notes::add);
        return notes;
    }

    /** How many customers have no value in a column, if any. */
    static Optional<String> missing(ColumnProfile column, Messages words) {
        int missing = column.missing().stream().mapToInt(m -> m).sum();
        return missing == 0 ? Optional.empty() : Optional.of(words.text("profile.missing", missing));
    }
}
