// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * How a CSV file is written: quoted as in RFC 4180, with line feeds. A number whose decimal sign is the delimiter is quoted,
 * too.
 *
 * @param delimiter between cells
 * @param decimal of numbers; texts and the fractions of a second stay as they are
 * @param encoding a character that it lacks is refused, for a name or an address with another one in its place is wrong
 * @param mark whether a byte order mark comes first, by which Excel knows UTF-8 and UTF-16; other encodings have none
 * @param guarded whether text that a spreadsheet would run as a formula gets an apostrophe
 */
public record CsvFormat(char delimiter, char decimal, Charset encoding, boolean mark, boolean guarded) {
    /** For programs: every value as it is, so that +86 13800138000 survives. */
    public static final CsvFormat UPLOAD = new CsvFormat(',', '.', StandardCharsets.UTF_8, false, false);

    /** For spreadsheets in English or Chinese. */
    public static final CsvFormat EXCEL = new CsvFormat(',', '.', StandardCharsets.UTF_8, true, true);

    /** @throws IllegalArgumentException for a delimiter that would not separate, or an encoding that only reads */
    public CsvFormat {
        if (Character.isLetterOrDigit(delimiter) || "\"\r\n.+-".indexOf(delimiter) >= 0) {
            throw new IllegalArgumentException("delimiter " + delimiter);
        }
        if (decimal != '.' && decimal != ',') {
            throw new IllegalArgumentException("decimal sign " + decimal);
        }
        if (!encoding.canEncode()) {
            throw new IllegalArgumentException("encoding " + encoding);
        }
    }

    /** For spreadsheets of a region: where numbers have a decimal comma, a semicolon stands between cells. */
    public static CsvFormat excel(Locale region) {
        boolean comma = DecimalFormatSymbols.getInstance(region).getDecimalSeparator() == ',';
        return comma ? EXCEL.withDelimiter(';').withDecimal(',') : EXCEL;
    }

    public CsvFormat withDelimiter(char changed) {
        return new CsvFormat(changed, decimal, encoding, mark, guarded);
    }

    public CsvFormat withDecimal(char changed) {
        return new CsvFormat(delimiter, changed, encoding, mark, guarded);
    }

    public CsvFormat withEncoding(Charset changed) {
        return new CsvFormat(delimiter, decimal, changed, mark, guarded);
    }

    public CsvFormat withMark(boolean changed) {
        return new CsvFormat(delimiter, decimal, encoding, changed, guarded);
    }

    /** Whether the encoding is of those that have a byte order mark, and every character. */
    public boolean unicode() {
        return encoding.name().startsWith("UTF-");
    }
}
