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
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;
import org.portrait.data.Dataset;
import org.portrait.features.ColumnSummaries;
import org.portrait.features.ColumnSummary;
import org.portrait.join.JoinReport;
import org.portrait.ui.chart.MiniHistogram;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choices;
import org.portrait.ui.kit.Tables;
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
        getStyleClass().add("explained");
        Tables.copyable(this);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().add(text("data.column.name", 144, ColumnInfo::name));
        getColumns()
                .add(node(
                        "data.column.type", 154, this::typeBox, c -> words.now().text("type", c.type())));
        getColumns()
                .add(node(
                        "data.column.role", 134, this::roleBox, c -> words.now().text("role", c.role())));
        getColumns().add(number("data.column.missing", c -> share(c.missing())));
        getColumns().add(number("data.column.distinct", this::distinct));
        getColumns().add(distributions());
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

    private void show(@Nullable Seen now) {
        worker.cancel("column summaries");
        summaries.clear();
        if (now == null) {
            getItems().clear();
            return;
        }
        rows = now.rows();
        getItems().setAll(now.schema().columns());
        refresh(); // a column may be the same, and can be changed only now
        if (now.whole()) {
            summarise(now.dataset());
        }
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
        boolean text = column.type() == ColumnType.TEXT || column.type() == ColumnType.CATEGORY;
        if (text && !said || !whole() || !model.ofFile() || joined.contains(column.name())) {
            return new Label(words.now().text("type", column.type()));
        }
        var box = new ComboBox<Boolean>();
        box.getItems().setAll(false, true);
        box.setValue(said);
        Choices.spell(
                box,
                chosen -> words.now()
                        .text(chosen ? "layout.text" : said ? "layout.text.detect" : "type." + column.type()));
        box.setMaxWidth(Double.MAX_VALUE);
        box.getStyleClass().add("compact");
        box.setId("data-type-" + column.name());
        box.setOnAction(_ -> model.text(column.name(), box.getValue()));
        return box;
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
        var box = new ComboBox<ColumnRole>();
        box.getItems().setAll(ColumnRole.values());
        box.setValue(column.role());
        Choices.spell(box, role -> words.now().text("role", role));
        box.setMaxWidth(Double.MAX_VALUE);
        box.getStyleClass().add("compact");
        box.setOnAction(_ -> model.role(column.name(), box.getValue()));
        return box;
    }

    private @Nullable Node distribution(ColumnInfo column, @Nullable ColumnSummary summary) {
        if (estimated(column)) {
            return null;
        }
        if (column.role() == ColumnRole.ID) {
            int repeated = rows - column.missing() - column.distinct();
            return note(
                    repeated == 0
                            ? words.now().text("data.id.unique")
                            : words.now().text("data.id.repeated", repeated));
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
        var top = note(values.top().stream()
                .limit(SHOWN_VALUES)
                .map(v -> v.value() + " " + m.percent((double) v.count() / Math.max(1, present), 0))
                .collect(Collectors.joining(" · ")));
        var all = new ArrayList<>(values.top().stream()
                .map(v -> v.value() + " · " + m.number(v.count(), 0))
                .toList());
        if (values.others() > 0) {
            all.add(m.text("data.values.others", m.number(values.others(), 0)));
        }
        top.setTooltip(new Tooltip(String.join("\n", all)));
        return top;
    }

    private static Label note(String text) {
        var note = new Label(text);
        note.getStyleClass().add("note");
        return note;
    }

    private TableColumn<ColumnInfo, String> text(String key, double width, Function<ColumnInfo, String> value) {
        var column = new TableColumn<ColumnInfo, String>();
        Tables.explain(words, column, key);
        column.setPrefWidth(width);
        column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(value.apply(c.getValue())));
        return column;
    }

    private TableColumn<ColumnInfo, String> number(String key, Function<ColumnInfo, String> value) {
        var column = text(key, 76, value);
        column.getStyleClass().add("number");
        return column;
    }

    private TableColumn<ColumnInfo, @Nullable ColumnSummary> distributions() {
        var column = new TableColumn<ColumnInfo, @Nullable ColumnSummary>();
        Tables.explain(words, column, "data.column.distribution");
        column.setPrefWidth(160);
        column.setSortable(false);
        column.setCellValueFactory(row -> summary(row.getValue().name()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable ColumnSummary summary, boolean empty) {
                super.updateItem(summary, empty);
                setGraphic(empty ? null : distribution(getTableView().getItems().get(getIndex()), summary));
            }
        });
        Function<Object, String> nothing = _ -> "";
        column.setUserData(nothing); // to copy
        return column;
    }

    private TableColumn<ColumnInfo, ColumnInfo> node(
            String key, double width, Function<ColumnInfo, @Nullable Node> content, Function<ColumnInfo, String> text) {
        var column = new TableColumn<ColumnInfo, ColumnInfo>();
        Tables.explain(words, column, key);
        column.setPrefWidth(width);
        column.setSortable(false);
        Tables.showNodes(column, content, text);
        return column;
    }
}
