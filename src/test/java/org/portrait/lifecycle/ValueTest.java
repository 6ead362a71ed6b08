// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.lifecycle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portrait.data.Dataset;
import org.portrait.i18n.Messages;
import org.portrait.work.Progress;

/** How value is spread, and the RFM cells. */
class ValueTest {
    private final Dataset shop = ShopFigures.built(ShopFigures.customers());
    private final Lifecycle lifecycle = ShopFigures.lifecycle(shop, LifecycleSettings.DEFAULT);
    private final Concentration value = Objects.requireNonNull(lifecycle.value());
    private final RfmGrid grid = Objects.requireNonNull(lifecycle.grid());

    private static Concentration of(double... values) {
        return Concentration.of(values, new byte[values.length], 1);
    }

    /**
     * R 4.2: {@code x <- c(10, 49, 56, 65, 77, 1000); 2 * sum(x * 1:6) / (6 * sum(x)) - 7 / 6}, the formula of
     * {@code ineq::Gini}, is 0.6686555290373906; by pairs {@code mean(abs(outer(x, x, "-"))) / (2 * mean(x))} is the same.
     */
    @Test
    void giniIsThatOfR() {
        assertEquals(0.6686555290373906, of(56, 10, 1000, 49, 77, 65).gini(), 1e-12);
        assertEquals(0, of(5, 5, 5).gini(), 1e-15);
        assertEquals(0.75, of(0, 0, 0, 8).gini(), 1e-15, "one of four has everything: (n - 1) / n");
        assertEquals(0.75, of(-3, 0, 0, 8).gini(), 1e-15, "below zero counts as zero");
        assertTrue(Double.isNaN(of(0, 0).gini()));
    }

    /** Of 1,000 in all the best of five bring 500, 300, 100, 60 and 40. */
    @Test
    void theBestBringWhatTheyBring() {
        Concentration five = of(40, 300, 60, 500, 100);
        assertEquals(0.5, five.best(20), 1e-15);
        assertEquals(0.25, five.best(10), 1e-15, "half of the best one's");
        assertEquals(0.85, five.best(50), 1e-15, "half of the third's, too");
        assertEquals(0, five.curve()[0]);
        assertEquals(1, five.curve()[Concentration.STEPS], 1e-15);
    }

    /** 600 + 100 + 90 + 80 + 50 + 40 + 30 + 20 - 10 = 1,000 of nine; 870 of them in the first segment. */
    @Test
    void valuesBelowZeroCountInTheTotal() {
        assertEquals(1000, value.total());
        assertEquals(List.of(9, 1, 1), List.of(value.customers(), value.missing(), value.negative()));
        assertEquals(-10, value.negativeTotal());
        assertEquals(1.01, Arrays.stream(value.curve()).max().orElseThrow(), 0.002);
        assertEquals(1, value.curve()[Concentration.STEPS], 1e-15);
        assertEquals(0.87, value.valueShare(0), 1e-15);
        assertEquals(0.13, value.valueShare(1), 1e-15);
        assertEquals(5 / 9.0, value.customerShare(0), 1e-15);
        List<String> said = new LifecycleText(lifecycle, new Messages(Messages.ENGLISH)).value(value);
        // the best 1.8 of 9: 600 + 0.8 * 100; the best 4.5: 600 + 100 + 90 + 80 + 0.5 * 50
        assertEquals("The best 20% of customers bring 68.0% of monetary.", said.get(0));
        assertEquals("The best 50% of customers bring 89.5% of monetary.", said.get(1));
        assertTrue(said.get(3).startsWith("One customer has a value below zero, −10 in all"), said.get(3));
        assertEquals("One customer has no such value and is left out here.", said.get(4));
    }

    @Test
    void ofNothingNobodyHasAShare() {
        Concentration nothing = of(5, -8);
        assertFalse(nothing.shared());
        assertTrue(Double.isNaN(nothing.best(20)));
        assertTrue(Double.isNaN(nothing.valueShare(0)));
    }

    /** 100 − 10 is a tenth and 100 − 11 more; of 100.5 − 100 the best one would bring 20,100 %. */
    @Test
    void whereMuchIsTakenBackThereAreNoShares() {
        assertTrue(of(60, 40, -10).shared());
        for (Concentration much : List.of(of(60, 40, -11), of(100.5, -100, 0, 0, 0))) {
            assertFalse(much.shared());
            assertTrue(Double.isNaN(much.best(20)));
            assertTrue(Double.isNaN(much.valueShare(0)));
        }
        assertEquals(
                List.of(
                        "monetary adds up to 89: 100 above zero, and −11 below it for one customer. More than 10% of the"
                                + " one is taken away by the other, so shares of the total would mislead: none are told, and no"
                                + " curve is drawn."),
                new LifecycleText(lifecycle, new Messages(Messages.ENGLISH)).value(of(60, 40, -11)));
    }

    /** The last two of the ten are in no segment: -10 of the nine values is theirs. */
    @Test
    void whoIsInNoSegmentCountsInAllFigures() {
        byte[] labels = {0, 0, 0, 0, 0, 1, 1, 1, 2, 2};
        int[] rows = IntStream.range(0, 10).toArray();
        Lifecycle some = new LifecycleFinder().find(shop, rows, labels, 2, LifecycleSettings.DEFAULT, Progress.none());
        Concentration all = Objects.requireNonNull(some.value());
        assertArrayEquals(new int[] {5, 3, 1}, all.segmentCustomers());
        assertArrayEquals(new double[] {870, 140, -10}, all.segmentValues());
        assertEquals(value.gini(), all.gini());
        assertArrayEquals(value.curve(), all.curve());
        assertEquals(3 / 9.0, all.customerShare(1), 1e-15);
        RfmGrid cells = Objects.requireNonNull(some.grid());
        assertEquals(1, cells.counts()[2][RfmGrid.cell(1, 1)]);
        assertEquals(grid.share(RfmGrid.cell(1, 1)), cells.share(RfmGrid.cell(1, 1)));
        assertEquals(some.proposal(), lifecycle.proposal());
        assertEquals(
                "Stages and value are those of all 10 customers of the file, also of the 2 who are in no segment (why,"
                        + " stands on the Clean page and in segments.csv).",
                new LifecycleText(some, new Messages(Messages.ENGLISH)).base().orElseThrow());
        assertTrue(new LifecycleText(lifecycle, new Messages(Messages.ENGLISH))
                .base()
                .isEmpty());
    }

    /**
     * Recency 3 5 8 10 20 40 60 90 200 has cuts 5, 10, 40 and 90; orders 0 1 1 1 1 1 2 3 4 6 have cuts 1, 1, 1 and 3: one
     * order in five of ten customers is one score, 1, and nobody has 2 or 3.
     */
    @Test
    void equalOrdersAreInOneCell() {
        var expected = new int[25];
        expected[RfmGrid.cell(5, 1)] = 1; // c0
        expected[RfmGrid.cell(5, 5)] = 1; // c1: 6 orders
        expected[RfmGrid.cell(4, 4)] = 1; // c2: 2 orders
        expected[RfmGrid.cell(4, 1)] = 1; // c3
        expected[RfmGrid.cell(3, 4)] = 1; // c4: 3 orders
        assertArrayEquals(expected, grid.counts()[0]);
        expected = new int[25];
        expected[RfmGrid.cell(3, 1)] = 1; // c5
        expected[RfmGrid.cell(2, 5)] = 1; // c6: 4 orders
        expected[RfmGrid.cell(2, 1)] = 1; // c7
        expected[RfmGrid.cell(1, 1)] = 1; // c8
        assertArrayEquals(expected, grid.counts()[1], "c9 has no last order");
        assertEquals(0.6, grid.valueShare(RfmGrid.cell(5, 5)), 1e-15);
        assertEquals(5, grid.monetary(RfmGrid.cell(5, 5)), "600 is among the highest fifth");
        assertEquals(1 / 9.0, grid.share(RfmGrid.cell(1, 1)), 1e-15);
        assertEquals(0.25, grid.share(1, RfmGrid.cell(1, 1)), 1e-15);
    }

    /** The order of customers does not matter, and what is there once is there twice. */
    @Test
    void manyAreSpreadAsFew() {
        double[] few = {40, 300, 60, 500, 100};
        double[] many = IntStream.range(0, 1000).mapToDouble(i -> few[i % 5]).toArray();
        assertArrayEquals(of(few).curve(), of(many).curve(), 1e-12);
        assertEquals(of(few).gini(), of(many).gini(), 1e-12);
    }
}
