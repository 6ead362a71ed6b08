// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.portrait.pipeline.Sweep;
import org.portrait.quality.Gap;
import org.portrait.quality.Quality;
import org.portrait.quality.Stability;
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

    /** @param gap null until it has been measured, as the stability */
    static Map<Index, Curve> of(Sweep sweep, @Nullable Gap gap, @Nullable Stability stability, int highest) {
        return new QualityCurves(sweep, highest).all(gap, stability);
    }

    private Map<Index, Curve> all(@Nullable Gap gap, @Nullable Stability stability) {
        double[] inertia = inertia();
        var curves = new EnumMap<Index, Curve>(Index.class);
        double[] bends = bends(inertia);
        curves.put(Index.INERTIA, new Curve(inertia, new double[inertia.length], bends, largest(bends, 1)));
        double[] silhouette = byK(Quality::silhouette);
        double[] error = byK(Quality::silhouetteError);
        double[] reach = Arrays.stream(error).map(e -> 2 * e).toArray();
        curves.put(Index.SILHOUETTE, new Curve(silhouette, reach, inertia, largest(silhouette, 1)));
        curves.put(Index.SIMPLIFIED_SILHOUETTE, plain(Quality::simplifiedSilhouette, inertia, 1));
        curves.put(Index.SQUARED_SILHOUETTE, plain(Quality::squaredSilhouette, inertia, 1));
        curves.put(Index.CALINSKI_HARABASZ, plain(Quality::calinskiHarabasz, inertia, 1));
        curves.put(Index.DAVIES_BOULDIN, plain(Quality::daviesBouldin, inertia, -1));
        curves.put(
                Index.GAP,
                gap == null ? unknown(inertia) : measured(1, gap.highestK(), gap::gap, gap::error, inertia, gap.k()));
        curves.put(
                Index.STABILITY,
                stability == null
                        ? unknown(inertia)
                        : measured(
                                2,
                                stability.highestK(),
                                stability::mean,
                                k -> 2 * stability.error(k),
                                inertia,
                                stability.k()));
        return curves;
    }

    /** @param sign -1 where smaller is better */
    private Curve plain(ToDoubleFunction<Quality> value, double[] inertia, int sign) {
        double[] values = byK(value);
        return new Curve(values, new double[highest + 1], inertia, largest(values, sign));
    }

    private Curve unknown(double[] inertia) {
        return new Curve(unknown(), unknown(), inertia, 0);
    }

    private Curve measured(
            int first, int last, IntToDoubleFunction value, IntToDoubleFunction reach, double[] inertia, int best) {
        double[] values = unknown();
        double[] reaches = unknown();
        for (int k = first; k <= Math.min(highest, last); k++) {
            values[k] = value.applyAsDouble(k);
            reaches[k] = reach.applyAsDouble(k);
        }
        return new Curve(values, reaches, inertia, best);
    }

    /** Where the largest is, the first of several, 0 where none is known. */
    private static int largest(double[] values, int sign) {
        return IntStream.range(0, values.length)
                .filter(k -> !Double.isNaN(values[k]))
                .reduce((best, k) -> sign * values[k] > sign * values[best] ? k : best)
                .orElse(0);
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
