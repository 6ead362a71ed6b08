// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.score;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.portrait.export.AtomicFile;
import org.portrait.i18n.Messages;
import org.portrait.pipeline.Evidence;
import org.portrait.privacy.PrivacyText;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choosers;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.kit.Page;
import org.portrait.ui.kit.Views;
import org.portrait.ui.kit.WhenShown;
import org.portrait.ui.score.ScoreModel.What;
import org.portrait.ui.state.CsvForms;
import org.portrait.ui.state.PrivacyModel;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;
import org.portrait.ui.task.Worker;

/** Puts new customers into the segments of a model, and says what has changed since training. */
public final class ScorePage implements Page {
    private static final String ONE = "scoring.one.show";

    private final Words words;
    private final ScoreModel model;
    private final Choosers choosers;
    private final VBox content;
    private final Label done = Kit.success("score-saved");
    private final StackPane middle = new StackPane();

    /** @param customers asks for files of them */
    public ScorePage(
            Words words,
            Session session,
            Worker worker,
            Evidence evidence,
            Choosers choosers,
            AtomicFile files,
            CsvForms csv,
            PrivacyModel privacy,
            Supplier<List<Path>> customers) {
        this.words = words;
        this.choosers = choosers;
        model = new ScoreModel(session, worker, evidence, files, csv, privacy);
        var one = new CustomerModel(worker, model.source());
        var first = new StackPane();
        var views = new Views(words, model.source().map(_ -> true).orElse(false), "scoring.list.show", first)
                .add("scoring.drift.show", Kit.scrolled(new DriftPane(words, model)))
                .add(ONE, new CustomerPane(words, one, model));
        var list = new ScoredPane(words, worker, model, row -> {
            one.fill(model.values(row));
            views.show(ONE);
        });
        var empty = Kit.empty(words, "scoring");
        model.outcome().subscribe(now -> first.getChildren().setAll(now == null ? empty : list));
        var rename = new RenamePane(words, model);
        var shown = new VBox(10, bar(views), views.content());
        VBox.setVgrow(views.content(), Priority.ALWAYS);
        model.renaming().subscribe(asked -> middle.getChildren().setAll(asked == null ? shown : Kit.scrolled(rename)));
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.setMinHeight(0);
        content = new VBox(12, new SourcesBar(words, session, model, choosers, customers), stale(), middle);
        Kit.onDrop(content, chosen -> model.score(chosen, words.now()));
        var follow = new WhenShown(content, () -> model.follow(words.now()));
        session.run().subscribe(follow::run);
        session.labels().subscribe(follow::run);
        words.messages().subscribe(follow::run);
        follow.run();
    }

    /** The views at the left, what can be saved at the right. */
    private Node bar(Views views) {
        done.setMinWidth(0);
        done.managedProperty().bind(done.visibleProperty());
        model.outcome().subscribe(_ -> done.setVisible(false));
        var bar = new HBox(8, views.buttons(), Kit.spacer(), done);
        for (What what : What.values()) {
            String id = "score-save-" + what.name().toLowerCase(Locale.ROOT);
            Button save = Kit.button(words, "scoring.save." + what, id, () -> ask(what));
            save.disableProperty().bind(model.outcome().isNull());
            bar.getChildren().add(save);
        }
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private void ask(What what) {
        Messages m = words.now();
        done.setVisible(false);
        choosers.save(m.text("scoring.save." + what), what.file(), List.of("*.csv"))
                .ifPresent(target -> model.save(what, target, m, saved -> {
                    done.textProperty().bind(words.messages().map(now -> told(what, saved, now)));
                    done.setVisible(true);
                }));
    }

    private static String told(What what, ScoreModel.Saved saved, Messages now) {
        String written = now.text("export.done", saved.target().getFileName());
        List<String> left = what == What.DRIFT
                ? List.of()
                : new PrivacyText(now).done(saved.redactor(), saved.customers().schema());
        return left.isEmpty()
                ? written
                : now.sentences(now.sentence(written), now.sentences(left.toArray(String[]::new)));
    }

    /** Says that other segments are on screen than those by which was scored. */
    private Node stale() {
        Button again = Kit.button(words, "scoring.again", model::again);
        again.setId("score-again");
        again.setMinWidth(Region.USE_PREF_SIZE);
        var text = Kit.whole(words.label("scoring.stale"));
        text.getStyleClass().add("warning-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        var notice = new HBox(10, text, again);
        notice.setAlignment(Pos.CENTER_LEFT);
        notice.managedProperty().bind(notice.visibleProperty());
        Runnable show = () -> notice.setVisible(model.stale());
        model.source().subscribe(show);
        model.outcome().subscribe(show);
        show.run();
        return notice;
    }

    /** How many new customers have got a segment. */
    public ObservableIntegerValue scored() {
        return model.scored();
    }

    @Override
    public Stage stage() {
        return Stage.SCORE;
    }

    @Override
    public Region content() {
        return content;
    }
}
