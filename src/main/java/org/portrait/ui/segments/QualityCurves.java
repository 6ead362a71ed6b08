// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.portrait.pipeline.Sweep;
import org.portrait.quality.Gap;
import org.portrait.quality.Quality;
import org.portrait.segments.Segmentation;
import org.portrait.ui.chart.QualityChart.Curve;
import org.portrait.ui.chart.QualityChart.Index;

/** What the quality chart draws: every index by K, inertia behind each, and its second difference behind inertia. */
final class QualityCurves {
    private final Sweep sweep;
    private final int highest;

    private QualityCurves(Sweep sweep, int highest) {
        this.sweep = sweep;
        this.highest = highest;
    }

    /** @param gap null until it has been measured */
    static Map<Index, Curve> of(Sweep sweep, @Nullable Gap gap, int highest) {
        return new QualityCurves(sweep, highest).all(gap);
    }

    private Map<Index, Curve> all(@Nullable Gap gap) {
        double[] inertia = inertia();
        var curves = new EnumMap<Index, Curve>(Index.class);
        for (Index index : Index.values()) {
            curves.put(
                    index,
                    switch (index) {
                        case INERTIA -> new Curve(inertia, new double[inertia.length], bends(inertia));
                        case GAP -> gap(gap, inertia);
                        case SILHOUETTE -> {
                            double[] error = byK(Quality::silhouetteError);
                            yield new Curve(
                                    byK(Quality::silhouette),
                                    Arrays.stream(error).map(e -> 2 * e).toArray(),
                                    inertia);
                        }
                        case SIMPLIFIED_SILHOUETTE -> plain(Quality::simplifiedSilhouette, inertia);
                        case SQUARED_SILHOUETTE -> plain(Quality::squaredSilhouette, inertia);
                        case CALINSKI_HARABASZ -> plain(Quality::calinskiHarabasz, inertia);
                        case DAVIES_BOULDIN -> plain(Quality::daviesBouldin, inertia);
                    });
        }
        return curves;
    }

    private Curve plain(ToDoubleFunction<Quality> value, double[] inertia) {
        return new Curve(byK(value), new double[highest + 1], inertia);
    }

    private Curve gap(@Nullable Gap gap, double[] inertia) {
        double[] values = unknown();
        double[] errors = unknown();
        for (int k = 2; gap != null && k <= Math.min(highest, gap.highestK()); k++) {
            values[k] = gap.gap(k);
            errors[k] = gap.error(k);
        }
        return new Curve(values, errors, inertia);
    }

    private double[] inertia() {
        double[] inertia = unknown();
        for (Segmentation s : sweep.segmentations()) {
            if (s.k() <= highest) {
                inertia[s.k()] = s.inertia();
            }
        }
        return inertia;
    }

    private static double[] bends(double[] inertia) {
        var bends = new double[inertia.length];
        Arrays.setAll(
                bends,
                k -> k == 0 || k == inertia.length - 1 ? Double.NaN : Quality.secondDifference(i -> inertia[i], k));
        return bends;
    }

    private double[] byK(ToDoubleFunction<Quality> value) {
        double[] values = unknown();
        sweep.qualities().stream().filter(q -> q.k() <= highest).forEach(q -> values[q.k()] = value.applyAsDouble(q));
        return values;
    }

    private double[] unknown() {
        var values = new double[highest + 1];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}
