// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.portrait.data.Categories;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnType;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.load.ColumnReading.DecidedBy;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

/**
 * Columns in the types that they had in another file, however few of their cells show it.
 *
 * @param dataset where cells are missing that cannot be read
 * @param unreadable per column the rows in which something stands that cannot be read
 */
public record Retyped(Dataset dataset, Map<String, BitSet> unreadable) {
    private static final double SECONDS_PER_DAY = 86_400;

    /**
     * @param types of some of the columns; a whole number may become a decimal one
     * @param settings by which the file was read
     * @param decimalMark of the file, for numbers that do not tell
     * @throws FailureException with {@link Failure.OtherType} for a column of numbers that is to be one of dates, or the
     *     other way round
     */
    public static Retyped of(
            Dataset dataset, Map<String, ColumnType> types, LoadSettings settings, String decimalMark) {
        var unreadable = new TreeMap<String, BitSet>();
        DatasetBuilder edit = dataset.edit();
        boolean changed = false;
        for (var wanted : types.entrySet()) {
            ColumnInfo column = dataset.schema().column(wanted.getKey());
            ColumnType type = wanted.getValue();
            if (!column.type().like(type)) {
                if (type.text()) {
                    texts(edit, dataset, column.name());
                } else {
                    double[] values = values(dataset, column, type, settings, decimalMark);
                    unreadable.put(column.name(), lost(dataset, column, values));
                    edit.numbers(column.name(), type, values);
                }
                changed = true;
            }
        }
        return new Retyped(changed ? edit.build(dataset.schema()) : dataset, unreadable);
    }

    private static void texts(DatasetBuilder edit, Dataset dataset, String column) {
        Categories categories = dataset.categories(column);
        edit.categories(column, categories.codes(), categories.values());
    }

    /** @return NaN where there is none */
    private static double[] values(
            Dataset dataset, ColumnInfo column, ColumnType type, LoadSettings settings, String decimalMark) {
        if (column.type().text()) {
            return read(texts(dataset, column), type, settings, decimalMark);
        }
        boolean dates = column.type().temporal();
        if (dates != type.temporal()) {
            throw new FailureException(new Failure.OtherType(column.name(), dates));
        }
        double[] values = dataset.numbers(column.name());
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (type) {
                case BOOLEAN -> values[i] == 0 || values[i] == 1 ? values[i] : Double.NaN;
                case DATE -> Math.floor(values[i] / SECONDS_PER_DAY);
                case DATETIME -> values[i] * SECONDS_PER_DAY;
                default -> values[i];
            };
        }
        return values;
    }

    private static ColumnTexts texts(Dataset dataset, ColumnInfo column) {
        Categories categories = dataset.categories(column.name());
        List<String> stripped =
                categories.values().stream().map(TextTypes::strip).toList();
        return ColumnTexts.of(column.name(), categories.codes(), stripped);
    }

    private static double[] read(ColumnTexts texts, ColumnType type, LoadSettings settings, String decimalMark) {
        double[] meanings = switch (type) {
            case BOOLEAN ->
                texts.values().stream().mapToDouble(TextTypes::truth).toArray();
            case DATE, DATETIME -> moments(texts, type, settings);
            default -> numbers(texts, settings, decimalMark);
        };
        return Arrays.stream(texts.codes())
                .mapToDouble(code -> code < 0 ? Double.NaN : meanings[code])
                .toArray();
    }

    private static double[] numbers(ColumnTexts texts, LoadSettings settings, String decimalMark) {
        NumberTexts numbers = NumberTexts.of(texts, Long.MAX_VALUE, true).orElseThrow(); // for nothing is too much
        String mark = ColumnStyle.of(settings, texts.name()).decimalMark();
        mark = mark == null ? settings.decimalMark() : mark;
        mark = mark == null && numbers.open() && !decimalMark.isEmpty() ? decimalMark : mark;
        mark = mark == null ? numbers.decimalMark() : mark;
        return numbers.read(Objects.requireNonNullElse(mark, "."), DecidedBy.COLUMN)
                .orElseThrow()
                .values();
    }

    private static double[] moments(ColumnTexts texts, ColumnType type, LoadSettings settings) {
        DateTexts dates = DateTexts.of(texts, Long.MAX_VALUE).orElseThrow();
        DateOrder chosen = ColumnStyle.of(settings, texts.name()).dateOrder();
        List<DateOrder> orders = new ArrayList<>(dates.orders());
        DateOrder order = orders.size() == 1 || dates.evident()
                ? orders.getFirst()
                : Objects.requireNonNullElse(chosen, DateOrder.DMY);
        long[] seconds = dates.read(order, DecidedBy.COLUMN).orElseThrow().values();
        return Arrays.stream(seconds)
                .mapToDouble(s -> s == DateText.NONE
                        ? Double.NaN
                        : type == ColumnType.DATETIME ? s : Math.floor(s / SECONDS_PER_DAY))
                .toArray();
    }

    /** The rows that have something but no value. */
    private static BitSet lost(Dataset dataset, ColumnInfo column, double[] values) {
        var lost = new BitSet();
        ColumnTexts texts = column.type().text() ? texts(dataset, column) : null;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i]) && !dataset.missing(i, column.name())) {
                lost.set(i, texts == null || !texts.blank(texts.codes()[i]));
            }
        }
        return lost;
    }
}
