// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.personas;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.portrait.i18n.Messages;
import org.portrait.lifecycle.RfmGrid;
import org.portrait.lifecycle.RfmGroup;
import org.portrait.ui.chart.NodePicture;
import org.portrait.ui.chart.PlotExport;
import org.portrait.ui.chart.PlotTable;
import org.portrait.ui.chart.SegmentPalette;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choices;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.state.Stage;

/**
 * The RFM cells, recency against frequency, with their classic names: of all customers, or where those of one segment
 * are.
 */
final class RfmView extends VBox {
    private static final int ALL = -1;
    private static final double AXIS = 26;
    private static final double PALEST = 0.04;
    private static final double DEEPEST = 0.45;

    private final Words words;
    private final RfmGrid cells;
    private final String value;
    private final int[] colours;
    private final GridPane grid = new GridPane(3, 3);
    private final ComboBox<Integer> segment = new ComboBox<>();
    private final HBox bar = new HBox(8);
    private final Label note = new Label();

    /** @param value what is shared out, as it is called */
    RfmView(Words words, RfmGrid cells, String value, List<String> names, int[] colours, PlotExport.Outlet outlet) {
        this(words, cells, value, names, colours, ALL);
        var picture = new NodePicture(
                this,
                () -> new RfmView(words, cells, value, names, colours, segment.getValue()),
                () -> table(segment.getValue()));
        bar.getChildren().add(new PlotExport(outlet, Stage.PERSONAS, picture, "rfm"));
    }

    private RfmView(Words words, RfmGrid cells, String value, List<String> names, int[] colours, int chosen) {
        super(8);
        this.words = words;
        this.cells = cells;
        this.value = value;
        this.colours = colours;
        getStyleClass().add("card");
        grid.setId("rfm-grid");
        segment.setId("rfm-segment");
        segment.setMaxWidth(220);
        segment.accessibleTextProperty().bind(words.text("lifecycle.rfm.title"));
        Choices.spell(segment, s -> s == ALL ? words.now().text("lifecycle.rfm.all") : s + 1 + " · " + names.get(s));
        segment.getItems().setAll(IntStream.range(ALL, names.size()).boxed().toList());
        segment.setValue(chosen);
        segment.valueProperty().subscribe(this::show);
        Label heading = words.label("lifecycle.rfm.title");
        heading.getStyleClass().add("card-heading");
        bar.getChildren().addAll(heading, Kit.spacer(), segment);
        bar.setAlignment(Pos.CENTER_LEFT);
        note.getStyleClass().add("note");
        Kit.whole(note);
        grid.getColumnConstraints().add(new ColumnConstraints(AXIS));
        for (int f = 1; f <= RfmGrid.SCORES; f++) {
            var column = new ColumnConstraints(0, 60, Double.MAX_VALUE, Priority.ALWAYS, HPos.LEFT, true);
            grid.getColumnConstraints().add(column);
            var row = new RowConstraints();
            row.setVgrow(Priority.ALWAYS);
            grid.getRowConstraints().add(row);
        }
        setVgrow(grid, Priority.ALWAYS);
        getChildren().addAll(bar, grid, note);
    }

    private void show(int chosen) {
        grid.getChildren().clear();
        note.setText(words.now().text("lifecycle.rfm.note", below(chosen)));
        double largest = IntStream.range(0, RfmGrid.SCORES * RfmGrid.SCORES)
                .mapToDouble(cell -> share(chosen, cell))
                .max()
                .orElse(1);
        for (int r = RfmGrid.SCORES; r >= 1; r--) {
            int row = RfmGrid.SCORES - r;
            grid.add(axis("lifecycle.rfm.r", r), 0, row);
            for (int f = 1; f <= RfmGrid.SCORES; f++) {
                grid.add(cell(chosen, r, f, largest), f, row);
            }
        }
        for (int f = 1; f <= RfmGrid.SCORES; f++) {
            grid.add(axis("lifecycle.rfm.f", f), f, RfmGrid.SCORES);
        }
        for (RfmGroup group : RfmGroup.values()) {
            grid.add(outline(group), group.left(), RfmGrid.SCORES - group.top(), group.wide(), group.high());
        }
    }

    /** Around the cells of a classic name, which stands in the upper right corner; the cells below are pointed at. */
    private Label outline(RfmGroup group) {
        var outline = new Label(words.now().text("lifecycle.rfm.group", group));
        outline.getStyleClass().add("rfm-group");
        outline.setMinSize(0, 0);
        outline.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        outline.setMouseTransparent(true);
        return outline;
    }

    /** What the second number of a cell is. */
    private String below(int chosen) {
        if (chosen != ALL) {
            return words.now().text("lifecycle.rfm.ofSegment");
        }
        return value.isEmpty()
                ? words.now().text("lifecycle.rfm.ofAll")
                : words.now().text("lifecycle.rfm.ofValue", value);
    }

    private Label axis(String key, int score) {
        Label axis = new Label(words.now().text(key, score));
        axis.getStyleClass().add("note");
        words.hint(axis, key + ".help", score);
        axis.setMaxWidth(Double.MAX_VALUE);
        axis.setAlignment(Pos.CENTER);
        axis.setMinWidth(USE_PREF_SIZE);
        return axis;
    }

    /** A row for each cell. */
    private PlotTable table(int chosen) {
        Messages m = words.now();
        return new PlotTable(
                m.text("lifecycle.rfm.title"),
                List.of(
                        "R",
                        "F",
                        m.text("plot.table.rfm"),
                        m.text("plot.table.customers"),
                        m.text("plot.table.share"),
                        value.isEmpty() ? m.text("lifecycle.value.brought") : m.text("plot.table.share.of", value),
                        m.text("plot.table.monetary")),
                IntStream.range(0, RfmGrid.SCORES * RfmGrid.SCORES)
                        .mapToObj(i -> row(chosen, RfmGrid.SCORES - i / RfmGrid.SCORES, i % RfmGrid.SCORES + 1, m))
                        .toList());
    }

    private List<PlotTable.Cell> row(int chosen, int r, int f, Messages m) {
        int cell = RfmGrid.cell(r, f);
        return List.of(
                PlotTable.count(r, m),
                PlotTable.count(f, m),
                PlotTable.text(m.text("lifecycle.rfm.group", RfmGroup.of(r, f))),
                PlotTable.count(customers(chosen, cell), m),
                PlotTable.percent(share(chosen, cell), m),
                PlotTable.percent(cells.valueShare(cell), m),
                PlotTable.fixed(cells.monetary(cell), 1, m));
    }

    private int customers(int chosen, int cell) {
        return chosen == ALL ? cells.count(cell) : cells.counts()[chosen][cell];
    }

    private double share(int chosen, int cell) {
        return chosen == ALL ? cells.share(cell) : cells.share(chosen, cell);
    }

    private VBox cell(int chosen, int r, int f, double largest) {
        Messages m = words.now();
        int index = RfmGrid.cell(r, f);
        int customers = customers(chosen, index);
        double share = share(chosen, index);
        var count = new Label(customers == 0 ? "" : m.number(customers, 0));
        count.getStyleClass().add("card-heading");
        double worth = cells.valueShare(index);
        String second =
                customers == 0 ? "" : chosen != ALL || Double.isNaN(worth) ? m.percent(share, 1) : m.percent(worth, 1);
        var below = new Label(second);
        below.getStyleClass().add("rfm-share");
        var cell = new VBox(count, below);
        cell.setAlignment(Pos.BOTTOM_LEFT); // below the name of a group
        cell.getStyleClass().add("rfm-cell");
        int rgb = SegmentPalette.argb(chosen == ALL ? 0 : colours[chosen]);
        cell.setStyle(String.format(
                Locale.ROOT,
                "-fx-background-color: rgba(%d,%d,%d,%.3f);",
                rgb >> 16 & 0xFF,
                rgb >> 8 & 0xFF,
                rgb & 0xFF,
                largest > 0 ? PALEST + (DEEPEST - PALEST) * share / largest : PALEST));
        String told = told(r, f, index);
        cell.setAccessibleText(told);
        Words.explain(cell, told);
        return cell;
    }

    private String told(int r, int f, int index) {
        Messages m = words.now();
        String customers = m.text(
                "lifecycle.rfm.cell",
                r,
                f,
                cells.count(index),
                m.percent(cells.share(index), 1),
                m.text("lifecycle.rfm.group", RfmGroup.of(r, f)));
        return Double.isNaN(cells.valueShare(index)) || Double.isNaN(cells.monetary(index))
                ? customers
                : customers
                        + "\n"
                        + m.text(
                                "lifecycle.rfm.worth",
                                m.percent(cells.valueShare(index), 1),
                                value,
                                m.fixed(cells.monetary(index), 1));
    }
}
