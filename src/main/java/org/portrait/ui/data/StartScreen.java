// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.kit.Shortcut;
import org.portrait.workspace.UserSettings;

/** What a new user sees first: open a file, drop one, or try a sample with one click. */
final class StartScreen extends VBox {
    private record Sample(String id, String file, String title, String text) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample("sample-shop", "shop-customers.csv", "data.sample.shop.title", "data.sample.shop.text"),
            new Sample("sample-zh", "customers-zh.csv", "data.sample.zh.title", "data.sample.zh.text"),
            new Sample("sample-orders", "orders.csv", "data.sample.orders.title", "data.sample.orders.text"));

    /** Four lines of text: a button does not ask its graphic how high it is at a width. */
    private static final double SAMPLE_HEIGHT = 110;

    private static final int RECENT = 4;

    private final Words words;

    StartScreen(Words words, StartActions actions) {
        this.words = words;
        setId("start");
        getStyleClass().add("start");
        Label title = words.label("data.start.title");
        title.getStyleClass().add("start-title");
        Kit.whole(title);
        Label text = words.label("data.start.text");
        text.getStyleClass().add("start-text");
        Kit.whole(text);
        var samples = new HBox(12);
        samples.setAlignment(Pos.TOP_CENTER);
        SAMPLES.forEach(sample -> samples.getChildren().add(card(sample, actions.openSample())));
        var body = new VBox(
                16,
                title,
                text,
                actions.offer(),
                dropZone(actions.ask(), actions.paste()),
                recent(actions),
                heading("data.start.samples"),
                samples);
        body.setMaxWidth(820);
        getChildren().add(body);
    }

    private Label heading(String key) {
        Label heading = words.label(key);
        heading.getStyleClass().add("card-heading");
        return heading;
    }

    private VBox dropZone(Runnable ask, Runnable paste) {
        Button button = Kit.primary(words, "data.start.open", ask);
        button.setId("start-open");
        button.setDefaultButton(true);
        Button clipboard = Kit.button(words, "data.start.paste", paste);
        clipboard.setId("start-paste");
        words.hint(clipboard, "data.start.paste.help", Shortcut.PASTE.text());
        var buttons = new HBox(10, button, clipboard);
        buttons.setAlignment(Pos.CENTER);
        Label hint = words.label("data.start.drop");
        hint.getStyleClass().add("note");
        Label formats = words.label("data.start.formats");
        formats.getStyleClass().add("note");
        var zone = new VBox(buttons, hint, formats);
        zone.getStyleClass().add("drop-zone");
        return zone;
    }

    private Button card(Sample sample, Consumer<String> openSample) {
        Label title = words.label(sample.title());
        title.getStyleClass().add("sample-title");
        var text = Kit.note(words, sample.text());
        var card = new Button();
        card.setId(sample.id());
        card.setGraphic(new VBox(title, text));
        card.getStyleClass().add("sample");
        card.accessibleTextProperty().bind(words.text(sample.title()));
        card.setOnAction(_ -> openSample.accept(sample.file()));
        card.setMaxWidth(Double.MAX_VALUE);
        card.setPrefHeight(SAMPLE_HEIGHT);
        card.setMinHeight(SAMPLE_HEIGHT);
        card.setPrefWidth(260);
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    private VBox recent(StartActions actions) {
        var list = new HBox(12);
        var box = new VBox(8, heading("data.start.recent"), list);
        box.managedProperty().bind(box.visibleProperty());
        actions.settings().map(UserSettings::recent).subscribe(recent -> {
            list.getChildren().clear();
            recent.stream()
                    .limit(RECENT)
                    .forEach(file -> list.getChildren()
                            .add(new RecentCard(
                                    words,
                                    file,
                                    () -> actions.open().accept(Path.of(file.file())),
                                    () -> actions.forget().accept(file.file()))));
            box.setVisible(!recent.isEmpty());
        });
        return box;
    }
}
