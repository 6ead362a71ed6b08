// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.portrait.i18n.Messages;
import org.portrait.segments.LloydStep;
import org.portrait.segments.Segmentation;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.state.Session;

/** To show how K-Means works: its steps on the map, one by one or as a film, with a sentence about each. */
final class StepsPane extends VBox {
    /** More than rounding can make of the same optimum. */
    private static final double POORER = 1e-6;

    private static final Duration A_STEP = Duration.millis(900);

    private final Words words;
    private final Session session;
    private final StepsModel model;
    private final Label told = Kit.sentence("");
    private final ToggleButton play = new ToggleButton();
    private final Timeline film;

    StepsPane(Words words, Session session, StepsModel model) {
        super(8);
        this.words = words;
        this.session = session;
        this.model = model;
        film = new Timeline(new KeyFrame(A_STEP, _ -> model.next()));
        film.setCycleCount(Animation.INDEFINITE);
        told.setId("step");
        words.bind(play, "steps.play").setId("steps-play");
        words.hint(play, "steps.play.help");
        play.selectedProperty().subscribe((_, on) -> play(on));
        Button begin = button("steps.begin", "steps-begin", model::begin);
        Button next = button("steps.next", "steps-next", model::next);
        Button leave = button("steps.leave", "steps-leave", model::leave);
        next.disableProperty()
                .bind(model.step().map(step -> step == null || step.over()).orElse(true));
        leave.disableProperty().bind(model.step().isNull());
        begin.disableProperty().bind(session.segmentation().isNull());
        play.disableProperty().bind(session.segmentation().isNull());
        getChildren().addAll(Kit.note(words, "steps.title"), new FlowPane(6, 6, play, next, begin, leave), told);
        model.step().subscribe(this::tell);
        words.messages().subscribe(() -> tell(model.step().get()));
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                play.setSelected(false);
            }
        });
    }

    private Button button(String key, String id, Runnable action) {
        Button button = Kit.button(words, key, action);
        button.setId(id);
        words.hint(button, key + ".help");
        return button;
    }

    private void play(boolean on) {
        LloydStep now = model.step().get();
        if (!on) {
            film.stop();
            return;
        }
        if (now == null || now.over()) {
            model.begin();
        }
        film.playFromStart();
    }

    private void tell(@Nullable LloydStep step) {
        Messages m = words.now();
        if (step == null || step.over()) {
            play.setSelected(false);
        }
        told.setText(step == null ? m.text("steps.none") : sentence(step, m));
    }

    private String sentence(LloydStep step, Messages m) {
        String inertia = m.number(step.segments().inertia());
        if (step.moved()) {
            return m.text("steps.moved", step.round(), inertia);
        } else if (step.round() == 0) {
            return m.text("steps.start", step.segments().k(), inertia);
        }
        String said = m.text(step.over() ? "steps.over" : "steps.assigned", step.round(), step.changed(), inertia);
        Segmentation best = session.segmentation().get();
        return step.over() && best != null ? m.sentences(said, compared(step, best, m)) : said;
    }

    /** A start at random may end in a poorer optimum than the best of many. */
    private static String compared(LloydStep step, Segmentation best, Messages m) {
        boolean poorer = step.segments().inertia() > best.inertia() * (1 + POORER);
        return m.text(poorer ? "steps.poorer" : "steps.same", m.number(best.inertia()));
    }
}
