// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.personas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.portrait.lifecycle.CustomerStage;
import org.portrait.lifecycle.LifecycleText;
import org.portrait.lifecycle.StageTable;
import org.portrait.lifecycle.Thresholds;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;

/** A line for each stage: its limit, which can be moved, and how many customers are in it. */
final class StageLimits extends VBox {
    private static final int MOST = 9_999;
    private static final double NUMBER = 76;
    private static final double BAR = 90;
    /** Where sliders end, as a multiple of the farthest limit of the same unit that stands when they are made. */
    private static final int ROOM = 2;

    private record Limit(int lowest, ToIntFunction<Thresholds> get, BiFunction<Thresholds, Integer, Thresholds> with) {}

    private final Words words;
    private final LifecycleModel model;
    private final LifecycleText text;
    private final GridPane grid = new GridPane(12, 6);
    private final List<Runnable> updates = new ArrayList<>();
    /** While numbers follow the model, they do not move it. */
    private boolean following;

    StageLimits(Words words, LifecycleModel model, LifecycleText text, Thresholds first) {
        super(8);
        this.words = words;
        this.model = model;
        this.text = text;
        getStyleClass().add("card");
        row(CustomerStage.NEW, first, new Limit(0, Thresholds::newDays, Thresholds::withNewDays));
        row(CustomerStage.ACTIVE, first, null);
        row(CustomerStage.LOYAL, first, new Limit(1, Thresholds::loyal, Thresholds::withLoyal));
        row(CustomerStage.AT_RISK, first, new Limit(1, Thresholds::riskDays, Thresholds::withRiskDays));
        row(CustomerStage.LOST, first, new Limit(1, Thresholds::lostDays, Thresholds::withLostDays));
        row(CustomerStage.UNKNOWN, first, null);
        getChildren().addAll(Kit.bar(words.label("lifecycle.title"), propose()), grid, basis());
        var onScreen = sceneProperty().map(_ -> true).orElse(false);
        model.chosen().when(onScreen).subscribe(_ -> follow());
        model.limits().when(onScreen).subscribe(_ -> follow());
        model.table().when(onScreen).subscribe(_ -> follow());
    }

    private void follow() {
        following = true;
        updates.forEach(Runnable::run);
        following = false;
    }

    private Button propose() {
        Button propose = Kit.button(words, "lifecycle.propose", model::propose);
        propose.setId("lifecycle-propose");
        propose.getStyleClass().add("small");
        updates.add(() -> propose.setVisible(model.settings().thresholds() != null));
        return propose;
    }

    private Label basis() {
        var basis = new Label();
        basis.getStyleClass().add("note");
        Kit.whole(basis);
        basis.setId("lifecycle-basis");
        updates.add(() -> basis.setText(text.basis(model.settings())));
        return basis;
    }

    private void row(CustomerStage stage, Thresholds first, @Nullable Limit limit) {
        String id = stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var name = new Label(words.now().text("lifecycle.stage", stage));
        name.getStyleClass().add("card-heading");
        name.setMinWidth(USE_PREF_SIZE);
        int row = grid.getRowCount();
        var sentence = new HBox(6);
        sentence.setAlignment(Pos.CENTER_LEFT);
        Region slider = new Region();
        if (limit == null) {
            sentence.getChildren().add(new Label(text.limit(stage, first)));
        } else {
            Spinner<Integer> number = number(limit, first);
            number.setId("lifecycle-limit-" + id);
            number.setAccessibleText(text.limit(stage, first));
            sentence.getChildren()
                    .addAll(part(stage, List::getFirst, first), number, part(stage, List::getLast, first));
            Slider mover = mover(limit, first, stage);
            mover.setId("lifecycle-slider-" + id);
            slider = mover;
        }
        sentence.getChildren().forEach(part -> ((Region) part).setMinWidth(USE_PREF_SIZE));
        GridPane.setHgrow(slider, Priority.ALWAYS);
        grid.addRow(row, name, sentence, slider, bar(stage), count(stage, id));
        if (stage == CustomerStage.UNKNOWN) {
            grid.getChildren().stream()
                    .filter(node -> GridPane.getRowIndex(node) == row)
                    .forEach(node -> updates.add(() -> {
                        node.setVisible(counted(stage) > 0);
                        node.setManaged(node.isVisible());
                    }));
        }
    }

    /** What stands before or after the number, which may be one or several. */
    private Label part(CustomerStage stage, Function<List<String>, String> which, Thresholds first) {
        var part = new Label(which.apply(text.around(stage, first)));
        updates.add(() -> part.setText(which.apply(text.around(stage, now(first)))));
        return part;
    }

    private Spinner<Integer> number(Limit limit, Thresholds first) {
        Spinner<Integer> number = Kit.spinner(limit.lowest(), MOST);
        number.setPrefWidth(NUMBER);
        number.getValueFactory().setValue(limit.get().applyAsInt(first));
        number.valueProperty().subscribe((_, value) -> {
            if (!following) {
                moved(limit, value);
                model.chooseSoon();
            }
        });
        updates.add(() -> number.getValueFactory().setValue(now(limit, first)));
        return number;
    }

    /** Counts follow while it is dragged; what it is left at is chosen. */
    private Slider mover(Limit limit, Thresholds first, CustomerStage stage) {
        int farthest = stage == CustomerStage.LOYAL ? first.loyal() : Math.max(first.newDays(), first.lostDays());
        var mover = new Slider(
                limit.lowest(),
                Math.clamp((long) ROOM * farthest, 10, MOST),
                limit.get().applyAsInt(first));
        mover.setBlockIncrement(1);
        mover.setMinWidth(BAR);
        mover.setAccessibleText(text.limit(stage, first));
        mover.valueProperty().subscribe((_, value) -> {
            if (!following) {
                moved(limit, (int) Math.round(value.doubleValue()));
                if (!mover.isValueChanging()) {
                    model.chooseSoon();
                }
            }
        });
        mover.valueChangingProperty().subscribe(changing -> {
            if (!changing) {
                model.choose();
            }
        });
        updates.add(() -> {
            if (!mover.isValueChanging()) {
                mover.setValue(now(limit, first));
            }
        });
        return mover;
    }

    private int now(Limit limit, Thresholds first) {
        return limit.get().applyAsInt(now(first));
    }

    private Thresholds now(Thresholds first) {
        Thresholds now = model.limits().get();
        return now == null ? first : now;
    }

    private void moved(Limit limit, int value) {
        Thresholds now = model.limits().get();
        if (now != null && limit.get().applyAsInt(now) != value) {
            model.show(limit.with().apply(now, value));
        }
    }

    private int counted(CustomerStage stage) {
        StageTable table = model.table().get();
        return table == null ? 0 : table.count(stage);
    }

    private StackPane bar(CustomerStage stage) {
        var bar = new Region();
        bar.getStyleClass().add("score-bar");
        var place = new StackPane(bar);
        place.setAlignment(Pos.CENTER_LEFT);
        place.setMinWidth(BAR);
        updates.add(() -> {
            double largest = Stream.of(CustomerStage.values())
                    .mapToInt(this::counted)
                    .max()
                    .orElse(0);
            bar.setMaxWidth(largest == 0 ? 0 : BAR * counted(stage) / largest);
        });
        return place;
    }

    private Label count(CustomerStage stage, String id) {
        var count = new Label();
        count.setId("lifecycle-count-" + id);
        count.setMinWidth(BAR);
        words.hint(count, "lifecycle.count.help");
        updates.add(() -> {
            StageTable table = model.table().get();
            count.setText(
                    table == null
                            ? ""
                            : words.now()
                                    .text(
                                            "lifecycle.count",
                                            words.now().number(table.count(stage), 0),
                                            words.now().percent(table.share(stage), 1)));
        });
        return count;
    }
}
