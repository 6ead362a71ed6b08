// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import weka.clusterers.SimpleKMeans;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.EuclideanDistance;
import weka.core.Instances;
import weka.core.SelectedTag;

/** Weka takes no start centroids: it draws them by k-means++. Its normalisation is off. */
final class WekaPeer implements Peer<Instances> {
    private static final int THREADS = 2;

    public static void main(String[] arguments) throws IOException {
        System.setProperty("weka.packageManager.offline", "true");
        System.setProperty(
                "WEKA_HOME", Path.of("target/bench/weka").toAbsolutePath().toString());
        PeerLoop.serve(new WekaPeer());
    }

    @Override
    public Instances load(Matrix matrix) {
        var attributes = new ArrayList<Attribute>();
        for (int j = 0; j < matrix.columns(); j++) {
            attributes.add(new Attribute("f" + j));
        }
        var instances = new Instances("bench", attributes, matrix.rows());
        for (int i = 0; i < matrix.rows(); i++) {
            instances.add(new DenseInstance(1, matrix.row(i)));
        }
        return instances;
    }

    // Weka's methods declare Exception, so there is nothing narrower to catch
    @Override
    public Fit fit(Instances data, String algorithm, double[][] starts, int iterations) throws IOException {
        try {
            var kMeans = settings(starts.length, iterations);
            long start = System.nanoTime();
            kMeans.buildClusterer(data);
            double seconds = Peer.since(start);
            int[] assignments = kMeans.getAssignments();
            var labels = new byte[assignments.length];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = (byte) assignments[i];
            }
            double[][] centroids = kMeans.getClusterCentroids().stream()
                    .map(centroid -> centroid.toDoubleArray())
                    .toArray(double[][]::new);
            return new Fit(seconds, -1, Double.NaN, labels, centroids);
        } catch (Exception e) {
            throw new IOException("Weka", e);
        }
    }

    private static SimpleKMeans settings(int k, int iterations) throws Exception {
        var distance = new EuclideanDistance();
        distance.setDontNormalize(true);
        var kMeans = new SimpleKMeans();
        kMeans.setDistanceFunction(distance);
        kMeans.setNumClusters(k);
        kMeans.setMaxIterations(iterations);
        kMeans.setInitializationMethod(new SelectedTag(SimpleKMeans.KMEANS_PLUS_PLUS, SimpleKMeans.TAGS_SELECTION));
        kMeans.setPreserveInstancesOrder(true);
        kMeans.setDontReplaceMissingValues(true);
        kMeans.setFastDistanceCalc(true);
        kMeans.setNumExecutionSlots(THREADS);
        kMeans.setSeed(1);
        return kMeans;
    }
}
