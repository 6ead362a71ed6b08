// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.Arrays;
import java.util.List;
import org.portrait.data.Dataset;
import org.portrait.data.Moments;
import org.portrait.lifecycle.FigureReader;
import org.portrait.lifecycle.Figures;
import org.portrait.lifecycle.LifecycleSettings;
import org.portrait.lifecycle.Part;
import org.portrait.personas.Concept;
import org.portrait.personas.SegmentProfile;
import org.portrait.segments.Segmentation;

/** What the customers of segments brought in, by the same columns as their lifecycle. */
final class Worth {
    private Worth() {}

    /** The profiles with it, where it is known: an average order says nothing without how many there were. */
    static List<SegmentProfile> known(
            List<SegmentProfile> profiles, Prepared customers, Segmentation segmentation, LifecycleSettings settings) {
        Dataset file = customers.loaded().dataset();
        String column = settings.within(file.schema()).getOrDefault(Part.VALUE, "");
        if (column.isEmpty()) {
            return profiles;
        }
        Figures figures = new FigureReader().read(file, customers.rowsRead(), settings);
        boolean order = Concept.of(column).filter(Concept.ORDER_VALUE::equals).isPresent();
        return order && !figures.product() ? profiles : known(profiles, figures.of(Part.VALUE), segmentation.labels());
    }

    private static List<SegmentProfile> known(List<SegmentProfile> profiles, double[] values, byte[] labels) {
        var all = Moments.of(Arrays.stream(values).filter(Double::isFinite).toArray());
        var sums = new double[profiles.size()];
        var counts = new int[profiles.size()];
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i])) {
                sums[labels[i]] += values[i];
                counts[labels[i]]++;
            }
        }
        return profiles.stream()
                .map(profile -> {
                    int s = profile.segment();
                    return profile.withWorth((sums[s] / counts[s] - all.mean()) / all.deviation());
                })
                .toList();
    }
}
