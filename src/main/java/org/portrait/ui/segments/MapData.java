// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.portrait.data.ColumnInfo;
import org.portrait.data.Dataset;
import org.portrait.data.ScaledMatrix;
import org.portrait.embed.Umap;
import org.portrait.i18n.Messages;
import org.portrait.pipeline.Prepared;
import org.portrait.quality.SampleRows;
import org.portrait.segments.Segmentation;
import org.portrait.ui.i18n.Words;
import org.portrait.work.Progress;

/**
 * The customers along two axes.
 *
 * @param x y: n values, NaN for who is not in a picture
 */
record MapData(Prepared customers, MapAxis horizontal, MapAxis vertical, float[] x, float[] y) {
    private static final int SHOWN_VALUES = 8;

    /** More would take longer than one likes to wait. */
    private static final int MOST_PICTURED = 3_000;

    private static final long SEED = 1;

    static MapData of(Prepared customers, MapAxis.Measured horizontal, MapAxis.Measured vertical) {
        return new MapData(customers, horizontal, vertical, horizontal.values(customers), vertical.values(customers));
    }

    /** The picture of customers that UMAP makes, of a uniform sample where they are many. */
    static MapData picture(Prepared customers, Progress progress) {
        int[] rows = SampleRows.choose(customers.matrix().rows(), MOST_PICTURED, SEED);
        float[][] places = new Umap().arrange(customers.matrix().picked(rows), progress);
        var all = new float[2][customers.matrix().rows()];
        for (int c = 0; c < 2; c++) {
            Arrays.fill(all[c], Float.NaN);
            for (int i = 0; i < rows.length; i++) {
                all[c][rows[i]] = places[c][i];
            }
        }
        return new MapData(customers, new MapAxis.Picture(0), new MapAxis.Picture(1), all[0], all[1]);
    }

    /** How many customers have a place. */
    int placed() {
        return (int)
                IntStream.range(0, x.length).filter(i -> !Float.isNaN(x[i])).count();
    }

    /** Where the centroids are, x and then y; in a picture, the customers of the segments who are nearest to them. */
    double[][] centroids(Segmentation segments) {
        int[] nearest = nearest(segments.labels(), segments.inFeatures());
        return new double[][] {places(horizontal, x, segments, nearest), places(vertical, y, segments, nearest)};
    }

    private double[] places(MapAxis axis, float[] values, Segmentation segments, int[] nearest) {
        return IntStream.range(0, segments.k())
                .mapToDouble(s -> switch (axis) {
                    case MapAxis.Measured measured -> measured.value(segments, s, customers);
                    case MapAxis.Picture _ -> nearest[s] < 0 ? Double.NaN : values[nearest[s]];
                })
                .toArray();
    }

    /** In a picture, per segment the row of the customer nearest to its centroid, or -1. */
    private int[] nearest(byte[] labels, double[][] centroids) {
        var nearest = new int[centroids.length];
        var least = new double[centroids.length];
        Arrays.fill(nearest, -1);
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (int i = 0; i < x.length && horizontal instanceof MapAxis.Picture; i++) {
            double squared = Float.isNaN(x[i]) ? Double.NaN : squared(customers.matrix(), i, centroids[labels[i]]);
            if (squared < least[labels[i]]) {
                least[labels[i]] = squared;
                nearest[labels[i]] = i;
            }
        }
        return nearest;
    }

    private static double squared(ScaledMatrix matrix, int row, double[] centroid) {
        double sum = 0;
        for (int j = 0; j < centroid.length; j++) {
            double difference = matrix.value(row, j) - centroid[j];
            sum += difference * difference;
        }
        return sum;
    }

    /** Whether both axes are components, so that features have directions on the map. */
    boolean ofComponents() {
        return horizontal instanceof MapAxis.Component && vertical instanceof MapAxis.Component;
    }

    double[] loadings(MapAxis axis) {
        return axis instanceof MapAxis.Component(int number) ? customers.pca().loadings(number) : new double[0];
    }

    /** What the hover card says about a customer: the id and the values that count. */
    String card(int row, String segmentName, Words window) {
        Messages words = window.now();
        Dataset dataset = customers.cleaned().dataset();
        var text = new StringBuilder();
        String id = dataset.schema()
                .id()
                .map(c -> window.cell(c, dataset.text(row, c.name())))
                .orElse("");
        text.append(
                id.isEmpty()
                        ? words.text("segments.customer", words.number(dataset.sourceRow(row) + 1.0, 0), segmentName)
                        : id + " · " + segmentName);
        List<String> features = customers.matrix().features().names();
        for (int j = 0; j < Math.min(SHOWN_VALUES, features.size()); j++) {
            text.append('\n').append(value(dataset, features.get(j), j, row, words));
        }
        return text.toString();
    }

    private String value(Dataset dataset, String feature, int j, int row, Messages words) {
        boolean column = dataset.schema().find(feature).map(ColumnInfo::type).isPresent();
        return feature + "  "
                + (column
                        ? dataset.text(row, feature)
                        : words.number(customers.matrix().features().columns()[j][row]));
    }
}
