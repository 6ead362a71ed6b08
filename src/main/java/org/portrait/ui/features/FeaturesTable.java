// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.features;

import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.portrait.features.FeatureDefinition;
import org.portrait.features.FeatureSummary;
import org.portrait.ui.chart.MiniHistogram;
import org.portrait.ui.features.FeaturesModel.Candidate;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choices;
import org.portrait.ui.kit.Tables;

/** A line for each column and ratio: tick it, choose its form and weight, see how it is spread and what it does. */
final class FeaturesTable extends TableView<Candidate> {
    private static final double SKEWED = 2;
    private static final double REPEATED = 0.95;

    private final Words words;
    private final FeaturesModel model;
    private @Nullable FeatureFacts facts;
    private Map<String, Double> ranking = Map.of();

    FeaturesTable(Words words, FeaturesModel model) {
        this.words = words;
        this.model = model;
        setId("features");
        setFixedCellSize(34);
        setPlaceholder(words.label("features.none"));
        getColumns().add(column("features.use", 162, this::tick));
        getColumns().add(column("features.form", 100, this::form));
        getColumns().add(column("features.distribution", 114, c -> one(c, s -> new MiniHistogram(s.histogram()))));
        getColumns().add(column("features.skew", 74, c -> one(c, this::skew)));
        getColumns().add(column("features.twin", 126, this::twin));
        getColumns().add(column("features.ranking", 100, this::rank));
        getColumns().add(column("features.weight", 74, this::weight));
    }

    void show(@Nullable FeatureFacts known, Map<String, Double> shares) {
        facts = known;
        ranking = shares;
        getItems().setAll(model.candidates());
    }

    private Node tick(Candidate candidate) {
        var box = new CheckBox(candidate.name());
        box.setMnemonicParsing(false);
        box.setId("feature-" + candidate.name());
        box.setSelected(candidate.ticked());
        box.setDisable(candidate.forms().isEmpty());
        box.setOnAction(_ -> model.tick(candidate, box.isSelected()));
        return box;
    }

    private @Nullable Node form(Candidate candidate) {
        if (!candidate.ticked() || candidate.forms().size() < 2) {
            var fixed = new Label(
                    candidate.forms().isEmpty()
                            ? words.now().text("features.form.unusable")
                            : spelled(candidate.definition()));
            fixed.getStyleClass().add("note");
            return fixed;
        }
        var box = new ComboBox<FeatureDefinition>();
        box.getItems().setAll(candidate.forms());
        box.setValue(candidate.definition());
        Choices.spell(box, this::spelled);
        box.setMaxWidth(Double.MAX_VALUE);
        box.getStyleClass().add("compact");
        box.setOnAction(_ -> model.reshape(candidate, box.getValue()));
        return box;
    }

    private String spelled(FeatureDefinition form) {
        return words.now()
                .text(
                        switch (form) {
                            case FeatureDefinition.Numeric _ -> "features.form.numeric";
                            case FeatureDefinition.Log _ -> "features.form.log";
                            case FeatureDefinition.Ratio _ -> "features.form.ratio";
                            case FeatureDefinition.Binary _ -> "features.form.binary";
                            case FeatureDefinition.OneHot _ -> "features.form.onehot";
                        });
    }

    private Node skew(FeatureSummary summary) {
        var label = new Label(words.now().number(summary.skewness(), 1));
        if (Math.abs(summary.skewness()) > SKEWED) {
            label.getStyleClass().addAll("chip", "warning");
            label.setTooltip(words.tooltip("features.skewed"));
        }
        return label;
    }

    private @Nullable Node twin(Candidate candidate) {
        return one(candidate, summary -> {
            var twin = facts == null ? null : facts.twin(summary.feature()).orElse(null);
            if (twin == null) {
                return null;
            }
            var label = new Label(words.now().number(twin.correlation(), 2) + " " + twin.feature());
            label.getStyleClass().add("note");
            if (Math.abs(twin.correlation()) > REPEATED) {
                label.getStyleClass().addAll("chip", "warning");
                label.setTooltip(words.tooltip("features.repeated"));
            }
            return label;
        });
    }

    private @Nullable Node rank(Candidate candidate) {
        return one(candidate, summary -> {
            Double share = ranking.get(summary.feature());
            if (share == null) {
                return null;
            }
            var bar = new ProgressBar(share);
            bar.setPrefWidth(76);
            bar.setTooltip(words.tooltip("features.ranking.value", words.now().percent(share, 0)));
            bar.accessibleTextProperty()
                    .bind(words.text("features.ranking.value", words.now().percent(share, 0)));
            return bar;
        });
    }

    private @Nullable Node weight(Candidate candidate) {
        return one(candidate, summary -> {
            double now = model.settings().weights().getOrDefault(summary.feature(), 1.0);
            var spinner = new Spinner<Double>(new SpinnerValueFactory.DoubleSpinnerValueFactory(0, 5, now, 0.5));
            spinner.setMaxWidth(72);
            spinner.getStyleClass().add("compact");
            spinner.valueProperty().subscribe((_, value) -> model.weigh(summary.feature(), value));
            return spinner;
        });
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

    private TableColumn<Candidate, Candidate> column(
            String key, double width, Function<Candidate, @Nullable Node> content) {
        var column = new TableColumn<Candidate, Candidate>();
        var title = words.label(key);
        title.setTooltip(words.tooltip(key + ".help"));
        column.setGraphic(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        Tables.showNodes(column, content, _ -> "");
        return column;
    }
}
