// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ColumnInfo;
import org.portrait.score.ModelSegment;
import org.portrait.score.Note;
import org.portrait.score.ScoreText;
import org.portrait.score.Scored;
import org.portrait.ui.chart.SegmentNumber;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.CustomerColumns;
import org.portrait.ui.kit.FrozenColumn;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.kit.TableRows;
import org.portrait.ui.kit.Tables;
import org.portrait.ui.score.Outcome.Group;
import org.portrait.ui.task.Worker;

/** Every customer of a file with what became of it; some can be looked at by themselves. */
final class ScoredPane extends VBox {
    private static final double SEGMENT = 190;
    private static final double NUMBER = 92;
    private static final double FLAG = 150;
    private static final double REASON = 210;

    private final Words words;
    private final ScoreModel model;
    private final VBox summary = new VBox(2);
    private final SegmentedButton groups = new SegmentedButton();
    private final TableView<Integer> table = new TableView<>();
    private final TableRows<Integer> rows;
    private @Nullable String id;
    private Group shown = Group.ALL;

    /** @param why shows what speaks for the segment of a row */
    ScoredPane(Words words, Worker worker, ScoreModel model, Consumer<Integer> why) {
        super(8);
        this.words = words;
        this.model = model;
        setId("scored");
        getStyleClass().add("card");
        summary.setId("scored-summary");
        table.setId("scored-customers");
        table.setFixedCellSize(30);
        table.placeholderProperty().set(words.label("scoring.nobody"));
        rows = new TableRows<>(words, table, "scoring.table", worker);
        FrozenColumn.keep(table, () -> id);
        VBox.setVgrow(table, Priority.ALWAYS);
        Button asked = Kit.button(
                words,
                "scoring.why",
                "score-why",
                () -> why.accept(
                        Objects.requireNonNull(table.getSelectionModel().getSelectedItem())));
        asked.disableProperty().bind(Bindings.isNull(table.getSelectionModel().selectedItemProperty()));
        groups.setMinWidth(USE_PREF_SIZE);
        var tools = new HBox(10, asked, rows.finder());
        tools.setAlignment(Pos.CENTER_RIGHT);
        var bar = new FlowPane(10, 6, groups, tools);
        getChildren().addAll(summary, bar, table);
        model.outcome().subscribe(() -> {
            shown = Group.ALL;
            show();
        });
        words.messages().subscribe(this::show);
        words.discreet().subscribe(table::refresh);
    }

    private void show() {
        Outcome of = model.outcome().get();
        if (of == null) {
            return;
        }
        var text = new ScoreText(of.source().model(), words.now());
        var sentences = new ArrayList<>(text.rows(of.scored().counts()));
        if (of.training()) {
            sentences.addFirst(words.now().text("score.same"));
        }
        summary.getChildren().setAll(sentences.stream().map(Kit::sentence).toList());
        groups.getButtons()
                .setAll(Arrays.stream(Group.values())
                        .map(group -> button(of, group))
                        .toList());
        id = of.rows().schema().id().map(ColumnInfo::name).orElse(null);
        rows.show(columns(of, text), of.rows(shown));
    }

    private ToggleButton button(Outcome of, Group group) {
        int count = of.rows(group).size();
        var button = new ToggleButton(
                words.now().text("scoring.group." + group, words.now().number(count, 0)));
        button.setId("score-group-" + group.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        words.hint(button, "scoring.group." + group + ".help");
        button.setDisable(count == 0 && group != Group.ALL);
        button.setSelected(group == shown);
        button.setOnAction(_ -> {
            shown = button.isSelected() ? group : Group.ALL;
            if (!button.isSelected()) {
                groups.getButtons().getFirst().setSelected(true);
            }
            rows.show(of.rows(shown));
        });
        return button;
    }

    /** Who it is, what became of it, then all that the file says. */
    private List<TableColumn<Integer, ?>> columns(Outcome of, ScoreText text) {
        Scored scored = of.scored();
        var columns = new ArrayList<TableColumn<Integer, ?>>();
        List<ColumnInfo> infos = of.rows().schema().columns();
        infos.stream().filter(info -> info.name().equals(id)).forEach(info -> columns.add(cells(of, info)));
        if (id == null) {
            columns.add(number("scoring.row", row -> words.now().number(row + 1, 0), row -> row));
        }
        columns.add(segment("scoring.segment", of, scored.segments()));
        columns.add(distance("scoring.distance", scored.distances()));
        columns.add(segment("scoring.second", of, scored.second()));
        columns.add(distance("scoring.secondDistance", scored.secondDistances()));
        columns.add(texts("scoring.flag", FLAG, row -> flag(scored, row)));
        columns.add(texts("scoring.reason", REASON, row -> {
            Note note = scored.notes()[row];
            return note == null ? "" : text.note(note);
        }));
        infos.stream().filter(info -> !info.name().equals(id)).forEach(info -> columns.add(cells(of, info)));
        return columns;
    }

    private TableColumn<Integer, String> cells(Outcome of, ColumnInfo info) {
        return CustomerColumns.of(words, of.rows(), info, Integer::intValue);
    }

    private String flag(Scored scored, int row) {
        if (scored.unlike().get(row)) {
            return words.now().text("scoring.unlike");
        }
        return scored.unusual().get(row) ? words.now().text("scoring.unusual") : "";
    }

    private TableColumn<Integer, Integer> segment(String key, Outcome of, byte[] segments) {
        List<ModelSegment> known = of.source().model().segments();
        TableColumn<Integer, Integer> column = Tables.column(
                words,
                key,
                SEGMENT,
                row -> segments[row] == 0 ? null : named(known.get(segments[row] - 1)),
                row -> segments[row] == 0
                        ? ""
                        : segments[row] + " · " + known.get(segments[row] - 1).name());
        return Tables.sorted(column, row -> segments[row] == 0 ? Double.NaN : segments[row]);
    }

    static Node named(ModelSegment segment) {
        return SegmentNumber.named(segment.segment() - 1, segment.colour(), segment.name());
    }

    private TableColumn<Integer, String> distance(String key, double[] distances) {
        return number(
                key,
                row -> Double.isNaN(distances[row]) ? "" : words.now().fixed(distances[row], 2),
                row -> distances[row]);
    }

    private TableColumn<Integer, String> number(
            String key, Function<Integer, String> text, ToDoubleFunction<Integer> value) {
        return Tables.numbers(Tables.sorted(texts(key, NUMBER, text), value));
    }

    private TableColumn<Integer, String> texts(String key, double width, Function<Integer, String> text) {
        return Tables.texts(words, key, width, text);
    }
}
