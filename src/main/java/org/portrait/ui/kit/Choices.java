// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.kit;

import java.util.Objects;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.portrait.ui.i18n.Words;

/** Combo boxes that spell their values in the user's language. */
public final class Choices {
    private Choices() {}

    /** For a box that is made anew when the language changes, or calls this again then. */
    public static <T> void spell(ComboBox<T> box, Function<T, String> spelled) {
        box.setCellFactory(_ -> new SpelledCell<>(spelled, ""));
        box.setButtonCell(button(box, spelled));
    }

    /** For a box that lives as long as the window. */
    public static <T> void spell(ComboBox<T> box, Words words, Function<T, String> spelled) {
        spell(box, spelled);
        words.messages().subscribe(() -> box.setButtonCell(button(box, spelled)));
    }

    private static <T> ListCell<T> button(ComboBox<T> box, Function<T, String> spelled) {
        return new SpelledCell<>(spelled, Objects.requireNonNullElse(box.getPromptText(), ""));
    }

    private static final class SpelledCell<T> extends ListCell<T> {
        private final Function<T, String> spelled;
        private final String none;

        SpelledCell(Function<T, String> spelled, String none) {
            this.spelled = spelled;
            this.none = none;
        }

        @Override
        protected void updateItem(@Nullable T value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty || value == null ? none : spelled.apply(value));
        }
    }
}
