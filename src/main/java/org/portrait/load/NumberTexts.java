// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.portrait.load.ColumnReading.DecidedBy;

/** The texts of a column as numbers of one style, which all of its cells decide together. */
final class NumberTexts {
    /** Larger whole numbers are not all held by a double. */
    private static final double MOST = 1e15;

    private final ColumnTexts texts;
    private final @Nullable NumberText[] numbers;
    private final long tolerated;
    private final boolean[] ambiguous;
    private long onlyPoint;
    private long onlyComma;
    private long percents;
    private long plain;
    private final Map<String, Long> units = new HashMap<>();

    private NumberTexts(ColumnTexts texts, long tolerated) {
        this.texts = texts;
        this.tolerated = tolerated;
        this.numbers = new NumberText[texts.values().size()];
        this.ambiguous = new boolean[numbers.length];
    }

    /**
     * The numbers, per value.
     *
     * @param values NaN where there is none
     * @param whole whether all are written as whole numbers
     * @param unreadable whether the value is a text that is no number
     */
    record Numbers(double[] values, boolean whole, boolean[] unreadable, ColumnReading reading) {
        /** Whether there is something to say about how they are written. */
        boolean notable() {
            return !reading.decimalMark().isEmpty() && !reading.decimalMark().equals(".")
                    || !reading.groupMark().isEmpty()
                    || !reading.signs().isEmpty()
                    || reading.ambiguous() > 0;
        }
    }

    /**
     * @param tolerated how many cells may be none
     * @param identifiers whether cells with leading zeros are numbers too rather than make all of the column text
     * @return nothing where fewer are numbers
     */
    static Optional<NumberTexts> of(ColumnTexts texts, long tolerated, boolean identifiers) {
        var found = new NumberTexts(texts, tolerated);
        long misfits = 0;
        for (int code = 0; code < found.numbers.length; code++) {
            if (texts.blank(code) || texts.counts()[code] == 0) {
                continue;
            }
            String text = texts.values().get(code);
            boolean zeros = NumberText.identifier(text);
            if (zeros && !identifiers) {
                return Optional.empty();
            }
            NumberText number = NumberText.of(zeros ? NumberText.withoutLeadingZeros(text) : text);
            if (number == null) {
                misfits += texts.counts()[code];
                if (misfits > tolerated) {
                    return Optional.empty();
                }
            } else {
                found.take(code, number, texts.counts()[code]);
            }
        }
        return Optional.of(found);
    }

    private void take(int code, NumberText number, long count) {
        numbers[code] = number;
        ambiguous[code] = number.ambiguous();
        onlyPoint += number.comma() == null ? count : 0;
        onlyComma += number.point() == null ? count : 0;
        if (number.percent()) {
            percents += count;
        } else if (!zero(number)) {
            plain += count;
        }
        if (!number.unit().isEmpty()) {
            units.merge(number.unit(), count, Long::sum);
        }
    }

    private static boolean zero(NumberText number) {
        return number.point() != null && number.point().value() == 0;
    }

    /** The decimal mark that most of the cells need, null where none needs one. */
    @Nullable
    String decimalMark() {
        return onlyPoint == onlyComma ? null : onlyPoint > onlyComma ? "." : ",";
    }

    /** Whether it takes something else to know what the numbers are. */
    boolean open() {
        return decimalMark() == null && IntStream.range(0, ambiguous.length).anyMatch(code -> ambiguous[code]);
    }

    /** @return nothing where too many cells are no numbers in this style */
    Optional<Numbers> read(String decimalMark, DecidedBy decidedBy) {
        String unit = units.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
        var style = new Style(decimalMark, percents > plain, unit);
        var values = new double[numbers.length];
        var unreadable = new boolean[numbers.length];
        for (int code = 0; code < values.length; code++) {
            values[code] = style.value(numbers[code]);
            unreadable[code] = Double.isNaN(values[code]) && !texts.blank(code) && texts.counts()[code] > 0;
        }
        if (texts.count(unreadable) > tolerated) {
            return Optional.empty();
        }
        boolean whole = style.marks.isEmpty() && Arrays.stream(values).noneMatch(v -> Math.abs(v) >= MOST);
        return Optional.of(new Numbers(values, whole && !style.percent, unreadable, reading(style, decidedBy)));
    }

    /** How numbers are written, and what was seen of it. */
    private final class Style {
        private final String decimalMark;
        private final boolean percent;
        private final String unit;
        private final boolean bare = ColumnTexts.identifying(texts.name());
        private final Set<String> marks = new TreeSet<>();
        private final Set<String> groups = new TreeSet<>();
        private final Set<String> signs = new TreeSet<>();

        Style(String decimalMark, boolean percent, String unit) {
            this.decimalMark = decimalMark;
            this.percent = percent;
            this.unit = unit;
        }

        /** @return NaN when the number is none in this style */
        double value(@Nullable NumberText number) {
            NumberText.Reading reading = number == null ? null : number.with(decimalMark);
            if (number == null || reading == null) {
                return Double.NaN;
            }
            boolean signed = !number.unit().isEmpty()
                    || number.percent()
                    || !reading.group().isEmpty();
            if (bare && signed
                    || !number.unit().isEmpty() && !number.unit().equals(unit)
                    || number.percent() != percent && !zero(number)) {
                return Double.NaN;
            }
            add(marks, reading.mark());
            add(groups, reading.group());
            add(signs, number.unit());
            add(signs, number.percent() ? "%" : "");
            add(signs, number.multiplier());
            return reading.value();
        }

        private static void add(Set<String> seen, String sign) {
            if (!sign.isEmpty()) {
                seen.add(sign);
            }
        }
    }

    private ColumnReading reading(Style style, DecidedBy by) {
        boolean doubtful = texts.count(ambiguous) > 0;
        boolean shown = style.marks.contains(style.decimalMark);
        return new ColumnReading(
                texts.name(),
                shown || doubtful ? style.decimalMark : "",
                String.join("", style.groups),
                List.copyOf(style.signs),
                "",
                by,
                texts.count(ambiguous),
                texts.examples(ambiguous));
    }
}
