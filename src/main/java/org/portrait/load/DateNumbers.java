// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers that are dates, in columns whose name says so: 20240105, or the days that a spreadsheet counts. */
final class DateNumbers {
    private static final int FIRST = 1900_01_01;
    private static final int LAST = 2100_12_31;
    /** From 1954 to 2064. */
    private static final double FIRST_SERIAL = 20_000;

    private static final double LAST_SERIAL = 60_000;
    private static final long SERIAL_ZERO = LocalDate.of(1899, 12, 30).toEpochDay();
    private static final long SECONDS_PER_DAY = 86_400;

    private DateNumbers() {}

    /**
     * The numbers as moments.
     *
     * @param values in seconds since 1970, {@link DateText#NONE} where there is none
     */
    record Moments(long[] values, boolean times, String notation) {}

    /** @return null where they are numbers and nothing else */
    static @Nullable Moments of(String name, double[] numbers) {
        if (!ColumnWords.dated(name) && !ColumnWords.timed(name)) {
            return null;
        }
        double[] present = Arrays.stream(numbers).filter(v -> !Double.isNaN(v)).toArray();
        if (present.length == 0) {
            return null;
        }
        if (Arrays.stream(present).allMatch(v -> v >= FIRST && v <= LAST && compact(v) != DateText.NONE)) {
            return moments(numbers, ColumnReading.COMPACT);
        }
        boolean serial =
                ColumnWords.dated(name) && Arrays.stream(present).allMatch(v -> v >= FIRST_SERIAL && v <= LAST_SERIAL);
        return serial ? moments(numbers, ColumnReading.SERIAL) : null;
    }

    private static Moments moments(double[] numbers, String notation) {
        var values = new long[numbers.length];
        boolean times = false;
        for (int i = 0; i < values.length; i++) {
            values[i] = Double.isNaN(numbers[i])
                    ? DateText.NONE
                    : notation.equals(ColumnReading.COMPACT)
                            ? compact(numbers[i])
                            : SERIAL_ZERO * SECONDS_PER_DAY + Math.round(numbers[i] * SECONDS_PER_DAY);
            times |= values[i] != DateText.NONE && Math.floorMod(values[i], SECONDS_PER_DAY) != 0;
        }
        return new Moments(values, times, notation);
    }

    private static long compact(double number) {
        int digits = (int) number;
        if (digits != number) {
            return DateText.NONE;
        }
        try {
            return LocalDate.of(digits / 10_000, digits / 100 % 100, digits % 100)
                            .toEpochDay()
                    * SECONDS_PER_DAY;
        } catch (DateTimeException _) {
            return DateText.NONE;
        }
    }

    /** @return null where they are numbers and nothing else */
    static Found.@Nullable Typed typed(String name, double[] numbers) {
        Moments moments = of(name, numbers);
        return moments == null
                ? null
                : new Found.Typed(
                        TextTypes.moments(name, moments.values(), moments.times()),
                        ColumnReading.dates(name, moments.notation()),
                        List.of(),
                        0);
    }
}
