// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.clean;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portrait.data.ColumnType;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

class FillingTest {
    private static final long NONE = Long.MIN_VALUE;

    private static Dataset customers() {
        return new DatasetBuilder("customers")
                .integers("visits", new long[] {1, 2, NONE, 9, 9, 4, NONE})
                .decimals("spend", new double[] {1.5, 2.5, Double.NaN, 4, 4, 2.5, 8})
                .categories("city", new int[] {1, 1, 0, 0, -1, 2, -1}, List.of("Oslo", "Rome", "Turin"))
                .booleans("member", new byte[] {1, 1, 0, Byte.MIN_VALUE, 1, 0, 0})
                .dates("since", new int[] {0, 10, Integer.MIN_VALUE, 21, 40, 50, 60})
                .build(c -> c.role());
    }

    private static Cleaned fill(Fill otherwise, Map<String, Fill> columns) {
        var settings = new CleanSettings(List.of(new CleaningRule.Missing(otherwise, columns)));
        return new Cleaner()
                .clean(customers(), settings, Set.of("visits", "spend", "city", "member", "since"), Progress.none());
    }

    /** Medians by hand: 1 2 4 9 9; 1.5 2.5 2.5 4 4 8; days 0 10 21 40 50 60. Modes: Oslo and Rome tie, as do 0 and 1. */
    @Test
    void mediansFillNumbersAndModesFillTheRest() {
        var cleaned = fill(new Fill.Median(), Map.of());
        assertEquals(
                Map.of("visits", "4", "spend", "3.25", "city", "Oslo", "member", "false", "since", "1970-01-31"),
                cleaned.fitted().fills());
        var dataset = cleaned.dataset();
        assertArrayEquals(new double[] {1, 2, 4, 9, 9, 4, 4}, dataset.numbers("visits"));
        assertEquals(ColumnType.INTEGER, dataset.schema().column("visits").type());
        assertEquals(3.25, dataset.value(2, "spend"));
        assertEquals("Oslo", dataset.text(4, "city"));
        assertEquals(false, dataset.value(3, "member"));
        assertEquals("1970-01-31", dataset.text(2, "since"));
        assertEquals(7, cleaned.report().effects().getFirst().cells());
        assertEquals(7, cleaned.report().rowsAfter());
    }

    /** (1 + 2 + 9 + 9 + 4) / 5 = 5 is whole, (1 + 2) / 2 is not. */
    @Test
    void aMeanThatIsNotWholeTurnsAnIntegerColumnIntoADecimalOne() {
        assertEquals(
                ColumnType.INTEGER,
                fill(new Fill.Mean(), Map.of())
                        .dataset()
                        .schema()
                        .column("visits")
                        .type());
        var odd = new DatasetBuilder("odd")
                .integers("visits", new long[] {1, 2, NONE})
                .build(c -> c.role());
        var settings = new CleanSettings(List.of(new CleaningRule.Missing(new Fill.Mean(), Map.of())));
        var filled = new Cleaner()
                .clean(odd, settings, Set.of("visits"), Progress.none())
                .dataset();
        assertEquals(ColumnType.DECIMAL, filled.schema().column("visits").type());
        assertArrayEquals(new double[] {1, 2, 1.5}, filled.numbers("visits"));
    }

    /** Modes by hand: 9; 2.5 before 4; days all once, so the first. */
    @Test
    void theModeIsTheSmallestOfTheMostFrequent() {
        var fills = fill(new Fill.Mode(), Map.of()).fitted().fills();
        assertEquals("9", fills.get("visits"));
        assertEquals("2.5", fills.get("spend"));
        assertEquals("1970-01-01", fills.get("since"));
    }

    /** Dropping rows 4 and 6 (no city) leaves visits 1, 2, 9, 4: median 3, not 4. */
    @Test
    void fillsAreLearnedFromTheRowsThatStay() {
        var cleaned = fill(new Fill.Median(), Map.of("city", new Fill.DropRow()));
        assertEquals("3", cleaned.fitted().fills().get("visits"));
        var effect = cleaned.report().effects().getFirst();
        assertEquals(2, effect.rows());
        assertEquals(4, effect.cells(), "row 2: visits, spend, since; row 3: member");
    }

    @Test
    void constantsFillInTheTypeOfTheColumn() {
        var dataset = fill(
                        new Fill.Constant("0"),
                        Map.of("city", new Fill.Constant("none"), "since", new Fill.Constant("2026-11-24")))
                .dataset();
        assertEquals(0L, dataset.value(2, "visits"));
        assertEquals("none", dataset.text(4, "city"));
        assertEquals(false, dataset.value(3, "member"));
        assertEquals("2026-11-24", dataset.text(2, "since"));
    }

    @Test
    void refusesAConstantThatTheColumnCannotHold() {
        var failure = assertThrows(FailureException.class, () -> fill(new Fill.Constant("unknown"), Map.of()));
        assertEquals(new Failure.FillUnreadable("visits", "unknown"), failure.failure());
    }
}
