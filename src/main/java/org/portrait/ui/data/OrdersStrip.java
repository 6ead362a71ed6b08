// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.portrait.aggregate.Aggregation;
import org.portrait.aggregate.EventGuess;
import org.portrait.aggregate.EventSettings;
import org.portrait.load.Loaded;
import org.portrait.load.OrderLines;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.state.Session;

/** Says that rows look like order lines or events, or that the customers were made of some, and what can be done about it. */
final class OrdersStrip extends HBox {
    private final Words words;
    private final Session session;
    private final Label sentence = new Label();
    private final Button build;
    private final Button change;
    private final Button lines;

    OrdersStrip(Words words, Session session, OrdersModel model) {
        super(8);
        this.words = words;
        this.session = session;
        setAlignment(Pos.CENTER_LEFT);
        sentence.setId("data-order-lines");
        Kit.whole(sentence);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        build = new Button();
        build.getStyleClass().add("accent");
        build.setOnAction(_ -> model.open());
        build.setId("orders-open");
        change = Kit.button(words, "orders.change", model::open);
        change.setId("orders-change");
        lines = Kit.button(words, "orders.useLines", model::useLines);
        lines.setId("orders-lines");
        for (Button button : new Button[] {build, change, lines}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        session.loaded().subscribe(_ -> show());
        words.messages().subscribe(this::show);
    }

    private void show() {
        Loaded loaded = session.loaded().get();
        Aggregation made = session.recipe().get().aggregation();
        Optional<OrderLines> found =
                loaded == null || made != null ? Optional.empty() : OrderLines.in(loaded.dataset());
        getChildren().clear();
        if (loaded != null && made != null) {
            sentence.setText(made(loaded, made));
            sentence.getStyleClass().remove("warning-text");
            getChildren().addAll(sentence, change, lines);
        } else if (loaded != null && found.isPresent()) {
            boolean events = EventGuess.likely(loaded.dataset());
            sentence.setText(warning(found.get(), events));
            build.setText(words.now().text(events ? "events.open" : "orders.open"));
            sentence.getStyleClass().setAll("label", "warning-text");
            getChildren().addAll(sentence, build);
        }
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    private String made(Loaded loaded, Aggregation made) {
        return words.now()
                .text(
                        made instanceof EventSettings ? "events.made" : "orders.made",
                        words.now().number(loaded.dataset().rows(), 0),
                        words.now().number(loaded.report().rowsRead(), 0));
    }

    private String warning(OrderLines found, boolean events) {
        return words.now()
                .text(
                        events ? "load.eventLines" : "load.orderLines",
                        words.now().number(found.lines(), 0),
                        words.now().number(found.customers(), 0),
                        found.customer());
    }
}
