// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import org.jspecify.annotations.Nullable;

/** Finds what the keyboard reaches and a screen reader has no name for. */
public final class Unnamed {
    private final Set<Node> labelled = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Node> reached = new ArrayList<>();

    private Unnamed() {}

    /** Those below a node, as people find them; call on the FX thread. */
    public static List<String> in(Parent root) {
        var found = new Unnamed();
        found.look(root);
        return found.reached.stream()
                .filter(node -> !found.labelled.contains(node) && !named(node))
                .map(Unnamed::place)
                .toList();
    }

    private void look(Node node) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Label label && label.getLabelFor() != null) {
            labelled.add(label.getLabelFor());
        }
        if (node.isFocusTraversable() && !(node instanceof TabPane)) { // whose tabs are read
            reached.add(node);
        }
        boolean whole = node instanceof ComboBoxBase<?> || node instanceof Spinner<?>; // with the field in it
        if (node instanceof Parent parent && !whole) {
            parent.getChildrenUnmodifiable().forEach(this::look);
        }
    }

    private static boolean named(Node node) {
        return said(node.getAccessibleText()) || node instanceof Labeled labeled && said(labeled.getText());
    }

    private static boolean said(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static String place(Node node) {
        var path = new StringBuilder(node.getClass().getSimpleName());
        for (Node n = node; n != null; n = n.getParent()) {
            if (n.getId() != null) {
                path.append(" #").append(n.getId());
            }
        }
        return path.append(' ').append(node.getStyleClass()).toString();
    }
}
