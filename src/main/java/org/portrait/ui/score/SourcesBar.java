// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.score;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.portrait.i18n.Messages;
import org.portrait.score.Training;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choosers;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.score.Outcome.Source;
import org.portrait.ui.state.Session;

/** By which segments, and which customers: two cards, onto which files can be dropped. */
final class SourcesBar extends HBox {
    private static final double CARD = 380;

    private final Words words;
    private final Session session;
    private final ScoreModel model;
    private final Choosers choosers;
    private final Supplier<List<Path>> customers;

    /** @param customers asks for files of them */
    SourcesBar(Words words, Session session, ScoreModel model, Choosers choosers, Supplier<List<Path>> customers) {
        super(12);
        this.words = words;
        this.session = session;
        this.model = model;
        this.choosers = choosers;
        this.customers = customers;
        Button saved = Kit.button(words, "scoring.model.choose", "score-model-choose", this::askForModel);
        Button screen =
                Kit.button(words, "scoring.model.screen", "score-model-screen", () -> model.useScreen(words.now()));
        screen.visibleProperty()
                .bind(Bindings.createBooleanBinding(this::awayFromScreen, session.run(), model.source()));
        screen.managedProperty().bind(screen.visibleProperty());
        Button file = Kit.button(
                words, "scoring.file.choose", "score-file-choose", () -> model.score(customers.get(), words.now()));
        file.getStyleClass().add("accent");
        Node by = card("scoring.model", text(this::by, session.run(), model.source()), screen, saved);
        Node of = card("scoring.file", text(this::of, model.wanted(), model.source(), model.outcome()), file);
        by.setId("score-model");
        of.setId("score-file");
        Kit.onDrop(by, files -> model.open(files.getFirst()));
        getChildren().addAll(by, of);
    }

    private boolean awayFromScreen() {
        Source now = model.source().get();
        return session.run().get() != null && now != null && !now.file().isEmpty();
    }

    private Node card(String key, Label text, Button... actions) {
        text.setId(key.replace('.', '-'));
        words.hint(text, key + ".help");
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        var line = new HBox(8, text);
        line.getChildren().addAll(actions);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox card = Kit.card(words.label(key), line);
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setPrefWidth(CARD); // of both, so that they share the width
        card.setMinHeight(USE_PREF_SIZE);
        return card;
    }

    private Label text(Function<Messages, String> text, ObservableValue<?>... of) {
        var label = Kit.whole(new Label());
        var on = new ArrayList<Observable>(List.of(of));
        on.add(words.messages());
        label.textProperty()
                .bind(Bindings.createStringBinding(() -> text.apply(words.now()), on.toArray(Observable[]::new)));
        return label;
    }

    private String by(Messages m) {
        Source now = model.source().get();
        if (now == null) {
            return m.text(session.run().get() == null ? "scoring.model.none" : "scoring.model.making");
        }
        Training training = now.model().training();
        String segments = m.number(now.model().segments().size(), 0);
        String rows = m.number(training.rows(), 0);
        return now.file().isEmpty()
                ? m.text("scoring.model.onScreen", segments, training.file(), rows)
                : m.text("scoring.model.saved", now.file(), segments, training.file(), rows);
    }

    private String of(Messages m) {
        List<Path> files = model.wanted().get();
        Outcome last = model.outcome().get();
        if (files.isEmpty()) {
            return m.text("scoring.file.none");
        }
        String names =
                files.stream().map(Path::getFileName).map(String::valueOf).collect(Collectors.joining(m.comma()));
        if (last != null && last.files().equals(files)) {
            return m.text("scoring.file.read", names, m.number(last.rows().rows(), 0));
        }
        return m.text(model.source().get() == null ? "scoring.file.waits" : "scoring.file.reading", names);
    }

    private void askForModel() {
        Messages m = words.now();
        choosers.open(m.text("scoring.model.title"), m.text("scoring.model.kind"), List.of("*.json")).stream()
                .findFirst()
                .ifPresent(model::open);
    }
}
