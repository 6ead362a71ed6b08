// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;
import org.portrait.data.SqlText;
import org.portrait.load.LoadReport.LineEnd;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/**
 * Delimited text into the table {@code t}. The types come from a sample; where a later row does not fit, the column is
 * read again as text, so that a cell of the wrong type costs no row.
 */
final class CsvReader {
    /** As much of the beginning mostly has a token for "no value" in it where the file has any. */
    private static final int SHOWS_TOKENS = 1 << 16;
    /** In pieces of this size two threads end at nearly the same time. */
    private static final int BUFFER = 1 << 24;

    /** Errors that quotes make, and lines that a quote has swallowed. */
    private static final String MISPLACED =
            "error_type in ('UNQUOTED VALUE') or contains(csv_line, chr(10)) or contains(error_message, 'quote')";

    private final DuckDb db;
    private final Watch watch;
    private final LoadSettings settings;
    private final Room room;
    private final Progress progress;
    private int attempts;
    private @Nullable Dialect guessed;
    private RawTable.Rejects tooLong = RawTable.Rejects.NONE;
    private LineEnd lineEnd = LineEnd.NONE;
    private Part part = new Part(List.of(), null);
    /** Whether cells are compared with the tokens for "no value", which takes a tenth of the time. */
    private boolean tokens;

    /** @param room for all rows */
    CsvReader(DuckDb db, Watch watch, LoadSettings settings, Room room, Progress progress) {
        this.room = room;
        this.db = db;
        this.watch = watch;
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Sniffs the file as if it were UTF-8, as which it must begin, while it is not yet known to be.
     *
     * @return its beginning, or null where that is not plain UTF-8
     */
    @Nullable
    TextScan guess(Path file, String fallback) throws IOException {
        TextScan beginning = TextScan.ofBeginning(file);
        if (beginning == null || LongLines.in(file)) {
            return beginning; // the sniffer looks for a better beginning to the end
        }
        try {
            guessed = new DialectSniffer(db, watch, settings, false).sniff(file, fallback);
        } catch (SQLException e) {
            watch.checkCancelled();
            guessed = null;
        }
        return beginning;
    }

    /** @param fallback the delimiter when there is only one column */
    RawTable read(Path file, TextSource text, String fallback) throws SQLException, IOException {
        TextSource source = text;
        if (LongLines.in(text.path())) {
            Path copy = db.folder().resolve("short");
            tooLong = LongLines.without(text.path(), copy, watch);
            if (TextScan.of(copy, Runnable::run, Progress.none()).blank()) {
                throw new FailureException(new Failure.NotATable(file));
            }
            source = text.at(copy);
        }
        try {
            return attempt(file, text, source, fallback);
        } catch (SQLException e) {
            // The strict parser refuses mixed line ends; the lenient one would drop cells
            watch.checkCancelled();
            return attempt(file, text, source.withLineFeeds(db, progress), fallback);
        }
    }

    /** @param source the text as far as it can be read */
    private RawTable attempt(Path file, TextSource text, TextSource source, String fallback)
            throws SQLException, IOException {
        boolean asGuessed =
                source.path().equals(file) && source.namedDelimiter().isEmpty();
        CsvLayout layout = new CsvLayout.Finder(db, watch, settings, fallback).of(source, asGuessed ? guessed : null);
        Path path = layout.source().path();
        Dialect dialect = layout.dialect();
        RawTable.requireColumns(file, dialect.columns().size());
        lineEnd = RecordEnds.of(text, dialect, watch);
        List<String> names = HeaderNames.repair(layout.names());
        part = Part.of(names, settings);
        room.require(file, path, dialect, names, part);
        if (source.leadingZero()) {
            dialect = dialect.withColumns(dialect.columns().stream()
                    .map(kind -> kind == Dialect.Kind.WHOLE ? Dialect.Kind.OPEN : kind)
                    .toList());
        }
        dialect = dialect.asText(texts(names));
        tokens = shows(path, settings.missingTokens());
        String errors = create(path, dialect);
        if (!dialect.quote().isEmpty() && count(errors, MISPLACED) > 0) {
            var mender =
                    new RecordMender(Separators.of(dialect), dialect.columns().size(), watch);
            Path mended = db.folder().resolve("mended");
            mender.mend(path, mended, dialect.skip() + (dialect.header() ? 1 : 0));
            layout = layout.mended(mended, mender);
            dialect = RecordMender.written(dialect);
            errors = create(mended, dialect);
        }
        return settled(file, layout, dialect, errors);
    }

    /** The columns that are to be text. */
    private Set<Integer> texts(List<String> names) {
        return IntStream.range(0, names.size())
                .filter(i -> ColumnStyle.of(settings, names.get(i)).text())
                .boxed()
                .collect(Collectors.toSet());
    }

    /**
     * Whether some token stands in the beginning of the file, or might be taken for a number. Of the usual ones only NaN
     * is, which has no value either; the others would be found as misfits, and in texts they are looked for later.
     */
    private static boolean shows(Path path, List<String> tokens) throws IOException {
        if (!LoadSettings.MISSING_TOKENS.containsAll(tokens)) {
            return true;
        }
        try (var in = Files.newInputStream(path)) {
            String beginning = new String(in.readNBytes(SHOWS_TOKENS), StandardCharsets.UTF_8);
            String any = tokens.stream().map(Pattern::quote).collect(Collectors.joining("|"));
            return Pattern.compile("(?:[,;|\\s\"'])(?:" + any + ")(?:[,;|\\s\"'])")
                    .matcher(beginning)
                    .find();
        }
    }

    /** Columns with cells that are not what the sample promised are read again, if need be as text. */
    private RawTable settled(Path file, CsvLayout layout, Dialect dialect, String created)
            throws SQLException, IOException {
        Path path = layout.source().path();
        Dialect settled = dialect;
        String errors = created;
        for (Set<Integer> misfits = misfits(errors); !misfits.isEmpty(); misfits = misfits(errors)) {
            settled = tokens ? settled.asText(misfits) : settled;
            tokens = true;
            errors = create(path, settled);
        }
        Dialect known = settled;
        return table(file, layout, known, errors)
                .withAsText(
                        columns -> {
                            Dialect text = known.asText(part.inFile(columns));
                            return settled(file, layout, text, create(path, text));
                        },
                        () -> cells(path, known));
    }

    private void cells(Path path, Dialect dialect) throws SQLException {
        try (var statement = (DuckDBPreparedStatement) db.connection().createStatement()) {
            watch.execute(
                    statement,
                    "create or replace table cells as "
                            + wanted(
                                    allText(dialect),
                                    "read_csv(" + DuckDb.file(path) + ", "
                                            + columns(allText(dialect))
                                            + ", ignore_errors = true, header = " + dialect.header() + ", "
                                            + String.join(", ", options(dialect)) + ")"),
                    progress);
        }
    }

    private String wanted(List<Dialect.Kind> kinds, String source) {
        boolean covered = settings.recordEnd() != null;
        return "select "
                + part.list(i -> covered && kinds.get(i) == Dialect.Kind.OPEN
                        ? CoveredEnds.sql(RawTable.column(i))
                        : RawTable.column(i))
                + " from " + part.from(source);
    }

    private static List<Dialect.Kind> allText(Dialect dialect) {
        return dialect.columns().stream().map(_ -> Dialect.Kind.OPEN).toList();
    }

    private static String columns(List<Dialect.Kind> kinds) {
        return IntStream.range(0, kinds.size())
                .mapToObj(i -> "'" + RawTable.column(i) + "': '" + kinds.get(i).sql() + "'")
                .collect(Collectors.joining(", ", "columns = {", "}"));
    }

    private RawTable table(Path file, CsvLayout layout, Dialect dialect, String errors)
            throws SQLException, IOException {
        RawTable.Rejects rejects = rejects(layout, errors);
        if (count("t", "true") == 0) {
            throw new FailureException(
                    rejects.count() == 0
                            ? new Failure.HeaderOnly(file)
                            : new Failure.FileUnreadable(
                                    file, rejects.rows().getFirst().reason()));
        }
        return new RawTable(
                part.of(HeaderNames.repair(layout.names())),
                part.of(dialect.columns()).stream().map(CsvReader::kind).toList(),
                understood(layout, dialect),
                rejects,
                layout.repaired(),
                null,
                null);
    }

    /** @param dialect as the cells were read in the end */
    private RawTable.Understood understood(CsvLayout layout, Dialect dialect) {
        Dialect file = layout.dialect();
        String escape = file.quote().isEmpty() ? "" : file.escape();
        return new RawTable.Understood(
                layout.source().bytes(),
                new RawTable.Marks(file.delimiter(), file.quote(), escape, lineEnd),
                file.header(),
                dialect.decimalMark(),
                new RawTable.Dates(Dialect.order(dialect.dateFormat()), Dialect.order(dialect.timestampFormat())),
                layout.place(),
                RawTable.Sheet.NONE,
                List.of());
    }

    private static RawTable.Kind kind(Dialect.Kind kind) {
        return switch (kind) {
            case WHOLE -> RawTable.Kind.WHOLE;
            case DECIMAL -> RawTable.Kind.DOUBLE;
            case DATE -> RawTable.Kind.DATE;
            case TIMESTAMP -> RawTable.Kind.TIMESTAMP;
            case OPEN -> RawTable.Kind.OPEN;
        };
    }

    /** @return the name of the table of errors */
    private String create(Path path, Dialect dialect) throws SQLException {
        String errors = "errors" + attempts++;
        var options = new ArrayList<>(options(dialect));
        options.add("header = " + dialect.header());
        options.add("store_rejects = true");
        options.add("rejects_table = '" + errors + "'");
        options.add("rejects_scan = '" + errors + "_scan'");
        options.add(DialectSniffer.missing(tokens ? settings.missingTokens() : List.of(), dialect.delimiter()));
        options.add("buffer_size = " + BUFFER);
        options.add("decimal_separator = " + SqlText.literal(dialect.decimalMark()));
        if (dialect.dateFormat() != null) {
            options.add("dateformat = " + SqlText.literal(dialect.dateFormat()));
        }
        if (dialect.timestampFormat() != null) {
            options.add("timestampformat = " + SqlText.literal(dialect.timestampFormat()));
        }
        try (var statement = (DuckDBPreparedStatement) db.connection().createStatement()) {
            watch.execute(
                    statement,
                    "create or replace table t as "
                            + wanted(
                                    dialect.columns(),
                                    "read_csv(" + DuckDb.file(path) + ", " + columns(dialect.columns()) + ", "
                                            + String.join(", ", options) + ")"),
                    progress);
        }
        return errors;
    }

    private static List<String> options(Dialect dialect) {
        return List.of(
                "auto_detect = false",
                "comment = ''",
                "compression = 'none'",
                "hive_partitioning = false",
                "delim = " + SqlText.literal(dialect.delimiter()),
                "quote = " + SqlText.literal(dialect.quote()),
                "escape = " + SqlText.literal(dialect.escape()),
                "skip = " + dialect.skip());
    }

    private Set<Integer> misfits(String errors) throws SQLException {
        var misfits = new TreeSet<Integer>();
        try (var statement = db.connection().createStatement();
                ResultSet found = statement.executeQuery(
                        "select distinct column_idx from " + errors + " where error_type = 'CAST'")) {
            while (found.next()) {
                misfits.add(found.getInt(1) - 1);
            }
        }
        return misfits;
    }

    private long count(String table, String where) throws SQLException {
        try (var statement = db.connection().createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + table + " where " + where)) {
            count.next();
            return count.getLong(1);
        }
    }

    private RawTable.Rejects rejects(CsvLayout layout, String errors) throws SQLException {
        var rows = new ArrayList<LoadReport.RejectedRow>();
        long count = 0;
        String sql = "select line, min(error_message), left(any_value(csv_line), " + RawTable.Rejects.TEXT
                + "), count(*) over () from " + errors + " group by line order by line limit "
                + RawTable.Rejects.LISTED;
        try (var statement = db.connection().createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                count = found.getLong(4);
                rows.add(new LoadReport.RejectedRow(
                        found.getLong(1), found.getString(2).lines().findFirst().orElse(""), found.getString(3)));
            }
        }
        return layout.outside()
                .plus(new RawTable.Rejects(rows, count))
                .plus(tooLong)
                .uncovered();
    }
}
