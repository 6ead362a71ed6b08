// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.features;

import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.portrait.features.Ranking;
import org.portrait.pipeline.Prepared;
import org.portrait.segments.Segmentation;
import org.portrait.ui.chart.CorrelationHeatmap;
import org.portrait.ui.chart.PlotExport;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Columns;
import org.portrait.ui.kit.InTurn;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.kit.Page;
import org.portrait.ui.kit.ViewState;
import org.portrait.ui.kit.Views;
import org.portrait.ui.kit.WhenShown;
import org.portrait.ui.state.Finding;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;
import org.portrait.ui.state.Suggestions;
import org.portrait.ui.task.Worker;

/** Which features decide about the segments, how they are scaled, and how they relate. */
public final class FeaturesPage implements Page {
    private static final double SIDE = 290;
    private static final double BELOW = 220;
    private static final double WIDE = 920;
    private static final double NARROWEST = 220;

    private final Session session;
    private final Worker worker;
    private final FeaturesModel model;
    private final FeaturesTable table;
    private final ScalingPane scaling;
    private final RatioPane ratio;
    private final CorrelationHeatmap heatmap;
    private final Views views;
    private final StackPane content = new StackPane();
    private final WhenShown show = new WhenShown(content, this::show);
    private final WhenShown rank = new WhenShown(content, this::rank);
    private @Nullable FeatureFacts facts;
    private Map<String, Double> ranking = Map.of();

    public FeaturesPage(
            Words words,
            Session session,
            Worker worker,
            Suggestions suggestions,
            Finding<Ranking> ranked,
            PlotExport.Outlet outlet) {
        this.session = session;
        this.worker = worker;
        model = new FeaturesModel(session);
        table = new FeaturesTable(words, model);
        scaling = new ScalingPane(words, model);
        ratio = new RatioPane(words, model);
        heatmap = new CorrelationHeatmap(words.messages());
        var side = Kit.scrolled(new Columns(
                NARROWEST,
                new VBox(scaling),
                new VBox(ratio),
                new VBox(correlations(outlet, words.label("features.correlations")))));
        var both = new BorderPane(new InTurn(table));
        both.setTop(table.finder());
        both.widthProperty().subscribe(width -> arrange(both, side, width.doubleValue()));
        views = new Views(words, session.loaded().isNotNull(), "selection.show", both)
                .add("suggestion.show", new SuggestionsPane(words, suggestions), SuggestionsPane.count(suggestions))
                .add("ranking.show", new RankingPane(words, session, ranked, outlet));
        content.sceneProperty().subscribe(scene -> suggestions.finding().want(scene != null));
        var empty = Kit.empty(words, "features");
        session.loaded().subscribe(loaded -> {
            content.getChildren().setAll(loaded == null ? empty : views.content());
            show.run(); // a file without numbers has columns to choose from, too
        });
        session.prepared().subscribe(this::learn);
        session.segmentation().subscribe(rank::run);
        session.recipe().subscribe(show::run);
        words.messages().subscribe(show::run);
    }

    private VBox correlations(PlotExport.Outlet outlet, Label heading) {
        heading.getStyleClass().add("card-heading");
        VBox card = PlotExport.captioned(heading, heatmap, outlet, Stage.FEATURES, "correlations");
        card.getStyleClass().add("card");
        return card;
    }

    /** What belongs to all features stands beside the table, or below it when that would hide columns. */
    private static void arrange(BorderPane both, ScrollPane side, double width) {
        boolean beside = width >= WIDE;
        both.getChildren().remove(side);
        if (beside) {
            both.setRight(side);
        } else {
            both.setBottom(side);
        }
        side.setPrefSize(SIDE, beside ? 0 : BELOW);
        BorderPane.setMargin(side, beside ? new Insets(0, 0, 0, 12) : new Insets(12, 0, 0, 0));
    }

    private void learn(@Nullable Prepared prepared) {
        if (prepared == null) {
            facts = null;
            show.run();
            return;
        }
        var built = prepared.features();
        var cleaned = prepared.cleaned().dataset();
        worker.run(
                "feature facts",
                (progress, _) -> FeatureFacts.of(cleaned, built, progress),
                known -> {
                    facts = known;
                    heatmap.show(built.matrix().names(), known.correlations());
                    rank.run();
                },
                _ -> {});
    }

    private void rank() {
        FeatureFacts known = facts;
        Segmentation segmentation = session.segmentation().get();
        Prepared prepared = session.prepared().get();
        if (known == null
                || segmentation == null
                || prepared == null
                || prepared.features().matrix() != known.matrix()) {
            show();
            return;
        }
        worker.run(
                "feature ranking",
                (_, _) -> known.ranking(segmentation),
                shares -> {
                    ranking = shares;
                    show();
                },
                _ -> {});
    }

    private void show() {
        table.show(facts, ranking);
        scaling.show(model.settings().scaling());
        ratio.offer(model.numericColumns());
    }

    @Override
    public Stage stage() {
        return Stage.FEATURES;
    }

    @Override
    public Node[] actions() {
        return new Node[] {views.buttons()};
    }

    @Override
    public void keepIn(ViewState view) {
        views.keepIn(view, "features.view");
        table.keepIn(view);
    }

    @Override
    public Region content() {
        return content;
    }
}
