// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.personas;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.portrait.i18n.Messages;
import org.portrait.lifecycle.Concentration;
import org.portrait.lifecycle.LifecycleText;
import org.portrait.ui.chart.ConcentrationChart;
import org.portrait.ui.chart.NodePicture;
import org.portrait.ui.chart.PlotExport;
import org.portrait.ui.chart.PlotTable;
import org.portrait.ui.chart.SegmentNumber;
import org.portrait.ui.chart.SegmentPalette;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.state.Stage;

/** How value is spread over customers, and what share each segment has of both. */
final class ValueView extends VBox {
    private static final double BAR = 70;
    /** Of the curve that are told in numbers. */
    private static final int STEPS = 20;

    private static final String UNSEGMENTED = "-color-fg-subtle";

    private final Words words;
    private final Concentration value;
    private final double largest;

    ValueView(
            Words words,
            Concentration value,
            LifecycleText text,
            List<String> names,
            int[] colours,
            PlotExport.Outlet outlet) {
        this(words, value, text, names, colours);
        var picture = new NodePicture(
                this, () -> new ValueView(words, value, text, names, colours), () -> table(text.valueName(), names));
        var heading = (Label) getChildren().removeFirst();
        getChildren().addFirst(new PlotExport(outlet, Stage.PERSONAS, picture, "value").beside(heading));
    }

    private ValueView(Words words, Concentration value, LifecycleText text, List<String> names, int[] colours) {
        super(8);
        this.words = words;
        this.value = value;
        getStyleClass().add("card");
        Label heading = words.label("lifecycle.value.title", text.valueName());
        heading.getStyleClass().add("card-heading");
        heading.setWrapText(true);
        getChildren().add(heading);
        Label said = Kit.sentence(words.now().sentences(text.value(value).toArray(String[]::new)));
        said.setId("lifecycle-value");
        getChildren().add(said);
        double most = 0;
        for (int s = 0; s <= names.size(); s++) {
            most = Math.max(most, Math.max(value.customerShare(s), Math.abs(value.valueShare(s))));
        }
        largest = most;
        if (value.shared()) {
            var chart = new ConcentrationChart(words.now(), value.curve(), text.valueName());
            chart.setId("lifecycle-curve");
            chart.setAccessibleText(said.getText());
            getChildren().addAll(chart, segments(names, colours));
        }
    }

    /** How much the best customers bring, in steps, and below that the segments. */
    private PlotTable table(String called, List<String> names) {
        Messages m = words.now();
        var rows = new ArrayList<List<PlotTable.Cell>>();
        for (int step = 1; step <= STEPS && value.shared(); step++) {
            double share = (double) step / STEPS;
            rows.add(List.of(
                    new PlotTable.Cell(m.text("plot.table.best", m.percent(share, 0)), step, false),
                    PlotTable.percent(share, m),
                    PlotTable.percent(value.curve()[step * Concentration.STEPS / STEPS], m)));
        }
        for (int s = 0; s <= names.size(); s++) {
            if (s < names.size() || value.segmentCustomers()[s] > 0) {
                String name = s < names.size() ? s + 1 + " " + names.get(s) : m.text("lifecycle.unsegmented");
                rows.add(List.of(
                        new PlotTable.Cell(name, STEPS + 1 + s, false),
                        PlotTable.percent(value.customerShare(s), m),
                        PlotTable.percent(value.shared() ? value.valueShare(s) : Double.NaN, m)));
            }
        }
        return new PlotTable(
                m.text("lifecycle.value.title", called),
                List.of(
                        m.text("plot.table.who"),
                        m.text("lifecycle.value.customers"),
                        m.text("plot.table.share.of", called)),
                rows);
    }

    private GridPane segments(List<String> names, int[] colours) {
        var grid = new GridPane(10, 4);
        grid.setId("lifecycle-segments");
        words.hint(grid, "lifecycle.value.help");
        grid.add(note("lifecycle.value.customers"), 2, 0);
        grid.add(note("lifecycle.value.brought"), 3, 0);
        for (int s = 0; s < names.size(); s++) {
            var name = new Label(names.get(s));
            name.setMinWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            Words.explain(name, names.get(s));
            GridPane.setHgrow(name, Priority.ALWAYS);
            grid.addRow(
                    s + 1,
                    new SegmentNumber(s, colours[s]),
                    name,
                    bar(value.customerShare(s), SegmentPalette.css(colours[s]), 0.45),
                    bar(value.valueShare(s), SegmentPalette.css(colours[s]), 1));
        }
        int none = names.size();
        if (value.segmentCustomers()[none] > 0) {
            grid.add(words.label("lifecycle.unsegmented"), 1, none + 1);
            grid.add(bar(value.customerShare(none), UNSEGMENTED, 0.45), 2, none + 1);
            grid.add(bar(value.valueShare(none), UNSEGMENTED, 1), 3, none + 1);
        }
        return grid;
    }

    private Label note(String key) {
        Label note = words.label(key);
        note.getStyleClass().add("note");
        note.setMinWidth(USE_PREF_SIZE);
        return note;
    }

    private StackPane bar(double share, String colour, double opacity) {
        Messages m = words.now();
        var bar = new Region();
        bar.setMinHeight(16);
        bar.setMaxHeight(16);
        bar.setMaxWidth(Math.max(1, BAR * Math.max(0, share) / largest));
        bar.setStyle("-fx-background-color: " + colour + "; -fx-background-radius: 3;");
        bar.setOpacity(opacity);
        var text = new Label(m.percent(share, 1));
        text.setMinWidth(USE_PREF_SIZE);
        StackPane.setAlignment(text, Pos.CENTER_RIGHT);
        var both = new StackPane(bar, text);
        both.setAlignment(Pos.CENTER_LEFT);
        both.setMinWidth(BAR + 54);
        return both;
    }
}
