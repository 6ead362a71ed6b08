// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * One worksheet, written row by row: frozen bold headings, and values in their own type. Columns are as wide as what is in
 * the rows before the first {@link #flush}.
 */
final class XlsxSheet {
    /** Excel shows 15 digits of a number; more of them are an identifier and stay text. */
    private static final long EXACT = 1_000_000_000_000_000L;

    /** Days of Excel's calendar; before March 1900 it has a leap day that there was not. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final LocalDate AFTER_LAST_DAY = LocalDate.of(10_000, 1, 1);

    /** What Excel reads as a character of that number (ISO/IEC 29500-1, ST_Xstring). */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final int LONGEST_TEXT = 32_767;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;
    private static final int DATE = 11;
    private static final int TIME = 19;
    private static final int NUMBER = 10;
    private final Worksheet sheet;
    private final int[] widths;
    private boolean measuring = true;
    private int row;

    XlsxSheet(Workbook workbook, String name, List<String> headings) {
        sheet = workbook.newWorksheet(name);
        widths = new int[headings.size()];
        Arrays.fill(widths, NARROWEST);
        sheet.freezePane(0, 1);
        for (int c = 0; c < widths.length; c++) {
            label(c, headings.get(c));
            widths[c] += 3; // the filter's arrow
        }
        sheet.range(0, 0, 0, widths.length - 1).style().bold().set();
    }

    void nextRow() {
        row++;
    }

    /** A value in its own type; nothing for null and NaN. */
    void value(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Integer i -> sheet.value(row, column, i);
            case Long l when Math.abs(l) < EXACT -> sheet.value(row, column, l);
            case Double d -> number(column, d);
            case Boolean b -> sheet.value(row, column, b);
            case LocalDate d when known(d) -> date(column, d);
            case LocalDateTime t when known(t.toLocalDate()) -> dateTime(column, t);
            default -> text(column, PlainText.of(value));
        }
    }

    private static boolean known(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && day.isBefore(AFTER_LAST_DAY);
    }

    void number(int column, double value) {
        if (Double.isFinite(value)) {
            sheet.value(row, column, value);
            wide(column, NUMBER);
        } else if (!Double.isNaN(value)) {
            text(column, Double.toString(value));
        }
    }

    /** Shown as a percentage. */
    void share(int column, double value) {
        number(column, value);
        sheet.style(row, column).format("0.0%").set();
    }

    /** The number of a segment on its colour. */
    void segment(int column, int number, SegmentColour colour) {
        sheet.value(row, column, number);
        sheet.style(row, column)
                .fillColor(colour.fill())
                .fontColor(colour.ink())
                .set();
    }

    /** Text as it is, mostly different from row to row: a string cell is never run as a formula. */
    void text(int column, String value) {
        if (value.equals(value.strip())) {
            if (!value.isEmpty()) {
                wide(column, value);
                sheet.inlineString(row, column, held(value));
            }
        } else {
            label(column, value);
        }
    }

    /** Text that occurs often: stored once. Also keeps blanks at its ends, which fastexcel's inline strings lose. */
    void label(int column, String value) {
        if (!value.isEmpty()) {
            wide(column, value);
            sheet.value(row, column, held(value));
        }
    }

    /** Sentences, shown in as many lines as they need. */
    void sentences(int column, String value) {
        label(column, value);
        sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
    }

    /** Excel refuses a file with a longer text; the cut is marked. What XML cannot hold, fastexcel leaves out. */
    private static String held(String value) {
        String plain = value.indexOf('_') < 0 ? value : ESCAPE.matcher(value).replaceAll("_x005F_");
        return plain.length() <= LONGEST_TEXT ? plain : plain.substring(0, LONGEST_TEXT - 1) + "…";
    }

    private void date(int column, LocalDate date) {
        sheet.value(row, column, date);
        sheet.style(row, column).format("yyyy-mm-dd").set();
        wide(column, DATE);
    }

    private void dateTime(int column, LocalDateTime time) {
        sheet.value(row, column, time);
        sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
        wide(column, TIME);
    }

    /** A Chinese character is as wide as two Latin ones. */
    private void wide(int column, String text) {
        if (measuring && widths[column] < WIDEST) {
            wide(column, (int) Math.min(
                    WIDEST,
                    text.length() + text.chars().filter(c -> c >= 0x1100).count()));
        }
    }

    private void wide(int column, int characters) {
        widths[column] = Math.max(widths[column], characters + 1);
    }

    /** Hands the rows so far to the file and forgets them. */
    void flush() throws IOException {
        measure();
        sheet.flush();
    }

    private void measure() {
        if (measuring) {
            for (int c = 0; c < widths.length; c++) {
                sheet.width(c, widths[c]);
            }
        }
        measuring = false;
    }

    /** With a filter at the headings. */
    void finish() throws IOException {
        sheet.setAutoFilter(0, 0, row, widths.length - 1);
        finishPlain();
    }

    void finishPlain() throws IOException {
        measure();
        sheet.finish();
    }
}
