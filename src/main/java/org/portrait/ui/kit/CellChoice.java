// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.kit;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * One of a few values, chosen in the cell of a table: its text with a menu, which is made when it is opened. A combo box
 * has its list with a cell for each value from the start, and a table has many.
 */
public final class CellChoice<T> extends Button {
    private final List<T> values;
    private final T value;
    private final Function<T, String> spelled;
    private final Consumer<T> chosen;

    /**
     * @param name what is chosen, for screen readers
     * @param value one of the values, or another that was said elsewhere
     * @param chosen told another value
     */
    public CellChoice(
            ObservableValue<String> name, List<T> values, T value, Function<T, String> spelled, Consumer<T> chosen) {
        super(spelled.apply(value));
        this.values = List.copyOf(values);
        this.value = value;
        this.spelled = spelled;
        this.chosen = chosen;
        getStyleClass().addAll("flat", "cell-choice");
        setMnemonicParsing(false);
        setContentDisplay(ContentDisplay.RIGHT);
        setGraphic(Icons.of("more"));
        setAccessibleRole(AccessibleRole.MENU_BUTTON);
        accessibleTextProperty().bind(Bindings.concat(name, ": ", getText()));
        setOnAction(_ -> open());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN) {
                open();
                event.consume();
            }
        });
    }

    private void open() {
        if (getContextMenu() == null) {
            setContextMenu(menu());
        }
        getContextMenu().show(this, Side.BOTTOM, 0, 0);
    }

    private ContextMenu menu() {
        var menu = new ContextMenu();
        var one = new ToggleGroup();
        for (T each : values) {
            var item = new RadioMenuItem(spelled.apply(each));
            item.setMnemonicParsing(false);
            item.setToggleGroup(one);
            item.setSelected(each.equals(value));
            item.setOnAction(_ -> {
                if (!each.equals(value)) {
                    chosen.accept(each);
                }
            });
            menu.getItems().add(item);
        }
        return menu;
    }
}
