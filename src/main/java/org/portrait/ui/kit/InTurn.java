// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.kit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A part of a page that comes on screen after the others, when it is its turn: a table, or a card, of many nodes. */
public final class InTurn extends StackPane {
    private static final String PARTS = "parts in turn";
    private @Nullable Supplier<? extends Node> wanted;
    private @Nullable Node part;

    public InTurn() {
        sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                parts(before).remove(this);
            }
            if (now != null) {
                parts(now).add(this);
            }
            again();
        });
    }

    public InTurn(Node part) {
        this();
        this.part = part;
    }

    /** Shows another part, which is made when it is its turn; until then the one before stays. */
    public void show(Supplier<? extends Node> made) {
        wanted = made;
        if (getScene() != null) {
            Turns.take(this, this::turn);
        }
    }

    /** Takes all parts of a window off the screen, which come back one by one: for what changes the style of everything. */
    public static void again(Scene scene) {
        List.copyOf(parts(scene)).forEach(InTurn::again);
    }

    @SuppressWarnings("unchecked")
    private static Set<InTurn> parts(Scene scene) {
        return (Set<InTurn>) scene.getProperties().computeIfAbsent(PARTS, _ -> new LinkedHashSet<InTurn>());
    }

    private void again() {
        getChildren().clear();
        if (getScene() != null) {
            Turns.take(this, this::turn);
        }
    }

    private void turn() {
        if (wanted != null) {
            part = wanted.get();
            wanted = null;
        }
        if (part != null && getScene() != null) {
            getChildren().setAll(part);
        }
    }
}
