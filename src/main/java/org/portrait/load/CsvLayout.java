// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portrait.load.Separators.Line;

/**
 * How a delimited text is laid out, before its cells are read.
 *
 * @param source the text, without what stands below the table
 * @param dialect with the lines before the table to be skipped
 * @param names of the columns, "" where there is none
 * @param place of the table in the text
 * @param outside what stands above and below the table, or could not be mended
 * @param repaired what was mended
 */
record CsvLayout(
        TextSource source,
        Dialect dialect,
        List<String> names,
        LoadReport.Place place,
        RawTable.Rejects outside,
        RawTable.Rejects repaired) {
    private static final int HEAD = 1 << 20;
    private static final int TAIL = 1 << 16;
    private static final int LINES = 300;
    private static final int WHOLE = Integer.MAX_VALUE;

    /** The same table in a text that was written anew. */
    CsvLayout mended(Path text, RecordMender mender) {
        return new CsvLayout(
                source.at(text), dialect, names, place, outside.plus(mender.rejected()), mender.repaired());
    }

    /** What finds the layout of one text. */
    record Finder(DuckDb db, Watch watch, LoadSettings settings, String fallback) {
        /** @param guessed by the sniffer, for the text as it is */
        CsvLayout of(TextSource source, @Nullable Dialect guessed) throws SQLException, IOException {
            Optional<String> named = source.namedDelimiter();
            LoadSettings known = named.isPresent() && settings.delimiter() == null
                    ? settings.withDelimiter(named.orElseThrow())
                    : settings;
            Head head = Head.of(source.path());
            var sniffer = new DialectSniffer(db, watch, known, named.isPresent());
            Dialect dialect = guessed == null ? sniffer.sniff(source.path(), fallback) : guessed;
            boolean free = settings.delimiter() == null && settings.quote() == null && settings.escape() == null;
            if (free && named.isEmpty()) {
                Optional<Separators> better = DialectGuess.better(
                        head.text(), head.complete(), Separators.of(dialect), titles(dialect, head));
                dialect = better.isPresent() ? with(better.orElseThrow(), head, source.path()) : dialect;
            }
            if (odd(dialect, head)) {
                dialect = with(Separators.of(dialect), head, source.path());
            }
            return of(source, dialect.withoutShortYears(), head);
        }

        /** The lines above the table, but 0 where they are rows: the sniffer takes all before a ragged one for titles. */
        private static int titles(Dialect dialect, Head head) {
            int width = dialect.columns().size();
            boolean rows = Separators.of(dialect).split(head.text(), head.complete(), LINES).stream()
                    .filter(line -> line.line() <= dialect.skip() && !line.blank())
                    .anyMatch(
                            line -> line.cells().size() > 1 && 2 * line.cells().size() > width);
            return rows ? 0 : dialect.skip();
        }

        /** Whether most lines have another number of cells than the sniffer says, whom a long line can lead astray. */
        private boolean odd(Dialect dialect, Head head) {
            Width usual = Width.of(Separators.of(dialect), head, before());
            return settings.delimiter() == null
                    && usual.cells() > 1
                    && usual.cells() != dialect.columns().size()
                    && usual.share() > 0.5;
        }

        private Dialect with(Separators better, Head head, Path path) throws SQLException {
            LoadSettings known = settings.withDelimiter(better.delimiter()).withQuote(better.quote());
            Optional<Dialect> sniffed = new DialectSniffer(db, watch, known, false, better.escape()).given(path);
            int width = Width.of(better, head, before()).cells();
            if (sniffed.isPresent() && sniffed.orElseThrow().columns().size() == width) {
                return sniffed.orElseThrow();
            }
            return new Dialect(
                    better.delimiter(),
                    better.quote(),
                    better.escape(),
                    before(),
                    settings.header() != null && settings.header(),
                    settings.decimalMark() == null ? "." : settings.decimalMark(),
                    null,
                    null,
                    Collections.nCopies(width, Dialect.Kind.OPEN));
        }

        private CsvLayout of(TextSource source, Dialect dialect, Head head) throws IOException {
            int width = dialect.columns().size();
            int skip = settings.firstLine() == null ? dialect.skip() : before();
            List<Line> lines = Separators.of(dialect).split(head.text(), head.complete(), LINES).stream()
                    .filter(line -> line.line() > skip)
                    .toList();
            Boolean header = dialect.header() && settings.header() == null ? Boolean.TRUE : settings.header();
            TableEdges edges = TableEdges.top(lines, width, header, settings);
            boolean named = !edges.names().isEmpty();
            Dialect placed = dialect.withSkip(Math.max(skip, edges.skip())).withHeader(named);
            List<String> names = named
                    ? edges.names().stream().map(CoveredEnds::uncovered).toList()
                    : Collections.nCopies(width, "");
            var body = Body.of(source.path(), Separators.of(dialect), width, db, settings.footerLines());
            int before = Math.max(skip, edges.before());
            RawTable.Rejects above = above(head, before);
            int below = body == null ? 0 : body.below().size();
            return new CsvLayout(
                    body == null ? source : source.at(body.path()),
                    placed,
                    names,
                    new LoadReport.Place(before + 1, edges.headers(), below),
                    body == null
                            ? above
                            : above.plus(new RawTable.Rejects(
                                    body.below(), body.below().size())),
                    RawTable.Rejects.NONE);
        }

        /** The lines before the table that the analyst knows of. */
        private int before() {
            return settings.firstLine() == null ? 0 : settings.firstLine() - 1;
        }

        /** The first lines, but for blank ones and one that names the delimiter. */
        private static RawTable.Rejects above(Head head, int lines) {
            var rows = new ArrayList<LoadReport.RejectedRow>();
            List<String> first = head.text().lines().limit(lines).toList();
            for (int i = 0; i < first.size(); i++) {
                if (!first.get(i).isBlank()
                        && TextSource.namedDelimiter(first.get(i)).isEmpty()) {
                    rows.add(new LoadReport.RejectedRow(i + 1, RawTable.Rejects.BEFORE, first.get(i)));
                }
            }
            return new RawTable.Rejects(rows, rows.size());
        }
    }

    /**
     * How many cells most rows have.
     *
     * @param share of the rows that have so many
     */
    private record Width(int cells, double share) {
        /** As it is, or with a stray quote spoiling no more than its line, whichever makes more rows alike. */
        static Width of(Separators separators, Head head, int before) {
            Width strict = of(separators.split(head.text(), head.complete(), LINES), before);
            if (strict.share == 1) {
                return strict;
            }
            Width linewise = of(separators.linewise().split(head.text(), head.complete(), LINES), before);
            return linewise.share > strict.share ? linewise : strict;
        }

        private static Width of(List<Line> lines, int before) {
            List<Line> rows = lines.stream()
                    .filter(line -> !line.blank() && line.line() > before)
                    .toList();
            return rows.stream()
                    .collect(Collectors.groupingBy(line -> line.cells().size(), Collectors.counting()))
                    .entrySet()
                    .stream()
                    .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(most -> new Width(most.getKey(), (double) most.getValue() / rows.size()))
                    .orElse(new Width(1, 1));
        }
    }

    /**
     * The beginning of a text.
     *
     * @param complete whether it is all of it
     */
    private record Head(String text, boolean complete) {
        static Head of(Path path) throws IOException {
            try (var in = Files.newInputStream(path)) {
                byte[] bytes = in.readNBytes(HEAD);
                String text = new String(bytes, StandardCharsets.UTF_8);
                return new Head(text.startsWith("\ufeff") ? text.substring(1) : text, bytes.length < HEAD);
            }
        }
    }

    /**
     * A text without the totals below it.
     *
     * @param path a copy of what is above them
     */
    private record Body(Path path, List<LoadReport.RejectedRow> below) {
        static @Nullable Body of(Path path, Separators separators, int width, DuckDb db, @Nullable Integer given)
                throws IOException {
            try (var file = new RandomAccessFile(path.toFile(), "r")) {
                long from = Math.max(0, file.length() - TAIL);
                var bytes = new byte[(int) (file.length() - from)];
                file.seek(from);
                file.readFully(bytes);
                int start = from == 0 ? 0 : afterLine(bytes);
                String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
                // a stray quote before the totals must not hide them
                List<Line> lines = separators.linewise().split(text, true, WHOLE);
                List<Line> totals = TableEdges.below(lines, width, given);
                if (totals.isEmpty() || totals.size() >= lines.size() - 1) {
                    return null;
                }
                String above = text.substring(0, totals.getFirst().start());
                long end = from + start + above.getBytes(StandardCharsets.UTF_8).length;
                Path copy = db.folder().resolve("body");
                long before = copy(path, copy, end);
                return new Body(copy, below(totals, before + 1, text));
            }
        }

        private static int afterLine(byte[] bytes) {
            int at = 0;
            while (at < bytes.length && bytes[at] != '\n') {
                at++;
            }
            return Math.min(bytes.length, at + 1);
        }

        /** @return how many lines were copied */
        private static long copy(Path from, Path to, long bytes) throws IOException {
            long lines = 0;
            try (var in = Files.newInputStream(from);
                    var out = Files.newOutputStream(to)) {
                var buffer = new byte[TAIL];
                for (long left = bytes; left > 0; ) {
                    int read = in.readNBytes(buffer, 0, (int) Math.min(left, buffer.length));
                    for (int i = 0; i < read; i++) {
                        lines += buffer[i] == '\n' ? 1 : 0;
                    }
                    out.write(buffer, 0, read);
                    left = read == 0 ? 0 : left - read;
                }
            }
            return lines;
        }

        private static List<LoadReport.RejectedRow> below(List<Line> totals, long first, String text) {
            var below = new ArrayList<LoadReport.RejectedRow>();
            for (Line total : totals) {
                if (!total.blank()) {
                    int end = text.indexOf('\n', total.start());
                    String shown = text.substring(total.start(), end < 0 ? text.length() : end)
                            .strip();
                    below.add(new LoadReport.RejectedRow(
                            first + total.line() - totals.getFirst().line(), RawTable.Rejects.BELOW, shown));
                }
            }
            return below;
        }
    }
}
