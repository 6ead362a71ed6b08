// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Dates and times in the notations that DuckDB's sniffer does not know or cannot mix. */
final class DateTexts {
    private static final List<DateTimeFormatter> FORMATS = Stream.of(
                    "uuuu-M-d",
                    "uuuu/M/d",
                    "uuuu.M.d",
                    "uuuu年M月d日",
                    "d/M/uuuu",
                    "M/d/uuuu",
                    "d.M.uuuu",
                    "d-M-uuuu",
                    "M-d-uuuu")
            .map(DateTexts::format)
            .toList();

    private DateTexts() {}

    /**
     * @param values per code; null for codes that no row has
     * @param times whether any of them has a time of day; those with an offset are moved to UTC
     */
    record Moments(LocalDateTime[] values, boolean times) {}

    /** @return nothing unless one notation fits all texts that a row has */
    static Optional<Moments> parse(int[] codes, List<String> texts) {
        return FORMATS.stream()
                .flatMap(format -> parse(codes, texts, format).stream())
                .findFirst();
    }

    private static DateTimeFormatter format(String date) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(date)
                .appendPattern("[['T'][ ]H:mm[:ss")
                .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                .appendPattern("]][ ][XXX][XX]")
                .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static Optional<Moments> parse(int[] codes, List<String> texts, DateTimeFormatter format) {
        var moments = new LocalDateTime[texts.size()];
        boolean times = false;
        for (int code : codes) {
            if (code < 0 || moments[code] != null) {
                continue;
            }
            String text = texts.get(code);
            if (text.length() < 8 || text.length() > 40) {
                return Optional.empty();
            }
            try {
                TemporalAccessor parsed = format.parse(text);
                LocalDateTime moment = LocalDateTime.from(parsed);
                if (moment.getYear() < 1 || moment.getYear() > 9999) {
                    return Optional.empty();
                }
                moments[code] = parsed.isSupported(ChronoField.OFFSET_SECONDS)
                        ? moment.minusSeconds(parsed.get(ChronoField.OFFSET_SECONDS))
                        : moment;
                times |= text.indexOf(':') >= 0;
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
        return Optional.of(new Moments(moments, times));
    }
}
