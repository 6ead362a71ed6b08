// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.personas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.portrait.data.ColumnRole;
import org.portrait.data.Schema;
import org.portrait.i18n.Messages;
import org.portrait.personas.ColumnProfile;
import org.portrait.personas.ColumnProfile.Numbers;
import org.portrait.personas.ColumnProfile.Use;
import org.portrait.personas.ColumnProfile.Value;
import org.portrait.personas.ColumnProfile.Values;
import org.portrait.pipeline.Labels;
import org.portrait.pipeline.Run;
import org.portrait.pipeline.SegmentNames;
import org.portrait.ui.chart.HeatTable;
import org.portrait.ui.chart.HeatTable.Cell;
import org.portrait.ui.chart.HeatTable.Head;
import org.portrait.ui.chart.HeatTable.Line;
import org.portrait.ui.chart.HeatTable.Place;

/** The table of segments and columns, for one run, one set of labels, one language and one choice of columns. */
final class ProfilesModel {
    private static final int PROPOSED = 5;

    private final Messages words;
    private final List<String> names;
    private final int[] colours;
    private final List<ColumnProfile> lines = new ArrayList<>();
    private final int features;

    /** @param also the columns to show that are no features */
    ProfilesModel(Run run, List<ColumnProfile> profiles, Labels labels, Messages words, Collection<String> also) {
        this.words = words;
        names = SegmentNames.of(run, labels, words);
        colours = run.segmentation().colours();
        lines.addAll(
                sorted(profiles.stream().filter(p -> p.use() == Use.FEATURE).toList()));
        features = lines.size();
        lines.addAll(sorted(
                others(profiles).stream().filter(p -> also.contains(p.column())).toList()));
    }

    private static List<ColumnProfile> sorted(List<ColumnProfile> profiles) {
        return profiles.stream()
                .sorted(Comparator.comparingDouble(ColumnProfile::explained).reversed())
                .toList();
    }

    /** The columns that are no features, those first in which the segments differ most. */
    static List<ColumnProfile> others(List<ColumnProfile> profiles) {
        return sorted(profiles.stream().filter(p -> p.use() != Use.FEATURE).toList());
    }

    /** The five that nobody has looked at yet and that differ most. */
    static List<String> proposed(List<ColumnProfile> profiles, Schema schema) {
        return others(profiles).stream()
                .filter(p -> p.use() == Use.OTHER)
                .map(ColumnProfile::column)
                .filter(column -> schema.column(column).role() != ColumnRole.IGNORED)
                .limit(PROPOSED)
                .toList();
    }

    int lines() {
        return lines.size();
    }

    ColumnProfile line(int line) {
        return lines.get(line);
    }

    /** Where a column stands, 0 when it is not among them. */
    int lineOf(String column) {
        return Math.max(0, lines.stream().map(ColumnProfile::column).toList().indexOf(column));
    }

    List<String> names() {
        return names;
    }

    int colour(int segment) {
        return colours[segment];
    }

    HeatTable table() {
        List<Head> heads = IntStream.range(0, names.size())
                .mapToObj(s -> new Head(s, colours[s], names.get(s)))
                .toList();
        return new HeatTable(heads, lines.stream().map(this::line).toList(), features);
    }

    private Line line(ColumnProfile profile) {
        return switch (profile) {
            case Numbers numbers -> {
                var text = new NumbersText(numbers, words);
                List<Cell> cells = IntStream.range(0, names.size())
                        .mapToObj(s -> new Cell(
                                numbers.segments().get(s).difference(), text.mean(s), text.difference(s), false))
                        .toList();
                yield new Line(numbers.column(), text.overall(), numbers.explained(), cells);
            }
            case Values values -> {
                var text = new ValuesText(values, words);
                List<Cell> cells = IntStream.range(0, names.size())
                        .mapToObj(s -> new Cell(text.difference(s), text.value(s), text.compared(s), true))
                        .toList();
                yield new Line(values.column(), text.overall(), values.explained(), cells);
            }
        };
    }

    /** What a cell says. */
    String sentence(Place place) {
        String segment = words.text("profile.segment", place.segment() + 1, names.get(place.segment()));
        return switch (lines.get(place.line())) {
            case Numbers numbers -> new NumbersText(numbers, words).sentence(segment, place.segment());
            case Values values -> new ValuesText(values, words).sentence(segment, place.segment());
        };
    }

    /** The table with tabs, to paste into a spreadsheet: a line per column and value, means or shares as plain numbers. */
    String copied() {
        var rows = new ArrayList<String>();
        rows.add(String.join(
                "\t",
                List.of(
                        words.text("profile.column"),
                        words.text("profile.explained"),
                        words.text("profile.all"),
                        String.join("\t", names))));
        for (ColumnProfile profile : lines) {
            switch (profile) {
                case Numbers numbers ->
                    rows.add(row(numbers, numbers.column(), new NumbersText(numbers, words).plain()));
                case Values values -> {
                    for (Value value : values.values()) {
                        String is = words.text("profile.is", values.column(), value.value());
                        rows.add(row(values, is, new ValuesText(values, words).plain(value)));
                    }
                }
            }
        }
        return String.join("\n", rows);
    }

    private String row(ColumnProfile profile, String name, List<String> cells) {
        return name + "\t" + words.percent(profile.explained(), 1) + "\t" + String.join("\t", cells);
    }
}
