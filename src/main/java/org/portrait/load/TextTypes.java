// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.portrait.data.DatasetBuilder;

/**
 * What the distinct texts of a column turn out to be, all of them: true and false, dates, and if asked numbers. Numbers
 * with leading zeros or more than 15 digits before the decimal mark stay text.
 */
final class TextTypes {
    private static final Pattern WHOLE = Pattern.compile("[+-]?(0|[1-9]\\d{0,14})");
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?((0|[1-9]\\d{0,14})(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");

    private TextTypes() {}

    /**
     * @param codes into {@code values}, each of which some row has, "" apart; -1 where missing, also after this where there is
     *     nothing but white space or, in white space, a token
     * @param open whether numbers are looked for
     * @param missingTokens cells that mean "no value"
     */
    static UnaryOperator<DatasetBuilder> of(
            String name,
            int[] codes,
            List<String> values,
            boolean open,
            String decimalMark,
            Set<String> missingTokens) {
        List<String> stripped = values.stream()
                .map(String::strip)
                .map(value -> missingTokens.contains(value) ? "" : value)
                .toList();
        if (stripped.contains("")) {
            for (int i = 0; i < codes.length; i++) {
                codes[i] = codes[i] >= 0 && stripped.get(codes[i]).isEmpty() ? -1 : codes[i];
            }
        }
        if (stripped.stream().allMatch(String::isEmpty)) {
            return b -> b.categories(name, codes, stripped);
        }
        if (all(stripped, TextTypes::truth)) {
            var truths = new byte[codes.length];
            for (int i = 0; i < truths.length; i++) {
                truths[i] = codes[i] < 0
                        ? Byte.MIN_VALUE
                        : (byte) (stripped.get(codes[i]).equalsIgnoreCase("true") ? 1 : 0);
            }
            return b -> b.booleans(name, truths);
        }
        if (open) {
            Optional<UnaryOperator<DatasetBuilder>> numbers = numbers(name, codes, stripped, decimalMark);
            if (numbers.isPresent()) {
                return numbers.get();
            }
        }
        return DateTexts.parse(codes, stripped)
                .map(moments -> dates(name, codes, moments))
                .orElse(b -> b.categories(name, codes, values));
    }

    private static boolean truth(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.equals("true") || lower.equals("false");
    }

    private static Optional<UnaryOperator<DatasetBuilder>> numbers(
            String name, int[] codes, List<String> values, String decimalMark) {
        if (all(values, value -> WHOLE.matcher(value).matches())) {
            var integers = new long[codes.length];
            var parsed = new long[values.size()];
            for (int code = 0; code < parsed.length; code++) {
                parsed[code] = values.get(code).isEmpty() ? Long.MIN_VALUE : Long.parseLong(values.get(code));
            }
            for (int i = 0; i < codes.length; i++) {
                integers[i] = codes[i] < 0 ? Long.MIN_VALUE : parsed[codes[i]];
            }
            return Optional.of(b -> b.integers(name, integers));
        }
        if (all(values, value -> DECIMAL.matcher(point(value, decimalMark)).matches())) {
            var decimals = new double[codes.length];
            var parsed = new double[values.size()];
            for (int code = 0; code < parsed.length; code++) {
                parsed[code] = values.get(code).isEmpty()
                        ? Double.NaN
                        : Double.parseDouble(point(values.get(code), decimalMark));
            }
            for (int i = 0; i < codes.length; i++) {
                decimals[i] = codes[i] < 0 ? Double.NaN : parsed[codes[i]];
            }
            return Optional.of(b -> b.decimals(name, decimals));
        }
        return Optional.empty();
    }

    private static boolean all(List<String> values, Predicate<String> wanted) {
        return values.stream().filter(value -> !value.isEmpty()).allMatch(wanted);
    }

    /** With a decimal comma a point would be something else, and the text is left as it is no number. */
    private static String point(String text, String decimalMark) {
        return decimalMark.equals(",") ? text.replace('.', ' ').replace(',', '.') : text;
    }

    private static UnaryOperator<DatasetBuilder> dates(String name, int[] codes, DateTexts.Moments moments) {
        LocalDateTime[] values = moments.values();
        if (moments.times()) {
            var seconds = new long[codes.length];
            for (int i = 0; i < codes.length; i++) {
                seconds[i] = codes[i] < 0 ? Long.MIN_VALUE : values[codes[i]].toEpochSecond(ZoneOffset.UTC);
            }
            return b -> b.dateTimes(name, seconds);
        }
        var days = new int[codes.length];
        for (int i = 0; i < codes.length; i++) {
            days[i] = codes[i] < 0
                    ? Integer.MIN_VALUE
                    : (int) values[codes[i]].toLocalDate().toEpochDay();
        }
        return b -> b.dates(name, days);
    }
}
