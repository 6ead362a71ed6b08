// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import org.portrait.i18n.FailureText;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Icons;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.state.Cure;
import org.portrait.ui.state.Opening.RefusedFile;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;
import org.portrait.ui.state.StageFailure;

/** One sentence above the page that says what could not be done and what to do next; results stay below it. */
final class FailureBanner extends Banner {
    private final Words words;
    private final ObjectProperty<Stage> selected;

    /**
     * @param selected the stage whose page is shown; the button changes it
     * @param cure of a file that was refused, on the page of data
     */
    FailureBanner(Words words, Session session, ObjectProperty<Stage> selected, Cure cure) {
        super("failure");
        this.words = words;
        this.selected = selected;
        var remedy = new Button();
        remedy.setId("failure-remedy");
        remedy.setMinWidth(USE_PREF_SIZE);
        remedy.managedProperty().bind(remedy.visibleProperty());
        getChildren()
                .addAll(
                        Icons.of("warning"),
                        sentence,
                        layout(session, cure),
                        remedy,
                        Kit.iconButton(words, "close", "app.dismiss", session::dismissFailure));
        Runnable show = () -> show(session.failure().get(), remedy);
        session.failure().subscribe(show);
        selected.subscribe(show);
        words.messages().subscribe(show);
        show.run();
    }

    private Button layout(Session session, Cure cure) {
        Button layout = Kit.button(words, "layout.change", () -> {
            selected.set(Stage.DATA);
            cure.attempt().run();
        });
        layout.setId("failure-layout");
        layout.setMinWidth(USE_PREF_SIZE);
        layout.managedProperty().bind(layout.visibleProperty());
        layout.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> curable(session.failure().get(), cure.curable().getValue()),
                        session.failure(),
                        cure.curable()));
        return layout;
    }

    private static boolean curable(@Nullable StageFailure failure, @Nullable RefusedFile curable) {
        return failure != null && curable != null && failure.failure().equals(curable.why());
    }

    private void show(@Nullable StageFailure failure, Button remedy) {
        setVisible(failure != null);
        if (failure == null) {
            return;
        }
        sentence.setText(FailureText.of(failure.failure(), words.now(), Path::getFileName));
        Stage where = failure.remedy();
        remedy.setVisible(where != selected.get());
        remedy.setText(words.now().text("app.goTo", words.now().text("stage", where)));
        remedy.setOnAction(_ -> selected.set(where));
    }
}
