// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.aggregate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.portrait.i18n.Messages;

/** Counts, money and days as the language writes them. */
record ValueText(Messages words) {
    String count(long number) {
        return words.number(number, 0);
    }

    String money(double value) {
        return words.fixed(value, 2);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(words.locale())
                .format(day);
    }

    String moment(LocalDateTime moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(words.locale())
                .format(moment);
    }

    /** Adds a sentence about a number of lines, if there are any. */
    void add(List<String> lines, String key, long number) {
        if (number > 0) {
            lines.add(words.text(key, number));
        }
    }

    void addAfterwards(List<String> lines, long number, LocalDate asOf) {
        if (number > 0) {
            lines.add(words.text("orders.afterwards", number, day(asOf)));
        }
    }

    /** The day to which days are counted, and where it comes from. */
    String asOf(LocalDate asOf, boolean chosen) {
        return words.text(chosen ? "orders.define.asOf.chosen" : "orders.define.asOf.default", day(asOf));
    }
}
