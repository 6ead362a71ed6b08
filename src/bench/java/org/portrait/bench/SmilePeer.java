// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.io.IOException;
import smile.clustering.CentroidClustering;
import smile.clustering.Clustering;
import smile.clustering.KMeans;
import smile.math.MathEx;

/** Smile seeds by k-means++ on its own and builds its tree within the fit. */
final class SmilePeer implements Peer<double[][]> {
    public static void main(String[] arguments) throws IOException {
        PeerLoop.serve(new SmilePeer());
    }

    @Override
    public double[][] load(Matrix matrix) {
        return matrix.toRows();
    }

    @Override
    public Fit fit(double[][] data, String algorithm, double[][] starts, int iterations) {
        MathEx.setSeed(1);
        long start = System.nanoTime();
        CentroidClustering<double[], double[]> found =
                KMeans.fit(data, new Clustering.Options(starts.length, iterations, 0, null));
        double seconds = Peer.since(start);
        int[] groups = found.group();
        var labels = new byte[groups.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) groups[i];
        }
        return new Fit(seconds, -1, Double.NaN, labels, found.centers());
    }
}
