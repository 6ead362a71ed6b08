// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.features;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.portrait.features.FeatureRank;
import org.portrait.features.Ranking;
import org.portrait.i18n.ListText;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.TableRows;
import org.portrait.ui.kit.Tables;

/** A line for each feature, with what it does for the segments. */
final class RankingTable extends TableView<FeatureRank> {
    private static final double ROW = 34;
    private static final double HEADINGS = 42;

    private final Words words;
    private final Ranking ranking;
    private final TableRows<FeatureRank> rows;

    RankingTable(Words words, Ranking ranking) {
        this.words = words;
        this.ranking = ranking;
        setId("ranking-table");
        setFixedCellSize(ROW);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        rows = new TableRows<>(words, this, "ranking.table");
        getColumns()
                .setAll(List.of(
                        Tables.column(words, "ranking.feature", 150, f -> told(f.feature()), FeatureRank::feature),
                        share("features.ranking", "features.ranking.value", FeatureRank::share),
                        share("ranking.information", "ranking.information.value", FeatureRank::information),
                        number("ranking.without", 96, FeatureRank::without),
                        Tables.sorted(
                                Tables.column(words, "ranking.with", 130, this::withOthers, this::others),
                                FeatureRank::group),
                        number("ranking.pc1", 62, f -> f.loadings()[0]),
                        number("ranking.pc2", 62, f -> f.loadings()[1])));
        rows.show(ranking.features());
    }

    /** In which a feature is looked for. */
    Node finder() {
        return rows.finder();
    }

    /** As high as its lines need, for a picture. */
    RankingTable whole() {
        setPrefHeight(HEADINGS + ROW * ranking.features().size());
        return this;
    }

    private String others(FeatureRank feature) {
        List<String> others = ranking.with(feature);
        return others.isEmpty() ? "" : ListText.of(others, words.now());
    }

    private Label withOthers(FeatureRank feature) {
        Label label = told(others(feature));
        label.getStyleClass().add("note");
        return label;
    }

    /** What may be too long for its cell is told on hover, too. */
    private static Label told(String text) {
        var label = new Label(text);
        if (!text.isEmpty()) {
            Words.explain(label, text);
        }
        return label;
    }

    private TableColumn<FeatureRank, FeatureRank> share(
            String key, String meaning, ToDoubleFunction<FeatureRank> share) {
        return Tables.sorted(
                Tables.column(
                        words,
                        key,
                        104,
                        f -> new ShareBar(words, share.applyAsDouble(f), meaning),
                        f -> words.now().percent(share.applyAsDouble(f), 0)),
                share);
    }

    private TableColumn<FeatureRank, FeatureRank> number(
            String key, double width, ToDoubleFunction<FeatureRank> value) {
        Function<FeatureRank, String> text = f -> {
            double number = value.applyAsDouble(f);
            return Double.isNaN(number) ? "–" : words.now().fixed(number, 2);
        };
        return Tables.numbers(
                Tables.sorted(Tables.column(words, key, width, f -> new Label(text.apply(f)), text), value));
    }
}
