// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.Comparator;
import java.util.List;
import org.portrait.data.FeatureMatrix;
import org.portrait.features.Correlations;
import org.portrait.features.FeatureRanking;
import org.portrait.features.FeatureRanking.Share;
import org.portrait.personas.Measure;
import org.portrait.pipeline.Prepared;
import org.portrait.segments.Segmentation;
import org.portrait.ui.chart.FeatureValues;
import org.portrait.work.Progress;

/**
 * The customers along some of their features.
 *
 * @param features d names
 * @param axes the same as axes of the map
 * @param values in the units of the axes
 * @param correlations d × d, NaN where not defined
 */
record PairsData(
        Prepared customers,
        List<String> features,
        List<MapAxis.Measured> axes,
        FeatureValues values,
        double[][] correlations) {
    /** More would leave too little room for each. */
    static final int MOST = 6;

    private static final int PROPOSED = 5;

    /** @param wanted names; where fewer than two are among the features, those that tell the segments apart most */
    static PairsData of(Prepared customers, Segmentation segments, List<String> wanted, Progress progress) {
        FeatureMatrix all = customers.matrix().features();
        List<String> known = wanted.stream().filter(all.names()::contains).toList();
        List<String> names = known.size() < Math.min(2, all.features()) ? proposed(customers, segments) : known;
        List<MapAxis.Measured> axes =
                names.stream().map(name -> axis(customers, name)).toList();
        var columns = new float[names.size()][];
        var exact = new double[names.size()][];
        for (int j = 0; j < columns.length; j++) {
            progress.checkCancelled();
            columns[j] = axes.get(j).values(customers);
            exact[j] = all.columns()[all.names().indexOf(names.get(j))];
        }
        double[][] correlations = new Correlations().of(new FeatureMatrix(names, exact), progress);
        return new PairsData(customers, names, axes, FeatureValues.of(columns), correlations);
    }

    private static MapAxis.Measured axis(Prepared customers, String name) {
        int j = customers.matrix().features().names().indexOf(name);
        return new MapAxis.Feature(name, customers.measures().get(j));
    }

    /** Numbers before what is only yes or no, of which a scatter plot shows little; the largest separation first. */
    private static List<String> proposed(Prepared customers, Segmentation segments) {
        FeatureMatrix all = customers.matrix().features();
        return new FeatureRanking()
                .rank(all, segments.labels(), segments.k()).stream()
                        .map(Share::feature)
                        .sorted(Comparator.comparing(
                                name -> customers.measures().get(all.names().indexOf(name)) == Measure.SHARE))
                        .limit(PROPOSED)
                        .toList();
    }

    /** Where the centroids are on the axes: k × d. */
    double[][] centroids(Segmentation segments) {
        var centroids = new double[segments.k()][axes.size()];
        for (int s = 0; s < centroids.length; s++) {
            for (int j = 0; j < centroids[s].length; j++) {
                centroids[s][j] = axes.get(j).value(segments, s, customers);
            }
        }
        return centroids;
    }
}
