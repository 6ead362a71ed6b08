// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portrait.data.SqlText;

/** DuckDB's sniffer, asked more than once where its first answer is known to go wrong. */
final class DialectSniffer {
    /** Rows. Fewer than DuckDB's own: the sniffer uses one processor only, and what it misses is found by reading. */
    private static final int SAMPLE = 4_096;

    private static final int BUFFER = 1 << 23;

    private final DuckDb db;
    private final Watch watch;
    private final LoadSettings settings;
    private final boolean named;
    private final String escape;

    /** @param named whether the first line is there to name the delimiter */
    DialectSniffer(DuckDb db, Watch watch, LoadSettings settings, boolean named) {
        this(db, watch, settings, named, "");
    }

    /** @param escape before a quote inside quotes, "" where it is to be found */
    DialectSniffer(DuckDb db, Watch watch, LoadSettings settings, boolean named, String escape) {
        this.escape = escape.isEmpty() && settings.escape() != null ? settings.escape() : escape;
        this.named = named;
        this.db = db;
        this.watch = watch;
        this.settings = settings;
    }

    /**
     * @param fallback the delimiter when there is only one column
     * @throws SQLException when the sniffer finds no way to read the file
     */
    Dialect sniff(Path file, String fallback) throws SQLException {
        String decimal = settings.decimalMark() == null ? "." : settings.decimalMark();
        Dialect dialect = strictOrLenient(file, decimal);
        if (settings.decimalMark() == null && !dialect.delimiter().equals(",")) {
            Dialect comma = ask(file, ",", dialect.delimiter(), true).orElse(dialect);
            if (comma.columns().size() == dialect.columns().size() && numbers(comma) > numbers(dialect)) {
                dialect = comma;
            }
        }
        if (dialect.columns().size() == 1 && settings.delimiter() == null) {
            dialect = new Dialect(
                    fallback,
                    dialect.quote(),
                    dialect.escape(),
                    dialect.skip(),
                    dialect.header(),
                    dialect.decimalMark(),
                    dialect.dateFormat(),
                    dialect.timestampFormat(),
                    dialect.columns());
        }
        return dialect;
    }

    /** Ragged rows lead the strict sniffer astray, title lines the lenient one: more columns win. */
    private Dialect strictOrLenient(Path file, String decimal) throws SQLException {
        Optional<Dialect> strict = ask(file, decimal, settings.delimiter(), false);
        if (strict.isPresent()
                && strict.get().columns().size() > 1
                && strict.get().skip() == 0) {
            return strict.get();
        }
        Optional<Dialect> lenient = ask(file, decimal, settings.delimiter(), true);
        if (strict.isEmpty()) {
            return lenient.orElseThrow(() -> new SQLException("no rows and columns found"));
        }
        boolean more = lenient.isPresent()
                && (lenient.get().columns().size() > strict.get().columns().size()
                        || lenient.get().columns().size()
                                        == strict.get().columns().size()
                                && lenient.get().skip() < strict.get().skip());
        return more ? lenient.get() : strict.get();
    }

    private static long numbers(Dialect dialect) {
        return dialect.columns().stream()
                .filter(kind -> kind == Dialect.Kind.WHOLE || kind == Dialect.Kind.DECIMAL)
                .count();
    }

    /** With separators that are known; the decimal mark is that of the settings, else whatever gives more numbers. */
    Optional<Dialect> given(Path file) throws SQLException {
        String decimal = settings.decimalMark();
        Optional<Dialect> point = ask(file, decimal == null ? "." : decimal, settings.delimiter(), true);
        if (decimal != null || point.isEmpty()) {
            return point;
        }
        Optional<Dialect> comma = ask(file, ",", settings.delimiter(), true);
        return comma.filter(c -> numbers(c) > numbers(point.orElseThrow())).or(() -> point);
    }

    private List<String> options(String decimal, @Nullable String delimiter, boolean lenient) {
        var options = new ArrayList<>(List.of(
                "comment = ''",
                "compression = 'none'",
                "sample_size = " + SAMPLE,
                "buffer_size = " + BUFFER,
                "auto_type_candidates = ['BIGINT', 'DOUBLE', 'DATE', 'TIMESTAMP', 'VARCHAR']",
                "decimal_separator = " + SqlText.literal(decimal),
                missing(settings.missingTokens(), delimiter)));
        if (lenient) {
            options.add("ignore_errors = true");
        }
        if (settings.firstLine() != null) {
            options.add("skip = " + (settings.firstLine() - 1));
        } else if (named) {
            options.add("skip = 1");
        }
        if (delimiter != null) {
            options.add("delim = " + SqlText.literal(delimiter));
        }
        if (settings.quote() != null) {
            options.add("quote = " + SqlText.literal(settings.quote()));
        }
        if (!escape.isEmpty()) {
            options.add("escape = " + SqlText.literal(escape));
        }
        if (settings.header() != null) {
            options.add("header = " + settings.header());
        }
        return options;
    }

    private Optional<Dialect> ask(Path file, String decimal, @Nullable String delimiter, boolean lenient)
            throws SQLException {
        String sql = "select Delimiter, Quote, \"Escape\", SkipRows, HasHeader, DateFormat, TimestampFormat,"
                + " array_to_string([c.type for c in Columns], '|') from sniff_csv("
                + DuckDb.file(file) + ", " + String.join(", ", options(decimal, delimiter, lenient)) + ")";
        try (var statement = db.connection().createStatement()) {
            return watch.during(statement, () -> {
                try (ResultSet answer = statement.executeQuery(sql)) {
                    return answer.next() ? Optional.of(dialect(answer, decimal)) : Optional.empty();
                }
            });
        } catch (SQLException e) {
            watch.checkCancelled();
            return Optional.empty();
        }
    }

    /**
     * The option that makes cells mean "no value"; a blank is what some exporters put there. Cells that the delimiter
     * would cut up cannot be named.
     */
    static String missing(List<String> tokens, @Nullable String delimiter) {
        var cells = new ArrayList<>(List.of("", " "));
        cells.addAll(tokens);
        if (delimiter != null) {
            cells.removeIf(cell -> !cell.isEmpty() && (cell.contains(delimiter) || delimiter.contains(cell)));
        }
        return "nullstr = " + DuckDb.list(cells);
    }

    /** A sample without quotes says nothing about the rest of the file: then the usual one is expected. */
    private Dialect dialect(ResultSet answer, String decimal) throws SQLException {
        String quote = character(answer.getString(2));
        String escape = character(answer.getString(3));
        if (quote.isEmpty()) {
            quote = settings.quote() == null ? "\"" : settings.quote();
        }
        return new Dialect(
                answer.getString(1),
                quote,
                escape.isEmpty() ? quote : escape,
                answer.getInt(4),
                answer.getBoolean(5),
                decimal,
                answer.getString(6),
                answer.getString(7),
                List.of(answer.getString(8).split("\\|")).stream()
                        .map(Dialect.Kind::of)
                        .toList());
    }

    private static String character(String shown) {
        return shown.equals("(empty)") ? "" : shown;
    }
}
