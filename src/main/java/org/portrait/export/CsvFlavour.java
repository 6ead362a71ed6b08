// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

/** For whom a CSV file is written. Both are UTF-8 with commas and line feeds, quoted as in RFC 4180. */
public enum CsvFlavour {
    /** For programs: every value as it is. */
    UPLOAD,
    /**
     * For spreadsheets: a byte order mark, so that Excel sees UTF-8, and an apostrophe before text that a spreadsheet
     * would run as a formula.
     */
    EXCEL
}
