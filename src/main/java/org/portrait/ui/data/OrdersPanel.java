// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.portrait.aggregate.AggregateText;
import org.portrait.aggregate.Aggregated;
import org.portrait.aggregate.OrderReport;
import org.portrait.aggregate.OrderSettings;
import org.portrait.i18n.FailureText;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;
import org.portrait.work.Failure;

/** Order lines on the left, what they make of each customer on the right: counts, definitions, an example. */
final class OrdersPanel extends VBox {
    private static final double FORM = 250;

    private final Words words;
    private final OrdersModel model;
    private final VBox found = new VBox(14);

    OrdersPanel(Words words, OrdersModel model) {
        super(10);
        this.words = words;
        this.model = model;
        setId("orders-panel");
        Label heading = words.label("orders.title");
        heading.getStyleClass().add("card-heading");
        Button build = Kit.primary(words, "orders.build", model::build);
        build.setId("orders-build");
        build.disableProperty().bind(model.outcome().isNull());
        Button close = Kit.button(words, "orders.close", model::close);
        close.setId("orders-close");
        var bar = new HBox(8, heading, Kit.spacer(), close, build);
        bar.setAlignment(Pos.CENTER_LEFT);
        ScrollPane form = Kit.scrolled(new OrdersForm(words, model));
        form.setMinWidth(FORM);
        form.setPrefWidth(FORM);
        found.getStyleClass().add("card");
        ScrollPane results = Kit.scrolled(found);
        HBox.setHgrow(results, Priority.ALWAYS);
        var both = new HBox(10, form, results);
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().addAll(bar, both);
        model.outcome().subscribe(this::show);
        model.refused().subscribe(this::show);
        model.settings().subscribe(this::show);
        words.messages().subscribe(this::show);
    }

    private void show() {
        found.getChildren().clear();
        OrderSettings settings = model.settings().get();
        Failure refused = model.refused().get();
        Aggregated made = model.outcome().get();
        if (settings == null) {
            found.getChildren().add(Kit.note(words, "orders.choose"));
        } else if (refused != null) {
            Label sentence = new Label(FailureText.of(refused, words.now()));
            sentence.getStyleClass().add("warning-text");
            sentence.setWrapText(true);
            found.getChildren().add(sentence);
        } else if (made == null) {
            found.getChildren().add(Kit.note(words, "orders.computing"));
        } else {
            describe(made, settings);
        }
    }

    private void describe(Aggregated made, OrderSettings settings) {
        var text = new AggregateText(words.now());
        add("orders.counted", text.counts(made, settings));
        if (made.report() instanceof OrderReport report) {
            add("orders.example.title", text.example(report, settings));
            add("orders.definitions", text.definitions(report, settings));
            add("orders.scores", text.scores(report));
        }
    }

    private void add(String key, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        Label heading = words.label(key);
        heading.getStyleClass().add("card-heading");
        var block = new VBox(4, heading);
        sentences.forEach(sentence -> block.getChildren().add(line(sentence)));
        found.getChildren().add(block);
    }

    private static Node line(String sentence) {
        var line = new Label(sentence);
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }
}
