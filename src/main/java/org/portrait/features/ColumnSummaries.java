// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.features;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.portrait.data.ColumnType;
import org.portrait.data.Dataset;
import org.portrait.data.Moments;
import org.portrait.features.ColumnSummary.ValueCount;

/** Draws the small pictures of columns, over all rows. */
public final class ColumnSummaries {
    private static final int TOP = 10;

    public ColumnSummary of(Dataset dataset, String column) {
        ColumnType type = dataset.schema().column(column).type();
        return type.numeric() || type.temporal() ? numbers(dataset, column) : values(dataset, column);
    }

    private static ColumnSummary numbers(Dataset dataset, String column) {
        double[] finite =
                Arrays.stream(dataset.numbers(column)).filter(Double::isFinite).toArray();
        double lowest = Arrays.stream(finite).min().orElse(Double.NaN);
        double highest = Arrays.stream(finite).max().orElse(Double.NaN);
        return new ColumnSummary.Numbers(
                column, lowest, highest, Moments.of(finite).mean(), Histogram.of(finite, lowest, highest));
    }

    private static ColumnSummary values(Dataset dataset, String column) {
        var counts = new HashMap<String, Integer>();
        int total = 0;
        for (int row = 0; row < dataset.rows(); row++) {
            String text = dataset.text(row, column);
            if (!text.isEmpty()) {
                counts.merge(text, 1, Integer::sum);
                total++;
            }
        }
        var top = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TOP)
                .map(e -> new ValueCount(e.getKey(), e.getValue()))
                .toList();
        int shown = top.stream().mapToInt(ValueCount::count).sum();
        return new ColumnSummary.Values(column, top, total - shown);
    }
}
