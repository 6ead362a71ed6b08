// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;

/** A column of texts: as codes where few are different, else as they are, which takes so long that a glance comes first. */
final class TextFetch {
    /** Above that many distinct texts a dictionary costs more than it saves. */
    private static final int DICTIONARY = 1 << 16;
    /** One row of so many is asked first for the distinct texts, which mostly are the same in all. */
    private static final int SAMPLED = 16;

    private static final int FEW = DICTIONARY / SAMPLED;
    /** One text of so many is counted for a glance, chosen by its hash. */
    private static final int COUNTED = 16;
    /** Of the rows so many show in a glance what a column is, which takes more than a twentieth of them. */
    private static final int ONE_OF = 12;

    private final ColumnScan scan;
    private final String name;
    private final String expression;
    private final boolean open;
    private final LoadSettings settings;
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
        List<String> values = sampled(codes);
        return values.isEmpty() ? Optional.empty() : Optional.of(TextTypes.of(name, codes, values, open, settings));
    }

    /** The column where few has found nothing. */
    Found different() throws SQLException {
        var codes = new int[scan.rows()];
        return TextTypes.of(name, codes, strings(codes), open, settings);
    }

    /** The same of a column of which a glance was possible. */
    Found plain() throws SQLException {
        var codes = new int[scan.rows()];
        return TextTypes.plain(name, codes, strings(codes), settings);
    }

    /** @return nothing where it takes all texts to know that they are neither numbers nor dates */
    Optional<Glance> glance() throws SQLException {
        if (!many || scan.rows() < FirstLook.WORTHWHILE) {
            return Optional.empty();
        }
        var first = new ArrayList<String>();
        scan.first(expression, scan.rows() / ONE_OF, (v, at, n) -> {
            for (int i = 0; i < n; i++) {
                first.add(v.isNull(i) ? "" : v.getString(i));
            }
        });
        return TextTypes.certain(name, first, open, settings, scan.rows())
                ? Optional.of(counted(List.copyOf(first.subList(0, FirstLook.ROWS))))
                : Optional.empty();
    }

    private Glance counted(List<String> first) throws SQLException {
        String value = TypedReader.present("trim(v)", settings);
        String sql = "select count(" + value + "), count(distinct v) filter (where hash(v) % " + COUNTED
                + " = 0) from (select " + expression + " as v from t)";
        try (var statement = scan.connection().createStatement()) {
            return scan.watch().during(statement, () -> {
                try (var counts = statement.executeQuery(sql)) {
                    counts.next();
                    int present = counts.getInt(1);
                    int distinct = Math.min(present, COUNTED * counts.getInt(2));
                    return new Glance(name, scan.rows() - present, distinct, first);
                }
            });
        }
    }

    /** @return the distinct texts, or nothing where some rows do not have all that are in the others */
    private List<String> sampled(int[] codes) throws SQLException {
        List<String> values = dictionary();
        many = values.size() > FEW;
        if (values.isEmpty() || many) {
            return List.of();
        }
        try {
            scan.all("enum_code(" + expression + "::" + type() + ")::integer", (v, at, n) -> {
                for (int i = 0; i < n; i++) {
                    codes[at + i] = v.getInt(i, -1);
                }
            });
            return values;
        } catch (SQLException e) {
            scan.watch().checkCancelled();
            return List.of();
        }
    }

    private String type() {
        return "texts" + scan.index();
    }

    /**
     * The distinct texts of some rows, made into a type whose codes they have in this order, for the rows come as codes:
     * numbers are fetched many times faster than texts.
     */
    private List<String> dictionary() throws SQLException {
        String some = "select distinct " + expression + " as v from t where " + expression + " is not null and rowid % "
                + SAMPLED + " = 0 limit " + (FEW + 1);
        var values = new ArrayList<String>();
        try (var statement = scan.connection().createStatement()) {
            statement.execute("drop type if exists " + type());
            scan.watch()
                    .during(statement, () -> statement.execute("create type " + type() + " as enum (" + some + ")"));
            try (var found = statement.executeQuery("select unnest(enum_range(null::" + type() + "))")) {
                while (found.next()) {
                    values.add(found.getString(1));
                }
            }
        }
        return values;
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
