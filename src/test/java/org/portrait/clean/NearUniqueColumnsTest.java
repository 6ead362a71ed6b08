// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portrait.data.ColumnRole;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.work.Progress;

class NearUniqueColumnsTest {
    private static final int ROWS = 100;

    /** {@code street} differs in 96 of 100 rows, {@code city} in 94; {@code income} always, but its range is wide. */
    private static Dataset customers() {
        return new DatasetBuilder("customers")
                .texts("street", texts(96))
                .texts("city", texts(94))
                .integers(
                        "number",
                        IntStream.range(1000, 1000 + ROWS).asLongStream().toArray())
                .integers(
                        "income",
                        IntStream.range(0, ROWS).mapToLong(i -> i * 97L).toArray())
                .decimals("spend", IntStream.range(0, ROWS).asDoubleStream().toArray())
                .build(_ -> ColumnRole.FEATURE);
    }

    private static String[] texts(int distinct) {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> "t" + Math.min(i, distinct - 1))
                .toArray(String[]::new);
    }

    private static Cleaned clean(Dataset dataset, CleaningRule... rules) {
        var used = Set.copyOf(dataset.schema().names());
        return new Cleaner().clean(dataset, new CleanSettings(Arrays.asList(rules)), used, Progress.none());
    }

    @Test
    void textsAndRunningNumbersAreLeftOutAndAmountsAreNot() {
        var cleaned = clean(customers(), new CleaningRule.DropNearUniqueColumns());
        assertEquals(Set.of("street", "number"), cleaned.leftOut());
        assertEquals(
                List.of("number", "street"),
                cleaned.report().effects().getFirst().columns(),
                "the report names them");
    }

    @Test
    void eachRuleReportsItsOwnColumns() {
        var dataset =
                customers().edit().texts("country", texts(1)).build(customers().schema());
        var effects = clean(dataset, new CleaningRule.DropNearUniqueColumns(), new CleaningRule.DropConstantColumns())
                .report()
                .effects();
        assertEquals(
                List.of(List.of("country"), List.of("number", "street")),
                effects.stream().map(CleanReport.Effect::columns).toList());
    }
}
