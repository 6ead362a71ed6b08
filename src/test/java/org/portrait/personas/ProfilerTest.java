// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portrait.data.Categories;
import org.portrait.data.ColumnRole;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.data.FeatureMatrix;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/** Twenty customers: rows 0 to 11 are segment 0, rows 12 to 19 segment 1. All numbers are worked out by hand. */
class ProfilerTest {
    private static final int[] CITY = {0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0};
    private static final int[] PLAN = {0, 0, 0, 0, 1, 1, 1, 1, -1, -1, -1, -1, 0, 0, 0, 0, 1, 1, 1, 1};

    private static double[] spend() {
        var spend = new double[20];
        for (int i = 0; i < 20; i++) {
            spend[i] = i >= 12 ? 300 : i % 2 == 0 ? 50 : 150;
        }
        return spend;
    }

    private static List<SegmentProfile> profiles() {
        var age = new double[20];
        Arrays.fill(age, 40);
        var member = new byte[20];
        Arrays.fill(member, 12, 18, (byte) 1);
        Dataset customers = new DatasetBuilder("shop.csv")
                .decimals("spend", spend())
                .decimals("age", age)
                .categories("city", CITY, List.of("Aachen", "Bonn"))
                .categories("plan", PLAN, List.of("basic", "plus"))
                .booleans("member", member)
                .categories("mail", CITY, List.of("a@a", "b@b"))
                .build(c -> c.name().equals("mail") ? ColumnRole.PERSONAL : ColumnRole.FEATURE);
        var labels = new byte[20];
        Arrays.fill(labels, 12, 20, (byte) 1);
        var segmentation =
                new Segmentation(labels, new double[2][2], new int[] {12, 8}, 0, List.of(0.0), true, new int[] {0, 1});
        var features = new FeatureMatrix(List.of("spend", "age"), new double[][] {spend(), age});
        return new Profiler().profile(customers, features, segmentation, Progress.none());
    }

    @Test
    void countsCustomers() {
        assertEquals(
                List.of(0, 1), profiles().stream().map(SegmentProfile::segment).toList());
        assertEquals(
                List.of(12, 8), profiles().stream().map(SegmentProfile::size).toList());
        assertEquals(0.4, profiles().get(1).share());
    }

    /** Mean of all 180; squared deviations 6 · 130² + 6 · 30² + 8 · 120² = 222,000, divided by 20: 11,100. */
    @Test
    void comparesFeaturesWithAllCustomers() {
        var modest = profiles().get(0).features().getFirst();
        assertEquals("spend", modest.feature());
        assertEquals(100, modest.mean());
        assertEquals(100, modest.median());
        assertEquals(180, modest.overallMean());
        assertEquals(-80 / Math.sqrt(11_100), modest.difference(), 1e-12);
        assertEquals(
                120 / Math.sqrt(11_100), profiles().get(1).features().getFirst().difference(), 1e-12);
        assertEquals(0, profiles().get(1).features().get(1).difference());
    }

    /** Of all, 6 spend 50, 6 spend 150 and 8 spend 300; everybody in the second segment spends more than all others. */
    @Test
    void comparesCustomersOneByOne() {
        var modest = profiles().get(0).features().getFirst().ranks();
        assertEquals(150, modest.overallMedian());
        assertEquals(-1, modest.delta());
        assertEquals(
                -8.0 / 20,
                modest.deltaOfAll(),
                1e-15,
                "lower than 8 of 20; with the other 12 no more often lower than higher");
        assertEquals(1, profiles().get(1).features().getFirst().ranks().delta());
        assertEquals(0, profiles().get(1).features().get(1).ranks().delta());
    }

    /**
     * City: 9 of 12 and 1 of 8 are Aachen. Plan: half of the customers with one have either, in both segments and among
     * all.
     */
    @Test
    void findsOverRepresentedValuesStrongestFirst() {
        var first = profiles().get(0).categories();
        assertEquals(
                List.of("member=false", "city=Aachen"),
                first.stream().map(c -> c.column() + "=" + c.value()).toList());
        assertEquals(0.75, first.get(1).share());
        assertEquals(0.5, first.get(1).overallShare());
        assertEquals(1.5, first.get(1).lift());
        var second = profiles().get(1).categories();
        assertEquals(
                List.of("member=true", "city=Bonn"),
                second.stream().map(c -> c.column() + "=" + c.value()).toList());
        assertEquals(2.5, second.get(0).lift(), 1e-12);
    }

    private static CategoryLifts lifts(int[] codes, int first, int second) {
        var labels = new byte[first + second];
        Arrays.fill(labels, first, labels.length, (byte) 1);
        var lifts = new CategoryLifts(Groups.of(new Segmentation(
                labels, new double[2][2], new int[] {first, second}, 0, List.of(0.0), true, new int[] {0, 1})));
        lifts.add("club", new Categories(codes, List.of("a", "b")));
        return lifts;
    }

    /** Of 120 customers 90 have a value, 60 of them a; of 80 others all have one, 20 of them a. */
    @Test
    void sharesAreOfTheCustomersWithAValue() {
        var codes = new int[200];
        Arrays.fill(codes, 60, 90, 1);
        Arrays.fill(codes, 90, 120, -1);
        Arrays.fill(codes, 140, 200, 1);
        var a = lifts(codes, 120, 80).strongest(0).getFirst();
        assertEquals(60 / 90.0, a.share());
        assertEquals(80 / 170.0, a.overallShare());
        assertEquals(17 / 12.0, a.lift(), 1e-12);
        assertEquals(90, a.known());
    }

    /**
     * 30 of 100 are a where 50 of 200 are: the residual is 5 / sqrt(25 · 0.75 · 0.5) = 1.63. 35 of 100: 10 / sqrt(...) =
     * 3.27. Four cells at 0.05 ask for 2.24.
     */
    @Test
    void whatChanceBringsIsNotOverRepresented() {
        for (int own : new int[] {30, 35}) {
            var codes = new int[200];
            Arrays.fill(codes, own, 100, 1);
            Arrays.fill(codes, 150 - own, 200, 1);
            assertEquals(own == 30 ? 0 : 1, lifts(codes, 100, 100).strongest(0).size());
        }
    }

    @Test
    void recognisesColumnsByName() {
        assertEquals(Concept.AGE, Concept.of("Age").orElseThrow());
        assertEquals(Concept.VISITS, Concept.of("pages_viewed").orElseThrow());
        assertEquals(Concept.RECENCY, Concept.of("DaysSinceLastOrder").orElseThrow());
        assertEquals(Concept.RECENCY, Concept.of("最近一次购买距今天数").orElseThrow());
        assertEquals(Concept.RECENCY, Concept.of("上次购买天数").orElseThrow());
        assertEquals(Concept.VALUE, Concept.of("上次金额").orElseThrow());
        assertEquals(Concept.ORDER_VALUE, Concept.of("平均购买金额").orElseThrow());
        assertEquals(Concept.FREQUENCY, Concept.of("购买频率").orElseThrow());
        assertEquals(Concept.VALUE, Concept.of("Spending Score (1-100)").orElseThrow());
        assertEquals(Concept.VALUE, Concept.of("total_amount").orElseThrow());
        assertEquals(Concept.INCOME, Concept.of("Annual Income (k$)").orElseThrow());
        assertEquals(Concept.TENURE, Concept.of("tenure_months").orElseThrow());
        assertEquals(Concept.DISCOUNT, Concept.of("折扣比例").orElseThrow());
        assertEquals(Concept.RETURNS, Concept.of("return_rate").orElseThrow());
        assertTrue(Concept.of("Delicassen").isEmpty());
        assertTrue(Concept.of("percentage").isEmpty());
    }

    @Test
    void degreesHaveTheirBorders() {
        assertEquals(Degree.AVERAGE, Degree.of(-0.2499, Double.NaN));
        assertEquals(Degree.SOMEWHAT_LOW, Degree.of(-0.25, Double.NaN));
        assertEquals(Degree.HIGH, Degree.of(0.75, Double.NaN));
        assertEquals(Degree.HIGH, Degree.of(1.5, Double.NaN));
        assertEquals(Degree.VERY_HIGH, Degree.of(1.51, Double.NaN));
    }

    /** 0.147, 0.33 and 0.474 are the borders of Romano et al. (2006) for a small, medium and large Cliff's delta. */
    @Test
    void degreesAreNoMoreThanRanksBearOut() {
        assertEquals(Degree.AVERAGE, Degree.of(2, 0.146));
        assertEquals(Degree.SOMEWHAT_HIGH, Degree.of(2, 0.148));
        assertEquals(Degree.HIGH, Degree.of(2, 0.34));
        assertEquals(Degree.VERY_HIGH, Degree.of(2, 0.48));
        assertEquals(Degree.SOMEWHAT_LOW, Degree.of(-0.3, -1));
        assertEquals(Degree.AVERAGE, Degree.of(-2, 0.5));
    }
}
