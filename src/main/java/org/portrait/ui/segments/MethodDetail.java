// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.portrait.quality.GroupingQuality;
import org.portrait.quality.MethodComparison;
import org.portrait.quality.MethodText;
import org.portrait.segments.MethodResult;
import org.portrait.ui.chart.DendrogramChart;
import org.portrait.ui.chart.FlowChart;
import org.portrait.ui.chart.Pictured;
import org.portrait.ui.chart.PlotExport;
import org.portrait.ui.chart.SeriesChart;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.FindingBox;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.kit.ProportionalSplit;
import org.portrait.ui.segments.MethodsModel.Row;
import org.portrait.ui.segments.MethodsModel.Timed;
import org.portrait.ui.state.Stage;

/** What one method found: in a sentence, as a picture, and against the segments. */
final class MethodDetail extends VBox {
    static final String NOT_YET = "…";
    private static final double LOW = 100;

    private final Words words;
    private final MethodsModel model;
    private final PlotExport.Outlet outlet;

    MethodDetail(Words words, MethodsModel model, Row row, PlotExport.Outlet outlet) {
        super(6);
        this.words = words;
        this.model = model;
        this.outlet = outlet;
        var box = new FindingBox<>(words, row.finding(), this::found, words.messages());
        VBox.setVgrow(box, Priority.ALWAYS);
        Label about = Kit.note(words, "methods.about." + row.code());
        getChildren().addAll(about, box);
        if (row.code().equals("kmeans")) {
            VBox.setVgrow(box, Priority.NEVER);
            getChildren().add(others());
        }
    }

    /** What all others say, as far as it is known. */
    private VBox others() {
        var lines = new VBox(6);
        lines.setId("methods-others");
        words.hint(lines, "ari.help");
        for (Row other : model.rows().stream().skip(1).toList()) {
            var line = new Label();
            line.textProperty()
                    .bind(Bindings.createStringBinding(
                            () -> line(other), other.finding().value(), words.messages()));
            Kit.whole(line);
            lines.getChildren().add(line);
        }
        return lines;
    }

    private String line(Row row) {
        Timed found = row.finding().value().get();
        return found == null
                ? words.now().text("methods.line", words.now().text("methods.name." + row.code()), NOT_YET)
                : new MethodText(words.now()).line(found.comparison());
    }

    private Node found(Timed timed) {
        MethodComparison c = timed.comparison();
        Label sentence = Kit.sentence(new MethodText(words.now()).sentence(c));
        words.hint(
                sentence,
                "ari.timed",
                words.text("ari.help"),
                words.text("methods.seconds", words.now().fixed(timed.seconds(), 1)));
        sentence.setId("methods-sentence");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        IntegerProperty k = new SimpleIntegerProperty(c.result().proposed());
        var said = new HBox(8, sentence, use(k));
        said.setAlignment(Pos.CENTER_LEFT);
        var all = new VBox(6, said);
        if (c.quality().k() > 0 && !c.method().code().equals("kmeans")) {
            VBox picture = switch (c.result()) {
                case MethodResult.Tree tree -> picture(tree(tree, c, k), c);
                case MethodResult.Mixtures mixtures -> picture(bic(mixtures), c);
                case MethodResult.Groups _ -> picture(flow(c.quality()), c);
            };
            var both = new ProportionalSplit(Orientation.HORIZONTAL, 0.6, picture, captioned(table(c.quality())));
            VBox.setVgrow(both, Priority.ALWAYS);
            all.getChildren().add(both);
        }
        return all;
    }

    /** A button that asks for so many segments, where there can be as many. */
    private Button use(IntegerProperty k) {
        var button = words.bind(new Button(), "methods.use", k);
        button.setId("methods-use");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> model.use(k.get()));
        button.visibleProperty().bind(Bindings.createBooleanBinding(() -> model.usable(k.get()), k));
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private VBox captioned(MovesTable table) {
        VBox.setVgrow(table, Priority.ALWAYS);
        return new VBox(4, Kit.note(words, "methods.table"), table);
    }

    private <P extends Region & Pictured> VBox picture(P plot, MethodComparison c) {
        String method = c.method().code();
        return PlotExport.captioned(Kit.note(words, "methods.picture." + method), plot, outlet, Stage.SEGMENTS, method);
    }

    private DendrogramChart tree(MethodResult.Tree tree, MethodComparison c, IntegerProperty k) {
        var chart = new DendrogramChart(words.messages());
        chart.setId("dendrogram");
        chart.show(tree.dendrogram(), MethodsModel.segments(tree, c.segments()), model.colours());
        chart.cutProperty().set(c.segments().k());
        chart.cutProperty().subscribe((_, cut) -> k.set(cut.intValue()));
        return chart;
    }

    private SeriesChart bic(MethodResult.Mixtures mixtures) {
        var chart = new SeriesChart(words.messages(), "methods.picture.mixture", "methods.clouds");
        chart.setValues(mixtures.bic(), mixtures.best());
        return chart;
    }

    private FlowChart flow(GroupingQuality quality) {
        var chart = new FlowChart(words.messages(), "methods.table");
        chart.setMinHeight(LOW);
        int[] segments = model.colours();
        chart.show(
                quality.moves(), segments, MethodsModel.colours(quality.moves().counts(), segments));
        return chart;
    }

    private MovesTable table(GroupingQuality quality) {
        var table = new MovesTable(words, "methods.table");
        table.show(quality.moves(), "methods.segment");
        return table;
    }
}
