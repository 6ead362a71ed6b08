// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deep;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.portrait.data.ScaledMatrix;
import org.portrait.work.Progress;

/** Encoder and centroids while they learn to tell segments apart. */
final class ClusterLearner {
    private final Coding coding;
    private final Network encoder;
    private final double[] centroids;
    private final Adam ofCentroids;
    private final int size;
    private final int k;
    private final double rate;
    /** The last assignment of the rows that are learnt from, and of every row of the matrix where it is in there. */
    private double[] last = {};

    private int[] places = {};

    ClusterLearner(FittedEmbedding start, double[][] centroids, double rate) {
        coding = start.coding();
        encoder = new Network(start.encoder());
        this.centroids =
                Arrays.stream(centroids).flatMapToDouble(Arrays::stream).toArray();
        ofCentroids = new Adam(this.centroids.length);
        size = start.size();
        k = centroids.length;
        this.rate = rate;
    }

    RefinedEmbedding learnt() {
        var places = new double[k][];
        Arrays.setAll(places, s -> Arrays.copyOfRange(centroids, s * size, (s + 1) * size));
        return new RefinedEmbedding(new FittedEmbedding(coding, encoder.layers(), List.of()), places);
    }

    /**
     * @param changed the share of the rows that belong to another segment afterwards
     * @param loss of the rows that were learnt from, afterwards
     */
    record Outcome(double changed, double loss) {}

    /**
     * Steps through all rows with the target that the present weights give.
     *
     * @param split the same rows in every epoch, in any order
     */
    Outcome epoch(ScaledMatrix matrix, Split split, Progress progress) {
        int[] rows = split.learnt();
        double[] before = last.length == 0 ? assignment(matrix, rows) : remembered(rows);
        double[] target = SoftAssignment.target(before, k);
        for (int from = 0; from < rows.length; from += split.batch()) {
            progress.checkCancelled();
            int count = Math.min(split.batch(), rows.length - from);
            double[] p = Arrays.copyOfRange(target, from * k, (from + count) * k);
            double[] inputs = coding.inputs(matrix, rows, from, count);
            double[] byCentroids = gradients(inputs, p);
            encoder.step(rate);
            ofCentroids.step(centroids, byCentroids, rate);
        }
        double[] now = assignment(matrix, rows);
        remember(rows, now, matrix.rows());
        return new Outcome(changed(before, now), ownLoss(now));
    }

    /** So that the next epoch need not find it out again. */
    private void remember(int[] rows, double[] assignment, int all) {
        last = assignment;
        places = places.length == 0 ? new int[all] : places;
        for (int i = 0; i < rows.length; i++) {
            places[rows[i]] = i;
        }
    }

    private double[] remembered(int[] rows) {
        var q = new double[last.length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(last, places[rows[i]] * k, q, i * k, k);
        }
        return q;
    }

    private double changed(double[] before, double[] now) {
        int rows = now.length / k;
        long changed = IntStream.range(0, rows)
                .filter(row -> segment(before, row) != segment(now, row))
                .count();
        return (double) changed / rows;
    }

    /** To which a row belongs most. */
    private int segment(double[] q, int row) {
        return IntStream.range(1, k).reduce(0, (most, s) -> q[row * k + s] > q[row * k + most] ? s : most);
    }

    /**
     * The gradients of the loss of some rows: by the centroids, and in the encoder by its weights.
     *
     * @param inputs count × d @param p the target, count × k
     * @return k × size
     */
    double[] gradients(double[] inputs, double[] p) {
        int count = p.length / k;
        double[] codes = encoder.forward(inputs, count);
        double[] q = SoftAssignment.of(codes, centroids, size);
        var byCodes = new double[codes.length];
        var byCentroids = new double[centroids.length];
        SoftAssignment.addGradient(p, q, codes, centroids, size, byCodes, byCentroids);
        encoder.backward(byCodes, count);
        return byCentroids;
    }

    Network encoder() {
        return encoder;
    }

    /** The loss of some rows. */
    double loss(ScaledMatrix matrix, int[] rows) {
        return ownLoss(assignment(matrix, rows));
    }

    /** By the target that rows have among themselves. */
    private double ownLoss(double[] q) {
        return SoftAssignment.loss(SoftAssignment.target(q, k), q, k);
    }

    private double[] assignment(ScaledMatrix matrix, int[] rows) {
        double[] inputs = coding.inputs(matrix, rows, 0, rows.length);
        return SoftAssignment.of(encoder.forward(inputs, rows.length), centroids, size);
    }
}
