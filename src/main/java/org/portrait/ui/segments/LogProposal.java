// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.portrait.data.Moments;
import org.portrait.features.FeatureDefinition;
import org.portrait.pipeline.Pipeline;
import org.portrait.pipeline.Prepared;
import org.portrait.pipeline.Recipe;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.state.Session;

/**
 * Where a higher silhouette was not taken because of tiny segments and features have long tails: what is behind it, and a
 * button that takes the logarithm of these features.
 */
final class LogProposal extends VBox {
    private static final double SKEWED = 2;
    private static final int ENOUGH = 20_000;

    private final Words words;
    private final Session session;

    LogProposal(Words words, Session session) {
        super(4);
        this.words = words;
        this.session = session;
        setId("log-proposal");
        managedProperty().bind(visibleProperty());
        session.sweep().subscribe(this::show);
        words.messages().subscribe(this::show);
    }

    private void show() {
        List<String> columns = columns();
        setVisible(!columns.isEmpty());
        String named = String.join(words.now().text("segments.tails.comma"), columns);
        var take = new Button(words.now().text("segments.tails.log"));
        take.setId("take-logarithm");
        take.setOnAction(_ -> take(columns));
        getChildren().setAll(Kit.note(words, "segments.tails", named), take);
    }

    /** The columns with long tails that are used as they are. */
    private List<String> columns() {
        var recommendation = session.sweep().get().recommendation();
        Prepared prepared = session.prepared().get();
        if (recommendation == null || recommendation.passedOver() == null || prepared == null) {
            return List.of();
        }
        var columns = new ArrayList<String>();
        var matrix = prepared.features().matrix();
        for (FeatureDefinition definition : definitions(prepared)) {
            if (definition instanceof FeatureDefinition.Numeric(String column)
                    && matrix.names().contains(column)) {
                double[] values = matrix.columns()[matrix.names().indexOf(column)];
                if (Moments.of(some(values)).skewness() > SKEWED) {
                    columns.add(column);
                }
            }
        }
        return columns;
    }

    /** As many as there is time for on the FX thread, at equal distances. */
    private static double[] some(double[] values) {
        var some = new double[Math.min(values.length, ENOUGH)];
        Arrays.setAll(some, i -> values[(int) ((long) i * values.length / some.length)]);
        return some;
    }

    private List<FeatureDefinition> definitions(Prepared prepared) {
        return Pipeline.definitions(
                prepared.loaded().dataset(), session.recipe().get());
    }

    private void take(List<String> columns) {
        Prepared prepared = session.prepared().get();
        if (prepared == null) {
            return;
        }
        Recipe recipe = session.recipe().get();
        List<FeatureDefinition> logged = definitions(prepared).stream()
                .map(d -> d instanceof FeatureDefinition.Numeric(String column) && columns.contains(column)
                        ? new FeatureDefinition.Log(column)
                        : d)
                .toList();
        session.change(recipe.withFeatures(recipe.features().withDefinitions(logged)));
    }
}
