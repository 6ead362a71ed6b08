// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portrait.i18n.Messages;
import org.portrait.personas.Measure;

class AxisTicksTest {
    private static final Messages WORDS = new Messages(Messages.ENGLISH);

    private static List<String> texts(Measure measure, double lowest, double highest, int about) {
        return AxisTicks.of(measure, lowest, highest, about, WORDS).stream()
                .map(AxisTicks.Tick::text)
                .toList();
    }

    @Test
    void logarithmsAreReadInTheColumnsUnitsAndStandWhereTheFeatureDoes() {
        assertEquals(
                List.of("0", "1", "10", "100", "1,000", "10,000"), texts(Measure.LOGARITHM, 0, Math.log1p(20_000), 6));
        var ticks = AxisTicks.of(Measure.LOGARITHM, 0, Math.log1p(20_000), 6, WORDS);
        assertEquals(Math.log(101), ticks.get(3).place(), 1e-12); // ln(1 + 100)
        assertEquals(
                List.of("100", "200", "500", "1,000", "2,000"),
                texts(Measure.LOGARITHM, Math.log1p(99), Math.log1p(2_001), 6));
        List<String> refunds = texts(Measure.LOGARITHM, -Math.log1p(150), Math.log1p(150), 8);
        assertTrue(refunds.containsAll(List.of("−100", "−10", "0", "10", "100")), refunds.toString());
    }

    @Test
    void closeByTheyAreRoundNumbersOfTheColumn() {
        assertEquals(
                List.of("1,250", "1,260", "1,270", "1,280", "1,290", "1,300"),
                texts(Measure.LOGARITHM, Math.log1p(1_249), Math.log1p(1_301), 6));
    }

    @Test
    void datesAreDaysMonthsOrYears() {
        double from = LocalDate.of(2023, 11, 20).toEpochDay();
        assertEquals(
                List.of("2024-01", "2024-04", "2024-07", "2024-10", "2025-01"),
                texts(Measure.DATE, from, LocalDate.of(2025, 2, 1).toEpochDay(), 6));
        assertEquals(
                List.of("2025", "2030", "2035"),
                texts(Measure.DATE, from, LocalDate.of(2036, 2, 1).toEpochDay(), 4));
        assertEquals(List.of("2023-11-20", "2023-11-21", "2023-11-22"), texts(Measure.DATE, from, from + 2.5, 4));
        assertEquals(
                List.of("11-20 00:00", "11-20 06:00", "11-20 12:00"),
                texts(Measure.DATETIME, from * 86_400, from * 86_400 + 50_000, 4));
    }

    @Test
    void whatIsOrIsNotHasTwoValues() {
        assertEquals(List.of("0", "1"), texts(Measure.SHARE, -0.05, 1.05, 9));
        assertEquals(List.of("0.0", "0.2", "0.4"), texts(Measure.RATIO, -0.02, 0.42, 3));
    }
}
