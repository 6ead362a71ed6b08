// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import org.portrait.clean.CleanSettings;
import org.portrait.features.FeatureSettings;
import org.portrait.load.LoadSettings;
import org.portrait.segments.SegmentSettings;

/**
 * The settings of every stage, in order: all that decides a run, apart from the file.
 *
 * @param version of this format
 */
public record Recipe(
        int version, LoadSettings data, CleanSettings clean, FeatureSettings features, SegmentSettings segments) {
    public static final int VERSION = 1;
    public static final Recipe DEFAULT = new Recipe(
            VERSION, LoadSettings.DETECT, CleanSettings.DEFAULT, FeatureSettings.DEFAULT, SegmentSettings.DEFAULT);

    /** Whether nothing but the number of segments differs. */
    public boolean sameButK(Recipe other) {
        return withSegments(segments.withK(null)).equals(other.withSegments(other.segments.withK(null)));
    }

    public Recipe withData(LoadSettings changed) {
        return new Recipe(version, changed, clean, features, segments);
    }

    public Recipe withClean(CleanSettings changed) {
        return new Recipe(version, data, changed, features, segments);
    }

    public Recipe withFeatures(FeatureSettings changed) {
        return new Recipe(version, data, clean, changed, segments);
    }

    public Recipe withSegments(SegmentSettings changed) {
        return new Recipe(version, data, clean, features, changed);
    }
}
