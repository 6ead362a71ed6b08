// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.portrait.data.ColumnType;
import org.portrait.data.SqlText;

/** A rule as what stands behind WHERE, in standard SQL: identifiers in double quotes, literals in single ones. */
public final class RuleSql {
    private RuleSql() {}

    /** @return "" when there is no rule */
    public static String of(SegmentRule rule) {
        boolean several = rule.alternatives().size() > 1;
        return rule.alternatives().stream()
                .map(conditions -> conditions.stream().map(RuleSql::condition).collect(Collectors.joining(" AND ")))
                .map(all -> several ? "(" + all + ")" : all)
                .collect(Collectors.joining(" OR "));
    }

    private static String condition(Condition condition) {
        String column = SqlText.identifier(condition.column());
        return switch (condition) {
            case Condition.Range range -> {
                var bounds = new ArrayList<String>();
                if (Double.isFinite(range.from())) {
                    bounds.add(column + " >= " + bound(range.type(), range.from()));
                }
                if (Double.isFinite(range.below())) {
                    bounds.add(column + " < " + bound(range.type(), range.below()));
                }
                yield String.join(" AND ", bounds);
            }
            case Condition.Is is -> column + " = " + value(is.type(), is.value());
            case Condition.NoneOf none ->
                none.values().size() == 1
                        ? column + " <> " + value(none.type(), none.values().getFirst())
                        : none.values().stream()
                                .map(value -> value(none.type(), value))
                                .collect(Collectors.joining(", ", column + " NOT IN (", ")"));
        };
    }

    private static String bound(ColumnType type, double bound) {
        return switch (type) {
            case DATE ->
                "DATE " + SqlText.literal(LocalDate.ofEpochDay((long) bound).toString());
            case DATETIME ->
                "TIMESTAMP "
                        + SqlText.literal(LocalDateTime.ofEpochSecond((long) bound, 0, ZoneOffset.UTC)
                                        .toLocalDate()
                                + " 00:00:00");
            default ->
                new BigDecimal(Double.toString(bound)).stripTrailingZeros().toPlainString();
        };
    }

    private static String value(ColumnType type, String value) {
        return switch (type) {
            case INTEGER, DECIMAL, BOOLEAN -> value;
            case DATE -> "DATE " + SqlText.literal(value);
            case DATETIME -> "TIMESTAMP " + SqlText.literal(value);
            case CATEGORY, TEXT -> SqlText.literal(value);
        };
    }
}
