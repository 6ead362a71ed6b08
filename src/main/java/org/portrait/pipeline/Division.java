// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ScaledMatrix;
import org.portrait.features.FeatureDefinition;
import org.portrait.quality.Moves;
import org.portrait.segments.Segmentation;

/**
 * How the customers were divided at some time: the segment of each, by which it is recognised in another division, and
 * the centroids. Two are equal only when they are one.
 */
public final class Division {
    /** Ids that fewer than a fifth of the customers share are no ids of the same customers. */
    private static final int FEW = 5;

    private static final int SAMPLE = 20_000;

    private final byte[] segments;
    private final int[] colours;
    private final Keys keys;
    private final Set<String> columns;
    /** By feature, in original units. */
    private final List<Map<String, Double>> anchors;

    private final Map<Segmentation, Moves> moves = Collections.synchronizedMap(new WeakHashMap<>());

    private Division(
            byte[] segments, int[] colours, Keys keys, Set<String> columns, List<Map<String, Double>> anchors) {
        this.segments = segments;
        this.colours = colours;
        this.keys = keys;
        this.columns = columns;
        this.anchors = anchors;
    }

    static Division of(Run run) {
        ScaledMatrix matrix = run.prepared().matrix();
        List<FeatureDefinition> definitions = Definitions.of(
                run.prepared().loaded().dataset(), run.provenance().recipe());
        return new Division(
                run.segmentation().labels(),
                run.segmentation().colours(),
                run.prepared().keys(),
                new TreeSet<>(FeatureDefinition.columns(definitions)),
                Stream.of(run.segmentation().inFeatures())
                        .map(centroid -> anchor(centroid, matrix))
                        .toList());
    }

    /**
     * One of which no more is known than the centroids.
     *
     * @param anchors K points, by feature in original units
     * @param colours K colour numbers
     */
    static Division of(List<Map<String, Double>> anchors, int[] colours) {
        return new Division(new byte[0], colours, Keys.none(), Set.of(), anchors);
    }

    private static Map<String, Double> anchor(double[] centroid, ScaledMatrix matrix) {
        double[] original = matrix.toOriginal(centroid);
        var anchor = new HashMap<String, Double>();
        for (int j = 0; j < original.length; j++) {
            anchor.put(matrix.features().names().get(j), original[j]);
        }
        return anchor;
    }

    boolean isOf(Run run) {
        return run.segmentation().labels() == segments;
    }

    /** From which the features were made. */
    Set<String> columns() {
        return columns;
    }

    int k() {
        return anchors.size();
    }

    /** K points, by feature in original units. */
    List<Map<String, Double>> anchors() {
        return anchors;
    }

    /** K colour numbers. */
    int[] colours() {
        return colours;
    }

    /**
     * Who is where in another division: customers with the same id, or in the same row of the same file. Where these are
     * others, they count as having been in the segment with the nearest centroid, in the scaled space of the others.
     * Remembered as long as the other is there; takes a moment where customers are many.
     */
    Moves to(Prepared customers, Segmentation others) {
        Moves known = moves.get(others);
        if (known == null) { // two threads may both find it out, but none waits for the other
            known = compared(customers, others);
            moves.put(others, known);
        }
        return known;
    }

    private Moves compared(Prepared customers, Segmentation others) {
        Moves same = ofTheSame(customers, others);
        int fewer = Math.min(segments.length, others.labels().length);
        return fewer == 0 || (long) same.shared() * FEW < fewer ? ofTheNearest(customers.matrix(), others) : same;
    }

    private Moves ofTheSame(Prepared customers, Segmentation others) {
        var known = new CustomerKeys(keys.all());
        long[] found = customers.keys().all();
        var before = new byte[found.length];
        var now = new byte[found.length];
        int shared = 0;
        for (int i = 0; i < found.length; i++) {
            int row = known.row(found[i]);
            if (row >= 0) {
                before[shared] = segments[row];
                now[shared++] = others.labels()[i];
            }
        }
        return moves(Arrays.copyOf(before, shared), Arrays.copyOf(now, shared), others);
    }

    /** Of some of the customers, evenly spread over the rows; of none where most features are others. */
    private Moves ofTheNearest(ScaledMatrix matrix, Segmentation others) {
        List<String> names = matrix.features().names();
        int[] common = IntStream.range(0, names.size())
                .filter(j -> anchors.getFirst().containsKey(names.get(j)))
                .toArray();
        int n = 2 * common.length < anchors.getFirst().size() ? 0 : Math.min(SAMPLE, matrix.rows());
        double[][] places = anchors.stream()
                .map(anchor -> Arrays.stream(common)
                        .mapToDouble(j -> (place(anchor.get(names.get(j))) - matrix.offset()[j]) * matrix.factor()[j])
                        .toArray())
                .toArray(double[][]::new);
        var before = new byte[n];
        var now = new byte[n];
        for (int i = 0; i < n; i++) {
            int row = (int) ((long) i * matrix.rows() / n);
            before[i] = nearest(matrix, row, common, places);
            now[i] = others.labels()[row];
        }
        return moves(before, now, others);
    }

    private static double place(@Nullable Double value) {
        return value == null ? 0 : value;
    }

    private static byte nearest(ScaledMatrix matrix, int row, int[] features, double[][] places) {
        int nearest = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int s = 0; s < places.length; s++) {
            double squared = 0;
            for (int j = 0; j < features.length; j++) {
                double difference = matrix.value(row, features[j]) - places[s][j];
                squared += difference * difference;
            }
            if (squared < smallest) {
                smallest = squared;
                nearest = s;
            }
        }
        return (byte) nearest;
    }

    private Moves moves(byte[] before, byte[] now, Segmentation others) {
        return Moves.of(before, k(), now, others.k(), 0, 0);
    }
}
