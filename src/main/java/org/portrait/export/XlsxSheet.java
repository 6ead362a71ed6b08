// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** One worksheet, written row by row: frozen bold headings with a filter, and values in their own type. */
final class XlsxSheet {
    /** Excel shows 15 digits of a number; more of them are an identifier and stay text. */
    private static final long EXACT = 1_000_000_000_000_000L;

    private static final int LONGEST_TEXT = 32_767;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 40;
    private final Worksheet sheet;
    private final int columns;
    private int row;

    XlsxSheet(Workbook workbook, String name, List<String> headings) {
        sheet = workbook.newWorksheet(name);
        columns = headings.size();
        sheet.freezePane(0, 1);
        for (int c = 0; c < columns; c++) {
            sheet.value(0, c, headings.get(c));
            sheet.width(c, width(headings.get(c)));
        }
        sheet.range(0, 0, 0, columns - 1).style().bold().set();
    }

    /** A Chinese character is as wide as two Latin ones; the filter's arrow takes three. */
    private static double width(String text) {
        long wide = text.chars().filter(c -> c >= 0x1100).count();
        return Math.clamp(text.length() + wide + 3, NARROWEST, WIDEST);
    }

    void nextRow() {
        row++;
    }

    /** A value in its own type; nothing for null and NaN. */
    void value(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Long l when Math.abs(l) < EXACT -> sheet.value(row, column, l);
            case Double d -> number(column, d);
            case Boolean b -> sheet.value(row, column, b);
            case LocalDate d -> date(column, d);
            case LocalDateTime t -> dateTime(column, t);
            default -> text(column, value.toString());
        }
    }

    void number(int column, double value) {
        if (Double.isFinite(value)) {
            sheet.value(row, column, value);
        } else if (!Double.isNaN(value)) {
            text(column, Double.toString(value));
        }
    }

    /** Shown as a percentage. */
    void share(int column, double value) {
        number(column, value);
        sheet.style(row, column).format("0.0%").set();
    }

    /** Text as it is, mostly different from row to row: a string cell is never run as a formula. */
    void text(int column, String value) {
        if (value.equals(value.strip())) {
            if (!value.isEmpty()) {
                sheet.inlineString(row, column, held(value));
            }
        } else {
            label(column, value);
        }
    }

    /** Text that occurs often: stored once. Also keeps blanks at its ends, which fastexcel's inline strings lose. */
    void label(int column, String value) {
        if (!value.isEmpty()) {
            sheet.value(row, column, held(value));
        }
    }

    /** Excel refuses a file with a longer text; the cut is marked. */
    private static String held(String value) {
        return value.length() <= LONGEST_TEXT ? value : value.substring(0, LONGEST_TEXT - 1) + "…";
    }

    private void date(int column, LocalDate date) {
        sheet.value(row, column, date);
        sheet.style(row, column).format("yyyy-mm-dd").set();
    }

    private void dateTime(int column, LocalDateTime time) {
        sheet.value(row, column, time);
        sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
    }

    /** Hands the rows so far to the file and forgets them. */
    void flush() throws IOException {
        sheet.flush();
    }

    void finish() throws IOException {
        sheet.setAutoFilter(0, 0, row, columns - 1);
        sheet.finish();
    }
}
