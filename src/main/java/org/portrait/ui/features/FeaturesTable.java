// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.features;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnType;
import org.portrait.features.FeatureDefinition;
import org.portrait.features.FeatureSummary;
import org.portrait.features.Suggestion;
import org.portrait.ui.chart.MiniHistogram;
import org.portrait.ui.features.FeaturesModel.Candidate;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.CellChoice;
import org.portrait.ui.kit.TableRows;
import org.portrait.ui.kit.Tables;
import org.portrait.ui.kit.ViewState;

/** A line for each column and ratio: tick it, choose its form and weight, see how it is spread and what it does. */
final class FeaturesTable extends TableView<Candidate> {
    private static final List<Double> WEIGHTS = List.of(0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0);

    private final Words words;
    private final FeaturesModel model;
    private final TableRows<Candidate> rows;
    private @Nullable FeatureFacts facts;
    private Map<String, Double> ranking = Map.of();

    FeaturesTable(Words words, FeaturesModel model) {
        this.words = words;
        this.model = model;
        setId("features");
        setFixedCellSize(34);
        setPlaceholder(words.label("features.none"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        rows = new TableRows<>(words, this, "features.table");
        getColumns()
                .setAll(List.of(
                        Tables.column(words, "features.use", 160, this::tick, Candidate::name),
                        Tables.column(words, "features.form", 100, this::form, this::formText),
                        Tables.sorted(
                                Tables.column(
                                        words,
                                        "features.distribution",
                                        78,
                                        c -> shape(c, s -> new MiniHistogram(s.histogram())),
                                        _ -> ""),
                                this::skewness),
                        Tables.numbers(Tables.sorted(
                                Tables.column(
                                        words,
                                        "features.skew",
                                        60,
                                        c -> shape(c, this::skew),
                                        c -> fixed(skewness(c), 1)),
                                this::skewness)),
                        Tables.sorted(
                                Tables.column(words, "features.twin", 160, this::twin, this::twinText), this::likeness),
                        Tables.sorted(
                                Tables.column(words, "features.ranking", 102, this::rank, this::rankText),
                                this::separation),
                        Tables.sorted(
                                Tables.column(words, "features.weight", 74, this::weight, c -> fixed(weightOf(c), 1)),
                                this::weightOf)));
    }

    /** In which a column is looked for. */
    Node finder() {
        return rows.finder();
    }

    void keepIn(ViewState view) {
        rows.keepIn(view, "features.sorted");
    }

    void show(@Nullable FeatureFacts known, Map<String, Double> shares) {
        facts = known;
        ranking = shares;
        rows.show(model.candidates());
    }

    private Node tick(Candidate candidate) {
        var box = new CheckBox(candidate.name());
        box.setMnemonicParsing(false);
        box.setId("feature-" + candidate.name());
        Words.explain(box, candidate.name());
        box.setSelected(candidate.ticked());
        box.setDisable(candidate.forms().isEmpty());
        box.setOnAction(_ -> model.tick(candidate, box.isSelected()));
        return box;
    }

    private @Nullable Node form(Candidate candidate) {
        if (!candidate.ticked() || candidate.forms().size() < 2) {
            var fixed = new Label(formText(candidate));
            fixed.getStyleClass().add("note");
            return fixed;
        }
        return new CellChoice<>(
                words.text("features.form.of", candidate.name()),
                candidate.forms(),
                candidate.definition(),
                form -> spelled(candidate, form),
                form -> model.reshape(candidate, form));
    }

    private String formText(Candidate candidate) {
        return candidate.forms().isEmpty()
                ? words.now().text("features.form.unusable")
                : spelled(candidate, candidate.definition());
    }

    private String spelled(Candidate candidate, FeatureDefinition form) {
        ColumnType type = candidate.column().map(ColumnInfo::type).orElse(ColumnType.DECIMAL);
        return words.now()
                .text(
                        switch (form) {
                            case FeatureDefinition.Numeric _ ->
                                type == ColumnType.DATE
                                        ? "features.form.date"
                                        : type == ColumnType.DATETIME
                                                ? "features.form.datetime"
                                                : "features.form.numeric";
                            case FeatureDefinition.Log _ -> "features.form.log";
                            case FeatureDefinition.Ratio _ -> "features.form.ratio";
                            case FeatureDefinition.Binary _ -> "features.form.binary";
                            case FeatureDefinition.OneHot _ -> "features.form.onehot";
                        });
    }

    private Node skew(FeatureFacts.Shape shape) {
        var label = new Label(words.now().fixed(shape.skewness(), 1));
        if (Math.abs(shape.skewness()) > FeatureSummary.SKEWED) {
            label.getStyleClass().addAll("chip", "warning");
            words.hint(label, "features.skewed");
        }
        return label;
    }

    private Optional<FeatureFacts.Twin> like(Candidate candidate) {
        return facts == null || !candidate.ticked()
                ? Optional.empty()
                : feature(candidate).flatMap(facts::twin);
    }

    private String twinText(Candidate candidate) {
        return like(candidate)
                .map(twin -> words.now().fixed(twin.correlation(), 2) + " " + twin.feature())
                .orElse("");
    }

    private @Nullable Node twin(Candidate candidate) {
        return like(candidate)
                .map(twin -> {
                    String text = twinText(candidate);
                    var label = new Label(text);
                    label.getStyleClass().add("note");
                    Words.explain(label, text);
                    if (Math.abs(twin.correlation()) > Suggestion.Repeats.FROM) {
                        label.getStyleClass().addAll("chip", "warning");
                        words.hint(label, "features.repeated", text);
                    }
                    return label;
                })
                .orElse(null);
    }

    private String rankText(Candidate candidate) {
        double share = separation(candidate);
        return Double.isNaN(share) ? "" : words.now().percent(share, 0);
    }

    private String fixed(double value, int decimals) {
        return Double.isNaN(value) ? "" : words.now().fixed(value, decimals);
    }

    private @Nullable Node rank(Candidate candidate) {
        return one(candidate, summary -> {
            Double share = ranking.get(summary.feature());
            if (share == null) {
                return null;
            }
            return new ShareBar(words, share, "features.ranking.value");
        });
    }

    private @Nullable Node weight(Candidate candidate) {
        return one(
                candidate,
                summary -> new CellChoice<>(
                        words.text("features.weight.of", candidate.name()),
                        WEIGHTS,
                        weightOf(candidate),
                        weight -> words.now().fixed(weight, 1),
                        weight -> model.weigh(summary.feature(), weight)));
    }

    /** A cell for a ticked candidate that becomes exactly one feature. */
    private @Nullable Node one(Candidate candidate, Function<FeatureSummary, @Nullable Node> cell) {
        FeatureFacts known = facts;
        if (known == null || !candidate.ticked()) {
            return null;
        }
        FeatureSummary summary = known.summary(candidate.definition()).orElse(null);
        return summary == null ? null : cell.apply(summary);
    }

    private @Nullable Node shape(Candidate candidate, Function<FeatureFacts.Shape, Node> cell) {
        return facts == null
                ? null
                : facts.shape(candidate.definition()).map(cell).orElse(null);
    }

    private double skewness(Candidate candidate) {
        return facts == null
                ? Double.NaN
                : facts.shape(candidate.definition())
                        .map(FeatureFacts.Shape::skewness)
                        .orElse(Double.NaN);
    }

    private double likeness(Candidate candidate) {
        FeatureFacts known = facts;
        return known == null
                ? Double.NaN
                : known.summary(candidate.definition())
                        .flatMap(s -> known.twin(s.feature()))
                        .map(twin -> Math.abs(twin.correlation()))
                        .orElse(Double.NaN);
    }

    private double separation(Candidate candidate) {
        return feature(candidate).map(f -> ranking.get(f)).orElse(Double.NaN);
    }

    private double weightOf(Candidate candidate) {
        return feature(candidate)
                .map(f -> model.settings().weights().getOrDefault(f, 1.0))
                .orElse(Double.NaN);
    }

    private Optional<String> feature(Candidate candidate) {
        return facts == null
                ? Optional.empty()
                : facts.summary(candidate.definition()).map(FeatureSummary::feature);
    }
}
