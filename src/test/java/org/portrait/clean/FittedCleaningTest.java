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
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

class FittedCleaningTest {
    private static final CleanSettings SETTINGS = new CleanSettings(List.of(
            new CleaningRule.TrimText(false),
            new CleaningRule.DropDuplicates(false),
            new CleaningRule.KeepRange("spend", 0.0, 1000.0),
            new CleaningRule.Missing(new Fill.Median(), Map.of()),
            new CleaningRule.Winsorise(0.25),
            new CleaningRule.SetAsideOutliers(0.2, 1)));

    private static Cleaned trained() {
        var dataset = new DatasetBuilder("training")
                .decimals("spend", new double[] {10, 20, 30, 40, 50})
                .categories("city", new int[] {0, 0, 1, 1, 0}, List.of("Oslo", "Rome"))
                .build(c -> c.role());
        return new Cleaner().clean(dataset, SETTINGS, Set.of("spend", "city"), Progress.none());
    }

    private static Dataset rows(double[] spend, String... cities) {
        return new DatasetBuilder("new")
                .decimals("spend", spend)
                .texts("city", cities)
                .build(c -> c.role());
    }

    /** Training: median 30, quartiles 20 and 40, mode Oslo. */
    @Test
    void newRowsAreFilledTrimmedAndCappedByTheTrainingRowsAndNoneIsRemoved() {
        var fitted = trained().fitted();
        var applied =
                fitted.apply(rows(new double[] {-5, Double.NaN, 25, 5000, 5000}, " Rome", "", "Paris", "Oslo", "Oslo"));
        assertArrayEquals(new double[] {20, 30, 25, 40, 40}, applied.numbers("spend"));
        assertEquals("Rome", applied.text(0, "city"));
        assertEquals("Oslo", applied.text(1, "city"));
        assertEquals("Paris", applied.text(2, "city"));
    }

    @Test
    void rowsThatNeedNothingComeBackAsTheyAre() {
        var rows = rows(new double[] {25, 30}, "Rome", "Oslo");
        assertSame(rows, trained().fitted().apply(rows));
    }

    @Test
    void aNumericColumnWithoutAnyValueIsFilledAlthoughItWasReadAsText() {
        var rows = new DatasetBuilder("new")
                .texts("spend", new String[] {""})
                .texts("city", new String[] {"Oslo"})
                .build(c -> c.role());
        assertArrayEquals(new double[] {30}, trained().fitted().apply(rows).numbers("spend"));
    }

    @Test
    void aColumnThatIsGoneIsNamed() {
        var rows = new DatasetBuilder("new").decimals("spend", new double[] {1}).build(c -> c.role());
        var failure =
                assertThrows(FailureException.class, () -> trained().fitted().apply(rows));
        assertEquals(new Failure.UnknownColumn("city", List.of("spend")), failure.failure());
    }
}
