// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ScaledMatrix;
import org.portrait.segments.Segmentation;

/** What the analyst wrote about segments. Each note sticks to a place among the customers, not to a number. */
public record Labels(List<Label> labels) {
    public static final Labels NONE = new Labels(List.of());

    /**
     * @param anchor centroid, by feature name and in original units, of the segment when it was named
     * @param name "" to keep the proposed one
     */
    public record Label(Map<String, Double> anchor, String name, String note) {
        public Label {
            anchor = Map.copyOf(anchor);
        }
    }

    public Labels {
        labels = List.copyOf(labels);
    }

    /**
     * Gives each segment the label whose anchor is nearest to its centroid, if no other segment is nearer to that
     * anchor; distances are Euclidean in the scaled space, over the features both have.
     *
     * @return K labels, null where none fits
     */
    public @Nullable Label[] match(Segmentation segmentation, ScaledMatrix matrix) {
        var matched = new @Nullable Label[segmentation.k()];
        for (Label label : labels) {
            int segment = nearest(label, segmentation, matrix);
            Label rival = matched[segment];
            if (rival == null
                    || distance(label, segmentation.centroids()[segment], matrix)
                            < distance(rival, segmentation.centroids()[segment], matrix)) {
                matched[segment] = label;
            }
        }
        return matched;
    }

    /** The same labels with that of one segment replaced. */
    public Labels with(int segment, Segmentation segmentation, ScaledMatrix matrix, String name, String note) {
        var changed = new ArrayList<>(labels);
        Label old = match(segmentation, matrix)[segment];
        if (old != null) {
            changed.remove(old);
        }
        changed.add(new Label(anchor(segmentation.centroids()[segment], matrix), name, note));
        return new Labels(changed);
    }

    private static Map<String, Double> anchor(double[] centroid, ScaledMatrix matrix) {
        double[] original = matrix.toOriginal(centroid);
        var anchor = new java.util.TreeMap<String, Double>();
        for (int j = 0; j < original.length; j++) {
            anchor.put(matrix.features().names().get(j), original[j]);
        }
        return anchor;
    }

    private static int nearest(Label label, Segmentation segmentation, ScaledMatrix matrix) {
        int nearest = 0;
        for (int s = 1; s < segmentation.k(); s++) {
            if (distance(label, segmentation.centroids()[s], matrix)
                    < distance(label, segmentation.centroids()[nearest], matrix)) {
                nearest = s;
            }
        }
        return nearest;
    }

    private static double distance(Label label, double[] centroid, ScaledMatrix matrix) {
        double sum = 0;
        for (int j = 0; j < centroid.length; j++) {
            Double value = label.anchor().get(matrix.features().names().get(j));
            if (value != null) {
                double difference = (value - matrix.offset()[j]) * matrix.factor()[j] - centroid[j];
                sum += difference * difference;
            }
        }
        return sum;
    }
}
