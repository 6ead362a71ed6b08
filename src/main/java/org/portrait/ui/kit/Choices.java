// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.kit;

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
        box.setCellFactory(_ -> new SpelledCell<>(spelled));
        box.setButtonCell(new SpelledCell<>(spelled));
    }

    /** For a box that lives as long as the window. */
    public static <T> void spell(ComboBox<T> box, Words words, Function<T, String> spelled) {
        spell(box, spelled);
        words.messages().subscribe(() -> box.setButtonCell(new SpelledCell<>(spelled)));
    }

    private static final class SpelledCell<T> extends ListCell<T> {
        private final Function<T, String> spelled;

        SpelledCell(Function<T, String> spelled) {
            this.spelled = spelled;
        }

        @Override
        protected void updateItem(@Nullable T value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty || value == null ? "" : spelled.apply(value));
        }
    }
}
