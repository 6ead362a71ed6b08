// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portrait.load.LoadReport.LineEnd;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

/**
 * A file as the table {@code t} of the database, with columns c0, c1, … in file order and rows in file order.
 *
 * @param names of the columns
 * @param kinds what they hold
 * @param dialect what was understood, for the report
 * @param repaired rows of the table that were not quite right in the file
 * @param asText how to read columns again as text, or null where columns have their types from the file itself
 * @param cells how to read every cell as it stands into the table {@code cells}, or null where it is the text of {@code t}
 */
record RawTable(
        List<String> names,
        List<Kind> kinds,
        Understood dialect,
        Rejects rejects,
        Rejects repaired,
        @Nullable AsText asText,
        @Nullable Cells cells) {
    /** Reads the table again, some columns as text. */
    interface AsText {
        RawTable read(Set<Integer> columns) throws SQLException, IOException;
    }

    /** Reads the file once more into the table {@code cells}, all columns as text, nothing taken for "no value". */
    interface Cells {
        void read() throws SQLException, IOException;
    }

    /** Columns are not what they seemed to be and must be read again as text. */
    static final class NeedsText extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Set<Integer> columns;

        NeedsText(Set<Integer> columns) {
            super(null, null, false, false);
            this.columns = columns;
        }

        Set<Integer> columns() {
            return columns;
        }
    }

    RawTable withAsText(AsText changed, Cells asTheyStand) {
        return new RawTable(names, kinds, dialect, rejects, repaired, changed, asTheyStand);
    }

    /** The table again, with text where it is needed. */
    RawTable read(NeedsText needed) throws SQLException, IOException {
        return Objects.requireNonNull(asText, "only what was guessed is doubted")
                .read(needed.columns());
    }

    /** What a column of the table holds. */
    enum Kind {
        /** DOUBLE whose values were whole in the sample. */
        WHOLE,
        BIGINT,
        DOUBLE,
        BOOLEAN,
        DATE,
        TIMESTAMP,
        /** Text, which may be dates or true and false. */
        VARCHAR,
        /** Text, which may be anything. */
        OPEN;

        boolean text() {
            return this == VARCHAR || this == OPEN;
        }
    }

    /**
     * What stands between cells and rows, as in {@link LoadReport}.
     *
     * @param delimiter "" where the format has none
     */
    record Marks(String delimiter, String quote, String escape, LineEnd lineEnd) {}

    /** In what order the dates and the moments of all columns were read, null where the year came first. */
    record Dates(@Nullable DateOrder date, @Nullable DateOrder timestamp) {
        static final Dates ISO = new Dates(null, null);
    }

    /** One table of a workbook or a database, "" where the format has none, and all there are. */
    record Sheet(String name, List<String> others) {
        static final Sheet NONE = new Sheet("", List.of());
    }

    /** What the report will say of the file. */
    record Understood(
            TextBytes bytes,
            Marks marks,
            boolean header,
            String decimalMark,
            Dates dates,
            LoadReport.Place place,
            Sheet sheet,
            List<LoadReport.FileRows> files) {
        static final Understood NOTHING = ofTypes(TextBytes.NONE, LineEnd.NONE);

        /** Of what is no delimited text. */
        static Understood ofTypes(TextBytes bytes, LineEnd lineEnd) {
            var marks = new Marks("", "", "", lineEnd);
            return new Understood(bytes, marks, true, "", Dates.ISO, LoadReport.Place.WHOLE, Sheet.NONE, List.of());
        }

        /** What is known of a table of a database, or of a sheet, which was read as if it were text. */
        Understood of(Sheet read, LoadReport.Place inSheet) {
            return new Understood(TextBytes.NONE, NOTHING.marks, header, "", dates, inSheet, read, List.of());
        }

        /** @param several files that were read as one */
        Understood withFiles(List<LoadReport.FileRows> several, TextBytes.Undecodable undecodable) {
            return new Understood(bytes.with(undecodable), marks, header, decimalMark, dates, place, sheet, several);
        }

        /** In what order the dates of a column were read, null where the year came first. */
        @Nullable
        DateOrder order(Kind kind) {
            return kind == Kind.DATE ? dates.date() : kind == Kind.TIMESTAMP ? dates.timestamp() : null;
        }
    }

    /** The rows that could not be read: the first of them, and how many there are. */
    record Rejects(List<LoadReport.RejectedRow> rows, long count) {
        static final int LISTED = 1_000;
        static final int TEXT = 200;
        /** The reason for lines that stand before the header. */
        static final String BEFORE = "Line before the table.";

        /** The reason for lines that stand below the rows. */
        static final String BELOW = "Total below the table.";

        static final Rejects NONE = new Rejects(List.of(), 0);

        /** The same where line 1 of the text is another in what the text was made of. */
        Rejects at(IntUnaryOperator line) {
            return new Rejects(
                    rows.stream()
                            .map(row -> new LoadReport.RejectedRow(
                                    line.applyAsInt((int) row.line()), row.reason(), row.text()))
                            .toList(),
                    count);
        }

        Rejects uncovered() {
            return new Rejects(
                    rows.stream()
                            .map(row -> new LoadReport.RejectedRow(
                                    row.line(), row.reason(), CoveredEnds.uncovered(row.text())))
                            .toList(),
                    count);
        }

        Rejects plus(Rejects other) {
            return new Rejects(
                    Stream.concat(rows.stream(), other.rows.stream())
                            .sorted(Comparator.comparingLong(LoadReport.RejectedRow::line))
                            .limit(LISTED)
                            .toList(),
                    count + other.count);
        }
    }

    static final int MOST_COLUMNS = 2_000;

    static void requireColumns(Path file, int columns) {
        if (columns > MOST_COLUMNS) {
            throw new FailureException(new Failure.TooManyColumns(file, columns, MOST_COLUMNS));
        }
    }

    static String column(int index) {
        return "c" + index;
    }
}
