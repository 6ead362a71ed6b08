// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import elki.clustering.kmeans.ElkanKMeans;
import elki.clustering.kmeans.ExponionKMeans;
import elki.clustering.kmeans.HamerlyKMeans;
import elki.clustering.kmeans.KDTreeFilteringKMeans;
import elki.clustering.kmeans.KDTreePruningKMeans.Split;
import elki.clustering.kmeans.KMeans;
import elki.clustering.kmeans.LloydKMeans;
import elki.clustering.kmeans.ShallotKMeans;
import elki.clustering.kmeans.initialization.Predefined;
import elki.data.Clustering;
import elki.data.DoubleVector;
import elki.data.model.KMeansModel;
import elki.data.type.VectorFieldTypeInformation;
import elki.database.StaticArrayDatabase;
import elki.database.ids.DBIDRange;
import elki.database.relation.Relation;
import elki.datasource.bundle.MultipleObjectsBundle;
import elki.distance.minkowski.SquaredEuclideanDistance;
import java.io.IOException;
import java.util.Arrays;

/** ELKI: one thread, one object for each row, its own defaults elsewhere. */
final class ElkiPeer implements Peer<Relation<DoubleVector>> {
    private static final int LEAF = 5;

    public static void main(String[] arguments) throws IOException {
        PeerLoop.serve(new ElkiPeer());
    }

    @Override
    public Relation<DoubleVector> load(Matrix matrix) {
        var vectors = Arrays.stream(matrix.toRows()).map(DoubleVector::wrap).toList();
        var type = new VectorFieldTypeInformation<>(DoubleVector.FACTORY, matrix.columns());
        var database = new StaticArrayDatabase(() -> MultipleObjectsBundle.makeSimple(type, vectors));
        database.initialize();
        return database.getRelation(type);
    }

    /** All but the kd-tree count the first assignment as an iteration. ELKI moves the centroids in the array it is given. */
    @Override
    public Fit fit(Relation<DoubleVector> data, String algorithm, double[][] starts, int iterations) {
        KMeans<DoubleVector, KMeansModel> kMeans = algorithm(
                algorithm, starts.length, iterations + (algorithm.equals("kd-tree") ? 0 : 1), new Predefined(starts));
        long start = System.nanoTime();
        Clustering<KMeansModel> found = kMeans.run(data);
        double seconds = Peer.since(start);
        var rows = (DBIDRange) data.getDBIDs();
        var labels = new byte[data.size()];
        var centroids = new double[starts.length][];
        int c = 0;
        for (var cluster : found.getAllClusters()) {
            centroids[c] = cluster.getModel().getMean();
            for (var id = cluster.getIDs().iter(); id.valid(); id.advance()) {
                labels[rows.getOffset(id)] = (byte) c;
            }
            c++;
        }
        return new Fit(seconds, -1, Double.NaN, labels, centroids);
    }

    private static KMeans<DoubleVector, KMeansModel> algorithm(String name, int k, int iterations, Predefined starts) {
        var distance = SquaredEuclideanDistance.STATIC;
        return switch (name) {
            case "lloyd" -> new LloydKMeans<>(distance, k, iterations, starts);
            case "hamerly" -> new HamerlyKMeans<>(distance, k, iterations, starts, false);
            case "elkan" -> new ElkanKMeans<>(distance, k, iterations, starts, false);
            case "exponion" -> new ExponionKMeans<>(distance, k, iterations, starts, false);
            case "shallot" -> new ShallotKMeans<>(distance, k, iterations, starts, false);
            case "kd-tree" -> new KDTreeFilteringKMeans<>(distance, k, iterations, starts, Split.MIDPOINT, LEAF);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
