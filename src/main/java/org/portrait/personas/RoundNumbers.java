// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** Finds the number, or the day, between two others that a person would say. */
final class RoundNumbers {
    private static final int[] STEPS = {5, 2, 1};
    private static final int MONTHS_OF_A_QUARTER = 3;

    private RoundNumbers() {}

    /**
     * A multiple of the largest of the steps …, 50, 20, 10, 5, 2, 1, 0.5, … that has one in {@code (above, upTo]}: the
     * one nearest to the middle (Heckbert 1990, "Nice numbers for graph labels"); {@code upTo} where even its own digits
     * leave none that is not rounded out of the range.
     */
    static double between(double above, double upTo) {
        if (above < 0 && upTo >= 0) {
            return 0;
        }
        BigDecimal low = BigDecimal.valueOf(above);
        BigDecimal high = BigDecimal.valueOf(upTo);
        BigDecimal middle = low.add(high).divide(BigDecimal.TWO);
        BigDecimal largest = low.abs().max(high.abs());
        int finest = -Math.max(low.scale(), high.scale());
        for (int exponent = largest.precision() - largest.scale(); exponent >= finest; exponent--) {
            for (int step : STEPS) {
                double nearest = nearest(BigDecimal.valueOf(step).scaleByPowerOfTen(exponent), low, high, middle);
                if (nearest > above && nearest <= upTo) {
                    return nearest;
                }
            }
        }
        return upTo;
    }

    /** The multiple of {@code step} in {@code (low, high]} that is nearest to the middle, or one that is outside. */
    private static double nearest(BigDecimal step, BigDecimal low, BigDecimal high, BigDecimal middle) {
        BigDecimal first = low.divide(step, 0, RoundingMode.FLOOR).add(BigDecimal.ONE);
        BigDecimal last = high.divide(step, 0, RoundingMode.FLOOR);
        BigDecimal wanted = middle.divide(step, 0, RoundingMode.HALF_UP);
        return wanted.max(first).min(last).multiply(step).doubleValue();
    }

    /** The first of a year, else of a quarter, else of a month in {@code (above, upTo]}, else {@code upTo}: days since 1970. */
    static long day(long above, long upTo) {
        LocalDate date = LocalDate.ofEpochDay(upTo);
        LocalDate month = date.withDayOfMonth(1);
        LocalDate quarter = month.minusMonths((month.getMonthValue() - 1) % MONTHS_OF_A_QUARTER);
        for (LocalDate round : new LocalDate[] {date.withDayOfYear(1), quarter, month}) {
            if (round.toEpochDay() > above) {
                return round.toEpochDay();
            }
        }
        return upTo;
    }
}
