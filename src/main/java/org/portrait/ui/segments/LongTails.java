// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.portrait.data.Moments;
import org.portrait.features.FeatureDefinition;
import org.portrait.features.FeatureSummary;
import org.portrait.pipeline.Pipeline;
import org.portrait.pipeline.Prepared;
import org.portrait.pipeline.Recipe;
import org.portrait.ui.state.Session;

/** The features whose long tails may be behind tiny segments, and their logarithms. */
final class LongTails {
    private static final int ENOUGH = 20_000;

    private final Session session;

    LongTails(Session session) {
        this.session = session;
    }

    /** The columns with long tails that are used as they are, none unless a K was passed over for tiny segments. */
    List<String> columns() {
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
                if (Moments.of(some(values)).skewness() > FeatureSummary.SKEWED) {
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

    /** Replaces them by their logarithms. */
    void take(List<String> columns) {
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

    private List<FeatureDefinition> definitions(Prepared prepared) {
        return Pipeline.definitions(
                prepared.loaded().dataset(), session.recipe().get());
    }
}
