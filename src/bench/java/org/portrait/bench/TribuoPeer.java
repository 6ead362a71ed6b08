// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.clustering.ClusterID;
import org.tribuo.clustering.ClusteringFactory;
import org.tribuo.clustering.kmeans.KMeansTrainer;
import org.tribuo.clustering.kmeans.KMeansTrainer.Initialisation;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.distance.DistanceType;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Tribuo takes no start centroids: it draws them by k-means++. */
final class TribuoPeer implements Peer<TribuoPeer.Data> {
    /** Tribuo's own form, and ours for the labels. */
    record Data(Dataset<ClusterID> examples, Matrix matrix) {}

    private static final int THREADS = 2;

    public static void main(String[] arguments) throws IOException {
        PeerLoop.serve(new TribuoPeer());
    }

    @Override
    public Data load(Matrix matrix) {
        var names = new String[matrix.columns()];
        Arrays.setAll(names, j -> String.format("f%02d", j));
        var factory = new ClusteringFactory();
        var examples = new ArrayList<Example<ClusterID>>(matrix.rows());
        for (int i = 0; i < matrix.rows(); i++) {
            examples.add(new ArrayExample<>(ClusteringFactory.UNASSIGNED_CLUSTER_ID, names, matrix.row(i)));
        }
        return new Data(
                new MutableDataset<>(examples, new SimpleDataSourceProvenance("bench", factory), factory), matrix);
    }

    /** Labels are found here by plain search, since the model keeps none. */
    @Override
    public Fit fit(Data data, String algorithm, double[][] starts, int iterations) {
        var trainer = new KMeansTrainer(
                starts.length, iterations, DistanceType.L2.getDistance(), Initialisation.PLUSPLUS, THREADS, 1);
        long start = System.nanoTime();
        var model = trainer.train(data.examples());
        double seconds = Peer.since(start);
        double[][] centroids = Arrays.stream(model.getCentroidVectors())
                .map(vector -> vector.toArray())
                .toArray(double[][]::new);
        var labels = new byte[data.matrix().rows()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) nearest(data.matrix().row(i), centroids);
        }
        return new Fit(seconds, -1, Double.NaN, labels, centroids);
    }

    private static int nearest(double[] row, double[][] centroids) {
        int best = 0;
        for (int c = 1; c < centroids.length; c++) {
            if (Squares.distance(row, centroids[c]) < Squares.distance(row, centroids[best])) {
                best = c;
            }
        }
        return best;
    }
}
