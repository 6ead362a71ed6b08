// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.portrait.i18n.FailureText;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Icons;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;
import org.portrait.ui.state.StageFailure;
import org.portrait.work.Failure;

/** One sentence above the page that says what could not be done and what to do next; results stay below it. */
final class FailureBanner extends HBox {
    private final Words words;

    FailureBanner(Words words, Session session, Consumer<Stage> goTo) {
        this.words = words;
        setId("failure");
        getStyleClass().add("failure-banner");
        var sentence = new Label();
        sentence.setId("failure-text");
        sentence.setWrapText(true);
        setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        var remedy = new Button();
        remedy.setMinWidth(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        Icons.of("warning"),
                        sentence,
                        remedy,
                        Kit.iconButton(words, "close", "app.dismiss", session::dismissFailure));
        managedProperty().bind(visibleProperty());
        Runnable show = () -> show(session.failure().get(), sentence, remedy, goTo);
        session.failure().subscribe(show);
        words.messages().subscribe(show);
        show.run();
    }

    private void show(
            @org.jspecify.annotations.Nullable StageFailure failure,
            Label sentence,
            Button remedy,
            Consumer<Stage> goTo) {
        setVisible(failure != null);
        if (failure == null) {
            return;
        }
        sentence.setText(FailureText.of(failure.failure(), words.now()));
        Stage where = remedyFor(failure.failure(), failure.stage());
        remedy.setText(words.now().text("app.goTo", words.now().text("stage", where)));
        remedy.setOnAction(_ -> goTo.accept(where));
    }

    private static Stage remedyFor(Failure failure, Stage where) {
        return switch (failure) {
            case Failure.MissingInFeature _, Failure.AllRowsRemoved _, Failure.FillUnreadable _ -> Stage.CLEAN;
            case Failure.NoFeature _,
                    Failure.NotNumeric _,
                    Failure.TooManyCategories _,
                    Failure.NotFinite _,
                    Failure.AllFeaturesRemoved _,
                    Failure.KTooLarge _ -> Stage.FEATURES;
            default -> where;
        };
    }
}
