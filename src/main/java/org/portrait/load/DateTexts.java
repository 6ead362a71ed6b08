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

    /** With two digits for the year, 1969 to 2068 as in POSIX; day, month and year then look alike. */
    private static final List<DateTimeFormatter> SHORT_YEARS = Stream.of(
                    "d/M/uu", "M/d/uu", "uu/M/d", "d-M-uu", "M-d-uu", "uu-M-d", "d.M.uu")
            .map(DateTexts::format)
            .toList();

    private static final int CENTURY = 1969;
    private static final int SHORTEST = "1/1/24".length();

    private DateTexts() {}

    /**
     * @param values per code; null for codes that no row has
     * @param times whether any of them has a time of day; those with an offset are moved to UTC
     */
    record Moments(LocalDateTime[] values, boolean times) {}

    /** @return nothing unless one notation fits all texts that a row has, and of those with short years only one */
    static Optional<Moments> parse(int[] codes, List<String> texts) {
        Optional<Moments> full = FORMATS.stream()
                .flatMap(format -> parse(codes, texts, format).stream())
                .findFirst();
        if (full.isPresent()) {
            return full;
        }
        List<Moments> possible = SHORT_YEARS.stream()
                .flatMap(format -> parse(codes, texts, format).stream())
                .toList();
        return possible.size() == 1 ? Optional.of(possible.getFirst()) : Optional.empty();
    }

    private static DateTimeFormatter format(String date) {
        var builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
        if (date.contains("uuuu")) {
            builder.appendPattern(date);
        } else {
            int year = date.indexOf("uu");
            builder.appendPattern(date.substring(0, year))
                    .appendValueReduced(ChronoField.YEAR, 2, 2, CENTURY)
                    .appendPattern(date.substring(year + 2));
        }
        return builder.appendPattern("[['T'][ ]H:mm[:ss")
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
            if (text.length() < SHORTEST || text.length() > 40) {
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
