// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.portrait.i18n.Messages;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;
import org.portrait.ui.state.StageState;

/** The few building blocks that every page is made of. */
public final class Kit {
    private Kit() {}

    /** A bordered panel with a heading. */
    public static VBox card(Label heading, Node... content) {
        heading.getStyleClass().add("card-heading");
        var card = new VBox(10, heading);
        card.getChildren().addAll(content);
        card.getStyleClass().add("card");
        return card;
    }

    /** What a page shows before there is anything to show: what it is for, and the next step. */
    public static VBox empty(Words words, String key) {
        return empty(words, key, words.text(key + ".empty.text"));
    }

    /** The same for a page of results, which can be missing although a file is open. */
    public static VBox empty(Words words, String key, Session session) {
        return empty(
                words,
                key,
                Bindings.createStringBinding(
                        () -> session.loaded().get() == null
                                ? words.now().text(key + ".empty.text")
                                : missing(words.now(), session.states().get()),
                        words.messages(),
                        session.loaded(),
                        session.states()));
    }

    private static String missing(Messages words, Map<Stage, StageState> states) {
        return states.entrySet().stream()
                .filter(stage -> stage.getValue() == StageState.FAILED)
                .findFirst()
                .map(stage -> words.text("missing", stage.getKey()))
                .orElseGet(() -> words.text("missing.computed"));
    }

    private static VBox empty(Words words, String key, ObservableValue<String> sentence) {
        var title = words.label(key + ".empty.title");
        title.getStyleClass().add("empty-title");
        var text = new Label();
        text.textProperty().bind(sentence);
        text.setId(key + "-empty");
        text.getStyleClass().add("empty-text");
        text.setWrapText(true);
        var box = new VBox(12, title, text);
        box.getStyleClass().add("empty");
        return box;
    }

    /** A flat button that shows only an icon and says its name to screen readers and on hover. */
    public static Button iconButton(Words words, String icon, String key, Runnable action) {
        Button button = icon(words, icon, key, new Button());
        button.getStyleClass().add("flat");
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** The same of what is on or off. */
    public static ToggleButton iconToggle(Words words, String icon, String key) {
        ToggleButton button = icon(words, icon, key, new ToggleButton());
        button.getStyleClass().add("quiet");
        return button;
    }

    private static <B extends ButtonBase> B icon(Words words, String icon, String key, B button) {
        button.setGraphic(Icons.of(icon));
        button.getStyleClass().add("button-icon");
        words.hint(button, key);
        button.accessibleTextProperty().bind(words.text(key));
        return button;
    }

    public static Button button(Words words, String key, Runnable action) {
        var button = words.bind(new Button(), key);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** The same with an explanation, {@code key.help}, and never too narrow for its words. */
    public static Button button(Words words, String key, String id, Runnable action) {
        var button = button(words, key, action);
        button.setId(id);
        words.hint(button, key + ".help");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** What says that something is written; it is not shown until then. */
    public static Label success(String id) {
        var done = new Label();
        done.setId(id);
        done.getStyleClass().addAll("chip", "success");
        done.setVisible(false);
        return done;
    }

    /** What is done with files that are dropped onto something; what lies around it does nothing with them. */
    public static void onDrop(EventTarget place, Consumer<List<Path>> dropped) {
        place.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        place.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            if (event.getDragboard().hasFiles()) {
                dropped.accept(event.getDragboard().getFiles().stream()
                        .map(File::toPath)
                        .toList());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    /** The button of the page's main purpose. */
    public static Button primary(Words words, String key, Runnable action) {
        var button = button(words, key, action);
        button.getStyleClass().add("accent");
        return button;
    }

    /**
     * A number to choose or to type; what is typed and is none leaves it as it was, and of one out of range it is the nearest
     * that is within, before anybody is told.
     */
    public static Spinner<Integer> spinner(int least, int most) {
        var values = new IntegerSpinnerValueFactory(least, most, least);
        var spinner = new Spinner<Integer>(values);
        spinner.setEditable(true);
        spinner.getEditor().accessibleTextProperty().bind(spinner.accessibleTextProperty());
        values.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer value) {
                return value.toString();
            }

            @Override
            public Integer fromString(String typed) {
                try {
                    return Math.clamp(Integer.parseInt(typed.strip()), least, most);
                } catch (NumberFormatException _) {
                    spinner.getEditor().setText(toString(values.getValue()));
                    return values.getValue();
                }
            }
        });
        return spinner;
    }

    /** Side by side, at the same height. */
    public static HBox row(Node... nodes) {
        var row = new HBox(10, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** The head of a panel that stands in place of a page: what it is, and what can be done with it. */
    public static HBox bar(Label heading, Button... actions) {
        heading.getStyleClass().add("card-heading");
        heading.setMinWidth(0);
        var bar = new HBox(8, heading, spacer());
        for (Button action : actions) {
            action.setMinWidth(Region.USE_PREF_SIZE);
            bar.getChildren().add(action);
        }
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    /** A page or pane that scrolls when it is higher than its place, without a frame of its own. */
    public static ScrollPane scrolled(Node content) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain");
        return scroll;
    }

    public static Region spacer() {
        var spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    /** A line of the key of a chart: a mark shaped by {@code .key-MARK} and what it means. */
    public static Label keyed(Words words, String mark, String key) {
        var shape = new Region();
        shape.getStyleClass().add("key-" + mark);
        Label keyed = words.label(key);
        keyed.setGraphic(shape);
        keyed.getStyleClass().add("note");
        return keyed;
    }

    /** Text of secondary importance, as high as it needs. */
    public static Label note(Words words, String key, Object... arguments) {
        return secondary(words.label(key, arguments));
    }

    /** The same of text in words already. */
    public static Label told(String text) {
        return secondary(new Label(text));
    }

    private static Label secondary(Label label) {
        label.getStyleClass().add("note");
        return whole(label);
    }

    /** Text in words already that is read as a sentence, as high as it needs. */
    public static Label sentence(String text) {
        return whole(new Label(text));
    }

    /** Lets a label wrap, and be as high as it needs however little room there is. */
    public static Label whole(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
