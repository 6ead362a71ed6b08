// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.personas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.portrait.i18n.Messages;
import org.portrait.lifecycle.CustomerStage;
import org.portrait.lifecycle.StageTable;
import org.portrait.ui.chart.NodePicture;
import org.portrait.ui.chart.PlotExport;
import org.portrait.ui.chart.PlotTable;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choices;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.kit.TableRows;
import org.portrait.ui.kit.Tables;
import org.portrait.ui.state.Stage;

/** A table of stages against segments, with all customers below; the colour of a cell is its lift. */
final class StagesView extends VBox {
    /** What the cells say. */
    enum Measure {
        SHARE,
        CUSTOMERS,
        LIFT
    }

    private static final double NAME = 260;
    private static final double COLUMN = 84;
    private static final double NARROWEST = 68;
    private static final double NARROWEST_NAME = 200;
    private static final double ROW = 30;
    private static final double HEADINGS = 46;
    private static final int MOST_ROWS = 12;
    /** Doublings of lift with which the colour is strongest. */
    private static final double STRONGEST = 2;

    /** What is frequent catches the eye, what is missing less so. */
    private static final double DEEP_ABOVE = 0.45;

    private static final double DEEP_BELOW = 0.2;

    private static final String ABOVE = "0,114,178";
    private static final String BELOW = "230,159,0";

    private final Words words;
    private final List<String> names;
    private final TableView<Integer> table = new TableView<>();
    private final TableRows<Integer> rows;
    private final ComboBox<Measure> measure = new ComboBox<>();
    private final HBox bar = new HBox(8);
    private @Nullable StageTable shown;

    StagesView(Words words, LifecycleModel model, List<String> names, PlotExport.Outlet outlet) {
        this(words, model, names, Measure.SHARE);
        var picture = new NodePicture(
                this,
                () -> new StagesView(words, model, names, measure.getValue()),
                () -> PlotTable.of(words.now().text("lifecycle.measure", measure.getValue()), table));
        bar.getChildren().add(new PlotExport(outlet, Stage.PERSONAS, picture, "stages"));
    }

    private StagesView(Words words, LifecycleModel model, List<String> names, Measure chosen) {
        super(8);
        this.words = words;
        this.names = names;
        getStyleClass().add("card");
        table.setId("lifecycle-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        rows = new TableRows<Integer>(words, table, "lifecycle.table.title")
                .keepLast(row -> shown != null && row == shown.rows());
        measure.setId("lifecycle-measure");
        Choices.spell(measure, m -> words.now().text("lifecycle.measure", m));
        measure.getItems().setAll(Measure.values());
        measure.setValue(chosen);
        measure.valueProperty().subscribe(() -> show(shown));
        Label heading = words.label("lifecycle.table.title");
        heading.getStyleClass().add("card-heading");
        Label show = words.label("lifecycle.table.show");
        show.setLabelFor(measure);
        bar.getChildren().addAll(heading, Kit.spacer(), show, measure);
        bar.setAlignment(Pos.CENTER_LEFT);
        Label note = Kit.note(words, "lifecycle.table.note");
        getChildren().addAll(bar, table, note);
        model.table().when(sceneProperty().map(_ -> true).orElse(false)).subscribe(this::show);
    }

    private void show(@Nullable StageTable counted) {
        shown = counted;
        if (counted == null) {
            rows.show(List.of());
            return;
        }
        CustomerStage[] stages = counted.shown();
        List<Integer> all = IntStream.rangeClosed(0, counted.rows()).boxed().toList();
        if (table.getColumns().size() != stages.length + 2) {
            rows.show(columns(stages), all);
        } else {
            rows.show(all); // sorted by what has changed
        }
        double height = ROW * Math.min(MOST_ROWS, counted.rows() + 1) + HEADINGS;
        table.setMinHeight(height);
        table.setPrefHeight(height);
        table.refresh();
    }

    /** What they show follows {@link #shown}, so that they stay while limits are moved. */
    private List<TableColumn<Integer, ?>> columns(CustomerStage[] stages) {
        var columns = new ArrayList<TableColumn<Integer, ?>>();
        TableColumn<Integer, String> first = Tables.sorted(column(NAME, this::name), Integer::intValue);
        Tables.explain(words, first, "lifecycle.table.segment");
        first.setMinWidth(NARROWEST_NAME);
        columns.add(first);
        for (CustomerStage stage : stages) {
            columns.add(stage(stage));
        }
        TableColumn<Integer, String> all = column(COLUMN, this::total);
        Tables.explain(words, all, "lifecycle.table.all");
        columns.add(Tables.numbers(Tables.sorted(all, row -> shown == null ? 0 : customers(shown, row))));
        return columns;
    }

    private interface Cell {
        String of(StageTable counted, int row);
    }

    private TableColumn<Integer, String> column(double width, Cell cell) {
        TableColumn<Integer, String> column = Tables.texts("", width, row -> shown == null ? "" : cell.of(shown, row));
        column.setMinWidth(NARROWEST);
        return column;
    }

    private String name(StageTable counted, int row) {
        if (row == counted.rows()) {
            return words.now().text("lifecycle.table.all");
        }
        return row == counted.segments() ? words.now().text("lifecycle.unsegmented") : row + 1 + " · " + names.get(row);
    }

    private String total(StageTable counted, int row) {
        int customers = customers(counted, row);
        return switch (measure.getValue()) {
            case CUSTOMERS -> words.now().number(customers, 0);
            case SHARE -> words.now().percent(1, 0);
            case LIFT -> words.now().fixed(1, 1);
        };
    }

    private static int customers(StageTable counted, int row) {
        return row == counted.rows() ? counted.customers() : counted.size(row);
    }

    private TableColumn<Integer, String> stage(CustomerStage stage) {
        TableColumn<Integer, String> column = column(COLUMN, (counted, row) -> cell(counted, stage, row));
        var heading = new Label(words.now().text("lifecycle.stage", stage));
        words.hint(heading, "lifecycle.table.stage.help", heading.getText());
        column.setGraphic(heading);
        column.setId(stage.name());
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String text, boolean empty) {
                super.updateItem(text, empty);
                Integer row = empty ? null : getTableRow().getItem();
                StageTable counted = shown;
                setText(empty ? null : text);
                setStyle(row == null || counted == null || row == counted.rows() ? "" : tint(counted.lift(row, stage)));
                Words.explain(this, row == null || counted == null ? "" : told(counted, stage, row));
            }
        });
        return Tables.numbers(Tables.sorted(column, row -> shown == null ? 0 : value(shown, stage, row)));
    }

    /** What a cell is sorted by. */
    private double value(StageTable counted, CustomerStage stage, int row) {
        boolean all = row == counted.rows();
        return switch (measure.getValue()) {
            case CUSTOMERS -> all ? counted.count(stage) : counted.count(row, stage);
            case SHARE -> all ? counted.share(stage) : counted.share(row, stage);
            case LIFT -> all ? 1 : counted.lift(row, stage);
        };
    }

    private String cell(StageTable counted, CustomerStage stage, int row) {
        boolean all = row == counted.rows();
        return switch (measure.getValue()) {
            case CUSTOMERS -> words.now().number(all ? counted.count(stage) : counted.count(row, stage), 0);
            case SHARE -> words.now().percent(all ? counted.share(stage) : counted.share(row, stage), 1);
            case LIFT -> lift(all ? 1 : counted.lift(row, stage));
        };
    }

    private String lift(double lift) {
        return Double.isNaN(lift) ? "" : words.now().fixed(lift, 1);
    }

    private String told(StageTable counted, CustomerStage stage, int row) {
        Messages m = words.now();
        String name = m.text("lifecycle.stage", stage);
        return row == counted.rows()
                ? m.text(
                        "lifecycle.counted",
                        name,
                        m.number(counted.count(stage), 0),
                        m.percent(counted.share(stage), 1))
                : m.text(
                        "lifecycle.table.cell",
                        m.text(
                                "lifecycle.counted",
                                name,
                                m.number(counted.count(row, stage), 0),
                                m.percent(counted.share(row, stage), 1)),
                        lift(counted.lift(row, stage)));
    }

    /** Blue where a stage is more frequent than among all, orange where it is less so; told apart with any colour vision. */
    private static String tint(double lift) {
        if (Double.isNaN(lift)) {
            return "";
        }
        double doublings = lift == 0 ? -STRONGEST : Math.log(lift) / Math.log(2);
        double strength = Math.min(1, Math.abs(doublings) / STRONGEST) * (doublings > 0 ? DEEP_ABOVE : DEEP_BELOW);
        return String.format(
                Locale.ROOT, "-fx-background-color: rgba(%s,%.3f);", doublings > 0 ? ABOVE : BELOW, strength);
    }
}
