// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;
import org.portrait.data.Dataset;
import org.portrait.data.OrderFeatures;
import org.portrait.data.Schema;

/** What each column is probably for, by its name in English or Chinese and by its values. */
final class RoleGuesser {
    /** Share of the values that must differ for a column to tell customers apart. */
    private static final double NEARLY_ALL = 0.95;

    /** Counts of something per customer are smaller than this; numbers given in order to tell things apart are not. */
    private static final double NO_COUNT = 1_000;

    private RoleGuesser() {}

    /** @param chosen by the analyst; wins over what is guessed */
    static Map<String, ColumnRole> guess(Dataset dataset, Map<String, ColumnRole> chosen) {
        return guess(dataset, dataset.schema(), dataset.rows(), chosen);
    }

    /**
     * @param dataset some rows
     * @param schema counts of all of them
     */
    static Map<String, ColumnRole> guess(Dataset dataset, Schema schema, int rows, Map<String, ColumnRole> chosen) {
        var roles = new HashMap<String, ColumnRole>();
        List<ColumnInfo> columns = schema.columns();
        for (int i = 0; i < columns.size(); i++) {
            ColumnInfo column = columns.get(i);
            ColumnRole role = chosen.get(column.name());
            roles.put(column.name(), role != null ? role : guess(dataset, rows, column, i));
        }
        return roles;
    }

    private static ColumnRole guess(Dataset dataset, int rows, ColumnInfo column, int position) {
        int present = rows - column.missing();
        if (column.distinct() == 0 || column.distinct() == 1 && rows > 1) {
            return ColumnRole.CONSTANT;
        }
        boolean flag = column.distinct() <= 2 && present > 10;
        if (!flag && PersonalData.named(column.name()) || PersonalData.valued(dataset, column)) {
            return ColumnRole.PERSONAL;
        }
        if (column.type().temporal()) {
            return ColumnRole.DATE;
        }
        boolean countable = column.type() != ColumnType.DECIMAL && column.type() != ColumnType.BOOLEAN;
        boolean unique = column.distinct() >= NEARLY_ALL * present && present >= NEARLY_ALL * rows;
        boolean identifier = unique && ColumnWords.identifier(column.name()) && !customerElsewhere(dataset, column);
        if (countable && (identifier || ColumnWords.customer(column.name()))) {
            return ColumnRole.ID;
        }
        if (!flag && ColumnWords.identifier(column.name()) && tellsApart(dataset, column)) {
            return ColumnRole.IGNORED;
        }
        if (OrderFeatures.spare(column.name())
                && OrderFeatures.recognised(dataset.schema().names())) {
            return ColumnRole.IGNORED;
        }
        boolean unnamed = position == 0 && column.name().matches("column1|Unnamed: 0|index");
        return unnamed && unique && column.type() == ColumnType.INTEGER && running(dataset, column)
                ? ColumnRole.ID
                : ColumnRole.FEATURE;
    }

    /** Whether another column is the customer's own identifier, so that this one tells orders or cards apart. */
    private static boolean customerElsewhere(Dataset dataset, ColumnInfo column) {
        return dataset.schema().names().stream()
                .anyMatch(name -> !name.equals(column.name()) && ColumnWords.customer(name));
    }

    /**
     * Whether a column that is called like an identifier is none of the customer: an order, a product. Text with few
     * values may still describe the customer, and a number of orders may be a count of them.
     */
    private static boolean tellsApart(Dataset dataset, ColumnInfo column) {
        if (!column.type().numeric()) {
            return column.type() == ColumnType.TEXT;
        }
        return !ColumnWords.perhapsCount(column.name())
                || Arrays.stream(dataset.numbers(column.name())).allMatch(v -> Double.isNaN(v) || v >= NO_COUNT);
    }

    /** Whether the values are 0, 1, 2, … or 1, 2, 3, … as exporters number their rows. */
    private static boolean running(Dataset dataset, ColumnInfo column) {
        double[] values = dataset.numbers(column.name());
        for (int i = 1; i < values.length; i++) {
            if (values[i] != values[0] + i) {
                return false;
            }
        }
        return values[0] == 0 || values[0] == 1;
    }
}
