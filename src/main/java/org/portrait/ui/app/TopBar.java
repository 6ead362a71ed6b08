// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.portrait.i18n.Messages;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Icons;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.state.Session;
import org.portrait.ui.theme.Themes;

/** The program's name, the open file and its project, opening and saving, undo and redo, language, theme and help. */
final class TopBar extends HBox {
    /**
     * @param open the button that opens files
     * @param changed whether something is not in the project that is open
     */
    TopBar(
            Words words,
            Session session,
            Themes themes,
            Node open,
            Runnable save,
            ObservableBooleanValue changed,
            Preferences preferences,
            Runnable help) {
        getStyleClass().add("top-bar");
        var name = new Label("Portrait");
        name.setGraphic(Icons.of("mark"));
        name.getStyleClass().add("app-name");
        var file = new Label();
        file.setId("open-file");
        file.getStyleClass().add("open-file");
        file.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> opened(session, changed.get()),
                        session.source(),
                        session.recipe(),
                        session.opening().project(),
                        changed));
        Button saveProject = Kit.button(words, "app.save", save);
        saveProject.setId("save");
        words.hint(saveProject, "app.save.help");
        saveProject.disableProperty().bind(session.source().isNull());
        getChildren().addAll(name, file, Kit.spacer(), open, saveProject);
        getChildren().addAll(history(words, session));
        getChildren().addAll(looks(words, themes, preferences));
        Button question = Kit.iconButton(words, "help", "help.open", help);
        question.setId("help");
        getChildren().add(question);
    }

    private static ButtonBase[] history(Words words, Session session) {
        Button undo = Kit.iconButton(words, "undo", "app.undo", session::undo);
        undo.setId("undo");
        undo.disableProperty()
                .bind(session.history().canUndo().not().or(session.loaded().isNull()));
        Button redo = Kit.iconButton(words, "redo", "app.redo", session::redo);
        redo.setId("redo");
        redo.disableProperty().bind(session.history().canRedo().not());
        return new ButtonBase[] {undo, redo, new HistoryMenu(words, session)};
    }

    private static ButtonBase[] looks(Words words, Themes themes, Preferences preferences) {
        Button language = Kit.button(
                words,
                "app.language",
                () -> preferences.language(words.now().chinese() ? Messages.ENGLISH : Messages.CHINESE));
        language.setId("language");
        language.getStyleClass().add("flat");
        words.hint(language, "app.language.hint");
        Button theme = Kit.iconButton(
                words,
                "contrast",
                "app.theme",
                () -> preferences.dark(!themes.dark().get()));
        theme.setId("theme");
        ToggleButton workshop = Kit.iconToggle(words, "projector", "app.workshop");
        workshop.setId("workshop");
        themes.workshop().subscribe(workshop::setSelected);
        workshop.setOnAction(_ -> preferences.workshop());
        return new ButtonBase[] {language, workshop, theme};
    }

    private static String opened(Session session, boolean changed) {
        Path file = session.source().get();
        Path project = session.opening().project().get();
        int further = session.recipe().get().data().also().size();
        String kept = project == null ? "" : project.getFileName() + (changed ? "*" : "") + " · ";
        return file == null ? "" : kept + file.getFileName() + (further == 0 ? "" : " +" + further);
    }
}
