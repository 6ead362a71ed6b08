// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.Moments;
import org.portrait.data.Quantiles;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

/** Describes each feature by itself. */
public final class FeatureSummaries {
    /** @return d summaries in feature order, over all rows */
    public List<FeatureSummary> of(FeatureMatrix matrix, Progress progress) {
        var summaries = new ArrayList<FeatureSummary>();
        for (int j = 0; j < matrix.features(); j++) {
            progress.checkCancelled();
            progress.report(Activity.DESCRIBING, (double) j / matrix.features());
            summaries.add(of(matrix.names().get(j), matrix.columns()[j]));
        }
        return List.copyOf(summaries);
    }

    private static FeatureSummary of(String feature, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double lowest = Quantiles.of(sorted, 0);
        double highest = Quantiles.of(sorted, 1);
        var moments = Moments.of(values);
        return new FeatureSummary(
                feature,
                moments.mean(),
                moments.deviation(),
                lowest,
                highest,
                Quantiles.median(sorted),
                moments.skewness(),
                Histogram.of(sorted, lowest, highest));
    }
}
