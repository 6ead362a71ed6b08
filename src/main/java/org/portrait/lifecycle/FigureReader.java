// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.lifecycle;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.portrait.data.ColumnType;
import org.portrait.data.Dataset;
import org.portrait.personas.Concept;
import org.portrait.personas.NamePatterns;

/**
 * Reads what is known of customers out of their columns. Dates are counted back from the latest day in them; a column
 * whose name speaks of weeks, months (30.4375 days) or years (365.25) is turned into days.
 */
public final class FigureReader {
    private static final double SECONDS = 86_400;
    private static final NamePatterns DAYS = NamePatterns.of("day 天 日");
    private static final NamePatterns WEEKS = NamePatterns.of("week 周");
    private static final NamePatterns MONTHS = NamePatterns.of("month 月");
    private static final NamePatterns YEARS = NamePatterns.of("year 年");

    /**
     * @param customers as they were read: what cleaning filled in or capped is not known of a customer
     * @param rows of those that count
     */
    public Figures read(Dataset customers, int[] rows, LifecycleSettings settings) {
        Map<Part, String> columns = settings.within(customers.schema());
        double today = Math.max(
                latest(customers, columns.getOrDefault(Part.RECENCY, "")),
                latest(customers, columns.getOrDefault(Part.TENURE, "")));
        var values = new EnumMap<Part, double[]>(Part.class);
        columns.forEach((part, column) -> {
            if (!column.isEmpty()) {
                values.put(part, chosen(numbers(customers, column, part, today), rows));
            }
        });
        String value = columns.getOrDefault(Part.VALUE, "");
        double[] orders = values.get(Part.FREQUENCY);
        boolean product = orders != null
                && Concept.of(value).filter(Concept.ORDER_VALUE::equals).isPresent();
        if (orders != null && product) {
            values.computeIfPresent(Part.VALUE, (_, each) -> times(each, orders));
        }
        return new Figures(columns, values, product);
    }

    private static double latest(Dataset customers, String column) {
        return !column.isEmpty() && dated(customers, column)
                ? Arrays.stream(days(customers, column))
                        .filter(d -> !Double.isNaN(d))
                        .max()
                        .orElse(Double.NEGATIVE_INFINITY)
                : Double.NEGATIVE_INFINITY;
    }

    private static boolean dated(Dataset customers, String column) {
        return customers.schema().column(column).type().temporal();
    }

    /** Since 1970. */
    private static double[] days(Dataset customers, String column) {
        double[] days = customers.numbers(column);
        if (customers.schema().column(column).type() == ColumnType.DATETIME) {
            for (int i = 0; i < days.length; i++) {
                days[i] = Math.floor(days[i] / SECONDS);
            }
        }
        return days;
    }

    private static double[] numbers(Dataset customers, String column, Part part, double today) {
        if (dated(customers, column)) {
            double[] days = days(customers, column);
            for (int i = 0; i < days.length; i++) {
                days[i] = today - days[i];
            }
            return days;
        }
        double[] numbers = customers.numbers(column);
        double unit = part == Part.RECENCY || part == Part.TENURE || part == Part.GAP ? unit(column) : 1;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Double.isFinite(numbers[i]) ? numbers[i] * unit : Double.NaN;
        }
        return numbers;
    }

    private static double unit(String column) {
        if (DAYS.match(column)) {
            return 1;
        }
        if (WEEKS.match(column)) {
            return 7;
        }
        if (MONTHS.match(column)) {
            return 30.4375;
        }
        return YEARS.match(column) ? 365.25 : 1;
    }

    private static double[] chosen(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }

    private static double[] times(double[] each, double[] orders) {
        var product = new double[each.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = each[i] * orders[i];
        }
        return product;
    }
}
