// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portrait.data.Fingerprint;

/**
 * What the loader understood: the parse receipt.
 *
 * @param format what kind of file it is, unpacked
 * @param encoding delimiter, quote, escape (before a quote inside quotes), header, decimalMark: as used, "" where the
 *     format has none
 * @param lineEnd after rows; others may stand inside quotes
 * @param place of the table in the text or the sheet
 * @param sheet of a workbook or table of a database that was read, "" where the format has none
 * @param sheets all there are to choose from
 * @param files what was read, in this order
 * @param only the columns that were read where these are not all
 * @param everyNth one of so many rows was read; null where all were
 * @param rowsRead rows that are in the data set
 * @param rejected rows that could not be read, by line and reason; the first 1,000
 * @param rejectedCount how many there are in all
 * @param repaired rows that are in the data set but were not quite right, by line and reason; the first 1,000
 * @param repairedCount how many there are in all
 * @param readings how columns were understood in whose texts something is not plain
 * @param unreadable cells that are not what all the others of their column are, and now have no value; the first 1,000
 * @param unreadableCount how many there are in all
 * @param undecodable bytes of a text that mean no character, for which U+FFFD is in the data set; the first 1,000
 * @param undecodableCount how many there are in all
 */
public record LoadReport(
        Format format,
        String encoding,
        String delimiter,
        String quote,
        String escape,
        LineEnd lineEnd,
        boolean header,
        Place place,
        String decimalMark,
        String sheet,
        List<String> sheets,
        List<FileRows> files,
        List<String> only,
        @Nullable Integer everyNth,
        int rowsRead,
        List<RejectedRow> rejected,
        long rejectedCount,
        List<RejectedRow> repaired,
        long repairedCount,
        List<ColumnReading> readings,
        List<UnreadableCell> unreadable,
        long unreadableCount,
        List<UndecodableBytes> undecodable,
        long undecodableCount,
        Fingerprint fingerprint) {
    /** The same, of other content. */
    public LoadReport withFingerprint(Fingerprint changed) {
        return new LoadReport(
                format,
                encoding,
                delimiter,
                quote,
                escape,
                lineEnd,
                header,
                place,
                decimalMark,
                sheet,
                sheets,
                files,
                only,
                everyNth,
                rowsRead,
                rejected,
                rejectedCount,
                repaired,
                repairedCount,
                readings,
                unreadable,
                unreadableCount,
                undecodable,
                undecodableCount,
                changed);
    }

    /**
     * Where a table stands among other lines, counted from 1 as an editor or a spreadsheet shows them.
     *
     * @param firstLine its names, or its first row where it has none
     * @param headerLines lines of names
     * @param footerLines lines below the rows that are none
     */
    public record Place(int firstLine, int headerLines, int footerLines) {
        /** Of what has no lines. */
        static final Place WHOLE = new Place(1, 0, 0);
    }

    /** How many rows a file gave. */
    public record FileRows(String name, int rows) {}

    /** What kind of file it is. */
    public enum Format {
        CSV,
        TSV,
        PARQUET,
        JSON,
        XLSX,
        SQLITE,
        DUCKDB
    }

    /** What stands after a row of a text. */
    public enum LineEnd {
        LF,
        CRLF,
        CR,
        MIXED,
        /** It has one line, or is no text. */
        NONE
    }

    /**
     * @param file its name where several were read as one, else ""
     * @param line counted from 1, as an editor shows it; of what is packed in the file where it is packed
     * @param bytes in hexadecimal, as {@code C4 FE}
     */
    public record UndecodableBytes(String file, long line, String bytes, Reason reason) {
        /** Why bytes mean no character. */
        public enum Reason {
            NOT_IN_ENCODING,
            NUL
        }
    }

    /**
     * @param line counted from 1, as an editor shows it
     * @param reason as the reader gives it
     */
    public record RejectedRow(long line, String reason, String text) {}

    /**
     * @param row of the table, counted from 1 without the header
     * @param text as it stands there
     */
    public record UnreadableCell(long row, String column, String text) {}
}
