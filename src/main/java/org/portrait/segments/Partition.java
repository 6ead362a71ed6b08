// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which row belongs to which segment, and the sums and counts that follow from it. Rows are divided into fixed stripes
 * of tiles; a stripe is worked on by one thread at a time and stripes are added up in their order, so that every number
 * is the same on any number of threads.
 */
final class Partition {
    private static final int STRIPES = 256;
    /** The share of what is subtracted below which a difference has lost too many digits. */
    private static final double LOST = 0x1p-20;

    private final Tiles tiles;
    private final Workers workers;
    private final int k;
    private final byte[] labels;
    private final Slack slack;
    private final Stripe[] stripes;
    private final Queue<Stripe.Scratch> scratch = new ConcurrentLinkedQueue<>();
    private double @Nullable [][] centroids;
    /** Of the labels and centroids as they are, once it has been asked for. */
    private @Nullable Distances distances;

    Partition(Tiles tiles, int k, Workers workers) {
        this.tiles = tiles;
        this.workers = workers;
        this.k = k;
        labels = new byte[tiles.rows()];
        Arrays.fill(labels, (byte) -1);
        slack = new Slack(tiles);
        var own = new float[tiles.padded()];
        Arrays.fill(own, -1);
        int length = Math.max(1, tiles.count() / STRIPES);
        stripes = IntStream.range(0, (tiles.count() + length - 1) / length)
                .mapToObj(s ->
                        new Stripe(tiles, labels, own, slack, k, s * length, Math.min(tiles.count(), (s + 1) * length)))
                .toArray(Stripe[]::new);
    }

    /**
     * Gives every row to its nearest centroid, ties to the lowest number.
     *
     * @return the number of rows that changed their segment
     */
    int assign(double[][] next) {
        place(next);
        var rough = RoughCentroids.of(tiles, next);
        var changed = new int[stripes.length];
        workers.each(stripes.length, s -> {
            var own = scratch.poll();
            own = own == null ? new Stripe.Scratch(tiles) : own;
            changed[s] = stripes[s].assign(next, rough, own);
            scratch.add(own);
        });
        return Arrays.stream(changed).sum();
    }

    /** Numbers the segments anew: number {@code i} is what was {@code order[i]}. Ties go to the new lowest number. */
    void reorder(int[] order) {
        double[][] unordered = centroids();
        var number = new byte[k];
        for (int c = 0; c < k; c++) {
            number[order[c]] = (byte) c;
        }
        workers.each(stripes.length, s -> stripes[s].renumber(order, number));
        double[][] ordered = Arrays.stream(order).mapToObj(c -> unordered[c]).toArray(double[][]::new);
        centroids = ordered;
        assign(ordered);
    }

    int[] sizes() {
        var sizes = new int[k];
        for (Stripe stripe : stripes) {
            for (int c = 0; c < k; c++) {
                sizes[c] += stripe.counts()[c];
            }
        }
        return sizes;
    }

    boolean hasEmpty() {
        return Arrays.stream(sizes()).anyMatch(size -> size == 0);
    }

    /** The sums of the rows in each segment, K × d. */
    private double[] sums() {
        var sums = new double[k * tiles.dimensions()];
        for (Stripe stripe : stripes) {
            double[] part = stripe.sums();
            for (int i = 0; i < sums.length; i++) {
                sums[i] += part[i];
            }
        }
        return sums;
    }

    /** K means of the rows in each segment, none of which is empty. */
    double[][] means() {
        int d = tiles.dimensions();
        int[] sizes = sizes();
        double[] sums = sums();
        var means = new double[k][d];
        for (int c = 0; c < k; c++) {
            for (int j = 0; j < d; j++) {
                means[c][j] = sums[c * d + j] / sizes[c];
            }
        }
        return means;
    }

    /**
     * Adds the rows up anew where they were added and taken away one by one, so that the means depend on the labels alone
     * and not on how they came about.
     *
     * @return whether there was something to do
     */
    boolean settle() {
        var loose = Arrays.stream(stripes).filter(Stripe::loose).toArray(Stripe[]::new);
        workers.each(loose.length, s -> loose[s].addUp());
        return loose.length > 0;
    }

    /**
     * The sum of squared distances to the centroids of the last assignment, from sums and counts: with all values
     * counted from their common mean it is Σ‖x‖² - 2 Σ c·s + Σ n‖c‖². Where the differences of large numbers would leave
     * fewer than about ten digits, it is taken from the distances.
     */
    double inertia() {
        int d = tiles.dimensions();
        double[] centre = tiles.centre();
        int[] sizes = sizes();
        double[] sums = sums();
        double inertia = tiles.totalSquares();
        double[][] last = centroids();
        for (int c = 0; c < k; c++) {
            for (int j = 0; j < d; j++) {
                double place = last[c][j] - centre[j];
                inertia += place * (sizes[c] * place - 2 * (sums[c * d + j] - sizes[c] * centre[j]));
            }
        }
        double scale = tiles.totalSquares() + tiles.rows() * squaredLength(centre);
        return inertia < scale * LOST ? exactInertia() : inertia;
    }

    private static double squaredLength(double[] point) {
        double squared = 0;
        for (double value : point) {
            squared += value * value;
        }
        return squared;
    }

    /** Of squared distances to the own centroid the sum, added up row by row and tile by tile, and the largest. */
    private record Distances(double sum, double largest) {}

    private Distances distances() {
        Distances known = distances;
        if (known != null) {
            return known;
        }
        var sums = new double[tiles.count()];
        var largest = new double[sums.length];
        workers.each(sums.length, t -> {
            double part = 0;
            double most = 0;
            for (double distance : tiles.squared(t, labels, centroids())) {
                part += distance;
                most = distance > most ? distance : most;
            }
            sums[t] = part;
            largest[t] = most;
        });
        double sum = 0;
        for (double part : sums) {
            sum += part;
        }
        known = new Distances(sum, Arrays.stream(largest).max().orElseThrow());
        distances = known;
        return known;
    }

    /** The same sum from the distances themselves. */
    double exactInertia() {
        return distances().sum;
    }

    /** The squared distance of the row that lies farthest from its own centroid. */
    double farthest() {
        return distances().largest;
    }

    /**
     * Gives each empty segment, lowest first, the row that lies farthest from its own centroid (ties: the earliest), as
     * long as that row is not the only one of its segment.
     */
    void fillEmpty() {
        if (hasEmpty()) {
            var distances = new double[tiles.count()][];
            workers.each(distances.length, t -> distances[t] = tiles.squared(t, labels, centroids()));
            for (int c = 0; c < k; c++) {
                int[] sizes = sizes();
                if (sizes[c] == 0) {
                    int row = farthest(sizes, distances);
                    distances[row / Tiles.ROWS][row % Tiles.ROWS] = 0;
                    byte[] changed = labels.clone();
                    changed[row] = (byte) c;
                    relabel(changed);
                }
            }
        }
    }

    private int farthest(int[] sizes, double[][] distances) {
        int farthest = 0;
        double distance = -1;
        for (int row = 0; row < labels.length; row++) {
            double own = distances[row / Tiles.ROWS][row % Tiles.ROWS];
            if (own > distance && sizes[labels[row]] > 1) {
                farthest = row;
                distance = own;
            }
        }
        return farthest;
    }

    /** Takes over labels changed by someone else; distances stay those of the last assignment. */
    void relabel(byte[] changed) {
        distances = null;
        for (int row = 0; row < labels.length; row++) {
            if (labels[row] != changed[row]) {
                labels[row] = changed[row];
                slack.forget(row);
            }
        }
        workers.each(stripes.length, s -> stripes[s].addUp());
    }

    /**
     * Takes over what someone else has assigned, and looks only at rows that changed their segment.
     *
     * @return their number
     */
    int follow(byte[] assigned, double[][] to) {
        var changed = new int[stripes.length];
        workers.each(stripes.length, s -> changed[s] = stripes[s].follow(assigned));
        place(to);
        return Arrays.stream(changed).sum();
    }

    /** The centroids move, rows stay in their segments. */
    void place(double[][] next) {
        distances = null;
        double[][] last = centroids;
        if (last != null) {
            slack.moved(last, next);
        }
        centroids = next;
    }

    /** Per row by how much its own mean is at least nearer than any other; negative where that is not known. */
    float[] margins(double[][] means) {
        return slack.margins(centroids(), means, labels.length);
    }

    /** Per row how far its own mean is at most. */
    float[] reaches(double[][] means) {
        var reaches = new float[labels.length];
        workers.each(tiles.count(), t -> {
            double[] squared = tiles.squared(t, labels, means);
            for (int i = 0; i < tiles.rowsOf(t); i++) {
                reaches[t * Tiles.ROWS + i] = Math.nextUp(Math.nextUp((float) Math.sqrt(squared[i])));
            }
        });
        return reaches;
    }

    /** The centroids that rows were last assigned to. */
    double[][] centroids() {
        double[][] last = centroids;
        if (last == null) {
            throw new IllegalStateException("no assignment yet");
        }
        return last;
    }

    byte[] labels() {
        return labels;
    }
}
