// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBReadableVector;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;
import org.portrait.data.SqlText;

/** A column of texts: as codes where few are different, else as they are, which takes so long that a glance comes first. */
final class TextFetch {
    /** Above that many distinct texts a dictionary costs more than it saves. */
    private static final int DICTIONARY = 1 << 16;
    /** So many are looked for first. */
    private static final int FEW = 1 << 14;
    /** One text of so many is counted for a glance, chosen by its hash. */
    private static final int COUNTED = 16;
    /** Around a token. */
    private static final int BLANKS = 2;
    /** The code of a text that is not in the dictionary. */
    private static final int UNKNOWN = -2;

    /** Of the rows so many show in a glance what a column is, which takes more than a twentieth of them. */
    private static final int ONE_OF = 12;
    /** As many show it where every cell has to be a number or a date for the column to be one. */
    private static final int SOME = 1 << 11;

    private final ColumnScan scan;
    private final String name;
    private final String expression;
    private final boolean open;
    private final LoadSettings settings;
    /** Whether there are more than {@link #FEW}. */
    private boolean many;

    TextFetch(ColumnScan scan, String name, String expression, boolean open, LoadSettings settings) {
        this.scan = scan;
        this.name = name;
        this.expression = expression;
        this.open = open;
        this.settings = settings;
    }

    /**
     * What can be said of a column of different texts without reading all of them.
     *
     * @param distinct approximately
     * @param first of the texts, "" where missing
     */
    record Glance(String name, int missing, int distinct, List<String> first) {
        ColumnInfo info() {
            return new ColumnInfo(name, ColumnType.TEXT, ColumnRole.FEATURE, missing, distinct);
        }
    }

    /** What the column is, and what puts it into a data set. */
    Found all() throws SQLException {
        Optional<Found> few = few();
        return few.isPresent() ? few.orElseThrow() : different();
    }

    /** @return nothing where more texts are different than a dictionary is good for */
    Optional<Found> few() throws SQLException {
        var codes = new int[scan.rows()];
        return dictionary(codes).map(values -> TextTypes.of(name, codes, values, open, settings));
    }

    /** The column where few has found nothing. */
    Found different() throws SQLException {
        var codes = new int[scan.rows()];
        return TextTypes.of(name, codes, strings(codes), open, settings);
    }

    /** The same of a column of which a glance was possible. */
    Found plain() throws SQLException {
        var texts = new String[scan.rows()];
        UnaryOperator<String> present = TextTypes.present(settings);
        scan.all(expression, (v, at, n) -> {
            for (int i = 0; i < n; i++) {
                String text = v.isNull(i) ? "" : v.getString(i);
                texts[at + i] = present.apply(text).isEmpty() ? "" : text;
            }
        });
        return Found.plain(b -> b.texts(name, texts));
    }

    /** @return nothing where it takes all texts to know that they are neither numbers nor dates */
    Optional<Glance> glance() throws SQLException {
        if (!many || scan.rows() < FirstLook.WORTHWHILE) {
            return Optional.empty();
        }
        var first = new ArrayList<String>();
        scan.first(expression, ColumnTexts.identifying(name) ? SOME : scan.rows() / ONE_OF, (v, at, n) -> {
            for (int i = 0; i < n; i++) {
                first.add(v.isNull(i) ? "" : v.getString(i));
            }
        });
        return TextTypes.certain(name, first, open, settings, scan.rows())
                ? Optional.of(counted(List.copyOf(first.subList(0, FirstLook.ROWS))))
                : Optional.empty();
    }

    /** A token with many blanks behind it is counted when all texts are read. */
    private Glance counted(List<String> first) throws SQLException {
        List<String> nothing =
                Stream.concat(Stream.of(""), settings.missingTokens().stream()).toList();
        int longest = nothing.stream()
                .mapToInt(token -> token.getBytes(StandardCharsets.UTF_8).length)
                .max()
                .orElseThrow();
        String tokens = nothing.stream().map(SqlText::literal).collect(Collectors.joining(", ", "(", ")"));
        // a condition on rows is looked at part by part, one on what is counted is not
        int missing = count(
                "count(*)",
                "v is null or (strlen(v) <= " + (longest + BLANKS) + " or v < '!') and trim(v) in " + tokens);
        int distinct = COUNTED * count("count(distinct hash(v))", "hash(v) % " + COUNTED + " = 0");
        return new Glance(name, missing, Math.min(scan.rows() - missing, distinct), first);
    }

    private int count(String what, String where) throws SQLException {
        String sql = "select " + what + " from (select " + expression + " as v from "
                + scan.stretch().from() + ") where " + where;
        try (var statement = scan.connection().createStatement()) {
            return scan.watch().during(statement, () -> {
                try (var count = statement.executeQuery(sql)) {
                    count.next();
                    return count.getInt(1);
                }
            });
        }
    }

    /**
     * Rows come with the hashes of their texts, for numbers are fetched many times faster than texts: of these only the
     * first with each hash is. Of so few texts two have the same of 2^63 hashes once in 10^11 columns.
     *
     * @return the distinct texts, or nothing where more are different
     */
    private Optional<List<String>> dictionary(int[] codes) throws SQLException {
        var values = new ArrayList<String>();
        var known = new Long2IntOpenHashMap();
        known.defaultReturnValue(UNKNOWN);
        boolean all = scan.all(List.of("(hash(" + expression + ") >> 1)::bigint", expression), (chunk, at, n) -> {
            DuckDBReadableVector hashes = chunk.vector(0);
            DuckDBReadableVector texts = chunk.vector(1);
            for (int i = 0; i < n; i++) {
                long hash = hashes.getLong(i);
                int code = known.get(hash);
                if (code == UNKNOWN) {
                    code = texts.isNull(i) ? -1 : values.size();
                    known.put(hash, code);
                    if (code >= 0) {
                        values.add(texts.getString(i));
                    }
                }
                codes[at + i] = code;
            }
            return values.size() <= FEW;
        });
        many = !all;
        return all ? Optional.of(values) : Optional.empty();
    }

    /** @return the distinct texts as long as there are few, then the text of every row */
    private List<String> strings(int[] codes) throws SQLException {
        var values = new ArrayList<String>();
        var known = new HashMap<String, Integer>();
        scan.all(expression, (v, at, n) -> {
            for (int i = 0; i < n; i++) {
                if (v.isNull(i)) {
                    codes[at + i] = -1;
                    continue;
                }
                String value = v.getString(i);
                Integer code = values.size() < DICTIONARY ? known.putIfAbsent(value, values.size()) : null;
                codes[at + i] = code == null ? values.size() : code;
                if (code == null) {
                    values.add(value);
                }
            }
        });
        return values;
    }
}
