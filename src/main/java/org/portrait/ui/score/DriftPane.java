// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.score;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.portrait.score.Drift;
import org.portrait.score.Drift.FeatureDrift;
import org.portrait.score.DriftText;
import org.portrait.score.ModelSegment;
import org.portrait.score.Shift;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.kit.TableRows;
import org.portrait.ui.kit.Tables;

/** What has changed since training: the shares of the segments, and each feature; in words and as tables. */
final class DriftPane extends VBox {
    private static final int DECIMALS = 3;
    private static final double ROW = 30;
    private static final double HEADINGS = 44;
    private static final double SEGMENT = 320;
    private static final double NAME = 160;
    private static final double NUMBER = 98;

    private final Words words;
    private final ScoreModel model;
    private final VBox sentences = new VBox(2);
    private final TableView<ModelSegment> segments = new TableView<>();
    private final TableView<FeatureDrift> features = new TableView<>();
    private final TableRows<ModelSegment> segmentRows;
    private final TableRows<FeatureDrift> featureRows;

    DriftPane(Words words, ScoreModel model) {
        super(10);
        this.words = words;
        this.model = model;
        setId("score-drift");
        sentences.setId("drift-sentences");
        segments.setId("drift-segments");
        features.setId("drift-features");
        segmentRows = new TableRows<>(words, segments, "scoring.drift.segments");
        featureRows = new TableRows<>(words, features, "scoring.drift.features");
        for (TableView<?> table : List.of(segments, features)) {
            table.setFixedCellSize(ROW);
            table.getStyleClass().add("dense");
        }
        getChildren()
                .addAll(
                        Kit.card(words.label("scoring.drift.title"), sentences),
                        Kit.card(words.label("scoring.drift.segments"), segments),
                        Kit.card(words.label("scoring.drift.features"), featureRows.finder(), features));
        getChildren().forEach(card -> ((Region) card).setMinHeight(USE_PREF_SIZE));
        model.outcome().subscribe(_ -> show());
        words.messages().subscribe(this::show);
    }

    private void show() {
        Outcome of = model.outcome().get();
        if (of == null) {
            sentences.getChildren().setAll(Kit.note(words, "scoring.drift.none"));
            return;
        }
        var text = new DriftText(of.source().model(), words.now());
        Drift drift = of.drift();
        Shift shares = drift.segments();
        sentences
                .getChildren()
                .setAll(Stream.concat(
                                Stream.of(words.now().text("score.shares", shares.degree())),
                                text.lines(drift).stream())
                        .map(Kit::sentence)
                        .toList());
        segmentRows.show(shareColumns(shares), of.source().model().segments());
        featureRows.show(featureColumns(text), drift.features());
        fit(segments);
        fit(features);
    }

    /** As high as its rows. */
    private static void fit(TableView<?> table) {
        double height = HEADINGS + ROW * table.getItems().size();
        table.setPrefHeight(height);
        table.setMinHeight(height);
    }

    private List<TableColumn<ModelSegment, ?>> shareColumns(Shift shares) {
        TableColumn<ModelSegment, ModelSegment> segment = Tables.column(
                words, "scoring.segment", SEGMENT, ScoredPane::named, s -> s.segment() + " · " + s.name());
        ToDoubleFunction<ModelSegment> now = s -> shares.now()[s.segment() - 1];
        ToDoubleFunction<ModelSegment> before = s -> shares.before(s.segment() - 1);
        ToDoubleFunction<ModelSegment> change = s -> now.applyAsDouble(s) - before.applyAsDouble(s);
        return List.of(
                Tables.sorted(segment, ModelSegment::segment),
                number("scoring.drift.now", s -> words.now().percent(now.applyAsDouble(s), 1), now),
                number("scoring.drift.before", s -> words.now().percent(before.applyAsDouble(s), 1), before),
                number("scoring.drift.change", s -> words.now().signed(100 * change.applyAsDouble(s), 1), change));
    }

    private List<TableColumn<FeatureDrift, ?>> featureColumns(DriftText text) {
        return List.of(
                texts("scoring.drift.feature", NAME, f -> text.name(f.bins())),
                Tables.sorted(
                        texts(
                                "scoring.drift.degree",
                                NAME,
                                f -> words.now()
                                        .text("scoring.degree", f.shift().degree())),
                        f -> f.shift().degree().ordinal()),
                number(
                        "scoring.drift.psi",
                        f -> fixed(f.shift().index()),
                        f -> f.shift().index()),
                number(
                        "scoring.drift.expected",
                        f -> fixed(f.shift().expected()),
                        f -> f.shift().expected()),
                number(
                        "scoring.drift.bound",
                        f -> fixed(f.shift().bound()),
                        f -> f.shift().bound()),
                texts(
                        "scoring.drift.most",
                        NAME,
                        f -> text.bin(f.bins(), f.shift().most())),
                number("scoring.drift.before", f -> percent(before(f)), DriftPane::before),
                number("scoring.drift.now", f -> percent(now(f)), DriftPane::now));
    }

    private static double before(FeatureDrift f) {
        return f.shift().before(f.shift().most());
    }

    private static double now(FeatureDrift f) {
        return f.shift().now()[f.shift().most()];
    }

    private String fixed(double value) {
        return Double.isFinite(value) ? words.now().fixed(value, DECIMALS) : "–";
    }

    private String percent(double share) {
        return words.now().percent(share, 1);
    }

    private <R> TableColumn<R, String> number(String key, Function<R, String> text, ToDoubleFunction<R> value) {
        return Tables.numbers(Tables.sorted(texts(key, NUMBER, text), value));
    }

    private <R> TableColumn<R, String> texts(String key, double width, Function<R, String> text) {
        return Tables.texts(words, key, width, text);
    }
}
