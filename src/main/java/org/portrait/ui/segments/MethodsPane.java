// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.portrait.quality.MethodText;
import org.portrait.ui.chart.PlotExport;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choices;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.segments.MethodsModel.Row;
import org.portrait.ui.state.Session;

/** Is K-Means right here? Other methods in a table, and what the selected one has to say. */
final class MethodsPane extends VBox {
    private final Words words;
    private final MethodsModel model;
    private final PlotExport.Outlet outlet;
    private final MethodsTable table;
    private final Label rows = new Label();
    private final HBox share;
    private final ScrollPane detail = Kit.scrolled(new VBox());

    MethodsPane(Words words, Session session, MethodsModel model, PlotExport.Outlet outlet) {
        super(8);
        this.words = words;
        this.model = model;
        this.outlet = outlet;
        table = new MethodsTable(words);
        setId("methods");
        getStyleClass().add("card");
        rows.getStyleClass().add("note");
        Kit.whole(rows);
        HBox.setHgrow(rows, Priority.ALWAYS);
        rows.setMaxWidth(Double.MAX_VALUE);
        share = share();
        var below = new HBox(8, rows, share);
        below.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(detail, Priority.ALWAYS);
        getChildren().addAll(table, below, detail);
        sceneProperty().subscribe(scene -> model.want(scene != null));
        session.run().subscribe(this::offer);
        words.messages().subscribe(this::offer);
        model.all().forEach(row -> row.finding().value().subscribe(this::refresh));
        table.getSelectionModel().selectedItemProperty().subscribe(this::show);
    }

    private void offer() {
        List<Row> offered = model.rows();
        if (!offered.isEmpty()) {
            table.show(offered);
            refresh();
        }
    }

    private void refresh() {
        table.refresh();
        var text = new MethodText(words.now());
        model.all().stream()
                .map(row -> row.finding().value().get())
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(found -> rows.setText(words.now().text("methods.note", text.rows(found.comparison()))));
    }

    private void show(@Nullable Row row) {
        if (row != null) {
            share.setVisible(row.code().equals("hdbscan"));
            detail.setFitToHeight(!row.code().equals("kmeans")); // text alone, as long as it is
            detail.setContent(new MethodDetail(words, model, row, outlet));
        }
    }

    /** The one setting of HDBSCAN. */
    private HBox share() {
        var choice = new ComboBox<Double>();
        choice.setId("methods-share");
        choice.getItems().setAll(MethodsModel.SHARES);
        Choices.spell(choice, words, value -> words.now().percent(value, 0));
        choice.valueProperty().bindBidirectional(model.share());
        Label label = words.label("methods.share");
        label.setLabelFor(choice);
        label.setMinWidth(USE_PREF_SIZE);
        choice.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(8, label, choice);
        row.setAlignment(Pos.CENTER_LEFT);
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }
}
