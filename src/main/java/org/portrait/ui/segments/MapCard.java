// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.portrait.embed.FittedPca;
import org.portrait.pipeline.Prepared;
import org.portrait.pipeline.Run;
import org.portrait.pipeline.SegmentNames;
import org.portrait.segments.Segmentation;
import org.portrait.ui.chart.Legend;
import org.portrait.ui.chart.ScatterPlot;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;
import org.portrait.ui.state.StageState;
import org.portrait.ui.task.Worker;

/** All customers on two principal components, coloured by segment. */
final class MapCard extends VBox {
    private final Words words;
    private final Session session;
    private final Worker worker;
    private final ScatterPlot plot;
    private final Legend legend;
    private final ComboBox<Integer> horizontal = new ComboBox<>();
    private final ComboBox<Integer> vertical = new ComboBox<>();
    private @Nullable MapData map;
    private List<String> names = List.of();

    /** @param isolate told which segment was clicked, or -1 */
    MapCard(Words words, Session session, Worker worker, Executor background, Executor fx, IntConsumer isolate) {
        super(6);
        this.words = words;
        this.session = session;
        this.worker = worker;
        getStyleClass().addAll("card", "tight");
        plot = new ScatterPlot(background, fx, words.messages());
        plot.setId("map");
        plot.setOnSegmentClicked(isolate);
        plot.setCard(row -> map == null ? "" : map.card(row, name(row), words.now()));
        legend = new Legend(words.messages());
        legend.setOnIsolate(isolate);
        legend.setOnVisibility(plot::setVisibleSegments);
        VBox.setVgrow(plot, Priority.ALWAYS);
        getChildren().addAll(bar(), plot, legend);
        session.prepared().subscribe(this::offer);
        session.segmentation().subscribe(this::colour);
        session.run().subscribe(this::rename);
        session.labels().subscribe(this::rename);
        session.segmentation().subscribe(this::rename);
        session.states().subscribe(this::rename);
        words.messages().subscribe(() -> {
            titles();
            rename();
        });
    }

    private HBox bar() {
        Label title = words.label("segments.map");
        title.getStyleClass().add("card-heading");
        title.setMinWidth(0);
        var loadings = words.bind(new CheckBox(), "segments.loadings");
        loadings.setId("loadings");
        loadings.setMinWidth(USE_PREF_SIZE);
        loadings.setTooltip(words.tooltip("segments.loadings.help"));
        plot.loadingsVisibleProperty().bind(loadings.selectedProperty());
        horizontal.setId("component-x");
        vertical.setId("component-y");
        horizontal.accessibleTextProperty().bind(words.text("segments.axis.x"));
        vertical.accessibleTextProperty().bind(words.text("segments.axis.y"));
        horizontal.setOnAction(_ -> project());
        vertical.setOnAction(_ -> project());
        for (var box : List.of(horizontal, vertical)) {
            box.getStyleClass().add("compact");
            box.setMinWidth(USE_PREF_SIZE);
            box.setConverter(new javafx.util.StringConverter<>() {
                @Override
                public String toString(@Nullable Integer component) {
                    return component == null ? "" : "PC" + (component + 1);
                }

                @Override
                public Integer fromString(String text) {
                    throw new UnsupportedOperationException("not editable");
                }
            });
        }
        var bar = new HBox(8, title, Kit.spacer(), loadings, horizontal, new Label("×"), vertical);
        bar.setAlignment(Pos.CENTER_LEFT);
        // where there is no room for it, everybody sees what this is
        title.visibleProperty()
                .bind(title.widthProperty().map(width -> width.doubleValue() >= title.prefWidth(-1) - 1));
        return bar;
    }

    void isolate(int segment) {
        plot.setIsolated(segment);
    }

    private void offer(@Nullable Prepared customers) {
        if (customers == null) {
            map = null;
            plot.setPoints(new float[0], new float[0]);
            return;
        }
        List<Integer> components =
                IntStream.range(0, customers.pca().components().length).boxed().toList();
        if (!horizontal.getItems().equals(components)) {
            horizontal.getItems().setAll(components);
            vertical.getItems().setAll(components);
            horizontal.setValue(0);
            vertical.setValue(1);
        }
        project();
    }

    private void project() {
        Prepared customers = session.prepared().get();
        Integer across = horizontal.getValue();
        Integer up = vertical.getValue();
        if (customers == null || across == null || up == null) {
            return;
        }
        worker.run("map", (_, _) -> MapData.of(customers, across, up), this::draw, _ -> {});
    }

    private void draw(MapData data) {
        map = data;
        plot.setPoints(data.x(), data.y());
        titles();
        FittedPca pca = data.customers().pca();
        plot.setLoadings(
                data.customers().matrix().features().names(),
                pca.loadings(data.horizontal()),
                pca.loadings(data.vertical()));
        colour(session.segmentation().get());
    }

    private void titles() {
        MapData data = map;
        if (data != null) {
            plot.setAxisTitles(data.axis(data.horizontal(), words.now()), data.axis(data.vertical(), words.now()));
        }
    }

    private void colour(@Nullable Segmentation segmentation) {
        MapData data = map;
        if (segmentation == null
                || data == null
                || data.customers() != session.prepared().get()) {
            return; // the segments of other customers than those on the map, which will be drawn anew
        }
        plot.setSegments(segmentation.labels(), segmentation.colours());
        FittedPca pca = data.customers().pca();
        var x = new double[segmentation.k()];
        var y = new double[segmentation.k()];
        for (int s = 0; s < x.length; s++) {
            x[s] = pca.project(segmentation.centroids()[s], data.horizontal());
            y[s] = pca.project(segmentation.centroids()[s], data.vertical());
        }
        plot.setCentroids(x, y);
    }

    /** A preview has numbers; others keep the last names until they are described, or refused. */
    private void rename() {
        Segmentation shown = session.segmentation().get();
        Run run = session.run().get();
        if (shown != null && session.preliminary().get()) {
            names = UndescribedSegments.names(shown, words.now());
            legend.show(names, shown.sizes(), shown.colours());
        } else if (run != null && run.segmentation() == shown) {
            names = SegmentNames.of(run, session.labels().get(), words.now());
            legend.show(names, shown.sizes(), shown.colours());
        } else if (shown == null && session.states().get().get(Stage.SEGMENTS) == StageState.FAILED) {
            names = List.of();
            legend.show(names, new int[0], new int[0]);
        }
    }

    private String name(int row) {
        Segmentation segmentation = session.segmentation().get();
        if (segmentation == null || row >= segmentation.labels().length) {
            return "";
        }
        int segment = segmentation.labels()[row];
        return segment < names.size() ? names.get(segment) : String.valueOf(segment + 1);
    }
}
