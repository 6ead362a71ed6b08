// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.portrait.data.DatasetBuilder;
import org.portrait.load.ColumnReading.DecidedBy;
import org.portrait.load.Found.Habits;
import org.portrait.load.Found.Typed;

/**
 * What the distinct texts of a column turn out to be, all of them together: true and false, if asked numbers, dates.
 * Numbers with leading zeros or more than 15 digits before the decimal mark stay text.
 */
final class TextTypes {
    /** The word for false by the word for true. */
    private static final Map<String, String> TRUTHS =
            Map.of("yes", "no", "y", "n", "是", "否", "ja", "nein", "oui", "non", "sí", "no", "si", "no");

    private static final Set<String> TRUE_FALSE = Set.of("true", "false");
    private static final long SECONDS_PER_DAY = 86_400;

    private final ColumnTexts texts;
    private final List<String> values;
    private final ColumnStyle style;
    private final @Nullable String fileMark;

    private TextTypes(ColumnTexts texts, List<String> values, LoadSettings settings) {
        this.texts = texts;
        this.values = values;
        this.style = ColumnStyle.of(settings, texts.name());
        this.fileMark = settings.decimalMark();
    }

    /**
     * @param codes into {@code values}, each of which some row has, "" apart; -1 where missing, also after this where there is
     *     nothing but white space or, in white space, a token
     * @param open whether numbers are looked for
     */
    static Found of(String name, int[] codes, List<String> values, boolean open, LoadSettings settings) {
        List<String> stripped = stripped(codes, values, settings);
        if (stripped.stream().allMatch(String::isEmpty)) {
            return Found.plain(b -> b.categories(name, codes, stripped));
        }
        return new TextTypes(ColumnTexts.of(name, codes, stripped), values, settings).found(open);
    }

    /**
     * Whether {@link #of} will find texts in a column of many different ones, because too many of the first are neither
     * numbers nor dates.
     *
     * @param first with "" where missing
     * @param rows there are in all
     */
    static boolean certain(String name, List<String> first, boolean open, LoadSettings settings, int rows) {
        int[] codes = IntStream.range(0, first.size()).toArray();
        ColumnTexts texts = ColumnTexts.of(name, codes, stripped(codes, first, settings));
        long most = ColumnTexts.identifying(name) ? 0 : ColumnTexts.mostTolerated(rows);
        return (!open || NumberTexts.of(texts, most, false).isEmpty())
                && DateTexts.of(texts, most).isEmpty();
    }

    /** What strips a text, to nothing where it is a token for "no value". */
    static UnaryOperator<String> present(LoadSettings settings) {
        Set<String> tokens = Set.copyOf(settings.missingTokens());
        int longest = tokens.stream().mapToInt(String::length).max().orElse(0);
        return text -> {
            String stripped = strip(text);
            return stripped.length() <= longest && tokens.contains(stripped) ? "" : stripped;
        };
    }

    private static List<String> stripped(int[] codes, List<String> values, LoadSettings settings) {
        List<String> stripped = values.stream().map(present(settings)).toList();
        if (stripped.contains("")) {
            for (int i = 0; i < codes.length; i++) {
                codes[i] = codes[i] >= 0 && stripped.get(codes[i]).isEmpty() ? -1 : codes[i];
            }
        }
        return stripped;
    }

    /** Without white space around it, also such as does not break. */
    static String strip(String text) {
        String stripped = text.strip();
        int from = 0;
        int to = stripped.length();
        while (from < to && Character.isSpaceChar(stripped.charAt(from))) {
            from++;
        }
        while (to > from && Character.isSpaceChar(stripped.charAt(to - 1))) {
            to--;
        }
        return from == 0 && to == stripped.length()
                ? stripped
                : stripped.substring(from, to).strip();
    }

    private Found found(boolean open) {
        if (style.text()) {
            return Found.of(text(), Habits.NONE);
        }
        Optional<Found> found = truths();
        if (found.isEmpty() && open) {
            found = NumberTexts.of(texts, style.tolerated(texts), false).flatMap(this::numbers);
        }
        if (found.isEmpty()) {
            found = DateTexts.of(texts, style.tolerated(texts)).flatMap(this::dates);
        }
        return found.orElseGet(() -> Found.of(text(), Habits.NONE));
    }

    private Typed text() {
        return Typed.plain(b -> b.categories(texts.name(), texts.codes(), values));
    }

    /** What a word says where others of its column may be none of the pair: 1, 0, or NaN. */
    static double truth(String word) {
        String folded = word.toLowerCase(Locale.ROOT);
        if (folded.equals("true") || folded.equals("1") || TRUTHS.containsKey(folded)) {
            return 1;
        }
        return folded.equals("false") || folded.equals("0") || TRUTHS.containsValue(folded) ? 0 : Double.NaN;
    }

    /** Besides true and false both words of a pair must be there. */
    private Optional<Found> truths() {
        if (texts.values().size() > 50) {
            return Optional.empty();
        }
        Set<String> words = texts.values().stream()
                .filter(value -> !value.isEmpty())
                .map(value -> value.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        boolean plain = TRUE_FALSE.containsAll(words);
        Optional<String> yes = TRUTHS.entrySet().stream()
                .filter(pair -> words.equals(Set.of(pair.getKey(), pair.getValue())))
                .map(Map.Entry::getKey)
                .findFirst();
        if (!plain && yes.isEmpty()) {
            return Optional.empty();
        }
        String word = yes.orElse("true");
        var truths = new byte[texts.codes().length];
        for (int i = 0; i < truths.length; i++) {
            int code = texts.codes()[i];
            truths[i] =
                    code < 0 ? Byte.MIN_VALUE : (byte) (texts.values().get(code).equalsIgnoreCase(word) ? 1 : 0);
        }
        ColumnReading reading =
                plain ? null : ColumnReading.truths(texts.name(), List.of(word, String.valueOf(TRUTHS.get(word))));
        return Optional.of(Found.of(
                new Typed(b -> b.booleans(texts.name(), truths), reading, List.of(), 0), Habits.NONE));
    }

    private Optional<Found> numbers(NumberTexts numbers) {
        String chosen = style.decimalMark() == null ? fileMark : style.decimalMark();
        if (chosen == null && numbers.open()) {
            return Optional.of(new Found(
                    Habits.NONE,
                    true,
                    habits -> numbers.read(Objects.requireNonNullElse(habits.decimalMark(), "."), DecidedBy.FILE)
                            .map(this::typed)
                            .orElseGet(this::text)));
        }
        String shown = numbers.decimalMark();
        String mark = chosen != null ? chosen : Objects.requireNonNullElse(shown, ".");
        return numbers.read(mark, chosen == null ? DecidedBy.COLUMN : DecidedBy.ANALYST)
                .map(read -> Found.of(typed(read), chosen == null ? new Habits(shown, null) : Habits.NONE));
    }

    private Typed typed(NumberTexts.Numbers numbers) {
        int[] codes = texts.codes();
        var decimals = new double[codes.length];
        for (int i = 0; i < codes.length; i++) {
            decimals[i] = codes[i] < 0 ? Double.NaN : numbers.values()[codes[i]];
        }
        long unreadable = texts.count(numbers.unreadable());
        Typed dates = unreadable > 0 || numbers.notable() ? null : DateNumbers.typed(texts.name(), decimals);
        if (dates != null) {
            return dates;
        }
        return new Typed(
                numbers.whole() ? integers(decimals) : b -> b.decimals(texts.name(), decimals),
                numbers.notable() ? numbers.reading() : null,
                texts.cells(numbers.unreadable()),
                unreadable);
    }

    private UnaryOperator<DatasetBuilder> integers(double[] decimals) {
        var integers = new long[decimals.length];
        for (int i = 0; i < integers.length; i++) {
            integers[i] = Double.isNaN(decimals[i]) ? Long.MIN_VALUE : (long) decimals[i];
        }
        return b -> b.integers(texts.name(), integers);
    }

    private Optional<Found> dates(DateTexts dates) {
        Set<DateOrder> orders = dates.orders();
        DateOrder chosen = style.dateOrder();
        if (chosen != null && !dates.evident()) {
            return dates.read(chosen, DecidedBy.ANALYST).map(read -> Found.of(typed(read), Habits.NONE));
        }
        if (orders.size() == 1 || dates.evident() && !orders.isEmpty()) {
            DateOrder order = orders.iterator().next();
            Habits shows = dates.evident() ? Habits.NONE : new Habits(null, order);
            return dates.read(order, DecidedBy.COLUMN).map(read -> Found.of(typed(read), shows));
        }
        if (orders.isEmpty() || dates.shortYears()) {
            return Optional.empty();
        }
        return Optional.of(new Found(
                Habits.NONE,
                true,
                habits -> dates.read(Objects.requireNonNullElse(habits.dateOrder(), DateOrder.DMY), DecidedBy.FILE)
                        .map(this::typed)
                        .orElseGet(this::text)));
    }

    private Typed typed(DateTexts.Moments dates) {
        int[] codes = texts.codes();
        var seconds = new long[codes.length];
        for (int i = 0; i < codes.length; i++) {
            seconds[i] = codes[i] < 0 ? DateText.NONE : dates.values()[codes[i]];
        }
        return new Typed(
                moments(texts.name(), seconds, dates.times()),
                dates.reading(),
                texts.cells(dates.unreadable()),
                texts.count(dates.unreadable()));
    }

    /** @param seconds since 1970, {@link DateText#NONE} where there is none */
    static UnaryOperator<DatasetBuilder> moments(String name, long[] seconds, boolean times) {
        if (times) {
            return b -> b.dateTimes(name, seconds);
        }
        var days = new int[seconds.length];
        for (int i = 0; i < days.length; i++) {
            days[i] =
                    seconds[i] == DateText.NONE ? Integer.MIN_VALUE : (int) Math.floorDiv(seconds[i], SECONDS_PER_DAY);
        }
        return b -> b.dates(name, days);
    }
}
