// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.kit;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.state.Finding;

/** The place of a {@link Finding}: says that it is being looked for or was stopped, then shows it. */
public final class FindingBox<T> extends StackPane {
    private static final double SPINNER = 16;

    private final Words words;
    private final Finding<T> finding;
    private final Function<T, Node> shown;

    /** @param also when these change, what is shown is made anew, as when the language changes */
    public FindingBox(Words words, Finding<T> finding, Function<T, Node> shown, ObservableValue<?>... also) {
        this.words = words;
        this.finding = finding;
        this.shown = shown;
        setAlignment(Pos.CENTER_LEFT);
        // a box that is no longer on screen is forgotten by the finding
        ObservableValue<Boolean> onScreen = sceneProperty().map(_ -> true).orElse(false);
        finding.state().when(onScreen).subscribe(this::show);
        for (ObservableValue<?> other : also) {
            other.when(onScreen).subscribe(_ -> show(finding.state().get()));
        }
    }

    private void show(Finding.State state) {
        Turns.take(this, () -> turn(state));
    }

    private void turn(Finding.State state) {
        T found = finding.value().get();
        if (state == Finding.State.THERE && found != null) {
            getChildren().setAll(shown.apply(found));
        } else if (state == Finding.State.STOPPED) {
            getChildren()
                    .setAll(row(
                            Kit.note(words, "finding.stopped"), Kit.button(words, "finding.again", finding::retry)));
        } else {
            var spinner = new ProgressIndicator();
            spinner.setPrefSize(SPINNER, SPINNER);
            spinner.accessibleTextProperty().bind(words.text("finding.looking"));
            getChildren().setAll(row(spinner, Kit.note(words, "finding.looking")));
        }
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
