// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.Dataset;
import org.portrait.features.ColumnSummaries;
import org.portrait.features.ColumnSummary;
import org.portrait.join.JoinReport;
import org.portrait.personas.Measure;
import org.portrait.ui.chart.MiniHistogram;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.CellChoice;
import org.portrait.ui.kit.TableRows;
import org.portrait.ui.kit.Tables;
import org.portrait.ui.kit.ViewState;
import org.portrait.ui.state.Session;
import org.portrait.ui.task.Worker;

/** One line per column of the file: type, role, missing share, distinct values, distribution. */
final class ColumnsTable extends TableView<ColumnInfo> {
    private static final int SHOWN_VALUES = 3;

    private final Words words;
    private final Worker worker;
    private final ImportModel model;
    /** Per column, filled in when it is there: only its own cell is then made anew. */
    private final Map<String, ObjectProperty<@Nullable ColumnSummary>> summaries = new HashMap<>();

    private final ObservableValue<@Nullable Seen> seen;
    private Set<String> joined = Set.of();
    private final TableRows<ColumnInfo> lines;
    private int rows;

    /** @param joins of the customers, whose columns are not the file's */
    ColumnsTable(
            Words words,
            Session session,
            Worker worker,
            ObservableValue<@Nullable Seen> seen,
            ObservableValue<List<JoinReport>> joins) {
        this.words = words;
        this.worker = worker;
        this.seen = seen;
        this.model = new ImportModel(session);
        setId("columns");
        lines = new TableRows<>(words, this, "data.columns");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().setAll(columns());
        seen.subscribe(this::show);
        words.messages().subscribe(this::refresh);
        joins.subscribe(now -> {
            joined = now.stream()
                    .flatMap(join -> join.added().stream())
                    .map(JoinReport.Added::name)
                    .collect(Collectors.toSet());
            refresh();
        });
    }

    private List<TableColumn<ColumnInfo, ?>> columns() {
        return List.of(
                text("data.column.name", 144, ColumnInfo::name),
                Tables.column(
                        words,
                        "data.column.type",
                        154,
                        this::typeBox,
                        c -> words.now().text("type", c.type())),
                Tables.column(
                        words,
                        "data.column.role",
                        134,
                        this::roleBox,
                        c -> words.now().text("role", c.role())),
                Tables.numbers(
                        Tables.sorted(text("data.column.missing", 76, c -> share(c.missing())), ColumnInfo::missing)),
                Tables.numbers(Tables.sorted(text("data.column.distinct", 76, this::distinct), ColumnInfo::distinct)),
                distributions());
    }

    private void show(@Nullable Seen now) {
        worker.cancel("column summaries");
        summaries.clear();
        if (now == null) {
            lines.show(List.of());
            return;
        }
        rows = now.rows();
        lines.show(now.schema().columns());
        refresh(); // a column may be the same, and can be changed only now
        if (now.whole()) {
            summarise(now.dataset());
        }
    }

    /** In which a column is looked for. */
    Node finder() {
        return lines.finder();
    }

    void keepIn(ViewState view) {
        lines.keepIn(view, "columns.sorted");
    }

    private void summarise(Dataset dataset) {
        worker.run(
                "column summaries",
                (progress, publisher) -> {
                    for (ColumnInfo column : dataset.schema().columns()) {
                        progress.checkCancelled();
                        ColumnSummary summary = new ColumnSummaries().of(dataset, column.name());
                        publisher.publish(() -> summary(column.name()).set(summary));
                    }
                    return dataset;
                },
                _ -> {},
                _ -> {});
    }

    private ObjectProperty<@Nullable ColumnSummary> summary(String column) {
        return summaries.computeIfAbsent(column, _ -> new SimpleObjectProperty<>());
    }

    private String distinct(ColumnInfo column) {
        String number = words.now().number(column.distinct(), 0);
        return estimated(column) ? words.now().text("data.distinct.about", number) : number;
    }

    private boolean estimated(ColumnInfo column) {
        Seen now = seen.getValue();
        return now != null && now.estimated().contains(column.name());
    }

    private String share(int missing) {
        return missing == 0 ? "–" : words.now().percent((double) missing / Math.max(1, rows), 1);
    }

    /** What looks like a number, a date or a yes can be said to be text: codes, telephone numbers. */
    private Node typeBox(ColumnInfo column) {
        boolean said = model.text(column.name());
        boolean text = column.type().text();
        if (text && !said || !whole() || !model.ofFile() || joined.contains(column.name())) {
            return new Label(words.now().text("type", column.type()));
        }
        var choice = new CellChoice<>(
                words.text("data.type.of", column.name()),
                List.of(false, true),
                said,
                chosen -> words.now()
                        .text(chosen ? "layout.text" : said ? "layout.text.detect" : "type." + column.type()),
                chosen -> model.text(column.name(), chosen));
        choice.setId("data-type-" + column.name());
        return choice;
    }

    /** What is only looked at cannot be changed: the recipe is that of the file before. */
    private boolean whole() {
        Seen now = seen.getValue();
        return now != null && now.whole();
    }

    private Node roleBox(ColumnInfo column) {
        if (!whole()) {
            return new Label(words.now().text("role", column.role()));
        }
        return new CellChoice<>(
                words.text("data.role.of", column.name()),
                List.of(ColumnRole.values()),
                column.role(),
                role -> words.now().text("role", role),
                role -> model.role(column.name(), role));
    }

    private @Nullable Node distribution(ColumnInfo column, @Nullable ColumnSummary summary) {
        if (estimated(column)) {
            return null;
        }
        if (column.role() == ColumnRole.ID) {
            return note(repeated(column));
        }
        return switch (summary) {
            case null -> null;
            case ColumnSummary.Numbers numbers -> new MiniHistogram(numbers.histogram());
            case ColumnSummary.Values values -> top(values, rows - column.missing());
        };
    }

    /** The most frequent values with their shares; with their counts, and more of them, in the tooltip. */
    private Label top(ColumnSummary.Values values, int present) {
        var m = words.now();
        var top = note(shares(values, present));
        var all = new ArrayList<>(values.top().stream()
                .map(v -> v.value() + " · " + m.number(v.count(), 0))
                .toList());
        if (values.others() > 0) {
            all.add(m.text("data.values.others", m.number(values.others(), 0)));
        }
        Words.explain(top, String.join("\n", all));
        return top;
    }

    private String shares(ColumnSummary.Values values, int present) {
        return values.top().stream()
                .limit(SHOWN_VALUES)
                .map(v -> v.value() + " " + words.now().percent((double) v.count() / Math.max(1, present), 0))
                .collect(Collectors.joining(" · "));
    }

    /** What the distribution of a column says, for who does not see it. */
    private String told(ColumnInfo column) {
        var m = words.now();
        if (estimated(column)) {
            return "";
        }
        if (column.role() == ColumnRole.ID) {
            return repeated(column);
        }
        return switch (summary(column.name()).get()) {
            case null -> "";
            case ColumnSummary.Values values -> shares(values, rows - column.missing());
            case ColumnSummary.Numbers numbers when Double.isNaN(numbers.mean()) -> "";
            case ColumnSummary.Numbers numbers ->
                m.text(
                        "data.numbers.told",
                        value(column, numbers.lowest()),
                        value(column, numbers.highest()),
                        value(column, numbers.mean()));
        };
    }

    private String value(ColumnInfo column, double value) {
        return switch (column.type()) {
            case DATE -> Measure.DATE.text(value, 0, words.now());
            case DATETIME -> Measure.DATETIME.text(value, 0, words.now());
            default -> words.now().number(value);
        };
    }

    private String repeated(ColumnInfo column) {
        int repeated = rows - column.missing() - column.distinct();
        return repeated == 0 ? words.now().text("data.id.unique") : words.now().text("data.id.repeated", repeated);
    }

    private static Label note(String text) {
        var note = new Label(text);
        note.getStyleClass().add("note");
        return note;
    }

    private TableColumn<ColumnInfo, String> text(String key, double width, Function<ColumnInfo, String> value) {
        return Tables.texts(words, key, width, value);
    }

    private TableColumn<ColumnInfo, @Nullable ColumnSummary> distributions() {
        var column = new TableColumn<ColumnInfo, @Nullable ColumnSummary>();
        Tables.explain(words, column, "data.column.distribution");
        column.setPrefWidth(160);
        column.setCellValueFactory(row -> summary(row.getValue().name()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable ColumnSummary summary, boolean empty) {
                super.updateItem(summary, empty);
                ColumnInfo shown = empty ? null : getTableView().getItems().get(getIndex());
                setGraphic(shown == null ? null : distribution(shown, summary));
                setAccessibleText(shown == null ? "" : told(shown));
            }
        });
        Function<ColumnInfo, String> told = this::told;
        column.setUserData(told);
        return column;
    }
}
