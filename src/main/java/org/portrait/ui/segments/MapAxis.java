// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.portrait.data.ScaledMatrix;
import org.portrait.embed.Umap;
import org.portrait.i18n.Messages;
import org.portrait.personas.Measure;
import org.portrait.pipeline.Prepared;
import org.portrait.segments.Segmentation;
import org.portrait.ui.chart.ScatterAxis;

/** What runs along an axis of the map. */
sealed interface MapAxis {
    /**
     * All that are possible: the numbers of a deep embedding, those that differ most first, the components, the picture
     * where it says something, then the features.
     */
    static List<MapAxis> of(Prepared customers) {
        var axes = new ArrayList<MapAxis>(learnt(customers));
        for (int c = 0; c < customers.pca().components().length; c++) {
            axes.add(new Component(c));
        }
        if (customers.highestK() >= Umap.FEWEST) {
            axes.add(new Picture(0));
            axes.add(new Picture(1));
        }
        List<String> names = customers.matrix().features().names();
        List<Measure> measures = customers.measures();
        for (int j = 0; j < names.size(); j++) {
            axes.add(new Feature(names.get(j), measures.get(j)));
        }
        return axes;
    }

    private static List<Learnt> learnt(Prepared customers) {
        boolean deep = customers.embedded() != null && customers.embedded().learnt() != null;
        ScaledMatrix space = customers.space();
        return IntStream.range(0, deep ? space.dimensions() : 0)
                .boxed()
                .sorted(Comparator.comparingDouble(e -> -spread(space.column(e))))
                .map(Learnt::new)
                .toList();
    }

    private static double spread(double[] column) {
        double mean = Arrays.stream(column).average().orElse(0);
        return Arrays.stream(column)
                .map(value -> (value - mean) * (value - mean))
                .sum();
    }

    private static float[] narrowed(double[] column) {
        var narrowed = new float[column.length];
        for (int i = 0; i < narrowed.length; i++) {
            narrowed[i] = (float) column[i];
        }
        return narrowed;
    }

    /** What it is called in a list. */
    String name();

    /** What it is called in a project: not to be changed. */
    String key();

    ScatterAxis told(Prepared customers, Messages words);

    /** One along which every point of the scaled space has its place. */
    sealed interface Measured extends MapAxis {
        /** n values, of components in scaled units, of features in their own. */
        float[] values(Prepared customers);

        /** The value of the centroid of a segment. */
        double value(Segmentation segments, int segment, Prepared customers);
    }

    /**
     * Of the picture that UMAP makes, in which only customers have places.
     *
     * @param number 0 across, 1 up
     */
    record Picture(int number) implements MapAxis {
        @Override
        public String name() {
            return "UMAP";
        }

        @Override
        public String key() {
            return "UMAP " + (number + 1);
        }

        @Override
        public ScatterAxis told(Prepared customers, Messages words) {
            return ScatterAxis.unmeasured(words.text("segments.axis.picture", key()));
        }
    }

    /** @param number from 0 */
    record Component(int number) implements Measured {
        @Override
        public String name() {
            return key();
        }

        @Override
        public String key() {
            return "PC" + (number + 1);
        }

        @Override
        public float[] values(Prepared customers) {
            return customers.pca().project(customers.matrix(), number);
        }

        @Override
        public double value(Segmentation segments, int segment, Prepared customers) {
            return customers.pca().project(segments.inFeatures()[segment], number);
        }

        @Override
        public ScatterAxis told(Prepared customers, Messages words) {
            String share = words.percent(customers.pca().shares()[number], 0);
            return new ScatterAxis(words.text("segments.axis", number + 1, share), Measure.NUMBER);
        }
    }

    /** @param number of a deep embedding, from 0 */
    record Learnt(int number) implements Measured {
        @Override
        public String name() {
            return key();
        }

        @Override
        public String key() {
            return "E" + (number + 1);
        }

        @Override
        public float[] values(Prepared customers) {
            return narrowed(customers.space().column(number));
        }

        @Override
        public double value(Segmentation segments, int segment, Prepared customers) {
            return segments.centroids()[segment][number];
        }

        @Override
        public ScatterAxis told(Prepared customers, Messages words) {
            return new ScatterAxis(words.text("segments.axis.learnt", number + 1), Measure.NUMBER);
        }
    }

    /** @param feature its name; logarithms run along the axis as such and are read as values of their column */
    record Feature(String feature, Measure measure) implements Measured {
        @Override
        public String name() {
            return measure.named(feature);
        }

        @Override
        public String key() {
            return feature;
        }

        @Override
        public float[] values(Prepared customers) {
            return narrowed(customers.matrix().features().columns()[place(customers)]);
        }

        @Override
        public double value(Segmentation segments, int segment, Prepared customers) {
            ScaledMatrix matrix = customers.matrix();
            return matrix.toOriginal(segments.inFeatures()[segment])[place(customers)];
        }

        @Override
        public ScatterAxis told(Prepared customers, Messages words) {
            return new ScatterAxis(
                    measure == Measure.LOGARITHM ? words.text("segments.axis.log", name()) : name(), measure);
        }

        private int place(Prepared customers) {
            return customers.matrix().features().names().indexOf(feature);
        }
    }
}
