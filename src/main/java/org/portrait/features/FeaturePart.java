// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.features;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one definition became.
 *
 * @param name of its feature, or of its column where there are several
 * @param features their numbers in the matrix, in order
 */
public record FeaturePart(FeatureDefinition definition, String name, int[] features) {
    /** One for each definition, in their order. */
    public static List<FeaturePart> of(FittedFeatures fitted) {
        var parts = new ArrayList<FeaturePart>();
        int next = 0;
        for (FeatureDefinition definition : fitted.definitions()) {
            List<String> names = fitted.names(definition);
            String name = names.size() == 1
                    ? names.getFirst()
                    : definition.columns().iterator().next();
            int from = next;
            next += names.size();
            parts.add(new FeaturePart(
                    definition, name, IntStream.range(from, next).toArray()));
        }
        return parts;
    }

    /** Whether it is one number for each customer. */
    boolean single() {
        return features.length == 1;
    }
}
