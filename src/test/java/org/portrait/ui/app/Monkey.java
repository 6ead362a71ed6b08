// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionModel;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import org.portrait.ui.Mouse;
import org.portrait.ui.chart.QualityChart;
import org.portrait.ui.kit.CellChoice;

/** Does something at random with a control of a scene, as its user could. On the FX thread. */
final class Monkey {
    private static final KeyCode[] KEYS = {
        KeyCode.LEFT,
        KeyCode.RIGHT,
        KeyCode.UP,
        KeyCode.DOWN,
        KeyCode.HOME,
        KeyCode.END,
        KeyCode.SPACE,
        KeyCode.PLUS,
        KeyCode.MINUS,
        KeyCode.ESCAPE,
        KeyCode.DELETE
    };
    private static final String[] TEXTS = {"", "5", "-1", "1e9", "0.5", "abc", "最高价值", "' OR 1=1; --", "=1+1"};

    private final Random random;

    Monkey(Random random) {
        this.random = random;
    }

    /** @return what it was, for the one who has to find out what went wrong */
    String act(Scene scene) {
        var found = new ArrayList<Node>();
        collect(scene.getRoot(), Monkey::usable, found);
        if (found.isEmpty()) {
            return "nothing to do";
        }
        Node node = found.get(random.nextInt(found.size()));
        return name(node) + ": " + act(node);
    }

    static boolean usable(Node node) {
        return node instanceof ButtonBase
                || node instanceof ComboBox
                || node instanceof ChoiceBox
                || node instanceof Slider
                || node instanceof Spinner
                || node instanceof TextInputControl
                || node instanceof TableView
                || node.getStyleClass().contains("plot");
    }

    private static void collect(Parent parent, Predicate<Node> wanted, List<Node> found) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child.isVisible() && !child.isDisabled()) {
                if (wanted.test(child)) {
                    found.add(child);
                }
                if (child instanceof Parent inner) {
                    collect(inner, wanted, found);
                }
            }
        }
    }

    static String name(Node node) {
        return node.getClass().getSimpleName() + (node.getId() == null ? "" : "#" + node.getId());
    }

    private String act(Node node) {
        return switch (node) {
            case QualityChart chart -> {
                chart.kProperty().set(2 + random.nextInt(19));
                yield "K " + chart.kProperty().get();
            }
            case CellChoice<?> choice -> {
                choice.fire();
                List<MenuItem> items = choice.getContextMenu().getItems();
                choice.getContextMenu().hide();
                MenuItem item = items.get(random.nextInt(items.size()));
                item.fire();
                yield "chose " + item.getText();
            }
            case ButtonBase button -> {
                button.fire();
                yield "fired " + button.getText();
            }
            case ComboBox<?> box -> choose(box.getSelectionModel(), box.getItems());
            case ChoiceBox<?> box -> choose(box.getSelectionModel(), box.getItems());
            case Slider slider -> {
                slider.setValue(slider.getMin() + random.nextDouble() * (slider.getMax() - slider.getMin()));
                yield "slid to " + slider.getValue();
            }
            case Spinner<?> spinner -> {
                spinner.increment(random.nextInt(7) - 3);
                yield "turned to " + spinner.getValue();
            }
            case TextField field -> {
                field.requestFocus();
                String text = TEXTS[random.nextInt(TEXTS.length)];
                if (field.isEditable()) {
                    field.setText(text);
                    Event.fireEvent(field, key(KeyCode.ENTER));
                }
                yield "wrote " + text;
            }
            case TableView<?> table -> table(table);
            default -> random.nextBoolean() ? keyed(node) : pointed(node);
        };
    }

    private String choose(SelectionModel<?> model, List<?> items) {
        model.select(random.nextInt(Math.max(1, items.size())));
        return "chose " + model.getSelectedIndex();
    }

    private <T> String table(TableView<T> table) {
        if (table.getColumns().isEmpty() || random.nextBoolean()) {
            table.getSelectionModel()
                    .select(random.nextInt(Math.max(1, table.getItems().size())));
            return "row " + table.getSelectionModel().getSelectedIndex();
        }
        var column = table.getColumns().get(random.nextInt(table.getColumns().size()));
        table.getSortOrder().setAll(List.of(column));
        return "sorted by " + column.getText();
    }

    private String keyed(Node node) {
        KeyCode code = KEYS[random.nextInt(KEYS.length)];
        node.requestFocus();
        Event.fireEvent(node, key(code));
        return "key " + code;
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    private String pointed(Node node) {
        var size = node.getBoundsInLocal();
        double x = random.nextDouble() * size.getWidth();
        double y = random.nextDouble() * size.getHeight();
        if (random.nextBoolean()) {
            double turned = random.nextBoolean() ? 40 : -40;
            Event.fireEvent(node, scroll(node, x, y, turned));
            return "wheel " + turned;
        }
        Event.fireEvent(node, Mouse.event(MouseEvent.MOUSE_MOVED, node, x, y));
        Event.fireEvent(node, Mouse.event(MouseEvent.MOUSE_PRESSED, node, x, y));
        double toX = random.nextDouble() * size.getWidth();
        Event.fireEvent(node, Mouse.event(MouseEvent.MOUSE_DRAGGED, node, toX, y));
        Event.fireEvent(node, Mouse.event(MouseEvent.MOUSE_RELEASED, node, toX, y));
        Event.fireEvent(node, Mouse.event(MouseEvent.MOUSE_CLICKED, node, toX, y));
        return "dragged from %.0f to %.0f".formatted(x, toX);
    }

    private static ScrollEvent scroll(Node node, double x, double y, double turned) {
        Point2D screen = node.localToScreen(x, y);
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                x,
                y,
                screen.getX(),
                screen.getY(),
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                turned,
                0,
                turned,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                new PickResult(node, x, y));
    }
}
