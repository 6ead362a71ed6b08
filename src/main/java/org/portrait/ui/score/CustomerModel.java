// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ColumnType;
import org.portrait.i18n.Messages;
import org.portrait.pipeline.OneCustomer;
import org.portrait.pipeline.OneCustomer.Told;
import org.portrait.score.DriftText;
import org.portrait.score.FeatureBins;
import org.portrait.score.Model;
import org.portrait.score.ModelColumn;
import org.portrait.score.ModelSegment;
import org.portrait.score.Note;
import org.portrait.score.ReasonText;
import org.portrait.score.ScoreText;
import org.portrait.score.Scored;
import org.portrait.ui.score.Outcome.Source;
import org.portrait.ui.task.Worker;
import org.portrait.work.Failure;

/** One customer whose values are typed: the persona comes at once. */
final class CustomerModel {
    private static final List<String> TRUTHS = List.of("true", "false");
    private static final int REASONS = 5;
    /** Of a weight that is worth a sentence. */
    private static final double LEAST = 0.01;

    private final Worker worker;
    private final ReadOnlyObjectWrapper<@Nullable Persona> persona = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Map<String, String>> values = new ReadOnlyObjectWrapper<>(Map.of());
    private final ObservableValue<@Nullable Source> source;

    /** What became of the values, and the model that says so. */
    record Persona(Model model, Told told) {
        /** Null where it cannot be said. */
        @Nullable
        ModelSegment segment() {
            int segment = told.scored().segments()[0];
            return segment == 0 ? null : model.segments().get(segment - 1);
        }
    }

    CustomerModel(Worker worker, ObservableValue<@Nullable Source> source) {
        this.worker = worker;
        this.source = source;
        source.subscribe(_ -> tell());
    }

    /** Of the model, in its order. */
    List<ModelColumn> columns() {
        Source by = source.getValue();
        return by == null ? List.of() : by.model().columns();
    }

    /** What a column can be, or nothing where it is typed. */
    List<String> choices(ModelColumn column) {
        Source by = source.getValue();
        if (column.type() == ColumnType.BOOLEAN) {
            return TRUTHS;
        }
        return by == null ? List.of() : by.model().features().values().getOrDefault(column.name(), List.of());
    }

    /** How a value looks, where it is typed: a date, or between which eight in ten customers of training are. */
    String hint(ModelColumn column, Messages words) {
        return switch (column.type()) {
            case DATE -> words.text("scoring.one.date");
            case DATETIME -> words.text("scoring.one.dateTime");
            default -> usual(column, words);
        };
    }

    private String usual(ModelColumn column, Messages words) {
        Source by = source.getValue();
        if (by == null) {
            return "";
        }
        var text = new DriftText(by.model(), words);
        return by.model().bins().stream()
                .filter(bins -> text.name(bins).equals(column.name()) && bins.cuts().length > 2)
                .findFirst()
                .map(bins -> words.text("scoring.one.usual", text.cut(bins, 0), text.cut(bins, last(bins))))
                .orElse("");
    }

    private static int last(FeatureBins bins) {
        return bins.cuts().length - 1;
    }

    /** Gives a column of the model its value, "" for none. */
    void set(String column, String value) {
        var changed = new TreeMap<>(values.get());
        if (value.isBlank()) {
            changed.remove(column);
        } else {
            changed.put(column, value);
        }
        fill(changed);
    }

    /** All values at once. */
    void fill(Map<String, String> all) {
        if (!all.equals(values.get())) {
            values.set(Map.copyOf(all));
            tell();
        }
    }

    private void tell() {
        Source by = source.getValue();
        if (by == null || values.get().isEmpty()) {
            worker.cancel("score one");
            persona.set(null);
            return;
        }
        Map<String, String> of = values.get();
        worker.run(
                "score one",
                (_, _) -> new Persona(by.model(), new OneCustomer(by.model()).score(of)),
                persona::set,
                (Failure _) -> persona.set(null));
    }

    ReadOnlyObjectProperty<Map<String, String>> values() {
        return values.getReadOnlyProperty();
    }

    /** Null while nothing is typed. */
    ReadOnlyObjectProperty<@Nullable Persona> persona() {
        return persona.getReadOnlyProperty();
    }

    /** How near, how far the next segment is, what was filled, and what cannot be said. */
    static List<String> sentences(Persona persona, Messages words) {
        Model model = persona.model();
        Scored scored = persona.told().scored();
        var lines = new ArrayList<String>();
        Note note = scored.notes()[0];
        ModelSegment segment = persona.segment();
        if (note != null) {
            String key = segment == null ? "scoring.one.hindered" : "scoring.one.unseen";
            lines.add(words.text(key, new ScoreText(model, words).note(note)));
        }
        model.cleaning().fills().forEach((column, value) -> {
            if (scored.counts().filled().containsKey(column)) {
                lines.add(words.text("scoring.one.filled", column, value));
            }
        });
        if (segment == null) {
            return lines;
        }
        lines.addFirst(words.text(
                scored.unlike().get(0)
                        ? "scoring.one.unlike"
                        : scored.unusual().get(0) ? "scoring.one.unusual" : "scoring.one.near",
                words.fixed(scored.distances()[0], 2),
                words.fixed(segment.distance99(), 2)));
        if (scored.second()[0] > 0) {
            ModelSegment second = model.segments().get(scored.second()[0] - 1);
            double times = scored.secondDistances()[0] / scored.distances()[0];
            lines.add(
                    1,
                    words.text(
                            Double.isFinite(times) ? "scoring.one.second" : "scoring.one.centre",
                            second.segment(),
                            second.name(),
                            words.fixed(scored.secondDistances()[0], 2),
                            words.number(times, 1)));
        }
        return lines;
    }

    /** What speaks for the segment, the most first. */
    static List<String> reasons(Persona persona, Messages words) {
        var text = new ReasonText(persona.model(), words);
        return persona.told().reasons().stream()
                .filter(reason -> reason.weight() >= LEAST)
                .limit(REASONS)
                .map(text::line)
                .toList();
    }
}
