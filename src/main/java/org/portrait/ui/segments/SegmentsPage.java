// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.portrait.pipeline.Evidence;
import org.portrait.pipeline.Pipeline;
import org.portrait.ui.chart.PlotExport;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.InTurn;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.kit.Page;
import org.portrait.ui.kit.ProportionalSplit;
import org.portrait.ui.kit.ViewState;
import org.portrait.ui.kit.Views;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;
import org.portrait.ui.state.Suggestions;
import org.portrait.ui.task.Worker;

/** The heart: the K slider with the quality curve behind it, the map, and the centroids, all of one segmentation. */
public final class SegmentsPage implements Page {
    private final StackPane content = new StackPane();
    private final MapCard map;
    private final CentroidsView centroids;
    private final PairsPane pairs;
    private final Views views;

    /** @param chooser asks for another file whose customers are compared */
    public SegmentsPage(
            Words words,
            Session session,
            Pipeline pipeline,
            Worker worker,
            ByKFindings byK,
            Suggestions suggestions,
            Evidence evidence,
            Supplier<List<Path>> chooser,
            PlotExport.Outlet outlet) {
        var steps = new StepsModel(session, worker);
        map = new MapCard(words, session, worker, steps, outlet, this::isolate);
        centroids = new CentroidsView(words, session, map::isolate);
        var upper = new ProportionalSplit(
                Orientation.HORIZONTAL, 0.42, new QualityCard(words, session, byK, suggestions, steps, outlet), map);
        var table = new InTurn(centroids);
        VBox.setVgrow(table, Priority.ALWAYS);
        var lower = new VBox(4, Kit.note(words, "segments.centroids.note"), table);
        var all = new ProportionalSplit(Orientation.VERTICAL, 0.66, upper, lower);
        var empty = Kit.empty(words, "segments", session);
        pairs = new PairsPane(words, session, new PairsModel(session, worker), outlet, this::open);
        views = new Views(words, session.run().isNotNull(), "segments.show", all)
                .add("space.show", new SpacePane(words, session, worker, evidence, outlet))
                .add("pairs.show", pairs)
                .add(
                        "methods.show",
                        new MethodsPane(words, session, new MethodsModel(session, worker, evidence.methods()), outlet))
                .add(
                        "compare.show",
                        new ComparePane(words, session, new CompareModel(session, pipeline, worker, chooser), outlet));
        session.prepared()
                .subscribe(prepared -> content.getChildren().setAll(prepared == null ? empty : views.content()));
    }

    private void open(String across, String up) {
        map.show(across, up);
        views.showFirst();
    }

    private void isolate(int segment) {
        map.isolate(segment);
        centroids.select(segment);
    }

    @Override
    public Stage stage() {
        return Stage.SEGMENTS;
    }

    @Override
    public Node[] actions() {
        return new Node[] {views.buttons()};
    }

    @Override
    public Region content() {
        return content;
    }

    @Override
    public void keepIn(ViewState view) {
        views.keepIn(view, "segments.view");
        map.keepIn(view);
        centroids.keepIn(view);
        pairs.keepIn(view);
    }
}
