// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.portrait.i18n.Messages;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Icons;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.state.Session;
import org.portrait.ui.theme.Themes;

/** The program's name, the open file, undo and redo, language and theme. */
final class TopBar extends HBox {
    TopBar(Words words, Session session, Themes themes, Runnable open, Preferences preferences) {
        getStyleClass().add("top-bar");
        var name = new Label("Portrait");
        name.setGraphic(Icons.of("mark"));
        name.getStyleClass().add("app-name");
        var file = new Label();
        file.setId("open-file");
        file.getStyleClass().add("open-file");
        file.textProperty()
                .bind(Bindings.createStringBinding(() -> opened(session), session.source(), session.recipe()));
        Button undo = Kit.iconButton(words, "undo", "app.undo", session::undo);
        undo.setId("undo");
        undo.disableProperty().bind(session.canUndo().not().or(session.loaded().isNull()));
        Button redo = Kit.iconButton(words, "redo", "app.redo", session::redo);
        redo.setId("redo");
        redo.disableProperty().bind(session.canRedo().not());
        Button language = Kit.button(
                words,
                "app.language",
                () -> preferences.language(words.now().chinese() ? Messages.ENGLISH : Messages.CHINESE));
        language.setId("language");
        language.getStyleClass().add("flat");
        language.setTooltip(words.tooltip("app.language.hint"));
        Button theme = Kit.iconButton(
                words,
                "contrast",
                "app.theme",
                () -> preferences.dark(!themes.dark().get()));
        theme.setId("theme");
        Button openFile = Kit.button(words, "app.open", open);
        openFile.setId("open");
        getChildren().addAll(name, file, Kit.spacer(), openFile, undo, redo, language, theme);
    }

    private static String opened(Session session) {
        Path file = session.source().get();
        int further = session.recipe().get().data().also().size();
        return file == null ? "" : file.getFileName() + (further == 0 ? "" : " +" + further);
    }
}
