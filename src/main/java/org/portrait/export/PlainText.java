// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.portrait.personas.Measure;

/** Values as text that any program reads, whatever its locale. */
final class PlainText {
    private static final double EXACT = 1e15;

    private PlainText() {}

    /** "" for null; {@code 2026-11-24 08:30:00} for a date and time. */
    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double d -> of(d.doubleValue());
            case LocalDateTime t -> t.toLocalDate() + " " + DateTimeFormatter.ISO_LOCAL_TIME.format(t);
            default -> value.toString();
        };
    }

    /** The shortest digits that give the same number back, never with an exponent; "" for NaN. */
    static String of(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (value == Math.rint(value) && Math.abs(value) < EXACT) {
            return Long.toString((long) value);
        }
        String digits = Double.toString(value);
        return digits.indexOf('E') < 0
                ? digits
                : new BigDecimal(digits).stripTrailingZeros().toPlainString();
    }

    /** A value of a column or feature, in the units of its column: dates to the day, times to the second. */
    static String of(Measure measure, double value) {
        return of(value(measure, value));
    }

    /** The same in its own type, null for NaN. */
    static @Nullable Object value(Measure measure, double value) {
        if (Double.isNaN(value)) {
            return null;
        }
        return switch (measure) {
            case DATE -> LocalDate.ofEpochDay(Math.round(value));
            case DATETIME -> LocalDateTime.ofEpochSecond(Math.round(value), 0, ZoneOffset.UTC);
            case NUMBER, LOGARITHM, RATIO, SHARE -> measure.inUnits(value);
        };
    }

    /** A constant as it is written in files. */
    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
