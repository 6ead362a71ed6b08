// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.lifecycle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.portrait.lifecycle.CustomerStage.ACTIVE;
import static org.portrait.lifecycle.CustomerStage.AT_RISK;
import static org.portrait.lifecycle.CustomerStage.LOST;
import static org.portrait.lifecycle.CustomerStage.LOYAL;
import static org.portrait.lifecycle.CustomerStage.NEW;
import static org.portrait.lifecycle.CustomerStage.UNKNOWN;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.i18n.Messages;

/** Every customer is in exactly one stage; expected values are worked out by hand from the ten customers. */
class StagesTest {
    private static final Thresholds LIMITS = new Thresholds(10, 50, 100, 3);

    private final Dataset shop = ShopFigures.built(ShopFigures.customers());
    private final Lifecycle lifecycle = ShopFigures.lifecycle(shop, LifecycleSettings.DEFAULT);

    /** A customer exactly at a limit is still on the better side of it; one who is new and no regular yet is new. */
    @Test
    void everybodyIsInOneStage() {
        assertArrayEquals(
                new CustomerStage[] {NEW, LOYAL, ACTIVE, NEW, LOYAL, ACTIVE, AT_RISK, AT_RISK, LOST, UNKNOWN},
                lifecycle.figures().stages(LIMITS));
        assertEquals(ACTIVE, LIMITS.stage(50, 2, 60, 2));
        assertEquals(AT_RISK, LIMITS.stage(100, 9, 400, 9));
        assertEquals(NEW, LIMITS.stage(2, 9, 10, 9));
    }

    @Test
    void whoseFirstOrderIsNotKnownIsNewWithOneOrder() {
        assertEquals(NEW, LIMITS.stage(10, 1, Double.NaN, 1));
        assertEquals(ACTIVE, LIMITS.stage(10, 2, Double.NaN, 2));
        assertEquals(ACTIVE, LIMITS.stage(11, 1, Double.NaN, 1));
    }

    /** In the first segment 2 new, 1 active and 2 loyal of 5; among all ten 2, 2, 2, 2, 1 and 1. */
    @Test
    void stagesAreCountedPerSegment() {
        StageTable table = lifecycle.table(LIMITS);
        assertArrayEquals(new int[] {2, 1, 2, 0, 0, 0}, table.counts()[0]);
        assertArrayEquals(new int[] {0, 1, 0, 2, 1, 1}, table.counts()[1]);
        assertEquals(0.4, table.share(0, NEW));
        assertEquals(2, table.lift(0, NEW));
        assertEquals(0.5, table.lift(1, UNKNOWN) / 4);
        assertEquals(10, table.customers());
        assertEquals(NEW, table.prevailing(0), "the earlier of two equals");
        assertEquals(AT_RISK, table.prevailing(1));
        var words = new Messages(Messages.ENGLISH);
        assertEquals("Lifecycle: most often “At risk” (40%)", LifecycleText.prevailing(table, 1, words));
    }

    /** c8 is lost and c9 unknown, and neither is in a segment. */
    @Test
    void whoIsInNoSegmentIsInAStage() {
        byte[] labels = {0, 0, 0, 0, 0, 1, 1, 1, 2, 2};
        StageTable table = StageTable.of(lifecycle.figures().stages(LIMITS), labels, 2);
        assertEquals(2, table.segments());
        assertEquals(3, table.rows());
        assertArrayEquals(new int[] {0, 0, 0, 0, 1, 1}, table.counts()[table.segments()]);
        assertEquals(10, table.customers());
        assertEquals(0.1, table.share(LOST));
        assertEquals(5, table.lift(table.segments(), LOST));
        assertEquals(2, lifecycle.table(LIMITS).rows(), "no row for nobody");
    }

    /** Sorted recency 3 5 8 10 20 40 60 90 200, ranks 2, 4, 6 and 8 of 9; orders 0 1 1 1 1 1 2 3 4 6, rank 6 of 10. */
    @Test
    void limitsAreProposedByFifths() {
        assertEquals(new Proposal(new Thresholds(40, 40, 90, 2), 0), lifecycle.proposal());
    }

    /** The rule for each limit is told, that for new customers with its days as well: rank 6 of the days above. */
    @Test
    void whereTheLimitsComeFromIsTold() {
        String told = new LifecycleText(lifecycle, new Messages(Messages.ENGLISH)).basis(LifecycleSettings.DEFAULT);
        assertTrue(
                told.contains("New is whoever has been a customer for no longer than it takes to be at risk, 40 days."),
                told);
    }

    /** Gaps of 1, 2 … 40 days: the 36th is that of nine in ten, the 20th the middle one; one that is not known counts not. */
    @Test
    void limitsAreProposedFromTheTimeBetweenOrders() {
        Dataset customers = ShopFigures.built(new DatasetBuilder("many")
                .decimals(
                        "recency_days", IntStream.range(0, 41).asDoubleStream().toArray())
                .decimals("frequency", IntStream.range(0, 41).asDoubleStream().toArray())
                .decimals(
                        "mean_days_between",
                        IntStream.range(0, 41)
                                .mapToDouble(i -> i == 40 ? Double.NaN : 40 - i)
                                .toArray()));
        Figures figures =
                new FigureReader().read(customers, IntStream.range(0, 41).toArray(), LifecycleSettings.DEFAULT);
        // orders 0 … 40: rank 25 of 41 is 24 orders, so that 25 are among the upper two fifths
        assertEquals(new Proposal(new Thresholds(36, 36, 72, 25), 40), Proposal.of(figures));
    }

    @Test
    void oneLimitGivesWayToTheOther() {
        assertEquals(new Thresholds(10, 120, 120, 3), LIMITS.withRiskDays(120));
        assertEquals(new Thresholds(10, 30, 30, 3), LIMITS.withLostDays(30));
        assertThrows(IllegalArgumentException.class, () -> new Thresholds(10, 50, 49, 3));
    }

    @Test
    void withoutRecencyNobodyIsInAStage() {
        Lifecycle none = ShopFigures.lifecycle(shop, LifecycleSettings.DEFAULT.with(Part.RECENCY, ""));
        assertFalse(none.staged());
        assertNull(none.grid());
        assertEquals("monetary", none.figures().columns().get(Part.VALUE));
    }

    /** Without orders, loyalty is a matter of time: c1 and c6 have been there for more than 200 days, c6 is at risk. */
    @Test
    void withoutOrdersLoyaltyIsTime() {
        Lifecycle timed = ShopFigures.lifecycle(shop, LifecycleSettings.DEFAULT.with(Part.FREQUENCY, ""));
        assertEquals(Part.TENURE, timed.figures().loyalty());
        CustomerStage[] stages = timed.figures().stages(LIMITS.withLoyal(201));
        assertEquals(1, Arrays.stream(stages).filter(LOYAL::equals).count());
    }

    /** Dates are counted back from the latest of them, and months are 30.4375 days. */
    @Test
    void datesAndMonthsBecomeDays() {
        Dataset dated = ShopFigures.built(new DatasetBuilder("dated")
                .dates("Last order date", ShopFigures.days("2026-01-31", "2026-01-01"))
                .decimals("orders", new double[] {2, 4})
                .decimals("member months", new double[] {2, 12})
                .decimals("avg_order_value", new double[] {10, 5.5}));
        Figures figures = new FigureReader().read(dated, new int[] {1, 0}, LifecycleSettings.DEFAULT);
        assertArrayEquals(new double[] {30, 0}, figures.of(Part.RECENCY));
        assertArrayEquals(new double[] {365.25, 60.875}, figures.of(Part.TENURE));
        assertArrayEquals(new double[] {22, 20}, figures.of(Part.VALUE), "orders times what one is worth");
    }

    @Test
    void limitsAreToldInWords() {
        var english = new LifecycleText(lifecycle, new Messages(Messages.ENGLISH));
        assertEquals(
                "Stages by recency_days, frequency, tenure_days: Lost – last order more than 100 days ago; At risk – last"
                        + " order more than 50 days ago; New – customer for at most 10 days; Loyal – at least 3 orders.",
                english.limits(LIMITS));
        var one = new Thresholds(1, 1, 1, 1);
        assertEquals(
                "Stages by recency_days, frequency, tenure_days: Lost – last order more than 1 day ago; At risk – last"
                        + " order more than 1 day ago; New – customer for at most 1 day; Loyal – at least 1 order.",
                english.limits(one));
        assertEquals(List.of("customer for at most", "day"), english.around(NEW, one));
        assertEquals(List.of("customer for at most", "days"), english.around(NEW, LIMITS));
        assertEquals(List.of("at least", "orders"), english.around(LOYAL, LIMITS));
        var chinese = new LifecycleText(lifecycle, new Messages(Messages.CHINESE));
        assertEquals(
                List.of("成为客户不超过 10 天", "至少 3 单", "距上次下单超过 50 天"),
                List.of(chinese.limit(NEW, LIMITS), chinese.limit(LOYAL, LIMITS), chinese.limit(AT_RISK, LIMITS)));
    }
}
