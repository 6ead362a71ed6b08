// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.portrait.data.ScaledMatrix;
import org.portrait.work.Progress;

class OptimumTest {
    private static final Logger SMILE = Logger.getLogger("smile");

    /**
     * Best inertia for K = 2…8 of scikit-learn 1.2.1, KMeans(n_clusters=K, n_init=400, tol=0, max_iter=1000,
     * random_state=1, algorithm='lloyd') on the six spends, standardised by the population standard deviation.
     */
    private static final double[] SCIKIT_LEARN = {
        1954.0416346097822,
        1607.6748434206982,
        1312.524603206828,
        1058.7551718327218,
        915.3640173998289,
        822.1775626659371,
        736.9651344642708
    };

    static ScaledMatrix wholesale() {
        try (var in = OptimumTest.class.getResourceAsStream("wholesale.csv")) {
            List<String[]> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .toList();
            var columns = new double[6][lines.size()];
            for (int i = 0; i < lines.size(); i++) {
                for (int j = 0; j < 6; j++) {
                    columns[j][i] = Double.parseDouble(lines.get(i)[3 + j]);
                }
            }
            return Matrices.standard(columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void wholesaleIsAtLeastAsGoodAsFourHundredStartsOfScikitLearn() {
        ScaledMatrix matrix = wholesale();
        for (long seed = 1; seed <= 5; seed++) {
            var inertias = new ArrayList<Double>();
            try (var engine = new KMeans(2)) {
                engine.sweep(
                        matrix,
                        SegmentSettings.DEFAULT.withSeed(seed),
                        8,
                        s -> inertias.add(s.inertia()),
                        Progress.none());
            }
            for (int i = 0; i < SCIKIT_LEARN.length; i++) {
                double limit = SCIKIT_LEARN[i] * (1 + 1e-6);
                assertTrue(inertias.get(i) <= limit, "seed " + seed + " K " + (i + 2) + ": " + inertias.get(i));
            }
        }
    }

    /** Smile 4.4.2, best of twenty runs of 100 iterations at most. */
    @Test
    void smileFindsNothingBetter() {
        ScaledMatrix matrix = Matrices.blobs(1200, 3, 7, 21);
        double[][] rows = Matrices.rows(matrix);
        SMILE.setLevel(Level.WARNING);
        smile.math.MathEx.setSeed(19);
        try (var engine = new KMeans(1)) {
            engine.sweep(
                    matrix,
                    SegmentSettings.DEFAULT,
                    9,
                    ours -> {
                        double smiles = Double.POSITIVE_INFINITY;
                        for (int run = 0; run < 20; run++) {
                            smiles = Math.min(smiles, inertia(smile.clustering.KMeans.fit(rows, ours.k(), 100), rows));
                        }
                        assertTrue(ours.inertia() <= smiles * (1 + 1e-9), "K " + ours.k());
                    },
                    Progress.none());
        }
    }

    private static double inertia(smile.clustering.CentroidClustering<double[], double[]> model, double[][] rows) {
        double inertia = 0;
        for (double[] row : rows) {
            double nearest = Double.POSITIVE_INFINITY;
            for (double[] centre : model.centers()) {
                nearest = Math.min(nearest, NaiveLloyd.squared(row, centre));
            }
            inertia += nearest;
        }
        return inertia;
    }
}
