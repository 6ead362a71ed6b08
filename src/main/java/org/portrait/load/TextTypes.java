// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
     * @param codes into {@code values}, -1 where missing
     * @param open whether numbers are looked for
     */
    static UnaryOperator<DatasetBuilder> of(
            String name, int[] codes, List<String> values, boolean open, String decimalMark) {
        List<String> stripped = values.stream().map(String::strip).toList();
        if (stripped.stream().allMatch(String::isEmpty)) {
            return b -> b.categories(name, codes, stripped);
        }
        if (stripped.stream().allMatch(TextTypes::truth)) {
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
        if (used(codes, values, WHOLE, "")) {
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
        if (used(codes, values, DECIMAL, decimalMark)) {
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

    private static boolean used(int[] codes, List<String> values, Pattern pattern, String decimalMark) {
        for (int code : codes) {
            if (code >= 0
                    && !pattern.matcher(point(values.get(code), decimalMark)).matches()) {
                return false;
            }
        }
        return true;
    }

    private static String point(String text, String decimalMark) {
        return decimalMark.equals(",") && text.indexOf('.') < 0 ? text.replace(',', '.') : text;
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
