// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.clean;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.portrait.data.Dataset;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

/**
 * What cleaning learned from the training rows. Applied to new rows it fills, trims and caps, and removes none.
 *
 * @param fills per column the value that replaces a missing one, as text
 * @param lower per column the lower cap, in original units
 * @param upper per column the upper cap
 */
public record FittedCleaning(
        CleanSettings settings, Map<String, String> fills, Map<String, Double> lower, Map<String, Double> upper) {
    public FittedCleaning {
        fills = Collections.unmodifiableMap(new TreeMap<>(fills));
        lower = Collections.unmodifiableMap(new TreeMap<>(lower));
        upper = Collections.unmodifiableMap(new TreeMap<>(upper));
    }

    /**
     * New rows with the fills and caps of the training rows; nothing is learned from them.
     *
     * @return as many rows in the same order, {@code rows} itself when nothing had to change
     * @throws FailureException with {@link Failure.UnknownColumn} for a column that was there in training,
     *     {@link Failure.NotNumeric} or {@link Failure.FillUnreadable} for one that has another type now
     */
    public Dataset apply(Dataset rows) {
        var working = new WorkingRows(rows);
        settings.find(CleaningRule.TrimText.class).ifPresent(rule -> Trimming.trim(working, rule));
        fills.forEach((column, value) -> {
            becomeNumeric(working, column);
            Filling.fill(working, column, value);
        });
        lower.forEach((column, low) -> {
            becomeNumeric(working, column);
            Capping.cap(working, column, new Capping.Caps(low, upper.getOrDefault(column, Double.POSITIVE_INFINITY)));
        });
        return working.build();
    }

    /** What of it holds for new rows of which only some columns matter. */
    public FittedCleaning only(Set<String> columns) {
        List<CleaningRule> trim = settings.find(CleaningRule.TrimText.class).stream()
                .map(CleaningRule.class::cast)
                .toList();
        return new FittedCleaning(
                new CleanSettings(trim), within(fills, columns), within(lower, columns), within(upper, columns));
    }

    private static <V> Map<String, V> within(Map<String, V> all, Set<String> columns) {
        var some = new TreeMap<>(all);
        some.keySet().retainAll(columns);
        return some;
    }

    /** A column without any value was read as text, whatever it is; what fills or caps it tells. */
    private void becomeNumeric(WorkingRows rows, String column) {
        boolean number = lower.containsKey(column) || NumberColumns.isNumber(fills.getOrDefault(column, ""));
        if (number && rows.isText(column) && Arrays.stream(rows.texts(column)).allMatch(String::isEmpty)) {
            var missing = new double[rows.size()];
            Arrays.fill(missing, Double.NaN);
            rows.replace(column, missing);
        }
    }
}
