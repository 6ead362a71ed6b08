// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands between cells and around them. Splits a piece of text in the way of RFC 4180, for looking at the beginning
 * and the end of a file; the file itself is read by the database.
 *
 * @param delimiter one character or several
 * @param quote one character, or "" when there is none
 * @param escape what stands before a quote inside quotes, the quote itself as a rule
 * @param withinLines whether a quote that does not close in its line, before a delimiter or the end, is taken as it stands
 */
record Separators(String delimiter, String quote, String escape, boolean withinLines) {
    Separators(String delimiter, String quote, String escape) {
        this(delimiter, quote, escape, false);
    }

    /**
     * Some lines of text that are one row.
     *
     * @param start where it begins in the text
     * @param line its first line, from 1
     * @param clean whether every quote is where it belongs
     * @param open whether the text ends inside its quotes
     */
    record Line(int start, int line, List<String> cells, boolean clean, boolean open) {
        boolean blank() {
            return cells.size() == 1 && cells.getFirst().isBlank();
        }

        /** How many cells hold something. */
        long filled() {
            return cells.stream().filter(cell -> !cell.isBlank()).count();
        }
    }

    static Separators of(Dialect dialect) {
        return new Separators(dialect.delimiter(), dialect.quote(), dialect.escape());
    }

    /** The same with quotes that do not close in their line taken as they stand. */
    Separators linewise() {
        return new Separators(delimiter, quote, escape, true);
    }

    /**
     * @param complete whether the text ends where a row does; else the last row is left out
     * @param most rows
     */
    List<Line> split(String text, boolean complete, int most) {
        var lines = new ArrayList<Line>();
        var splitter = new Splitter(text);
        while (splitter.at < text.length() && lines.size() < most) {
            Line line = splitter.next();
            if (complete || splitter.at < text.length()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private final class Splitter {
        private final String text;
        private int at;
        private int line = 1;
        private boolean clean;
        private boolean open;

        Splitter(String text) {
            this.text = text;
        }

        Line next() {
            int start = at;
            int first = line;
            clean = true;
            var cells = new ArrayList<String>();
            boolean more = true;
            while (more) {
                cells.add(!quote.isEmpty() && text.startsWith(quote, at) ? quotedOrPlain() : plain());
                more = text.startsWith(delimiter, at) && at < text.length();
                at += more ? delimiter.length() : 0;
            }
            endOfLine();
            return new Line(start, first, cells, clean, open);
        }

        private String plain() {
            int start = at;
            while (at < text.length() && !text.startsWith(delimiter, at) && !atLineEnd()) {
                at++;
            }
            return text.substring(start, at);
        }

        private String quotedOrPlain() {
            int start = at;
            int first = line;
            boolean before = clean;
            String cell = quoted();
            if (!withinLines || line == first && clean && !open) {
                return cell;
            }
            at = start;
            line = first;
            clean = before;
            open = false;
            return plain();
        }

        private String quoted() {
            var cell = new StringBuilder();
            at++;
            while (at < text.length()) {
                char c = text.charAt(at);
                boolean escaped = !escape.isEmpty()
                        && c == escape.charAt(0)
                        && at + 1 < text.length()
                        && (c != quote.charAt(0) || text.charAt(at + 1) == c);
                if (escaped) {
                    cell.append(text.charAt(at + 1));
                    at += 2;
                } else if (c == quote.charAt(0)) {
                    at++;
                    String rest = text.startsWith(delimiter, at) || at == text.length() || atLineEnd() ? "" : plain();
                    clean &= rest.isEmpty();
                    return cell + rest;
                } else {
                    line += c == '\n' ? 1 : 0;
                    cell.append(c);
                    at++;
                }
            }
            clean = false;
            open = true;
            return cell.toString();
        }

        private boolean atLineEnd() {
            return text.charAt(at) == '\n' || text.charAt(at) == '\r';
        }

        private void endOfLine() {
            if (at < text.length()) {
                at += text.startsWith("\r\n", at) ? 2 : 1;
                line++;
            }
        }
    }
}
