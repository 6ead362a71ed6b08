// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.portrait.Series;
import org.portrait.data.ScaledMatrix;
import org.portrait.segments.KMeans;
import org.portrait.segments.SegmentSettings;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/** How often the recommended K is the true one, and how often data without groups are told to have none. */
class ChoiceOfKTest {
    private static final KMeans ENGINE = new KMeans(1);

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    private static List<Segmentation> sweep(ScaledMatrix matrix, SegmentSettings settings, int kTo) {
        var found = new ArrayList<Segmentation>();
        ENGINE.sweep(matrix, settings, kTo, found::add, Progress.none());
        return found;
    }

    /** As the pipeline does it. */
    private static Recommendation recommend(ScaledMatrix matrix) {
        List<Segmentation> segmentations = sweep(matrix, SegmentSettings.DEFAULT, SegmentSettings.DEFAULT.kMax());
        List<Quality> qualities = new Assessor(matrix, 1, 1).assessAll(segmentations, Progress.none());
        Clustering once = (data, kTo, _) -> sweep(data, SegmentSettings.DEFAULT.withRestarts(1), kTo);
        return new Recommender(once, 1, 1).recommend(matrix, segmentations, qualities, Progress.none());
    }

    private static void series(
            String name, int least, Function<SeededCases, ScaledMatrix> data, Predicate<Outcome> right) {
        int block = Integer.getInteger("portrait.block", SeededCases.REPORTED);
        int cases = Series.thorough() ? 100 : 5;
        long start = System.nanoTime();
        var wrong = new ArrayList<Outcome>();
        for (int number = 0; number < cases; number++) {
            var made = new SeededCases(block, number);
            var outcome = new Outcome(number, made.groups(), recommend(data.apply(made)));
            if (!right.test(outcome)) {
                wrong.add(outcome);
            }
        }
        String found = (cases - wrong.size()) + " right, block " + block + " of seeds";
        Series.record("choice of K: " + name, cases, found, start);
        assertTrue(100 * (cases - wrong.size()) >= least * cases, name + ": " + found + "\n" + wrong);
    }

    private record Outcome(int number, int groups, Recommendation recommendation) {
        boolean found() {
            return recommendation.k() == groups;
        }

        boolean none() {
            return recommendation.verdict() == Verdict.NO_GROUPS;
        }
    }

    @Test
    void findsGroupsAtFour() {
        series("groups at separation 4", 95, made -> made.groups(4), Outcome::found);
    }

    @Test
    void findsGroupsAtThree() {
        series("groups at separation 3", 85, made -> made.groups(3), Outcome::found);
    }

    /** Only reported: at this separation some groups are not two modes any more. */
    @Test
    void findsSomeGroupsAtTwo() {
        series("groups at separation 2", 50, made -> made.groups(2), Outcome::found);
    }

    @Test
    void uniformDataHaveNoGroups() {
        series("no groups in uniform data", 95, SeededCases::uniform, Outcome::none);
    }

    @Test
    void oneGaussianHasNoGroups() {
        series("no groups in one Gaussian", 95, SeededCases::gaussian, Outcome::none);
    }

    /** The tutorial set must not be shipped, so this needs a copy of it beside the project. */
    @Test
    void takesFiveOnTheMall() throws IOException {
        Path mall = Path.of("../shared/data/mall-customers.csv");
        assumeTrue(Files.exists(mall));
        var rows = new ArrayList<double[]>();
        for (String line : Files.readAllLines(mall).subList(1, 201)) {
            String[] cells = line.split(",", -1);
            if (!cells[3].isEmpty() && !cells[4].isEmpty()) {
                rows.add(new double[] {Double.parseDouble(cells[3]), Double.parseDouble(cells[4])});
            }
        }
        assertEquals(187, rows.size());
        assertEquals(5, recommend(standardised(rows)).k());
    }

    private static ScaledMatrix standardised(List<double[]> rows) {
        ScaledMatrix plain = Fixtures.matrix(rows.toArray(double[][]::new));
        var offset = new double[plain.dimensions()];
        var factor = new double[plain.dimensions()];
        for (int j = 0; j < offset.length; j++) {
            for (double[] row : rows) {
                offset[j] += row[j] / rows.size();
            }
            double squares = 0;
            for (double[] row : rows) {
                squares += (row[j] - offset[j]) * (row[j] - offset[j]);
            }
            factor[j] = 1 / Math.sqrt(squares / rows.size());
        }
        return new ScaledMatrix(plain.features(), offset, factor);
    }
}
