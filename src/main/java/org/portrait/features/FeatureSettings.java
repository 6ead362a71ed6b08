// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.features;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.portrait.scale.Scaling;

/**
 * Which features, how scaled and how weighted.
 *
 * @param definitions null means: choose by {@code FeatureChoice}
 * @param weights by feature name; 1 where absent, 0 switches a feature off
 */
public record FeatureSettings(
        @Nullable List<FeatureDefinition> definitions, Scaling scaling, Map<String, Double> weights) {
    public static final FeatureSettings DEFAULT = new FeatureSettings(null, Scaling.STANDARD, Map.of());

    public FeatureSettings {
        definitions = definitions == null ? null : List.copyOf(definitions);
        if (weights.values().stream().anyMatch(w -> !(w >= 0 && w < Double.POSITIVE_INFINITY))) {
            throw new IllegalArgumentException("weights are finite and not negative");
        }
        weights = java.util.Collections.unmodifiableMap(new TreeMap<>(weights));
    }

    public FeatureSettings withDefinitions(@Nullable List<FeatureDefinition> changed) {
        return new FeatureSettings(changed, scaling, weights);
    }

    public FeatureSettings withScaling(Scaling changed) {
        return new FeatureSettings(definitions, changed, weights);
    }

    public FeatureSettings withWeights(Map<String, Double> changed) {
        return new FeatureSettings(definitions, scaling, changed);
    }
}
