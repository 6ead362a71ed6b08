// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.portrait.i18n.Messages;
import org.portrait.pipeline.Identities;
import org.portrait.pipeline.Prepared;
import org.portrait.segments.Segmentation;
import org.portrait.ui.chart.ScatterPlot;
import org.portrait.ui.chart.Selection;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.kit.Tables;
import org.portrait.ui.state.Session;
import org.portrait.ui.task.Worker;

/** Who was chosen on the map: how many, of which segments, and what can be done with them. There only while some are. */
final class SelectionBar extends HBox {
    /** More by name would make the recipe a list of customers. */
    static final int MOST_SET_ASIDE = 1_000;

    private final Words words;
    private final Session session;
    private final Worker worker;
    private final ScatterPlot plot;
    private final Label told = new Label();

    SelectionBar(Words words, Session session, Worker worker, ScatterPlot plot) {
        super(8);
        this.words = words;
        this.session = session;
        this.worker = worker;
        this.plot = plot;
        told.setId("selected");
        told.setMinWidth(0);
        HBox.setHgrow(told, Priority.ALWAYS);
        told.setMaxWidth(Double.MAX_VALUE);
        Button aside = action("selected.setAside", this::setAside);
        aside.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> plot.selectionProperty().get().count() > MOST_SET_ASIDE, plot.selectionProperty()));
        getChildren()
                .addAll(
                        told,
                        action("selected.copy", this::copy),
                        aside,
                        action("selected.clear", plot::clearSelection));
        setAlignment(Pos.CENTER_LEFT);
        visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !plot.selectionProperty().get().empty(), plot.selectionProperty()));
        managedProperty().bind(visibleProperty());
    }

    private Button action(String key, Runnable action) {
        Button button = Kit.button(words, key, action);
        button.setId(key.replace('.', '-'));
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        words.hint(button, key + ".help", MOST_SET_ASIDE);
        return button;
    }

    /** @param names of the segments */
    void tell(List<String> names) {
        Selection chosen = plot.selectionProperty().get();
        Segmentation segments = session.segmentation().get();
        if (!chosen.empty() && segments != null && segments.labels().length == chosen.chosen().length) {
            told.setText(text(chosen, segments, List.of(), words.now()));
            String text = text(chosen, segments, names, words.now());
            Words.explain(told, text);
            told.setAccessibleText(text);
        }
    }

    /**
     * The largest part first; the share is that of the chosen, not of the segment.
     *
     * @param names none where numbers are to do
     */
    static String text(Selection chosen, Segmentation segments, List<String> names, Messages words) {
        int[] counts = chosen.perSegment(segments.labels(), segments.k());
        String parts = IntStream.range(0, counts.length)
                .filter(s -> counts[s] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(s -> -counts[s]))
                .map(s -> words.text(
                        "selected.segment",
                        s + 1,
                        s < names.size() ? " " + names.get(s) : "",
                        words.number(counts[s], 0),
                        words.percent((double) counts[s] / chosen.count(), 0)))
                .collect(Collectors.joining(" · "));
        double all = Arrays.stream(segments.sizes()).sum();
        return words.text(
                "selected.told", words.number(chosen.count(), 0), words.percent(chosen.count() / all, 1), parts);
    }

    private void copy() {
        Prepared customers = session.prepared().get();
        Selection chosen = plot.selectionProperty().get();
        if (customers != null) {
            worker.run("copy ids", (_, _) -> ids(customers, chosen), Tables::copy, _ -> {});
        }
    }

    /** A line for each. */
    private static String ids(Prepared customers, Selection chosen) {
        var identities = Identities.of(customers);
        return chosen.rows().mapToObj(identities::of).collect(Collectors.joining("\n"));
    }

    private void setAside() {
        @Nullable Prepared customers = session.prepared().get();
        if (customers != null) {
            List<Integer> rows = plot.selectionProperty().get().rows().boxed().toList();
            session.change(Identities.of(customers).setAside(session.recipe().get(), rows));
        }
    }
}
