// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.clean;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.portrait.clean.CleanReport.Reason;
import org.portrait.clean.CleanReport.RemovedRow;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.work.Progress;
import smile.math.MathEx;

class OutliersTest {
    /** A Gaussian cloud of 1,000 rows around 0; rows 100, 500 and 900 lie 20 deviations away in different directions. */
    private static double[][] cloud() {
        var random = new SplittableRandom(5);
        var points = new double[1000][2];
        for (double[] point : points) {
            point[0] = random.nextGaussian();
            point[1] = random.nextGaussian();
        }
        points[100] = new double[] {20, 20};
        points[500] = new double[] {-20, 20};
        points[900] = new double[] {20, -20};
        return points;
    }

    private static Dataset dataset() {
        var points = cloud();
        var x = new double[points.length];
        var y = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            x[i] = points[i][0];
            y[i] = points[i][1];
        }
        y[7] = Double.NaN;
        return new DatasetBuilder("cloud")
                .decimals("x", x)
                .decimals("y", y)
                .texts("note", java.util.Collections.nCopies(points.length, "").toArray(String[]::new))
                .build(c -> c.role());
    }

    @Test
    void setsAsideTheRowsThatLieFarOutside() {
        var settings = new CleanSettings(List.of(new CleaningRule.SetAsideOutliers(0.003, 1)));
        var cleaned = new Cleaner().clean(dataset(), settings, Set.of("x", "y"), Progress.none());
        assertEquals(
                List.of(
                        new RemovedRow(100, Reason.OUTLIER),
                        new RemovedRow(500, Reason.OUTLIER),
                        new RemovedRow(900, Reason.OUTLIER)),
                cleaned.report().removed());
    }

    @Test
    void withoutNumbersNothingIsAnOutlier() {
        var settings = new CleanSettings(List.of(new CleaningRule.SetAsideOutliers(0.1, 1)));
        var cleaned = new Cleaner().clean(dataset(), settings, Set.of("note"), Progress.none());
        assertEquals(1000, cleaned.report().rowsAfter());
    }

    @Test
    void pathsRepeatBitForBitOnAnyThreadAndAnyNumberOfThreads() throws Exception {
        var runs = new ArrayList<double[]>();
        runs.add(IsolationPaths.of(cloud(), 42, Progress.none()));
        MathEx.setSeed(99);
        MathEx.random();
        runs.add(IsolationPaths.of(cloud(), 42, Progress.none()));
        for (int threads : new int[] {1, 2, 8}) {
            try (var pool = new ForkJoinPool(threads)) {
                runs.add(pool.submit(() -> IsolationPaths.of(cloud(), 42, Progress.none()))
                        .get());
            }
        }
        runs.forEach(run -> assertArrayEquals(runs.getFirst(), run));
    }

    /**
     * scikit-learn 1.2.1, IsolationForest(random_state=0, 1, 2) on such a cloud: mean path length of all rows 12.22,
     * 12.18 and 12.13.
     */
    @Test
    void rowsLieAboutAsDeepAsInScikitLearn() {
        double[] paths = IsolationPaths.of(cloud(), 3, Progress.none());
        double sum = 0;
        for (double path : paths) {
            sum += path;
        }
        assertEquals(12.18, sum / paths.length, 0.3);
    }
}
