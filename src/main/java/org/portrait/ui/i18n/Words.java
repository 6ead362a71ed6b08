// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.i18n;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.i18n.Messages;

/**
 * The language of the window, and whether it says who customers are; everything bound to it changes without a restart.
 */
public final class Words {
    private static final String COVERED = "•••";
    private static final String TOOLTIP = "hint";
    private static final EventHandler<MouseEvent> POINTED_AT = Words::pointedAt;
    private static final Set<ColumnRole> WHO = EnumSet.of(ColumnRole.ID, ColumnRole.PERSONAL);
    private final ReadOnlyObjectWrapper<Messages> messages;
    private final ReadOnlyBooleanWrapper discreet = new ReadOnlyBooleanWrapper();

    public Words(Locale locale) {
        messages = new ReadOnlyObjectWrapper<>(new Messages(locale));
    }

    public void setLocale(Locale locale) {
        messages.set(new Messages(locale));
    }

    public void setDiscreet(boolean wanted) {
        discreet.set(wanted);
    }

    /** Whether ids and personal data are covered. */
    public ReadOnlyBooleanProperty discreet() {
        return discreet.getReadOnlyProperty();
    }

    /** What may be shown of a cell. */
    public String cell(ColumnInfo column, String text) {
        return WHO.contains(column.role()) && !text.isEmpty() ? who(text) : text;
    }

    /** What may be shown of who a customer is. */
    public String who(String text) {
        return discreet.get() ? COVERED : text;
    }

    public ReadOnlyObjectProperty<Messages> messages() {
        return messages.getReadOnlyProperty();
    }

    public Messages now() {
        return messages.get();
    }

    /** @param arguments fixed values, or observable ones whose changes change the text */
    public StringBinding text(String key, Object... arguments) {
        var sources = new java.util.ArrayList<Observable>();
        sources.add(messages);
        for (Object argument : arguments) {
            if (argument instanceof Observable observable) {
                sources.add(observable);
            }
        }
        return Bindings.createStringBinding(
                () -> now().text(key, current(arguments)), sources.toArray(Observable[]::new));
    }

    private static Object[] current(Object[] arguments) {
        var values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = arguments[i] instanceof ObservableValue<?> o ? o.getValue() : arguments[i];
        }
        return values;
    }

    public Label label(String key, Object... arguments) {
        return bind(new Label(), key, arguments);
    }

    /** Binds the text of a button, check box or label. */
    public <L extends Labeled> L bind(L node, String key, Object... arguments) {
        node.textProperty().bind(text(key, arguments));
        return node;
    }

    /** Explains a node: where it is pointed at, and for screen readers. */
    public void hint(Node node, String key, Object... arguments) {
        explain(node, text(key, arguments));
    }

    public static void explain(Node node, ObservableValue<String> text) {
        node.accessibleHelpProperty().bind(text);
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, POINTED_AT);
    }

    /** @param text nothing is shown where it is empty */
    public static void explain(Node node, String text) {
        node.accessibleHelpProperty().unbind();
        node.setAccessibleHelp(text);
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, POINTED_AT);
    }

    /** A tooltip is a window with a scene of its own, and most are never seen: it is made when it is wanted. */
    private static void pointedAt(MouseEvent event) {
        var node = (Node) event.getSource();
        var tooltip = (Tooltip) node.getProperties().computeIfAbsent(TOOLTIP, _ -> tooltip(node));
        if (tooltip.getText().isEmpty()) {
            Tooltip.uninstall(node, tooltip);
        } else {
            Tooltip.install(node, tooltip);
        }
    }

    private static Tooltip tooltip(Node node) {
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(node.accessibleHelpProperty());
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        return tooltip;
    }
}
