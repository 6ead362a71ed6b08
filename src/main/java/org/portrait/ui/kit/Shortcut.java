// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.kit;

import java.util.function.Function;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The keys that do something wherever one is in the window. The help lists each of them. */
public enum Shortcut {
    HELP(KeyCode.F1),
    OPEN(KeyCode.O, KeyCombination.SHORTCUT_DOWN),
    NEW_WINDOW(KeyCode.N, KeyCombination.SHORTCUT_DOWN),
    SAVE(KeyCode.S, KeyCombination.SHORTCUT_DOWN),
    SAVE_AS(KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
    PASTE(KeyCode.V, KeyCombination.SHORTCUT_DOWN),
    EXPORT(KeyCode.E, KeyCombination.SHORTCUT_DOWN),
    UNDO(KeyCode.Z, KeyCombination.SHORTCUT_DOWN),
    REDO(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
    REDO_AS_IN_OFFICE(KeyCode.Y, KeyCombination.SHORTCUT_DOWN),
    WORKSHOP(KeyCode.F5),
    CANCEL(KeyCode.ESCAPE),
    QUIT(KeyCode.Q, KeyCombination.SHORTCUT_DOWN);

    private final KeyCombination keys;

    Shortcut(KeyCode code, KeyCombination.Modifier... modifiers) {
        keys = new KeyCodeCombination(code, modifiers);
    }

    public KeyCombination keys() {
        return keys;
    }

    /** As it is written on the keyboards of this system. */
    public String text() {
        return keys.getDisplayText();
    }

    /** @param doing what each does */
    public static void listen(Scene scene, Function<Shortcut, Runnable> doing) {
        for (Shortcut shortcut : values()) {
            scene.getAccelerators().put(shortcut.keys, doing.apply(shortcut));
        }
    }
}
