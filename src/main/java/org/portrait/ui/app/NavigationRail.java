// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.portrait.pipeline.Prepared;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;
import org.portrait.ui.state.StageState;

/** The stages in the order of the work, each with its state and its one number. */
final class NavigationRail extends VBox {
    private final ObjectProperty<Stage> selected = new SimpleObjectProperty<>(Stage.DATA);
    private final Words words;
    private final Session session;
    private final ObservableValue<Boolean> exported;
    private final ObservableIntegerValue scored;

    /**
     * @param exported whether something of the results on screen has been written to a file
     * @param scored how many new customers have got a segment
     */
    NavigationRail(Words words, Session session, ObservableValue<Boolean> exported, ObservableIntegerValue scored) {
        this.words = words;
        this.session = session;
        this.exported = exported;
        this.scored = scored;
        getStyleClass().add("rail");
        var group = new ToggleGroup();
        for (Stage stage : Stage.values()) {
            getChildren().add(row(stage, group));
        }
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
        });
    }

    ObjectProperty<Stage> selected() {
        return selected;
    }

    private ToggleButton row(Stage stage, ToggleGroup group) {
        var dot = new Region();
        dot.getStyleClass().add("stage-dot");
        var name = new Label();
        name.textProperty()
                .bind(Bindings.createStringBinding(() -> words.now().text("stage", stage), words.messages()));
        var number = new Label();
        number.getStyleClass().add("stage-number");
        number.textProperty().bind(number(stage));
        var row = new ToggleButton();
        row.setId("stage-" + stage.name().toLowerCase(java.util.Locale.ROOT));
        row.setGraphic(new HBox(10, dot, name, Kit.spacer(), number));
        row.getStyleClass().add("stage-row");
        row.setMaxWidth(Double.MAX_VALUE);
        words.hint(row, "rail.help." + stage);
        row.setToggleGroup(group);
        row.accessibleTextProperty().bind(Bindings.concat(name.textProperty(), " ", number.textProperty()));
        row.selectedProperty().addListener((_, _, on) -> {
            if (on) {
                selected.set(stage);
            }
        });
        selected.subscribe(now -> row.setSelected(now == stage));
        Runnable show = () -> show(dot, state(stage));
        session.states().subscribe(show);
        exported.subscribe(show);
        scored.subscribe(show);
        return row;
    }

    private static void show(Region dot, StageState now) {
        for (StageState state : StageState.values()) {
            dot.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(state.name().toLowerCase(java.util.Locale.ROOT)), state == now);
        }
    }

    /** There is something to export as soon as segments are described; it is done when a file has been written. */
    private StageState state(Stage stage) {
        if (stage == Stage.SCORE) {
            return scored.get() > 0 ? StageState.DONE : StageState.EMPTY;
        }
        StageState state = Objects.requireNonNull(session.states().get().get(stage));
        boolean ready = stage == Stage.EXPORT && state == StageState.DONE && !exported.getValue();
        return ready ? StageState.EMPTY : state;
    }

    private ObservableValue<String> number(Stage stage) {
        return Bindings.createStringBinding(
                () -> number(stage, session.prepared().get()),
                session.prepared(),
                session.loaded(),
                session.k(),
                scored,
                words.messages());
    }

    private String number(Stage stage, @Nullable Prepared customers) {
        var read = session.loaded().get();
        return switch (stage) {
            case DATA -> read == null ? "" : words.now().number(read.dataset().rows(), 0);
            case CLEAN -> customers == null ? "" : removed(customers);
            case FEATURES ->
                customers == null ? "" : words.now().number(customers.matrix().dimensions(), 0);
            case SEGMENTS ->
                session.k().get() == 0 ? "" : words.now().number(session.k().get(), 0);
            case PERSONAS, EXPORT -> "";
            case SCORE -> scored.get() == 0 ? "" : words.now().number(scored.get(), 0);
        };
    }

    private String removed(Prepared customers) {
        int rows = customers.cleaned().report().removed().size();
        return rows == 0 ? "" : "−" + words.now().number(rows, 0);
    }
}
