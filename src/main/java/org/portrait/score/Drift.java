// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.score;

import java.util.List;

/**
 * How new rows differ from those of training; only rows that could be scored count.
 *
 * @param features one per definition, in the order of the model
 * @param segments how the shares of the segments have changed
 */
public record Drift(List<FeatureDrift> features, Shift segments) {
    public Drift {
        features = List.copyOf(features);
    }

    /** @param bins in which the feature was counted */
    public record FeatureDrift(FeatureBins bins, Shift shift) {}
}
