// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.workspace;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a table as spreadsheets and web pages put it on the clipboard: tabs between cells, and with Excel and
 * LibreOffice quotes around those that contain tabs, quotes or line breaks.
 */
final class CopiedCells {
    private final String text;
    private final boolean quoted;
    private final List<List<String>> rows = new ArrayList<>();
    private int at;

    private CopiedCells(String text, boolean quoted) {
        this.text = text;
        this.quoted = quoted;
    }

    /**
     * The rows down to the last that is not empty. Quotes are taken for parts of cells where that gives rows of the same
     * length that end where the lines do: a line break inside a quoted cell would make them differ.
     */
    static List<List<String>> of(String text) {
        List<List<String>> rows = new CopiedCells(text, true).rows();
        if (text.indexOf('"') < 0) {
            return rows;
        }
        List<List<String>> bare = new CopiedCells(text, false).rows();
        return even(bare) && (bare.size() > rows.size() || !even(rows)) ? bare : rows;
    }

    private static boolean even(List<List<String>> rows) {
        return rows.stream().mapToInt(List::size).distinct().count() <= 1;
    }

    private List<List<String>> rows() {
        while (at < text.length()) {
            rows.add(row());
        }
        while (!rows.isEmpty() && rows.getLast().stream().allMatch(String::isBlank)) {
            rows.removeLast();
        }
        return rows;
    }

    private List<String> row() {
        var cells = new ArrayList<String>();
        cells.add(cell());
        while (at < text.length() && text.charAt(at) == '\t') {
            at++;
            cells.add(cell());
        }
        at += text.startsWith("\r\n", at) ? 2 : 1;
        return cells;
    }

    private String cell() {
        if (quoted && at < text.length() && text.charAt(at) == '"') {
            int closing = closing(at + 1);
            if (ends(closing + 1)) {
                String cell = text.substring(at + 1, closing);
                at = closing + 1;
                return cell.replace("\"\"", "\"").replace("\r\n", "\n");
            }
        }
        int from = at;
        while (!ends(at)) {
            at++;
        }
        return text.substring(from, at);
    }

    /** The quote that is not doubled, or the end of the text. */
    private int closing(int from) {
        int quote = text.indexOf('"', from);
        while (quote >= 0 && text.startsWith("\"\"", quote)) {
            quote = text.indexOf('"', quote + 2);
        }
        return quote < 0 ? text.length() : quote;
    }

    /** Whether a cell ends before that place. */
    private boolean ends(int place) {
        return place == text.length() || place < text.length() && "\t\r\n".indexOf(text.charAt(place)) >= 0;
    }

    /** The rows as text between tabs, with quotes where they are needed, and line feeds. */
    static String write(List<List<String>> rows) {
        var text = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                text.append(i == 0 ? "" : "\t").append(written(row.get(i)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String written(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == '\t' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
