// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.portrait.pipeline.Sweep;
import org.portrait.quality.Gap;
import org.portrait.quality.RecommendationText;
import org.portrait.quality.SizeLimitText;
import org.portrait.quality.Stability;
import org.portrait.quality.TogetherText;
import org.portrait.segments.KMeans;
import org.portrait.segments.Segmentation;
import org.portrait.ui.chart.PlotExport;
import org.portrait.ui.chart.QualityChart;
import org.portrait.ui.chart.SeriesChart;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choices;
import org.portrait.ui.kit.FindingBox;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.state.Finding;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;
import org.portrait.ui.state.StageState;
import org.portrait.ui.state.Suggestions;

/** The quality curve whose axis is the K slider, the recommendation in words, the iterations, and the settings. */
final class QualityCard extends VBox {
    /** What the text takes of the tab, long or short: the K axis above it must not move while K is dragged. */
    private static final double TEXT = 0.42;

    private static final double SCROLL_BAR = 12;

    private final Words words;
    private final Session session;
    private final ByKFindings byK;
    private final LogProposal tails;
    private final QualityChart chart;
    private final ComboBox<QualityChart.Index> index = new ComboBox<>();
    private final SeriesChart convergence;
    private final Label sentence = new Label();
    private final Label together = new Label();
    private final Label limit = new Label();
    private final IndicesLine indices;
    private final Label descent = new Label();
    private final Button goOn;
    private final Button recommended;
    private boolean showing;

    QualityCard(
            Words words,
            Session session,
            ByKFindings byK,
            Suggestions suggestions,
            StepsModel steps,
            PlotExport.Outlet outlet) {
        this.words = words;
        this.session = session;
        this.byK = byK;
        tails = new LogProposal(words, session, suggestions);

        getStyleClass().addAll("card", "tight");
        chart = new QualityChart(words.messages());
        chart.setId("quality-chart");
        convergence = new SeriesChart(words.messages(), "chart.convergence", "chart.iteration");
        sentence.setId("recommendation");
        Kit.whole(sentence);
        Words.explain(sentence, sentence.textProperty());
        whereSaid(together, "together");
        whereSaid(limit, "size-limit");
        indices = new IndicesLine(words);
        explained();
        descent.setWrapText(true);
        descent.setId("descent");
        goOn = Kit.primary(words, "segments.goOn", this::goOn);
        goOn.setId("go-on");
        goOn.managedProperty().bind(goOn.visibleProperty());
        recommended = useRecommended();
        var tabs = new TabPane(
                tab("segments.tab.quality", qualityTab(outlet)),
                tab("segments.tab.silhouette", new SilhouettePane(words, session, outlet)),
                tab("segments.tab.iterations", iterationsTab(new StepsPane(words, session, steps), outlet)),
                tab("segments.tab.settings", new SegmentSettingsPane(words, session)));
        tabs.getStyleClass().add("dense");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        getChildren().add(tabs);
        listen();
    }

    private void listen() {
        chart.kProperty().subscribe((_, k) -> {
            if (!showing) {
                session.changeK(k.intValue());
            }
        });
        session.sweep().subscribe(this::show);
        session.k().subscribe(this::show);
        session.recipe().subscribe(this::show);
        session.segmentation().subscribe(this::show);
        session.states().subscribe(this::show);
        words.messages().subscribe(this::show);
        byK.gap().value().subscribe(this::show);
        byK.stability().value().subscribe(this::show);
        session.sweep().subscribe(this::askForByK);
        sceneProperty().subscribe(this::askForByK);
    }

    /** Not before all K are there, so that these come first. */
    private void askForByK() {
        byK.want(getScene() != null && session.sweep().get().recommendation() != null);
    }

    private void explained() {
        words.hint(together, "quality.stability.help");
        words.hint(limit, "segments.minSize.help");
        words.hint(descent, "segments.descent.help");
    }

    private static void whereSaid(Label label, String id) {
        label.setId(id);
        Kit.whole(label);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }

    private Label gap(Gap found) {
        var m = words.now();
        int minSize = session.recipe().get().segments().minSize();
        String text = RecommendationText.gap(found, m);
        return note("gap", minSize == 0 ? text : m.sentences(text, SizeLimitText.byK(minSize, m)));
    }

    private Label stability(Stability found) {
        return note("stability", RecommendationText.stability(found, words.now()));
    }

    private Label note(String id, String text) {
        Label label = Kit.told(text);
        label.setId(id);
        words.hint(label, "quality." + id + ".help");
        return label;
    }

    private Button useRecommended() {
        var button = words.bind(
                new Button(),
                "segments.recommended",
                session.sweep()
                        .map(s -> s.recommendation() == null
                                ? 0
                                : s.recommendation().k()));
        button.setOnAction(_ -> session.changeK(null));
        button.setId("use-recommended");
        words.hint(button, "segments.recommended.help");
        button.setMinWidth(USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private Tab tab(String key, VBox content) {
        content.getStyleClass().add("tab-body");
        var tab = new Tab();
        tab.textProperty().bind(words.text(key));
        var scroll = Kit.scrolled(content);
        scroll.setFitToHeight(true);
        tab.setContent(scroll);
        return tab;
    }

    private VBox qualityTab(PlotExport.Outlet outlet) {
        VBox.setVgrow(chart, Priority.ALWAYS);
        var export = new PlotExport(outlet, Stage.SEGMENTS, chart, "quality");
        var line = new HBox(8, indexBox(), Kit.spacer(), recommended, export);
        line.setAlignment(Pos.CENTER_LEFT);
        var said = new VBox(6, sentence, tails, together, limit, indices, gapBox(), stabilityBox());
        said.setPadding(new Insets(0, SCROLL_BAR, 0, 0));
        var text = Kit.scrolled(said);
        text.setId("quality-text");
        var tab = new VBox(6, line, chart, legend(), text);
        text.prefHeightProperty().bind(tab.heightProperty().multiply(TEXT));
        chart.setPrefHeight(chart.getMinHeight()); // and whatever is left
        return tab;
    }

    private StackPane gapBox() {
        var place = new FindingBox<>(words, byK.gap(), this::gap, words.messages());
        return shown(place, session.sweep().map(s -> s.recommendation() != null));
    }

    private StackPane stabilityBox() {
        var place = new FindingBox<>(words, byK.stability(), this::stability, words.messages());
        return shown(place, byK.gap().state().isEqualTo(Finding.State.THERE));
    }

    private FlowPane legend() {
        var ofInertia = index.valueProperty().isEqualTo(QualityChart.Index.INERTIA);
        var ofAll = index.valueProperty().isEqualTo(QualityChart.Index.ALL);
        return new FlowPane(
                8,
                2,
                shown(
                        Kit.keyed(words, "line", "segments.key.inertia"),
                        ofInertia.or(ofAll).not()),
                shown(Kit.keyed(words, "line", "segments.key.secondDifference"), ofInertia),
                shown(Kit.keyed(words, "flag", "segments.key.recommended"), ofAll.not()),
                shown(Kit.keyed(words, "dot", "segments.key.taken"), ofAll));
    }

    private static <N extends Node> N shown(N node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }

    private VBox iterationsTab(StepsPane steps, PlotExport.Outlet outlet) {
        VBox.setVgrow(convergence, Priority.ALWAYS);
        return new VBox(
                8,
                PlotExport.on(convergence, outlet, Stage.SEGMENTS, "iterations"),
                new HBox(10, descent, goOn),
                steps);
    }

    private ComboBox<QualityChart.Index> indexBox() {
        index.setId("quality-index");
        index.getItems().setAll(QualityChart.Index.values());
        index.setValue(QualityChart.Index.SILHOUETTE);
        Choices.spell(index, words, shown -> words.now().text(shown.key()));
        index.valueProperty().subscribe(chart::setIndex);
        Words.explain(
                index,
                Bindings.createStringBinding(
                        () -> words.now().text(index.getValue().key() + ".help"),
                        index.valueProperty(),
                        words.messages()));
        index.accessibleTextProperty().bind(words.text("segments.index"));
        return index;
    }

    private void show() {
        showing = true;
        Sweep sweep = session.sweep().get();
        var settings = session.recipe().get().segments();
        var customers = session.prepared().get();
        int highest = customers == null ? settings.kMax() : customers.highestK(settings);
        chart.setRange(settings.kMin(), Math.max(settings.kMin(), highest));
        chart.setCurves(QualityCurves.of(
                sweep, byK.gap().value().get(), byK.stability().value().get(), Math.max(settings.kMin(), highest)));
        chart.setRecommended(
                sweep.recommendation() == null ? 0 : sweep.recommendation().k());
        if (session.k().get() > 0) {
            chart.kProperty().set(session.k().get());
        }
        recommended.setVisible(sweep.recommendation() != null
                && settings.k() != null
                && settings.k() != sweep.recommendation().k());
        sentence.setText(sentence(sweep));
        limit.setText(sweep.segmentation(session.k().get())
                .map(s -> SizeLimitText.of(s, words.now()))
                .orElse(""));
        together.setText(together(sweep));
        indices.show(sweep.quality(session.k().get()).orElse(null));
        descent(session.segmentation().get());
        showing = false;
    }

    private String sentence(Sweep sweep) {
        Segmentation shown = session.segmentation().get();
        if (session.preliminary().get() && shown != null) {
            return preliminary(shown, session.recipe().get().segments().minSize());
        }
        if (session.k().get() > 0 && sweep.segmentation(session.k().get()).isEmpty()) {
            boolean refused = session.states().get().get(Stage.SEGMENTS) == StageState.FAILED;
            return words.now()
                    .text(
                            refused ? "segments.refused" : "segments.computing",
                            session.k().get());
        }
        return sweep.recommendation() == null
                ? words.now().text("segments.measuring")
                : RecommendationText.sentence(sweep.recommendation(), words.now());
    }

    /** Nothing until all is known that it is about; what is known may still be of a shorter range. */
    private String together(Sweep sweep) {
        var recommendation = sweep.recommendation();
        Gap gap = byK.gap().value().get();
        Stability stability = byK.stability().value().get();
        return recommendation == null
                        || gap == null
                        || stability == null
                        || recommendation.k() > Math.min(gap.highestK(), stability.highestK())
                ? ""
                : new TogetherText(recommendation, gap, stability, words.now()).sentence();
    }

    private String preliminary(Segmentation shown, int minSize) {
        var m = words.now();
        int rows = KMeans.previewRows(shown.labels().length);
        String text = rows == shown.labels().length
                ? m.text("segments.preliminary", shown.k(), m.number(shown.inertia()))
                : m.text("segments.preliminary.sample", shown.k(), m.number(rows, 0), m.number(shown.inertia()));
        return minSize == 0 ? text : m.text("sizes.both", text, m.text("sizes.preview", m.number(minSize, 0)));
    }

    private void descent(@Nullable Segmentation segmentation) {
        goOn.setVisible(segmentation != null && !segmentation.converged());
        if (segmentation == null) {
            convergence.setValues(new double[0], 0);
            descent.setText("");
            return;
        }
        convergence.setValues(
                segmentation.history().stream().mapToDouble(Double::doubleValue).toArray(), segmentation.iterations());
        var m = words.now();
        descent.setText(
                segmentation.converged()
                        ? m.text("segments.converged", segmentation.iterations())
                        : m.text(
                                "segments.notConverged",
                                m.number(session.recipe().get().segments().maxIterations(), 0)));
    }

    /** Twice as many iterations; a descent repeats its first half exactly, so this continues it. */
    private void goOn() {
        var settings = session.recipe().get().segments();
        session.change(session.recipe().get().withSegments(settings.withMaxIterations(2 * settings.maxIterations())));
    }
}
