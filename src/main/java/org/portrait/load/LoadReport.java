// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.util.List;
import org.portrait.data.Fingerprint;

/**
 * What the loader understood: the parse receipt.
 *
 * @param format CSV, TSV, PARQUET, JSON or XLSX
 * @param encoding delimiter, quote, header, decimalMark: as used, "" where the format has none
 * @param rowsRead rows that are in the data set
 * @param rejected rows that could not be read, by line and reason; the first 1,000
 * @param rejectedCount how many there are in all
 * @param repaired rows that are in the data set but were not quite right, by line and reason; the first 1,000
 * @param repairedCount how many there are in all
 * @param readings how columns were understood in whose texts something is not plain
 * @param unreadable cells that are not what all the others of their column are, and now have no value; the first 1,000
 * @param unreadableCount how many there are in all
 */
public record LoadReport(
        Format format,
        String encoding,
        String delimiter,
        String quote,
        boolean header,
        String decimalMark,
        int rowsRead,
        List<RejectedRow> rejected,
        long rejectedCount,
        List<RejectedRow> repaired,
        long repairedCount,
        List<ColumnReading> readings,
        List<UnreadableCell> unreadable,
        long unreadableCount,
        Fingerprint fingerprint) {
    /** What kind of file it is. */
    public enum Format {
        CSV,
        TSV,
        PARQUET,
        JSON,
        XLSX
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
