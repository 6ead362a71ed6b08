// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.ScaledMatrix;
import org.portrait.quality.Assessor;
import org.portrait.segments.KMeans;
import org.portrait.segments.SegmentSettings;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/**
 * Our own engine. It also understands {@code sweep NAME K}: all K from 2, and then their quality; and
 * {@code silhouette NAME K}: the quality of that K alone; and {@code sized NAME K}: all K from 2, without and with a
 * limit to the sizes.
 */
final class OurPeer implements Peer<ScaledMatrix> {
    private static final int THREADS = 2;
    /** Which share of the rows a segment has at least, one over it. */
    private static final int SMALLEST = 50;

    private final KMeans engine = new KMeans(THREADS);

    public static void main(String[] arguments) throws IOException {
        PeerLoop.serve(new OurPeer());
    }

    @Override
    public ScaledMatrix load(Matrix matrix) {
        return scaled(matrix.toColumns());
    }

    /** Columns that are standardised already. */
    static ScaledMatrix scaled(double[][] columns) {
        var names = IntStream.range(0, columns.length).mapToObj(j -> "f" + j).toList();
        var factor = new double[columns.length];
        Arrays.fill(factor, 1);
        return new ScaledMatrix(new FeatureMatrix(names, columns), new double[columns.length], factor);
    }

    @Override
    public Fit fit(ScaledMatrix data, String algorithm, double[][] starts, int iterations) {
        var settings = SegmentSettings.DEFAULT.withTolerance(0).withMaxIterations(iterations);
        long start = System.nanoTime();
        Segmentation found = engine.lloyd(data, starts, settings, Progress.none());
        double seconds = Peer.since(start);
        return new Fit(seconds, found.iterations(), found.inertia(), found.labels(), found.centroids());
    }

    @Override
    public String other(ScaledMatrix data, String[] words) {
        if (words[0].equals("sized")) {
            int kTo = Integer.parseInt(words[2]);
            double free = seconds(data, 0, kTo);
            return String.format(Locale.ROOT, "sized %.9f %.9f", free, seconds(data, data.rows() / SMALLEST, kTo));
        }
        List<Segmentation> found = new ArrayList<>();
        long start = System.nanoTime();
        engine.sweep(data, SegmentSettings.DEFAULT, Integer.parseInt(words[2]), found::add, Progress.none());
        double sweep = Peer.since(start);
        long then = System.nanoTime();
        if (words[0].equals("silhouette")) {
            new Assessor(data, THREADS, 1).assess(found.getLast(), Progress.none());
            return String.format(Locale.ROOT, "silhouette %.9f", Peer.since(then));
        }
        new Assessor(data, THREADS, 1).assessAll(found, Progress.none());
        return String.format(Locale.ROOT, "sweep %.9f %.9f", sweep, Peer.since(then));
    }

    private double seconds(ScaledMatrix data, int minSize, int kTo) {
        long start = System.nanoTime();
        engine.sweep(data, SegmentSettings.DEFAULT.withMinSize(minSize), kTo, _ -> {}, Progress.none());
        return Peer.since(start);
    }
}
