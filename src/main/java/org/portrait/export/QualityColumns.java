// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.util.ArrayList;
import java.util.List;
import org.portrait.quality.Gap;
import org.portrait.quality.Quality;
import org.portrait.quality.Stability;

/** What {@code quality.csv} holds. */
final class QualityColumns {
    static final List<String> NAMES = List.of(
            "k",
            "inertia",
            "second_difference",
            "silhouette",
            "silhouette_error",
            "silhouette_rows",
            "simplified_silhouette",
            "squared_silhouette",
            "calinski_harabasz",
            "davies_bouldin",
            "gap",
            "gap_error",
            "gap_references",
            "gap_rows",
            "stability",
            "stability_error",
            "stability_resamples",
            "stability_rows",
            "chosen");

    private QualityColumns() {}

    /**
     * One row per K, in the order of {@link #NAMES} but for the last, NaN for an empty cell. K = 1 has a gap and nothing else, and comes
     * before a range that begins with 2.
     */
    static List<List<Double>> rows(List<Quality> qualities, Gap gap, Stability stability) {
        var rows = new ArrayList<List<Double>>();
        if (qualities.getFirst().k() == 2) {
            var one = new ArrayList<Double>();
            one.add(1.0);
            while (one.size() < NAMES.indexOf("gap")) {
                one.add(Double.NaN);
            }
            addGap(one, gap, 1);
            addStability(one, stability, 1);
            rows.add(one);
        }
        for (Quality q : qualities) {
            var values = new ArrayList<>(List.of(
                    (double) q.k(),
                    q.inertia(),
                    Quality.secondDifference(k -> inertia(qualities, k), q.k()),
                    q.silhouette(),
                    q.silhouetteError(),
                    (double) q.silhouetteRows(),
                    q.simplifiedSilhouette(),
                    q.squaredSilhouette(),
                    q.calinskiHarabasz(),
                    q.daviesBouldin()));
            addGap(values, gap, q.k());
            addStability(values, stability, q.k());
            rows.add(values);
        }
        return rows;
    }

    private static double inertia(List<Quality> qualities, int k) {
        return qualities.stream()
                .filter(q -> q.k() == k)
                .mapToDouble(Quality::inertia)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static void addGap(List<Double> values, Gap gap, int k) {
        boolean measured = k <= gap.highestK();
        values.add(measured ? gap.gap(k) : Double.NaN);
        values.add(measured ? gap.error(k) : Double.NaN);
        values.add(measured ? gap.references() : Double.NaN);
        values.add(measured ? gap.rows() : Double.NaN);
    }

    private static void addStability(List<Double> values, Stability stability, int k) {
        boolean measured = k >= 2 && k <= stability.highestK();
        values.add(measured ? stability.mean(k) : Double.NaN);
        values.add(measured ? stability.error(k) : Double.NaN);
        values.add(measured ? stability.resamples() : Double.NaN);
        values.add(measured ? stability.rows() : Double.NaN);
    }
}
