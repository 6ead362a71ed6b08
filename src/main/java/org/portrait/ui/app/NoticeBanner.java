// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Icons;
import org.portrait.ui.kit.Kit;

/** A notice above the page, with a button for each choice. */
final class NoticeBanner extends Banner {
    private final Words words;
    private final ObjectProperty<@Nullable Notice> notice;

    NoticeBanner(Words words, ObjectProperty<@Nullable Notice> notice) {
        super("notice");
        this.words = words;
        this.notice = notice;
        notice.subscribe(this::show);
        words.messages().subscribe(() -> show(notice.get()));
    }

    private void show(@Nullable Notice shown) {
        setVisible(shown != null);
        if (shown == null) {
            return;
        }
        sentence.setText(words.now().text(shown.key(), shown.arguments().toArray()));
        List<Node> buttons = shown.choices().stream().map(this::button).toList();
        getChildren().setAll(Icons.of("file"), sentence);
        getChildren().addAll(buttons);
    }

    private Node button(Notice.Choice choice) {
        Button button = Kit.button(words, choice.key(), () -> {
            notice.set(null);
            choice.action().run();
        });
        button.setId(choice.key().replace('.', '-'));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
