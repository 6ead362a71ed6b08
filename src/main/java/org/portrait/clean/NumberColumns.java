// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.clean;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.portrait.data.ColumnType;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

/** Columns that are worked on as numbers, back in their own type as text. */
public final class NumberColumns {
    private static final double EXACT = 0x1p53;

    private NumberColumns() {}

    /** The value as {@link org.portrait.data.Dataset#text} would show it; dates are rounded to days, times to seconds. */
    static String text(ColumnType type, double value) {
        return switch (type) {
            case BOOLEAN -> value == 0 ? "false" : "true";
            case DATE -> LocalDate.ofEpochDay((long) Math.rint(value)).toString();
            case DATETIME ->
                LocalDateTime.ofEpochSecond((long) Math.rint(value), 0, ZoneOffset.UTC)
                        .toString()
                        .replace('T', ' ');
            default ->
                value == Math.rint(value) && Math.abs(value) < EXACT
                        ? Long.toString((long) value)
                        : Double.toString(value);
        };
    }

    /**
     * The other way round.
     *
     * @throws FailureException with {@link Failure.FillUnreadable} for what is no value of that type
     */
    public static double parse(String column, ColumnType type, String text) {
        String value = text.strip();
        try {
            return switch (type) {
                case BOOLEAN -> truth(value);
                case DATE -> LocalDate.parse(value).toEpochDay();
                case DATETIME ->
                    LocalDateTime.parse(value.length() == 10 ? value + "T00:00" : value.replace(' ', 'T'))
                            .toEpochSecond(ZoneOffset.UTC);
                default -> finite(Double.parseDouble(value));
            };
        } catch (DateTimeException | NumberFormatException e) {
            throw new FailureException(new Failure.FillUnreadable(column, text), e);
        }
    }

    static boolean isNumber(String text) {
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static double truth(String value) {
        return switch (value) {
            case "true", "1" -> 1;
            case "false", "0" -> 0;
            default -> throw new NumberFormatException(value);
        };
    }

    private static double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new NumberFormatException("not finite");
        }
        return value;
    }
}
