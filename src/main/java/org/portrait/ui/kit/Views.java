// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.portrait.ui.i18n.Words;

/** A page that shows one of several views of the same thing, chosen by a row of buttons. */
public final class Views {
    private final Words words;
    private final ObservableValue<Boolean> usable;
    private final SegmentedButton buttons = new SegmentedButton();
    private final Map<Toggle, Node> views = new LinkedHashMap<>();
    private final StackPane content = new StackPane();

    /**
     * With the view that is shown at first, and again when the chosen one is given up. It can be chosen at any time.
     *
     * @param usable whether there is something to show in the others
     * @param key as in {@link #add}
     */
    public Views(Words words, ObservableValue<Boolean> usable, String key, Node first) {
        this.words = words;
        this.usable = usable;
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        add(key, first);
        buttons.getToggleGroup().selectedToggleProperty().subscribe(this::show);
    }

    /**
     * Adds a view.
     *
     * @param key of the text of its button, whose id is the same with - for .
     * @param arguments of the text
     */
    public Views add(String key, Node view, Object... arguments) {
        var button = words.bind(new ToggleButton(), key, arguments);
        button.setId(key.replace('.', '-'));
        if (!views.isEmpty()) {
            button.disableProperty()
                    .bind(BooleanExpression.booleanExpression(usable).not());
        }
        views.put(button, view);
        buttons.getButtons().add(button);
        return this;
    }

    private void show(@Nullable Toggle chosen) {
        if (chosen == null) {
            buttons.getButtons().getFirst().setSelected(true);
        } else {
            content.getChildren().setAll(views.get(chosen));
        }
    }

    /** Keeps which view is chosen, by its key without the last part. */
    public void keepIn(ViewState view, String name) {
        view.add(name, () -> first().get() ? List.of() : List.of(shown()), words -> {
            showFirst();
            buttons.getButtons().stream()
                    .filter(button -> words.contains(named(button)))
                    .forEach(button -> button.setSelected(true));
        });
    }

    private String shown() {
        return buttons.getButtons().stream()
                .filter(ToggleButton::isSelected)
                .map(Views::named)
                .findFirst()
                .orElseThrow();
    }

    private static String named(ToggleButton button) {
        return button.getId().replaceFirst("-show$", "");
    }

    /** @param key as in {@link #add} */
    public void show(String key) {
        buttons.getButtons().stream()
                .filter(button -> button.getId().equals(key.replace('.', '-')))
                .forEach(button -> button.setSelected(true));
    }

    public void showFirst() {
        buttons.getButtons().getFirst().setSelected(true);
    }

    /** Whether the first view is shown. */
    public ObservableBooleanValue first() {
        return buttons.getButtons().getFirst().selectedProperty();
    }

    public Node buttons() {
        return buttons;
    }

    public Region content() {
        return content;
    }
}
