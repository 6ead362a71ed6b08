// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.portrait.i18n.Messages;
import org.portrait.pipeline.Prepared;
import org.portrait.pipeline.Sweep;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.state.Session;
import org.portrait.ui.task.Worker;
import org.portrait.work.Activity;

/** What the results rest on, what is being done now and how far it is, and the button that stops it. */
final class StatusLine extends HBox {
    /** A drive that does not answer for so long is waited for. */
    private static final Duration QUIET = Duration.seconds(3);

    StatusLine(Words words, Session session, Worker worker) {
        getStyleClass().add("status-line");
        var facts = new Label();
        facts.setId("status-facts");
        words.hint(facts, "app.status.help");
        facts.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> facts(words, session), session.prepared(), session.sweep(), words.messages()));
        var doing = new Label();
        doing.setId("status-doing");
        var bar = new ProgressBar();
        bar.setPrefWidth(140);
        Button cancel = Kit.iconButton(words, "close", "app.cancel", session::cancel);
        cancel.setId("cancel");
        var busy = new HBox(8, doing, bar, cancel);
        busy.getStyleClass().add("status-busy");
        busy.visibleProperty().bind(worker.status().isNotNull());
        var quiet = new PauseTransition(QUIET);
        var waiting = new SimpleBooleanProperty();
        quiet.setOnFinished(_ -> {
            waiting.set(true);
            bar.setProgress(-1);
        });
        doing.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> doing(words.now(), worker.status().get(), waiting.get()),
                        worker.status(),
                        waiting,
                        words.messages()));
        worker.status().subscribe(status -> {
            quiet.stop();
            waiting.set(false);
            if (status != null && status.activity() == Activity.READING) {
                quiet.playFromStart();
            }
            bar.setProgress(status == null || Double.isNaN(status.fraction()) ? -1 : status.fraction());
        });
        getChildren().addAll(facts, Kit.spacer(), busy);
    }

    private static String doing(Messages words, Worker.@Nullable Status status, boolean waiting) {
        return status == null
                ? ""
                : waiting ? words.text("activity.waiting") : words.text("activity", status.activity());
    }

    private static String facts(Words words, Session session) {
        Prepared customers = session.prepared().get();
        if (customers == null) {
            return words.now().text("app.status.local");
        }
        var m = words.now();
        String basis = m.text(
                "app.status.customers",
                m.number(customers.matrix().rows(), 0),
                customers.matrix().dimensions());
        Sweep sweep = session.sweep().get();
        return sweep.segmentations().isEmpty()
                ? basis
                : basis + " · "
                        + m.text("app.status.fitted", sweep.segmentations().size() + 1);
    }
}
