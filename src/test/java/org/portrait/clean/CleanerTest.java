// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.clean;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portrait.clean.CleanReport.Reason;
import org.portrait.clean.CleanReport.RemovedRow;
import org.portrait.data.ColumnRole;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.work.CancelledException;
import org.portrait.work.CancelledProgress;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

class CleanerTest {
    private static final double NONE = Double.NaN;
    private static final CleaningRule DROP_MISSING = new CleaningRule.Missing(new Fill.DropRow(), Map.of());

    /** Row 2 repeats row 0, row 3 is out of range, row 5 has no income; row 4 has no age, which nobody uses. */
    private static Dataset customers() {
        return new DatasetBuilder("customers")
                .integers("id", new long[] {1, 2, 3, 4, 5, 6, 7})
                .decimals("income", new double[] {10, 20, 10, -1, 40, NONE, 60})
                .integers("score", new long[] {5, 6, 5, 8, 9, 10, 11})
                .integers("age", new long[] {30, 31, 30, 33, Long.MIN_VALUE, 35, 36})
                .categories("country", new int[] {0, 0, 0, 0, 0, 0, 0}, List.of("NL"))
                .build(c -> c.name().equals("id") ? ColumnRole.ID : ColumnRole.FEATURE);
    }

    private static Cleaned clean(Dataset dataset, Set<String> used, CleaningRule... rules) {
        return new Cleaner().clean(dataset, new CleanSettings(List.of(rules)), used, Progress.none());
    }

    @Test
    void countsEachRemovedRowOnceAndTellsWhy() {
        var cleaned = clean(
                customers(),
                Set.of("income", "score", "country"),
                DROP_MISSING,
                new CleaningRule.DropConstantColumns(),
                new CleaningRule.KeepRange("income", 0.0, null),
                new CleaningRule.DropDuplicates(true));

        var report = cleaned.report();
        assertEquals(7, report.rowsBefore());
        assertEquals(4, report.rowsAfter());
        assertEquals(
                List.of(
                        new RemovedRow(2, Reason.DUPLICATE),
                        new RemovedRow(3, Reason.OUT_OF_RANGE),
                        new RemovedRow(5, Reason.MISSING)),
                report.removed());
        assertEquals(
                List.of("DropDuplicates", "KeepRange", "Missing", "DropConstantColumns"),
                report.effects().stream()
                        .map(e -> e.rule().getClass().getSimpleName())
                        .toList());
        assertEquals(
                List.of(1, 1, 1, 0),
                report.effects().stream().map(CleanReport.Effect::rows).toList());
        assertEquals(List.of("country"), report.effects().getLast().columns());
        assertEquals(Set.of("country"), cleaned.leftOut());
        assertArrayEquals(new double[] {10, 20, 40, 60}, cleaned.dataset().numbers("income"));
        assertEquals(4, cleaned.dataset().sourceRow(2));
        assertEquals(5, cleaned.dataset().schema().columns().size(), "a constant column stays in the data set");
    }

    @Test
    void looksForMissingValuesOnlyInUsedColumns() {
        assertEquals(
                6,
                clean(customers(), Set.of("income", "score"), DROP_MISSING)
                        .report()
                        .rowsAfter());
        assertEquals(
                5,
                clean(customers(), Set.of("income", "age"), DROP_MISSING)
                        .report()
                        .rowsAfter());
        assertEquals(
                7, clean(customers(), Set.of("score"), DROP_MISSING).report().rowsAfter());
    }

    @Test
    void handsBackTheSameDataSetWhenNothingHadToChange() {
        var dataset = customers();
        assertSame(
                dataset,
                clean(
                                dataset,
                                Set.of("score"),
                                new CleaningRule.TrimText(false),
                                new CleaningRule.DropDuplicates(false),
                                DROP_MISSING)
                        .dataset());
    }

    @Test
    void rowsFarOutsideTheRangeOnEitherSideGo() {
        var cleaned = clean(customers(), Set.of(), new CleaningRule.KeepRange("income", 10.0, 40.0));
        assertEquals(
                List.of(3, 6),
                cleaned.report().removed().stream().map(RemovedRow::sourceRow).toList());
    }

    /** Quantiles of 5, 5, 6, 8, 9, 10, 11 at 0.25 and 0.75, by hand: 5.5 and 9.5. */
    @Test
    void capsAtTheQuantilesOfTheRowsThatAreLeft() {
        var cleaned = clean(customers(), Set.of("score"), new CleaningRule.Winsorise(0.25));
        assertArrayEquals(
                new double[] {5.5, 6, 5.5, 8, 9, 9.5, 9.5}, cleaned.dataset().numbers("score"));
        assertEquals(Map.of("score", 5.5), cleaned.fitted().lower());
        assertEquals(Map.of("score", 9.5), cleaned.fitted().upper());
        assertEquals(4, cleaned.report().effects().getFirst().cells());
    }

    @Test
    void capsNoColumnOfTwoValues() {
        var flags = new DatasetBuilder("flags")
                .integers("flag", new long[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 1})
                .build(c -> c.role());
        assertSame(
                flags,
                clean(flags, Set.of("flag"), new CleaningRule.Winsorise(0.2)).dataset());
    }

    @Test
    void refusesToGoOnWithoutRows() {
        var failure = assertThrows(
                FailureException.class,
                () -> clean(customers(), Set.of("score"), new CleaningRule.KeepRange("score", 100.0, null)));
        assertEquals(new Failure.AllRowsRemoved(7), failure.failure());
    }

    @Test
    void namesAColumnThatIsNotThere() {
        var failure = assertThrows(FailureException.class, () -> clean(customers(), Set.of("wage"), DROP_MISSING));
        assertEquals(
                new Failure.UnknownColumn("wage", List.of("id", "income", "score", "age", "country")),
                failure.failure());
    }

    @Test
    void refusesARangeOfText() {
        var rule = new CleaningRule.KeepRange("country", 0.0, 1.0);
        var failure = assertThrows(FailureException.class, () -> clean(customers(), Set.of(), rule));
        assertEquals(new Failure.NotNumeric("country"), failure.failure());
    }

    @Test
    void refusesTheSameRuleTwice() {
        assertThrows(IllegalArgumentException.class, () -> new CleanSettings(List.of(DROP_MISSING, DROP_MISSING)));
    }

    @Test
    void stopsWhenCancelled() {
        var cancelled = new CancelledProgress();
        assertThrows(
                CancelledException.class,
                () -> new Cleaner().clean(customers(), CleanSettings.DEFAULT, Set.of("score"), cancelled));
    }
}
