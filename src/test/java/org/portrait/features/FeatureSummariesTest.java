// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.portrait.data.DatasetBuilder;
import org.portrait.data.FeatureMatrix;
import org.portrait.features.ColumnSummary.ValueCount;
import org.portrait.work.Progress;

class FeatureSummariesTest {
    /** numpy 1.24.2 (mean, std, median, histogram with 20 bins) and scipy.stats.skew. */
    @Test
    void describeAFeatureAsNumPyDoes() {
        var matrix = new FeatureMatrix(List.of("f"), new double[][] {{9, 2, 40.5, 1, 3, 2}});
        var summary = new FeatureSummaries().of(matrix, Progress.none()).getFirst();
        assertEquals(9.583333333333334, summary.mean(), 1e-14);
        assertEquals(14.072481025825624, summary.deviation(), 1e-14);
        assertEquals(1.660262802446279, summary.skewness(), 1e-14);
        assertEquals(2.5, summary.median());
        assertEquals(1, summary.lowest());
        assertEquals(40.5, summary.highest());
        assertArrayEquals(new int[] {3, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, summary.histogram());
    }

    /** numpy.corrcoef of the same three lists. */
    @Test
    void correlationsAreNumPys() {
        var matrix = new FeatureMatrix(
                List.of("a", "b", "c", "same"),
                new double[][] {{1, 2, 3, 4, 5}, {2, 1, 4, 3, 7}, {9, 7, 5, 5, 1}, {2, 2, 2, 2, 2}});
        double[][] r = new Correlations().of(matrix, Progress.none());
        assertEquals(0.8241633836921342, r[0][1], 1e-15);
        assertEquals(-0.9594032236002468, r[0][2], 1e-15);
        assertEquals(-0.9078464896190054, r[2][1], 1e-15);
        assertEquals(1, r[1][1]);
        assertTrue(Double.isNaN(r[3][0]) && Double.isNaN(r[3][3]), "a constant goes with nothing");
    }

    /**
     * Two segments of two rows. x: means 1 and 5 around 3, between 16, total 4 + 4·1 = 20 → 0.8. y: equal means → 0. z:
     * wholly explained → 1. w: constant → 0.
     */
    @Test
    void rankingPutsTheFeatureFirstThatTheSegmentsExplain() {
        var matrix = new FeatureMatrix(
                List.of("y", "x", "z", "w"),
                new double[][] {{1, 3, 3, 1}, {0, 2, 4, 6}, {7, 7, 1e9, 1e9}, {1, 1, 1, 1}});
        var ranked = new FeatureRanking().rank(matrix, new byte[] {0, 0, 1, 1}, 3);
        assertEquals(
                List.of("z", "x", "y", "w"),
                ranked.stream().map(FeatureRanking.Share::feature).toList());
        assertEquals(1, ranked.get(0).share(), 1e-15);
        assertEquals(0.8, ranked.get(1).share(), 1e-15);
        assertEquals(0, ranked.get(2).share(), 1e-15);
        assertEquals(0, ranked.get(3).share());
    }

    @Test
    void columnsOfADataSetAreSummarisedByTheirKind() {
        var dataset = new DatasetBuilder("customers")
                .decimals("spend", new double[] {0, 19, Double.NaN, 20, Double.POSITIVE_INFINITY})
                .texts("city", new String[] {"Rome", "Oslo", "", "Rome", "Oslo"})
                .decimals("empty", new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN})
                .build(c -> c.role());
        var spend = (ColumnSummary.Numbers) new ColumnSummaries().of(dataset, "spend");
        assertEquals(0, spend.lowest());
        assertEquals(20, spend.highest());
        assertEquals(13, spend.mean());
        assertEquals(1, spend.histogram()[0]);
        assertEquals(2, spend.histogram()[19]);
        var city = (ColumnSummary.Values) new ColumnSummaries().of(dataset, "city");
        assertEquals(List.of(new ValueCount("Oslo", 2), new ValueCount("Rome", 2)), city.top());
        assertEquals(0, city.others());
        var empty = (ColumnSummary.Numbers) new ColumnSummaries().of(dataset, "empty");
        assertTrue(Double.isNaN(empty.lowest()));
        assertArrayEquals(new int[20], empty.histogram());
    }

    @Test
    void onlyTheTenMostFrequentValuesAreListed() {
        var texts = new String[14];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = "v" + (char) ('a' + Math.max(0, i - 2));
        }
        var dataset = new DatasetBuilder("d").texts("t", texts).build(c -> c.role());
        var values = (ColumnSummary.Values) new ColumnSummaries().of(dataset, "t");
        assertEquals(new ValueCount("va", 3), values.top().getFirst());
        assertEquals(10, values.top().size());
        assertEquals(2, values.others());
    }
}
