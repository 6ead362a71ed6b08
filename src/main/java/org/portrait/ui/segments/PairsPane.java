// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.portrait.segments.Segmentation;
import org.portrait.ui.chart.FeatureValues;
import org.portrait.ui.chart.Legend;
import org.portrait.ui.chart.ParallelCoordinates;
import org.portrait.ui.chart.PlotExport;
import org.portrait.ui.chart.ScatterAxis;
import org.portrait.ui.chart.ScatterMatrix;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.kit.ProportionalSplit;
import org.portrait.ui.kit.ViewState;
import org.portrait.ui.kit.WhenShown;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;

/** Several features at once: as a scatter matrix, whose pairs open on the map, and as parallel coordinates. */
final class PairsPane extends VBox {
    private static final double MATRIX = 0.54;

    private final Words words;
    private final Session session;
    private final PairsModel model;
    private final ScatterMatrix matrix;
    private final ParallelCoordinates parallel;
    private final Legend legend;
    private final HiddenSegments hidden;
    private final MenuButton features;
    private final WhenShown show = new WhenShown(this, this::show);
    private List<String> names = List.of();

    /** @param open told the features of a pair, the first across and the second up */
    PairsPane(
            Words words, Session session, PairsModel model, PlotExport.Outlet outlet, BiConsumer<String, String> open) {
        super(6);
        this.words = words;
        this.session = session;
        this.model = model;
        setId("pairs");
        getStyleClass().addAll("card", "tight");
        matrix = new ScatterMatrix(outlet.background(), outlet.fx(), words.messages());
        matrix.setId("matrix");
        matrix.setOnPair((across, up) ->
                open.accept(model.chosen().get(across), model.chosen().get(up)));
        parallel = new ParallelCoordinates(outlet.background(), outlet.fx(), words.messages());
        parallel.setId("parallel");
        legend = new Legend(words.messages());
        legend.setOnIsolate(this::isolate);
        legend.setOnVisibility(this::filter);
        hidden = new HiddenSegments(session, legend, this::isolate);
        features = words.bind(new MenuButton(), "pairs.features");
        var both = new ProportionalSplit(
                Orientation.HORIZONTAL,
                MATRIX,
                PlotExport.captioned(caption("pairs.matrix"), matrix, outlet, Stage.SEGMENTS, "matrix"),
                PlotExport.captioned(caption("pairs.parallel"), parallel, outlet, Stage.SEGMENTS, "parallel"));
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().addAll(bar(), both, legend);
        listen();
    }

    private void listen() {
        model.data().subscribe(show::run);
        session.prepared().subscribe(show::run);
        session.segmentation().subscribe(show::run);
        session.run().subscribe(show::run);
        session.labels().subscribe(show::run);
        words.messages().subscribe(show::run);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                model.forget();
            } else {
                show.run();
            }
        });
    }

    void keepIn(ViewState view) {
        hidden.keepIn(view, "pairs");
        view.add("pairs.features", model::chosen, model::await);
    }

    private Label caption(String key) {
        Label caption = Kit.note(words, key);
        words.hint(caption, key + ".help");
        return caption;
    }

    private HBox bar() {
        features.setId("pairs-features");
        features.getStyleClass().add("compact");
        features.setMinWidth(USE_PREF_SIZE);
        words.hint(features, "pairs.features.help");
        features.getItems().setAll(new MenuItem()); // or it would not open
        features.setOnShowing(_ -> offer());
        Label heading = words.label("pairs.title");
        heading.getStyleClass().add("card-heading");
        var bar = new HBox(8, heading, Kit.spacer(), features);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private void offer() {
        var most = new MenuItem(words.now().text("pairs.propose"));
        most.setId("pairs-propose");
        most.setOnAction(_ -> model.propose());
        features.getItems().setAll(most, new SeparatorMenuItem());
        var boxes = new LinkedHashMap<String, CheckBox>();
        Runnable free = () -> boxes.forEach((feature, box) -> box.setDisable(!model.free(feature)));
        for (String feature : model.features()) {
            var box = new CheckBox(feature);
            box.setMnemonicParsing(false);
            box.setSelected(model.chosen().contains(feature));
            box.setOnAction(_ -> {
                model.toggle(feature);
                free.run();
            });
            boxes.put(feature, box);
            features.getItems().add(new CustomMenuItem(box, false)); // stays open for the next
        }
        free.run();
    }

    private void isolate(int segment) {
        legend.setIsolated(segment);
        matrix.setIsolated(segment);
        parallel.setIsolated(segment);
    }

    private void filter(boolean[] visible) {
        matrix.setVisibleSegments(visible);
        parallel.setVisibleSegments(visible);
    }

    private void show() {
        model.refresh();
        PairsData data = model.data().get();
        Segmentation shown = session.segmentation().get();
        Optional<List<String>> known = ShownNames.of(session, shown, false, words.now());
        names = known.orElse(names);
        if (data == null
                || shown == null
                || data.customers() != session.prepared().get()) {
            show(List.of(), FeatureValues.NONE, null, new double[0][]);
            return;
        }
        List<ScatterAxis> axes = data.axes().stream()
                .map(axis -> axis.told(data.customers(), words.now()))
                .toList();
        show(axes, data.values(), shown, data.centroids(shown));
        legend.filter();
        matrix.setCorrelations(data.correlations());
        if (known.isPresent()) {
            matrix.setNames(names);
            parallel.setNames(names);
            legend.show(names, shown.sizes(), shown.colours());
            hidden.shown(shown);
        }
    }

    private void show(
            List<ScatterAxis> axes, FeatureValues values, @Nullable Segmentation shown, double[][] centroids) {
        byte[] labels = shown == null ? new byte[0] : shown.labels();
        int[] colours = shown == null ? new int[0] : shown.colours();
        matrix.show(axes, values, labels, colours, centroids);
        parallel.show(axes, values, labels, colours, centroids);
    }
}
