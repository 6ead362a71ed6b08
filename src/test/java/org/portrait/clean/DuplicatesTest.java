// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portrait.clean.CleanReport.RemovedRow;
import org.portrait.data.ColumnRole;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.work.Progress;

class DuplicatesTest {
    private static List<Integer> removed(Dataset dataset, boolean ignoreId) {
        var settings = new CleanSettings(List.of(new CleaningRule.DropDuplicates(ignoreId)));
        var report = new Cleaner()
                .clean(dataset, settings, Set.of(), Progress.none())
                .report();
        return report.removed().stream().map(RemovedRow::sourceRow).toList();
    }

    private static DatasetBuilder customers() {
        return new DatasetBuilder("customers")
                .integers("id", new long[] {1, 2, 1, 4, 5})
                .decimals("spend", new double[] {0.0, Double.NaN, -0.0, Double.NaN, 1})
                .texts("city", new String[] {"a", "", "a", "", "a"});
    }

    @Test
    void equalRowsGoButTheFirstStays() {
        var dataset = customers().build(c -> c.name().equals("id") ? ColumnRole.ID : ColumnRole.FEATURE);
        assertEquals(List.of(2), removed(dataset, false), "zero is zero, whatever its sign");
        assertEquals(List.of(2, 3), removed(dataset, true), "two missing values are equal");
    }

    @Test
    void integersBeyondTheReachOfDoublesAreToldApart() {
        long big = 1L << 60;
        var dataset = new DatasetBuilder("big")
                .integers("order", new long[] {big, big + 1, big, Long.MIN_VALUE, Long.MIN_VALUE})
                .build(c -> c.role());
        assertEquals(List.of(2, 4), removed(dataset, false));
    }

    @Test
    void spacesAndCaseDoNotHideADuplicateFromTrim() {
        var dataset = new DatasetBuilder("cities")
                .texts("city", new String[] {"Ｏslo ", "Oslo", " oslo", "Rome", "\u3000"})
                .build(c -> c.role());
        var rules = List.<CleaningRule>of(new CleaningRule.DropDuplicates(false), new CleaningRule.TrimText(true));
        var cleaned = new Cleaner().clean(dataset, new CleanSettings(rules), Set.of(), Progress.none());
        assertEquals(
                List.of(1, 2),
                cleaned.report().removed().stream().map(RemovedRow::sourceRow).toList());
        assertEquals(5, cleaned.report().effects().getFirst().cells());
        assertEquals("oslo", cleaned.dataset().text(0, "city"));
        assertEquals(1, cleaned.dataset().schema().column("city").missing(), "white space alone is no value");
    }

    /** Row i repeats row i % 70,000 by construction. */
    @Test
    void manyRowsAreComparedQuickly() {
        int n = 200_000;
        int distinct = 70_000;
        var numbers = new double[n];
        Arrays.setAll(numbers, i -> Math.sqrt(i % distinct));
        var codes = new int[n];
        Arrays.setAll(codes, i -> i % distinct % 3);
        var dataset = new DatasetBuilder("many")
                .decimals("number", numbers)
                .categories("letter", codes, List.of("a", "b", "c"))
                .build(c -> c.role());
        List<Integer> removed = removed(dataset, true);
        assertEquals(n - distinct, removed.size());
        assertEquals(distinct, removed.getFirst());
    }
}
