// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portrait.load.Separators.Line;

/**
 * Writes a text with misplaced quotes anew, so that one bad line costs no other: a row whose quotes do not close where
 * they should is read as the one line that it begins with, its quotes taken as they stand. What has the right number of
 * cells then is kept, what has not is listed.
 */
final class RecordMender {
    /** No cell goes over more lines. */
    private static final int MOST_LINES = 100;
    /** Longer lines are no rows. */
    private static final int LONGEST = 1 << 22;

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final String STRAY = "A quote that does not close.";
    private static final String WIDTH = "%d cells instead of %d.";

    private final Separators separators;
    private final int width;
    private final Watch watch;
    private final List<LoadReport.RejectedRow> rejected = new ArrayList<>();
    private final List<LoadReport.RejectedRow> repaired = new ArrayList<>();
    private long rejects;
    private long repairs;

    /** @param width of the table */
    RecordMender(Separators separators, int width, Watch watch) {
        this.separators = separators;
        this.width = width;
        this.watch = watch;
    }

    /** What the new text is written with. */
    static Dialect written(Dialect dialect) {
        return new Dialect(
                ",",
                "\"",
                "\"",
                0,
                false,
                dialect.decimalMark(),
                dialect.dateFormat(),
                dialect.timestampFormat(),
                dialect.columns());
    }

    RawTable.Rejects rejected() {
        return new RawTable.Rejects(rejected, rejects);
    }

    RawTable.Rejects repaired() {
        return new RawTable.Rejects(repaired, repairs);
    }

    /** @param skip lines before the first row */
    void mend(Path from, Path to, int skip) throws IOException {
        try (var in = Files.newBufferedReader(from);
                var out = Files.newBufferedWriter(to)) {
            var lines = new Lines(in);
            for (int i = 0; i < skip; i++) {
                lines.next();
            }
            for (String line = lines.next(); line != null; line = lines.next()) {
                watch.checkCancelled();
                if (!line.isBlank()) {
                    take(line, lines, out);
                }
            }
        }
    }

    private void take(String line, Lines lines, Writer out) throws IOException {
        long number = lines.number;
        var row = new StringBuilder(line);
        List<String> more = new ArrayList<>();
        Line strict = parsed(row, separators);
        while (strict.open() && more.size() < MOST_LINES && row.length() < LONGEST) {
            String next = lines.next();
            if (next == null) {
                break;
            }
            more.add(next);
            strict = parsed(row.append(next), separators);
        }
        if (strict.clean() && strict.cells().size() == width) {
            write(strict.cells(), out);
            return;
        }
        more.reversed().forEach(lines::back);
        Line alone = parsed(line, separators.linewise());
        if (alone.cells().size() == width) {
            repairs++;
            list(repaired, number, STRAY, line);
            write(alone.cells(), out);
        } else {
            rejects++;
            list(rejected, number, WIDTH.formatted(alone.cells().size(), width), line);
        }
    }

    private static Line parsed(CharSequence row, Separators separators) {
        return separators.split(row.toString(), true, 1).getFirst();
    }

    private static void list(List<LoadReport.RejectedRow> rows, long number, String reason, String line) {
        if (rows.size() < RawTable.Rejects.LISTED) {
            String text = line.strip();
            rows.add(new LoadReport.RejectedRow(
                    number, reason, text.substring(0, Math.min(text.length(), RawTable.Rejects.TEXT))));
        }
    }

    private static void write(List<String> cells, Writer out) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.write(i == 0 ? "\"" : ",\"");
            out.write(cells.get(i).replace("\"", "\"\""));
            out.write('"');
        }
        out.write('\n');
    }

    /** Lines with their ends, which can be put back. */
    private static final class Lines {
        private final BufferedReader in;
        private final Deque<String> back = new ArrayDeque<>();
        private int ahead = -1;
        private long number;

        Lines(BufferedReader in) throws IOException {
            this.in = in;
            int first = in.read();
            ahead = first == BYTE_ORDER_MARK ? -1 : first;
        }

        void back(String line) {
            back.push(line);
            number--;
        }

        /** @return null at the end */
        @Nullable
        String next() throws IOException {
            if (!back.isEmpty()) {
                number++;
                return back.pop();
            }
            var line = new StringBuilder();
            for (int c = read(); c >= 0; c = read()) {
                if (line.length() < LONGEST || c == '\n') {
                    line.append((char) c);
                }
                if (c == '\n') {
                    break;
                }
                if (c == '\r') {
                    int after = read();
                    if (after == '\n') {
                        line.append('\n');
                    } else {
                        ahead = after;
                    }
                    break;
                }
            }
            if (line.isEmpty()) {
                return null;
            }
            number++;
            return line.toString();
        }

        private int read() throws IOException {
            int c = ahead >= 0 ? ahead : in.read();
            ahead = -1;
            return c;
        }
    }
}
