// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.aggregate.OrderGuess;
import org.portrait.data.Dataset;
import org.portrait.export.AtomicFile;
import org.portrait.export.CsvExport;
import org.portrait.export.CsvFormat;
import org.portrait.features.FeatureDefinition;
import org.portrait.work.Progress;

/** Customers made of orders begin with the same features in the window and from a file of them. */
class CustomersOfOrdersTest {
    private static final List<String> USUAL = List.of(
            "recency_days",
            "frequency",
            "monetary",
            "average_order_value",
            "return_share",
            "distinct_products",
            "share_appliances",
            "share_baking",
            "share_coffee",
            "share_kitchen",
            "share_sweets",
            "share_tea");

    @TempDir
    Path folder;

    @Test
    void scoresGapsWeekdaysAndMonthsAreNoFeatures() {
        Path orders = Path.of("sample-data", "orders.csv");
        var pipeline = new Pipeline(1);
        Dataset lines =
                pipeline.load(orders, Recipe.DEFAULT.data(), Progress.none()).dataset();
        Dataset made = pipeline.aggregate(
                        orders, Recipe.DEFAULT.data(), OrderGuess.of(lines).orElseThrow(), Progress.none())
                .customers();
        Path file = folder.resolve("customers.csv");
        new CsvExport(CsvFormat.UPLOAD, new AtomicFile()).table(file, made);
        Dataset read = new Pipeline(1)
                .load(file, Recipe.DEFAULT.data(), Progress.none())
                .dataset();
        assertEquals(made.schema().names(), read.schema().names());
        assertEquals(USUAL, features(made));
        assertEquals(USUAL, features(read));
    }

    private static List<String> features(Dataset customers) {
        return List.copyOf(FeatureDefinition.columns(Definitions.of(customers, Recipe.DEFAULT)));
    }
}
