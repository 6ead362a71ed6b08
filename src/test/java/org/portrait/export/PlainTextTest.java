// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void numbersHaveNoExponent() {
        assertEquals("10000000", PlainText.of(1e7));
        assertEquals("0.00001", PlainText.of(1e-5));
        assertEquals("-123456789012345680000", PlainText.of(-1.2345678901234568e20));
        assertEquals("0.1", PlainText.of(0.1));
        assertEquals("0", PlainText.of(-0.0));
        assertEquals("", PlainText.of(Double.NaN));
        assertEquals("Infinity", PlainText.of(Double.POSITIVE_INFINITY));
        assertEquals("9007199254740993", PlainText.of((Object) 9007199254740993L));
    }

    @Test
    void everyNumberReadsBackAsItself() {
        var random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                String text = PlainText.of(value);
                assertEquals(value, Double.parseDouble(text));
                assertEquals(-1, text.indexOf('E'));
            }
        }
    }

    @Test
    void timesShowTheirSeconds() {
        assertEquals("2026-11-24 08:30:00", PlainText.of(LocalDateTime.of(2026, 11, 24, 8, 30)));
    }
}
