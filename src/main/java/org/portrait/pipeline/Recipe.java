// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.portrait.aggregate.Aggregation;
import org.portrait.clean.CleanSettings;
import org.portrait.features.FeatureSettings;
import org.portrait.load.LoadSettings;
import org.portrait.segments.SegmentSettings;

/**
 * The settings of every stage, in order: all that decides a run, apart from the file.
 *
 * @param version of this format
 * @param aggregation how the rows of the file become customers, or null where they are customers
 */
public record Recipe(
        int version,
        LoadSettings data,
        @Nullable Aggregation aggregation,
        CleanSettings clean,
        FeatureSettings features,
        SegmentSettings segments) {
    public static final int VERSION = 1;
    public static final Recipe DEFAULT = new Recipe(
            VERSION,
            LoadSettings.DETECT,
            null,
            CleanSettings.DEFAULT,
            FeatureSettings.DEFAULT,
            SegmentSettings.DEFAULT);

    /** Whether the customers are the same, as far as the recipe decides. */
    public boolean sameCustomers(Recipe other) {
        return data.equals(other.data) && Objects.equals(aggregation, other.aggregation);
    }

    /** Whether nothing but the number of segments differs. */
    public boolean sameButK(Recipe other) {
        return withSegments(segments.withK(null)).equals(other.withSegments(other.segments.withK(null)));
    }

    public Recipe withData(LoadSettings changed) {
        return new Recipe(version, changed, aggregation, clean, features, segments);
    }

    public Recipe withAggregation(@Nullable Aggregation changed) {
        return new Recipe(version, data, changed, clean, features, segments);
    }

    public Recipe withClean(CleanSettings changed) {
        return new Recipe(version, data, aggregation, changed, features, segments);
    }

    public Recipe withFeatures(FeatureSettings changed) {
        return new Recipe(version, data, aggregation, clean, changed, segments);
    }

    public Recipe withSegments(SegmentSettings changed) {
        return new Recipe(version, data, aggregation, clean, features, changed);
    }
}
