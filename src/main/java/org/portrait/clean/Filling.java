// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.clean;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.portrait.data.ColumnType;
import org.portrait.data.Moments;
import org.portrait.data.Quantiles;

/** Learns what replaces a missing value, and replaces. */
final class Filling {
    private Filling() {}

    /** The fill value as text, from the rows that are left; none when there is nothing to learn from. */
    static Optional<String> learn(WorkingRows rows, String column, Fill fill) {
        if (fill instanceof Fill.DropRow) {
            return Optional.empty();
        }
        if (fill instanceof Fill.Constant(String value)) {
            if (!rows.isText(column)) {
                NumberColumns.parse(column, rows.type(column), value);
            }
            return Optional.of(value);
        }
        if (rows.isText(column)) {
            return mode(rows, column);
        }
        ColumnType type = rows.type(column);
        double[] values = rows.present(column);
        if (values.length == 0) {
            return Optional.empty();
        }
        if (fill instanceof Fill.Mean && type != ColumnType.BOOLEAN) {
            return Optional.of(NumberColumns.text(type, Moments.of(values).mean()));
        }
        Arrays.sort(values);
        boolean median = fill instanceof Fill.Median && type != ColumnType.BOOLEAN;
        return Optional.of(NumberColumns.text(type, median ? Quantiles.median(values) : mode(values)));
    }

    /** Among equals the smallest. */
    private static double mode(double[] sorted) {
        double best = sorted[0];
        int most = 0;
        int start = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[start]) {
                if (i - start > most) {
                    most = i - start;
                    best = sorted[start];
                }
                start = i;
            }
        }
        return best;
    }

    /** Among equals the first in sort order. */
    private static Optional<String> mode(WorkingRows rows, String column) {
        String[] texts = rows.texts(column);
        var counts = new HashMap<String, Integer>();
        for (int i = 0; i < texts.length; i++) {
            if (rows.kept(i) && !texts[i].isEmpty()) {
                counts.merge(texts[i], 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /**
     * Replaces the missing values of all rows.
     *
     * @return how many of the rows that are left it touched
     */
    static int fill(WorkingRows rows, String column, String value) {
        if (rows.isText(column)) {
            return fillText(rows, column, value);
        }
        double[] numbers = rows.numbers(column);
        double number = NumberColumns.parse(column, rows.type(column), value);
        int cells = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (Double.isNaN(numbers[i]) && rows.kept(i)) {
                numbers[i] = number;
                cells++;
            }
        }
        if (cells > 0) {
            rows.changed(column);
        }
        return cells;
    }

    private static int fillText(WorkingRows rows, String column, String value) {
        String[] texts = rows.texts(column);
        int cells = 0;
        for (int i = 0; i < texts.length; i++) {
            if (texts[i].isEmpty() && rows.kept(i)) {
                texts[i] = value;
                cells++;
            }
        }
        if (cells > 0) {
            rows.changed(column);
        }
        return cells;
    }
}
