// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.scale;

import java.util.List;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.ScaledMatrix;

/**
 * A scaling as learned from the training rows: {@code scaled = (original - offset[j]) * factor[j]}.
 *
 * @param features d names
 * @param offset d values, in original units
 * @param factor d values, scaled per original unit, feature weights included; 0 for a feature that is switched off
 */
public record FittedScaling(Scaling scaling, List<String> features, double[] offset, double[] factor) {
    public FittedScaling {
        features = List.copyOf(features);
        if (offset.length != features.size() || factor.length != features.size()) {
            throw new IllegalArgumentException("one offset and one factor per feature");
        }
    }

    /** Training rows or new ones, seen through this scaling. */
    public ScaledMatrix apply(FeatureMatrix matrix) {
        if (!matrix.names().equals(features)) {
            throw new IllegalArgumentException("other features than in training: " + matrix.names());
        }
        return new ScaledMatrix(matrix, offset, factor);
    }

    /** A point of the scaled space in original units; a feature that is switched off comes back as its offset. */
    public double[] invert(double[] scaled) {
        var original = new double[scaled.length];
        for (int j = 0; j < original.length; j++) {
            original[j] = factor[j] == 0 ? offset[j] : scaled[j] / factor[j] + offset[j];
        }
        return original;
    }
}
