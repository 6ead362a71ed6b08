// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.ArrayList;
import java.util.List;
import org.portrait.data.Dataset;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.Moments;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

public final class Profiler {
    public List<SegmentProfile> profile(Dataset cleaned, FeatureMatrix features, Segmentation s, Progress p) {
        var out = new ArrayList<SegmentProfile>();
        for (int k = 0; k < s.k(); k++) {
            var stats = new ArrayList<SegmentProfile.FeatureStatistics>();
            for (int j = 0; j < features.features(); j++) {
                double sum = 0;
                double[] col = features.columns()[j];
                for (int i = 0; i < col.length; i++) {
                    if (s.labels()[i] == k) sum += col[i];
                }
                var m = Moments.of(col);
                double mean = sum / s.sizes()[k];
                stats.add(new SegmentProfile.FeatureStatistics(
                        features.names().get(j),
                        mean,
                        mean,
                        m.mean(),
                        m.deviation() == 0 ? 0 : (mean - m.mean()) / m.deviation()));
            }
            out.add(new SegmentProfile(k, s.sizes()[k], (double) s.sizes()[k] / features.rows(), stats, List.of()));
        }
        return out;
    }
}
