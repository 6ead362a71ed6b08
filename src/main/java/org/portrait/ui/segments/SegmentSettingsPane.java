// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.function.BiFunction;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.portrait.segments.SegmentSettings;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choices;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.state.Session;

/** How the search runs: range of K, iteration limit, tolerance, restarts, smallest segment, seed. */
final class SegmentSettingsPane extends VBox {
    private static final int MOST_ITERATIONS = 100_000;

    private final Words words;
    private final Session session;
    private final GridPane grid = new GridPane(10, 4);
    private final Spinner<Integer> highest;
    private final Spinner<Integer> iterations;
    private final Spinner<Integer> restarts;
    private final Spinner<Integer> seed;
    private final Spinner<Integer> minSize;
    private final ComboBox<Double> tolerance = new ComboBox<>();
    private boolean showing;

    SegmentSettingsPane(Words words, Session session) {
        super(6);
        this.words = words;
        this.session = session;
        highest = spinner("segments.highest", 3, 30, (s, v) -> s.withRange(s.kMin(), v));
        iterations = spinner("segments.iterations", 1, MOST_ITERATIONS, SegmentSettings::withMaxIterations);
        restarts = spinner("segments.restarts", 1, 200, SegmentSettings::withRestarts);
        minSize = spinner("segments.minSize", 0, Integer.MAX_VALUE, SegmentSettings::withMinSize);
        seed = spinner("segments.seed", 0, Integer.MAX_VALUE, (s, v) -> s.withSeed(v));
        tolerance.getItems().setAll(0.0, 1e-8, 1e-6, 1e-4, 1e-3);
        Choices.spell(
                tolerance,
                words,
                value -> value == 0
                        ? words.now().text("segments.tolerance.exact")
                        : words.now().number(value));
        tolerance.setId("segments-tolerance");
        tolerance.setOnAction(_ -> {
            if (!showing && tolerance.getValue() != null) {
                change(session.recipe().get().segments().withTolerance(tolerance.getValue()));
            }
        });
        add("segments.tolerance", tolerance);
        Label note = Kit.note(words, "segments.settings.note");
        getChildren().addAll(grid, note);
        session.recipe().subscribe(recipe -> show(recipe.segments()));
    }

    private void show(SegmentSettings settings) {
        showing = true;
        highest.getValueFactory().setValue(settings.kMax());
        iterations.getValueFactory().setValue(settings.maxIterations());
        restarts.getValueFactory().setValue(settings.restarts());
        seed.getValueFactory().setValue((int) settings.seed());
        minSize.getValueFactory().setValue(settings.minSize());
        tolerance.setValue(settings.tolerance());
        showing = false;
    }

    private Spinner<Integer> spinner(
            String key, int from, int to, BiFunction<SegmentSettings, Integer, SegmentSettings> with) {
        Spinner<Integer> spinner = Kit.spinner(from, to);
        spinner.setPrefWidth(120);
        spinner.setId(key.replace('.', '-'));
        spinner.valueProperty().subscribe((_, value) -> {
            if (!showing && value != null) {
                change(with.apply(session.recipe().get().segments(), value));
            }
        });
        add(key, spinner);
        return spinner;
    }

    private void add(String key, javafx.scene.control.Control control) {
        Label name = words.label(key);
        name.setLabelFor(control);
        name.setMinWidth(USE_PREF_SIZE);
        words.hint(name, key + ".help");
        words.hint(control, key + ".help");
        grid.addRow(grid.getRowCount(), name, control);
    }

    private void change(SegmentSettings changed) {
        session.change(session.recipe().get().withSegments(changed));
    }
}
