// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RoundNumbersTest {
    @Test
    void numbersAreAsPeopleSayThem() {
        assertEquals(35, RoundNumbers.between(34.2, 35.9));
        assertEquals(0.4, RoundNumbers.between(0.33, 0.41));
        assertEquals(215, RoundNumbers.between(213.4, 217.9));
        assertEquals(10_000, RoundNumbers.between(8_312.77, 12_904.1));
        assertEquals(0, RoundNumbers.between(-3, 2));
        assertEquals(2, RoundNumbers.between(1, 2), "the upper end belongs to it");
        assertEquals(-7, RoundNumbers.between(-8, -7), "the lower one does not");
        assertEquals(-50, RoundNumbers.between(-81, -44));
        assertEquals(1, RoundNumbers.between(0, 1));
        assertEquals(300, RoundNumbers.between(290, 320), "of 300 and 320 the nearer to the middle");
    }

    /** Between neighbours there is only the upper one. */
    @Test
    void numbersAreAlwaysWithinTheirBounds() {
        var random = new SplittableRandom(3);
        for (int i = 0; i < 2_000; i++) {
            double above = (random.nextDouble() - 0.5) * StrictMath.pow(10, random.nextInt(-9, 15));
            double upTo = i % 2 == 0 ? Math.nextUp(above) : above + random.nextDouble() * Math.abs(above) + 1e-9;
            double between = RoundNumbers.between(above, upTo);
            assertTrue(between > above && between <= upTo, above + " " + between + " " + upTo);
        }
    }

    @Test
    void daysAreFirstsOfSomething() {
        assertEquals("2025-01-01", day("2024-05-20", "2025-03-02"));
        assertEquals("2025-04-01", day("2025-01-01", "2025-05-17"));
        assertEquals("2025-05-01", day("2025-04-01", "2025-05-17"));
        assertEquals("2025-05-17", day("2025-05-01", "2025-05-17"));
    }

    private static String day(String above, String upTo) {
        return LocalDate.ofEpochDay(RoundNumbers.day(
                        LocalDate.parse(above).toEpochDay(),
                        LocalDate.parse(upTo).toEpochDay()))
                .toString();
    }
}
