// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;
import org.portrait.data.DatasetBuilder;
import org.portrait.features.FeatureDefinition.Binary;
import org.portrait.features.FeatureDefinition.Numeric;
import org.portrait.features.FeatureDefinition.OneHot;

class FeatureChoiceTest {
    private static final Map<String, ColumnRole> ROLES = Map.of(
            "id",
            ColumnRole.ID,
            "phone",
            ColumnRole.PERSONAL,
            "const",
            ColumnRole.CONSTANT,
            "skip",
            ColumnRole.IGNORED);

    @Test
    void takesTheNumbersThatDescribeCustomers() {
        var dataset = new DatasetBuilder("customers")
                .integers("id", new long[] {1, 2})
                .integers("phone", new long[] {555, 556})
                .integers("const", new long[] {7, 7})
                .integers("skip", new long[] {7, 8})
                .decimals("same", new double[] {3, 3})
                .decimals("spend", new double[] {1, 2})
                .integers("age", new long[] {30, 40})
                .booleans("member", new byte[] {0, 1})
                .texts("city", new String[] {"Oslo", "Rome"})
                .build(c -> ROLES.getOrDefault(c.name(), ColumnRole.FEATURE));
        assertEquals(List.of(new Numeric("spend"), new Numeric("age")), new FeatureChoice().choose(dataset));
    }

    @Test
    void suggestsWhatFitsTheValues() {
        assertEquals(Optional.of(new Numeric("c")), suggest(ColumnType.INTEGER, 900));
        assertEquals(Optional.of(new Numeric("c")), suggest(ColumnType.DATE, 900));
        assertEquals(Optional.of(new Binary("c")), suggest(ColumnType.BOOLEAN, 2));
        assertEquals(Optional.of(new Binary("c")), suggest(ColumnType.CATEGORY, 2));
        assertEquals(Optional.of(new OneHot("c")), suggest(ColumnType.CATEGORY, 3));
        assertEquals(Optional.of(new OneHot("c")), suggest(ColumnType.CATEGORY, 50));
        assertEquals(Optional.empty(), suggest(ColumnType.CATEGORY, 51));
        assertEquals(Optional.empty(), suggest(ColumnType.CATEGORY, 1));
    }

    private static Optional<FeatureDefinition> suggest(ColumnType type, int distinct) {
        return new FeatureChoice().suggest(new ColumnInfo("c", type, ColumnRole.FEATURE, 0, distinct));
    }
}
