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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/**
 * Delimited text into the table {@code t}. The types come from a sample; where a later row does not fit, the column is
 * read again as text, so that a cell of the wrong type costs no row.
 */
final class CsvReader {
    private static final int HEAD = 1 << 20;
    /** As much of the beginning mostly has a token for "no value" in it where the file has any. */
    private static final int SHOWS_TOKENS = 1 << 16;
    /** In pieces of this size two threads end at nearly the same time. */
    private static final int BUFFER = 1 << 24;

    private final DuckDb db;
    private final Watch watch;
    private final LoadSettings settings;
    private final Progress progress;
    private int attempts;
    private @Nullable Dialect guessed;
    /** Whether cells are compared with the tokens for "no value", which takes a tenth of the time. */
    private boolean tokens;

    CsvReader(DuckDb db, Watch watch, LoadSettings settings, Progress progress) {
        this.db = db;
        this.watch = watch;
        this.settings = settings;
        this.progress = progress;
    }

    /** Sniffs the file as if it were UTF-8, which can be done while it is not yet known to be. */
    void guess(Path file, String fallback) {
        try {
            guessed = new DialectSniffer(db, watch, settings, false).sniff(file, fallback);
        } catch (SQLException e) {
            watch.checkCancelled();
            guessed = null;
        }
    }

    /** @param fallback the delimiter when there is only one column */
    RawTable read(Path file, TextSource source, String fallback) throws SQLException, IOException {
        try {
            return attempt(file, source, fallback);
        } catch (SQLException e) {
            // The strict parser refuses mixed line ends; the lenient one would drop cells
            watch.checkCancelled();
            return attempt(file, source.withLineFeeds(db, progress), fallback);
        }
    }

    private RawTable attempt(Path file, TextSource source, String fallback) throws SQLException, IOException {
        boolean asGuessed =
                source.path().equals(file) && source.namedDelimiter().isEmpty();
        Dialect early = asGuessed ? guessed : null;
        Dialect dialect = (early == null ? sniff(source, fallback) : early).withoutShortYears();
        List<String> first = firstRow(source.path(), dialect);
        if (!dialect.header() && settings.header() == null && HeaderNames.looksLikeNames(first)) {
            dialect = dialect.withHeader(true);
        }
        if (source.leadingZero()) {
            dialect = dialect.withColumns(dialect.columns().stream()
                    .map(kind -> kind == Dialect.Kind.WHOLE ? Dialect.Kind.OPEN : kind)
                    .toList());
        }
        tokens = shows(source.path(), settings.missingTokens());
        String errors = create(source.path(), dialect);
        if (settings.quote() == null && count(errors, "error_type = 'UNQUOTED VALUE'") > 0) {
            String without = create(source.path(), dialect.withoutQuote());
            if (count(without, "true") < count(errors, "true")) {
                dialect = dialect.withoutQuote();
                errors = without;
            } else {
                errors = create(source.path(), dialect);
            }
        }
        return settled(file, source, dialect, first, errors);
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
    private RawTable settled(Path file, TextSource source, Dialect dialect, List<String> first, String created)
            throws SQLException, IOException {
        Dialect settled = dialect;
        String errors = created;
        for (Set<Integer> misfits = misfits(errors); !misfits.isEmpty(); misfits = misfits(errors)) {
            settled = tokens ? settled.asText(misfits) : settled;
            tokens = true;
            errors = create(source.path(), settled);
        }
        Dialect known = settled;
        return table(file, source, known, first, errors)
                .withAsText(
                        columns -> {
                            Dialect text = known.asText(columns);
                            return settled(file, source, text, first, create(source.path(), text));
                        },
                        () -> cells(source.path(), known));
    }

    private void cells(Path path, Dialect dialect) throws SQLException {
        try (var statement = (DuckDBPreparedStatement) db.connection().createStatement()) {
            watch.execute(
                    statement,
                    "create or replace table cells as from read_csv(" + DuckDb.file(path) + ", "
                            + columns(allText(dialect))
                            + ", ignore_errors = true, header = " + dialect.header() + ", "
                            + String.join(", ", options(dialect)) + ")",
                    progress);
        }
    }

    private static List<Dialect.Kind> allText(Dialect dialect) {
        return dialect.columns().stream().map(_ -> Dialect.Kind.OPEN).toList();
    }

    private static String columns(List<Dialect.Kind> kinds) {
        return IntStream.range(0, kinds.size())
                .mapToObj(i -> "'" + RawTable.column(i) + "': '" + kinds.get(i).sql() + "'")
                .collect(Collectors.joining(", ", "columns = {", "}"));
    }

    private Dialect sniff(TextSource source, String fallback) throws SQLException, IOException {
        Optional<String> named = source.namedDelimiter();
        LoadSettings known = named.isPresent() && settings.delimiter() == null
                ? settings.withDelimiter(named.orElseThrow())
                : settings;
        return new DialectSniffer(db, watch, known, named.isPresent()).sniff(source.path(), fallback);
    }

    private RawTable table(Path file, TextSource source, Dialect dialect, List<String> first, String errors)
            throws SQLException, IOException {
        RawTable.Rejects rejects = rejects(source.path(), dialect, errors);
        if (count("t", "true") == 0) {
            throw new FailureException(
                    rejects.count() == 0
                            ? new Failure.HeaderOnly(file)
                            : new Failure.FileUnreadable(
                                    file, rejects.rows().getFirst().reason()));
        }
        return new RawTable(
                HeaderNames.repair(
                        dialect.header() ? first : first.stream().map(_ -> "").toList()),
                dialect.columns().stream().map(CsvReader::kind).toList(),
                new RawTable.Understood(
                        source.encoding(),
                        dialect.delimiter(),
                        dialect.quote(),
                        dialect.header(),
                        dialect.decimalMark(),
                        Dialect.order(dialect.dateFormat()),
                        Dialect.order(dialect.timestampFormat())),
                rejects,
                null,
                null);
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
        options.add(DialectSniffer.missing(tokens ? settings.missingTokens() : List.of()));
        options.add("buffer_size = " + BUFFER);
        options.add("decimal_separator = " + DuckDb.literal(dialect.decimalMark()));
        if (dialect.dateFormat() != null) {
            options.add("dateformat = " + DuckDb.literal(dialect.dateFormat()));
        }
        if (dialect.timestampFormat() != null) {
            options.add("timestampformat = " + DuckDb.literal(dialect.timestampFormat()));
        }
        try (var statement = (DuckDBPreparedStatement) db.connection().createStatement()) {
            watch.execute(
                    statement,
                    "create or replace table t as from read_csv(" + DuckDb.file(path) + ", "
                            + columns(dialect.columns()) + ", " + String.join(", ", options) + ")",
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
                "delim = " + DuckDb.literal(dialect.delimiter()),
                "quote = " + DuckDb.literal(dialect.quote()),
                "escape = " + DuckDb.literal(dialect.escape()),
                "skip = " + dialect.skip());
    }

    /** Read from a copy of the beginning, because the database would read far ahead. */
    private List<String> firstRow(Path path, Dialect dialect) throws SQLException, IOException {
        Path head = db.folder().resolve("head");
        try (var in = Files.newInputStream(path)) {
            Files.write(head, in.readNBytes(HEAD));
        }
        int columns = dialect.columns().size();
        String types = columns(allText(dialect));
        String sql = "from read_csv(" + DuckDb.file(head) + ", " + types
                + ", header = false, null_padding = true, parallel = false, ignore_errors = true, "
                + String.join(", ", options(dialect)) + ") limit 1";
        try (var statement = db.connection().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            var cells = new ArrayList<String>();
            boolean some = row.next();
            for (int i = 1; i <= columns; i++) {
                String cell = some ? row.getString(i) : null;
                cells.add(cell == null ? "" : cell);
            }
            return cells;
        }
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

    private RawTable.Rejects rejects(Path path, Dialect dialect, String errors) throws SQLException, IOException {
        var rows = new ArrayList<LoadReport.RejectedRow>();
        try (var lines = Files.newBufferedReader(path)) {
            for (int line = 1; line <= dialect.skip(); line++) {
                String text = lines.readLine();
                if (text != null
                        && !text.isBlank()
                        && TextSource.namedDelimiter(text).isEmpty()) {
                    rows.add(new LoadReport.RejectedRow(line, RawTable.Rejects.BEFORE, text));
                }
            }
        }
        long count = rows.size();
        String sql = "select line, min(error_message), left(any_value(csv_line), " + RawTable.Rejects.TEXT
                + "), count(*) over () from " + errors + " group by line order by line limit "
                + RawTable.Rejects.LISTED;
        try (var statement = db.connection().createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            boolean first = true;
            while (found.next()) {
                count += first ? found.getLong(4) : 0;
                first = false;
                rows.add(new LoadReport.RejectedRow(
                        found.getLong(1), found.getString(2).lines().findFirst().orElse(""), found.getString(3)));
            }
        }
        return new RawTable.Rejects(rows.stream().limit(RawTable.Rejects.LISTED).toList(), count);
    }
}
