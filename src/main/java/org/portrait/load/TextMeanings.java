// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portrait.load.ColumnReading.DecidedBy;

/**
 * What the cells of columns mean, as tables of each different cell and its number or moment, to be joined. They mean what
 * {@link TextTypes} would make of them.
 */
final class TextMeanings {
    /** Columns with more different cells are not asked how other columns are to be read. */
    private static final int ASKED = 1 << 16;

    private final OpenTable table;
    private final Reading reading;
    private final Map<String, String> joins = new LinkedHashMap<>();

    TextMeanings(OpenTable table, Reading reading) {
        this.table = table;
        this.reading = reading;
    }

    /** What follows the table. */
    String joins() {
        return String.join("", joins.values());
    }

    private record Cell(String text, long rows) {}

    /** @param cells as they stand in the table */
    private record Known(List<String> cells, ColumnTexts texts) {}

    private Known texts(int index, String limit) throws SQLException {
        String cell = RawTable.column(index);
        List<Cell> found = table.ask(
                "select " + cell + ", count(*) from t where " + cell + " is not null group by 1 order by 1" + limit,
                row -> new Cell(row.getString(1), row.getLong(2)));
        Set<String> missing = Set.copyOf(reading.settings().missingTokens());
        List<String> stripped = found.stream()
                .map(known -> TextTypes.strip(known.text()))
                .map(text -> missing.contains(text) ? "" : text)
                .toList();
        long[] counts = found.stream().mapToLong(Cell::rows).toArray();
        return new Known(
                found.stream().map(Cell::text).toList(),
                new ColumnTexts(table.names().get(index), new int[0], stripped, counts));
    }

    /** @return the numbers in a column of text, null where more than half of the texts are none */
    @Nullable
    String number(int index) throws SQLException {
        String name = "n" + index;
        if (!joins.containsKey(name)) {
            Known known = texts(index, "");
            NumberTexts.Numbers numbers = numbers(known.texts());
            if (numbers == null) {
                return null;
            }
            create(name, index, "varchar", "double");
            try (var appender = reading.db().connection().createAppender("meaning_" + name)) {
                for (int i = 0; i < numbers.values().length; i++) {
                    if (!Double.isNaN(numbers.values()[i])) {
                        appender.beginRow()
                                .append(known.cells().get(i))
                                .append(numbers.values()[i])
                                .endRow();
                    }
                }
            }
        }
        return name + ".meaning";
    }

    private NumberTexts.@Nullable Numbers numbers(ColumnTexts texts) throws SQLException {
        NumberTexts numbers = NumberTexts.of(texts, texts.present() / 2, true).orElse(null);
        if (numbers == null) {
            return null;
        }
        String mark = style(texts.name()).decimalMark();
        mark = mark == null ? reading.settings().decimalMark() : mark;
        if (mark == null) {
            mark = numbers.open() ? habits().decimalMark() : numbers.decimalMark();
        }
        return numbers.read(Objects.requireNonNullElse(mark, "."), DecidedBy.COLUMN)
                .orElse(null);
    }

    private ColumnStyle style(String column) {
        return ColumnStyle.of(reading.settings(), column);
    }

    /** @return the moments in a column of text, null where the texts are no dates of one kind */
    @Nullable
    String moment(int index) throws SQLException {
        String name = "m" + index;
        if (!joins.containsKey(name)) {
            Known known = texts(index, "");
            DateTexts dates = known.texts().present() == 0
                    ? null
                    : DateTexts.of(known.texts(), known.texts().tolerated()).orElse(null);
            DateTexts.Moments moments =
                    dates == null ? null : moments(known.texts().name(), dates);
            if (moments == null) {
                return null;
            }
            create(name, index, "varchar", "timestamp");
            try (var appender = reading.db().connection().createAppender("meaning_" + name)) {
                for (int i = 0; i < moments.values().length; i++) {
                    if (moments.values()[i] != DateText.NONE) {
                        appender.beginRow()
                                .append(known.cells().get(i))
                                .append(local(moments.values()[i]))
                                .endRow();
                    }
                }
            }
        }
        return name + ".meaning";
    }

    private DateTexts.@Nullable Moments moments(String column, DateTexts dates) throws SQLException {
        DateOrder order = style(column).dateOrder();
        if (order == null || dates.evident()) {
            Set<DateOrder> orders = dates.orders();
            if (orders.isEmpty() || orders.size() > 1 && dates.shortYears()) {
                return null;
            }
            boolean settled = orders.size() == 1 || dates.evident();
            order = settled ? orders.iterator().next() : habits().dateOrder();
        }
        return dates.read(Objects.requireNonNullElse(order, DateOrder.DMY), DecidedBy.COLUMN)
                .orElse(null);
    }

    /** @return the moments in a column of numbers, null where they are none */
    @Nullable
    String numberedMoment(int index) throws SQLException {
        String name = "d" + index;
        if (!joins.containsKey(name)) {
            String cell = "cast(" + RawTable.column(index) + " as double)";
            double[] numbers = table
                    .ask("select distinct " + cell + " from t where " + cell + " is not null", row -> row.getDouble(1))
                    .stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            DateNumbers.Moments moments = DateNumbers.of(table.names().get(index), numbers);
            if (moments == null) {
                return null;
            }
            create(name, index, "double", "timestamp");
            try (var appender = reading.db().connection().createAppender("meaning_" + name)) {
                for (int i = 0; i < numbers.length; i++) {
                    appender.beginRow()
                            .append(numbers[i])
                            .append(local(moments.values()[i]))
                            .endRow();
                }
            }
        }
        return name + ".meaning";
    }

    private static LocalDateTime local(long seconds) {
        return LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
    }

    private void create(String name, int index, String cell, String meaning) throws SQLException {
        reading.db().run("create or replace table meaning_" + name + " (cell " + cell + ", meaning " + meaning + ")");
        joins.put(
                name,
                " left join meaning_" + name + " " + name + " on " + name + ".cell = t." + RawTable.column(index));
    }

    /** What the columns of the table show of how numbers and dates are written. */
    private Found.Habits habits() throws SQLException {
        var shown = new ArrayList<Found.Habits>();
        RawTable raw = table.raw();
        for (int i = 0; i < raw.names().size(); i++) {
            String cell = RawTable.column(i);
            if (style(raw.names().get(i)).text()) {
                continue;
            }
            switch (raw.kinds().get(i)) {
                case DOUBLE -> {
                    boolean fractions =
                            table.fact("select not coalesce((" + Thousands.possible(cell, "t") + "), true)");
                    shown.add(new Found.Habits(fractions ? raw.dialect().decimalMark() : null, null));
                }
                case DATE, TIMESTAMP -> {
                    boolean settled = table.fact("select coalesce(max(day(" + cell + ")) > 12, false) from t");
                    shown.add(new Found.Habits(
                            null, settled ? raw.dialect().order(raw.kinds().get(i)) : null));
                }
                case OPEN -> shown.add(shown(texts(i, " limit " + (ASKED + 1)).texts()));
                case WHOLE, BIGINT, BOOLEAN, VARCHAR -> {}
            }
        }
        return Columns.habits(shown, reading.settings(), raw.dialect());
    }

    private static Found.Habits shown(ColumnTexts texts) {
        if (texts.counts().length > ASKED) {
            return Found.Habits.NONE;
        }
        NumberTexts numbers = NumberTexts.of(texts, texts.tolerated(), false).orElse(null);
        if (numbers != null) {
            return new Found.Habits(numbers.decimalMark(), null);
        }
        return DateTexts.of(texts, texts.tolerated())
                .filter(dates -> !dates.evident() && dates.orders().size() == 1)
                .map(dates -> new Found.Habits(null, dates.orders().iterator().next()))
                .orElse(Found.Habits.NONE);
    }
}
