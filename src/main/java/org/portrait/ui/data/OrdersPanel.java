// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.portrait.aggregate.AggregateText;
import org.portrait.aggregate.OrderReport;
import org.portrait.i18n.FailureText;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;
import org.portrait.work.Failure;

/** Order lines or events on the left, what they make of each customer on the right: counts, definitions, an example. */
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
        var heading = new Label();
        heading.textProperty()
                .bind(words.messages().flatMap(m -> model.rows().map(rows -> m.text("orders.title", rows))));
        Button build = Kit.primary(words, "orders.build", model::build);
        build.setId("orders-build");
        build.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.ready(),
                        model.outcome(),
                        model.refused(),
                        model.rows(),
                        model.orders(),
                        model.events()));
        Button close = Kit.button(words, "orders.close", model::close);
        close.setId("orders-close");
        ScrollPane form = form();
        found.getStyleClass().add("card");
        ScrollPane results = Kit.scrolled(found);
        HBox.setHgrow(results, Priority.ALWAYS);
        var both = new HBox(10, form, results);
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().addAll(Kit.bar(heading, close, build), rows(), both);
        model.outcome().subscribe(this::show);
        model.refused().subscribe(this::show);
        model.rows().subscribe(this::show);
        model.orders().subscribe(this::show);
        model.events().subscribe(this::show);
        words.messages().subscribe(this::show);
    }

    private ScrollPane form() {
        var orders = new OrdersForm(words, model);
        var events = new EventsForm(words, model);
        ScrollPane form = Kit.scrolled(orders);
        form.setMinWidth(FORM);
        form.setPrefWidth(FORM);
        model.rows().subscribe(rows -> {
            LinesForm<?> shown = rows == OrdersModel.Rows.ORDERS ? orders : events;
            shown.follow();
            form.setContent(shown);
            form.setVvalue(0);
        });
        return form;
    }

    /** Says what the rows of the file are. */
    private HBox rows() {
        var group = new ToggleGroup();
        var row = new HBox(words.label("orders.rows"));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setSpacing(8);
        var choice = new HBox();
        for (OrdersModel.Rows rows : OrdersModel.Rows.values()) {
            ToggleButton button = words.bind(new ToggleButton(), "orders.rows." + rows.name());
            button.setId("orders-rows-" + rows.name());
            button.getStyleClass().addAll("quiet", choice.getChildren().isEmpty() ? "left-pill" : "right-pill");
            button.setToggleGroup(group);
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.choose(rows);
            });
            model.rows().subscribe(now -> button.setSelected(now == rows));
            choice.getChildren().add(button);
        }
        row.getChildren().addAll(choice, Kit.note(words, "orders.rows.note"));
        return row;
    }

    private void show() {
        found.getChildren().clear();
        found.setDisable(model.outcome().get() != null && !model.ready());
        Failure refused = model.refused().get();
        OrdersModel.Made made = model.outcome().get();
        if (model.settings() == null) {
            found.getChildren()
                    .add(Kit.note(words, "orders.choose." + model.rows().get().name()));
        } else if (refused != null) {
            Label sentence = Kit.sentence(FailureText.of(refused, words.now()));
            sentence.getStyleClass().add("warning-text");
            found.getChildren().add(sentence);
        } else if (made == null) {
            found.getChildren().add(Kit.note(words, "orders.computing"));
        } else {
            describe(made);
        }
    }

    private void describe(OrdersModel.Made made) {
        var text = new AggregateText(words.now());
        add("orders.counted", text.counts(made.result(), made.settings()));
        add("orders.example.title", text.example(made.result(), made.settings()));
        if (made.result().report() instanceof OrderReport report) {
            block("orders.scores").getChildren().add(new ScoreTable(words.now(), report.scores()));
        }
        add("orders.definitions", text.definitions(made.result(), made.settings()));
    }

    private void add(String key, List<String> sentences) {
        if (!sentences.isEmpty()) {
            VBox block = block(key);
            sentences.forEach(sentence -> block.getChildren().add(Kit.sentence(sentence)));
        }
    }

    private VBox block(String key) {
        Label heading = words.label(key);
        heading.getStyleClass().add("card-heading");
        var block = new VBox(4, heading);
        found.getChildren().add(block);
        return block;
    }
}
