// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

class RetypedTest {
    private static final double NONE = Double.NaN;

    private static Retyped texts(ColumnType type, String... cells) {
        return as(type, new DatasetBuilder("a.csv").texts("x", cells).build(_ -> ColumnRole.FEATURE));
    }

    private static Retyped as(ColumnType type, Dataset dataset) {
        return Retyped.of(dataset, Map.of("x", type), LoadSettings.DETECT, "");
    }

    private static double[] numbers(Retyped retyped) {
        return retyped.dataset().numbers("x");
    }

    private static BitSet rows(int... rows) {
        var set = new BitSet();
        for (int row : rows) {
            set.set(row);
        }
        return set;
    }

    @Test
    void numbersAreReadAmongOtherTexts() {
        Retyped read = texts(ColumnType.DECIMAL, "1.234,5", "abc", "", "?", "€ 7,25", "007");
        assertArrayEquals(new double[] {1234.5, NONE, NONE, NONE, 7.25, 7}, numbers(read));
        assertEquals(Map.of("x", rows(1)), read.unreadable(), "an empty cell is no unreadable one, nor is ?");
    }

    @Test
    void truthsAreReadWhereOneWordIsNotThere() {
        Retyped read = texts(ColumnType.BOOLEAN, "是", "No", "", "perhaps", "TRUE", "0");
        assertArrayEquals(new double[] {1, 0, NONE, NONE, 1, 0}, numbers(read));
        assertEquals(ColumnType.BOOLEAN, read.dataset().schema().column("x").type());
        assertEquals(Map.of("x", rows(3)), read.unreadable());
    }

    @Test
    void datesAreReadAmongOtherTexts() {
        Retyped read = texts(ColumnType.DATE, "31/01/2026", "01/02/2026", "soon");
        assertArrayEquals(
                new double[] {
                    LocalDate.of(2026, 1, 31).toEpochDay(),
                    LocalDate.of(2026, 2, 1).toEpochDay(),
                    NONE
                },
                numbers(read));
        assertEquals(Map.of("x", rows(2)), read.unreadable());
    }

    /** A day that was a moment in training is one at midnight, and the other way round. */
    @Test
    void daysAndMomentsBecomeEachOther() {
        Dataset days = new DatasetBuilder("a.csv")
                .dates("x", new int[] {2, Integer.MIN_VALUE})
                .build(_ -> ColumnRole.DATE);
        Retyped moments = as(ColumnType.DATETIME, days);
        assertArrayEquals(new double[] {172_800, NONE}, numbers(moments));
        assertEquals(Map.of("x", new BitSet()), moments.unreadable());
        Dataset late = new DatasetBuilder("a.csv")
                .dateTimes("x", new long[] {172_799, -1})
                .build(_ -> ColumnRole.DATE);
        assertArrayEquals(new double[] {1, -1}, numbers(as(ColumnType.DATE, late)));
    }

    @Test
    void numbersAndTruthsBecomeEachOther() {
        Dataset numbers = new DatasetBuilder("a.csv")
                .integers("x", new long[] {1, 0, 2, Long.MIN_VALUE})
                .build(_ -> ColumnRole.FEATURE);
        Retyped truths = as(ColumnType.BOOLEAN, numbers);
        assertArrayEquals(new double[] {1, 0, NONE, NONE}, numbers(truths));
        assertEquals(Map.of("x", rows(2)), truths.unreadable());
        assertEquals("true", truths.dataset().text(0, "x"));
        Dataset words =
                new DatasetBuilder("a.csv").booleans("x", new byte[] {1, 0}).build(_ -> ColumnRole.FEATURE);
        assertEquals("1", as(ColumnType.INTEGER, words).dataset().text(0, "x"));
    }

    @Test
    void whatFitsIsLeftAlone() {
        Dataset numbers =
                new DatasetBuilder("a.csv").integers("x", new long[] {1}).build(_ -> ColumnRole.FEATURE);
        assertSame(numbers, as(ColumnType.DECIMAL, numbers).dataset());
        assertEquals(
                "1",
                as(ColumnType.CATEGORY, numbers)
                        .dataset()
                        .categories("x")
                        .values()
                        .getFirst());
    }

    @Test
    void numbersAreNoDates() {
        Dataset numbers =
                new DatasetBuilder("a.csv").integers("x", new long[] {1}).build(_ -> ColumnRole.FEATURE);
        Dataset days = new DatasetBuilder("a.csv").dates("x", new int[] {1}).build(_ -> ColumnRole.DATE);
        assertEquals(new Failure.OtherType("x", false), refused(ColumnType.DATE, numbers));
        assertEquals(new Failure.OtherType("x", true), refused(ColumnType.DECIMAL, days));
    }

    private static Failure refused(ColumnType type, Dataset dataset) {
        return assertThrows(FailureException.class, () -> as(type, dataset)).failure();
    }
}
