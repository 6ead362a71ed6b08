// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.portrait.pipeline.Prepared;
import org.portrait.segments.Segmentation;
import org.portrait.ui.chart.Legend;
import org.portrait.ui.chart.PlotExport;
import org.portrait.ui.chart.ScatterPlot;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Awaited;
import org.portrait.ui.kit.FindingBox;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.kit.ViewState;
import org.portrait.ui.state.Finding;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;
import org.portrait.ui.task.Worker;

/** All customers along two principal components or features, coloured by segment. */
final class MapCard extends VBox {
    /** Narrower, the heading gives way to what can be chosen: the map is known by its points. */
    private static final double TITLED = 500;

    private static final double NARROWEST = 384;

    private final Words words;
    private final Session session;
    private final Worker worker;
    private final StepsModel steps;
    private final ScatterPlot plot;
    private final Legend legend;
    private final SelectionBar selected;
    private final HiddenSegments hidden;
    private final MapAxes axes;
    /** Whether features have directions on the map. */
    private final BooleanProperty directed = new SimpleBooleanProperty(true);

    /** Whether a picture is asked for instead of axes that measure something. */
    private final BooleanProperty pictured = new SimpleBooleanProperty();

    private final Finding<MapData> picture;

    private @Nullable MapData map;
    private List<String> names = List.of();
    /** What a project shows of the map, as long as its points are not there. */
    private final Awaited awaitedPart = new Awaited();

    /** @param isolate told which segment was clicked, or -1 */
    MapCard(
            Words words,
            Session session,
            Worker worker,
            StepsModel steps,
            PlotExport.Outlet outlet,
            IntConsumer isolate) {
        super(6);
        this.words = words;
        this.session = session;
        this.worker = worker;
        this.steps = steps;
        getStyleClass().addAll("card", "tight");
        setMinWidth(NARROWEST);
        plot = new ScatterPlot(outlet.background(), outlet.fx(), words.messages());
        plot.setId("map");
        plot.setOnSegmentClicked(isolate);
        plot.setCard(row -> map == null ? "" : map.card(row, name(row), words));
        legend = new Legend(words.messages());
        legend.setOnIsolate(isolate);
        legend.setOnVisibility(plot::setVisibleSegments);
        hidden = new HiddenSegments(session, legend, isolate);
        axes = new MapAxes(words, this::project);
        picture = Finding.ofCustomers(session, worker, "picture", MapData::picture)
                .refusedAt(Stage.SEGMENTS);
        picture.value().subscribe(this::project);
        sceneProperty().subscribe(this::seen);
        selected = new SelectionBar(words, session, worker, plot);
        plot.selectionProperty().subscribe(() -> selected.tell(names));
        VBox.setVgrow(plot, Priority.ALWAYS);
        getChildren().addAll(bar(new PlotExport(outlet, Stage.SEGMENTS, plot, "map")), plot, note(), selected, legend);
        listen();
    }

    private void listen() {
        session.prepared().subscribe(this::offer);
        session.segmentation().subscribe(this::colour);
        steps.step().subscribe(() -> {
            colour();
            rename();
        });
        session.run().subscribe(this::rename);
        session.labels().subscribe(this::rename);
        session.segmentation().subscribe(this::rename);
        session.states().subscribe(this::rename);
        words.messages().subscribe(() -> {
            titles();
            rename();
        });
    }

    /** What a picture is, and is not; nothing where there is none. */
    private StackPane note() {
        var place = new StackPane();
        place.setId("picture");
        place.managedProperty().bind(pictured);
        pictured.subscribe(asked -> place.getChildren()
                .setAll(asked ? List.of(new FindingBox<>(words, picture, this::told, words.messages())) : List.of()));
        return place;
    }

    private Label told(MapData data) {
        int all = data.x().length;
        return Kit.note(
                words,
                "segments.picture",
                words.now().number(data.placed(), 0),
                words.now().number(all, 0),
                data.placed() == all ? 0 : 1);
    }

    private HBox bar(PlotExport export) {
        Label title = words.label("segments.map");
        title.getStyleClass().add("card-heading");
        title.setMinWidth(USE_PREF_SIZE);
        title.visibleProperty().bind(widthProperty().greaterThan(TITLED));
        title.managedProperty().bind(title.visibleProperty());
        CheckMenuItem loadings = shown("loadings", plot.loadingsVisibleProperty());
        loadings.disableProperty().bind(directed.not());
        CheckMenuItem ellipses = shown("ellipses", plot.ellipsesVisibleProperty());
        ellipses.disableProperty().bind(pictured);
        var show = words.bind(new MenuButton(), "segments.marks");
        show.getItems().addAll(ellipses, loadings);
        show.setId("marks");
        show.getStyleClass().add("compact");
        show.setMinWidth(USE_PREF_SIZE);
        words.hint(show, "segments.marks.help");
        var tools = new MapTools(words, plot);
        var bar = new HBox(6, title, Kit.spacer(), tools, show, axes, export);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("map-bar");
        return bar;
    }

    private CheckMenuItem shown(String what, BooleanProperty visible) {
        var item = new CheckMenuItem();
        item.setId(what);
        item.textProperty().bind(words.text("segments." + what));
        item.selectedProperty().bindBidirectional(visible);
        return item;
    }

    /** Shows two features, given by their names. */
    void show(String across, String up) {
        axes.choose(across, up);
    }

    void keepIn(ViewState view) {
        axes.keepIn(view);
        hidden.keepIn(view, "map");
        awaitedPart.keepIn(view, "map.part", this::part, () -> {});
        Map<String, BooleanProperty> marks =
                Map.of("ellipses", plot.ellipsesVisibleProperty(), "loadings", plot.loadingsVisibleProperty());
        view.add(
                "map.marks",
                () -> marks.entrySet().stream()
                        .filter(mark -> mark.getValue().get())
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList(),
                words -> marks.forEach((mark, shown) -> shown.set(words.contains(mark))));
    }

    private List<String> part() {
        return plot.part().stream().map(String::valueOf).toList();
    }

    void isolate(int segment) {
        plot.setIsolated(segment);
        legend.setIsolated(segment);
    }

    private void offer(@Nullable Prepared customers) {
        if (customers == null) {
            map = null;
            plot.clearSelection();
            plot.setPoints(new float[0], new float[0]);
            return;
        }
        axes.offer(customers);
        project();
    }

    private void project() {
        Prepared customers = session.prepared().get();
        MapAxis across = axes.across();
        MapAxis up = axes.up();
        MapData found = picture.value().get();
        seen();
        if (customers == null
                || across == null
                || up == null
                || !MapAxis.of(customers).containsAll(List.of(across, up))) {
            return;
        }
        worker.cancel("map");
        if (across instanceof MapAxis.Measured x && up instanceof MapAxis.Measured y) {
            worker.run("map", (_, _) -> MapData.of(customers, x, y), this::draw, _ -> {});
        } else if (found != null && found.customers() == customers && found != map) {
            draw(found);
        }
    }

    /** A picture takes seconds: it is made for whoever has chosen it and looks. */
    private void seen() {
        pictured.set(axes.across() instanceof MapAxis.Picture);
        picture.want(pictured.get() && getScene() != null);
    }

    private void draw(MapData data) {
        if (map == null || map.customers() != data.customers()) {
            plot.clearSelection();
        }
        map = data;
        plot.setPoints(data.x(), data.y());
        if (data.customers() == session.prepared().get()) {
            plot.show(awaitedPart.take());
        }
        titles();
        directed.set(data.ofComponents());
        plot.setLoadings(
                data.ofComponents() ? data.customers().matrix().features().names() : List.of(),
                data.loadings(data.horizontal()),
                data.loadings(data.vertical()));
        colour();
    }

    private void titles() {
        MapData data = map;
        if (data != null) {
            plot.setAxes(
                    data.horizontal().told(data.customers(), words.now()),
                    data.vertical().told(data.customers(), words.now()));
        }
    }

    /** A step of K-Means while it is watched. */
    private @Nullable Segmentation shown() {
        Segmentation watched = steps.segments();
        return watched == null ? session.segmentation().get() : watched;
    }

    private void colour() {
        Segmentation segmentation = shown();
        MapData data = map;
        if (segmentation == null
                || data == null
                || data.customers() != session.prepared().get()) {
            return; // the segments of other customers than those on the map, which will be drawn anew
        }
        plot.setSegments(segmentation.labels(), segmentation.colours());
        double[][] centroids = data.centroids(segmentation);
        plot.setCentroids(centroids[0], centroids[1]);
        legend.filter();
    }

    private void name(List<String> segments) {
        names = segments;
        plot.setNames(segments);
        selected.tell(segments);
    }

    private void rename() {
        Segmentation shown = shown();
        boolean watched = steps.step().get() != null;
        ShownNames.of(session, shown, watched, words.now()).ifPresent(known -> {
            name(known);
            legend.setPoints(shown == null ? 0 : shown.labels().length);
            legend.show(
                    known, shown == null ? new int[0] : shown.sizes(), shown == null ? new int[0] : shown.colours());
            hidden.shown(shown);
        });
    }

    private String name(int row) {
        Segmentation segmentation = shown();
        if (segmentation == null || row >= segmentation.labels().length) {
            return "";
        }
        int segment = segmentation.labels()[row];
        return segment < names.size() ? names.get(segment) : String.valueOf(segment + 1);
    }
}
