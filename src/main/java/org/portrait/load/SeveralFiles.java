// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.portrait.data.SqlText;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

/**
 * Files with the same columns as one table {@code t}: the rows of one after those of the other, columns by name. Each is
 * read in its own way; where they differ in what a column holds, it is text.
 */
final class SeveralFiles {
    private static final Set<RawTable.Kind> NUMBERS =
            EnumSet.of(RawTable.Kind.WHOLE, RawTable.Kind.BIGINT, RawTable.Kind.DOUBLE);
    private static final Set<RawTable.Kind> MOMENTS = EnumSet.of(RawTable.Kind.DATE, RawTable.Kind.TIMESTAMP);

    private final DuckDb db;
    private final List<Source> sources;
    private final List<RawTable> parts = new ArrayList<>();

    /** Reads one of the files into the table {@code t}. */
    interface Read {
        RawTable read() throws SQLException, IOException;
    }

    record Source(Path file, Read read) {}

    SeveralFiles(DuckDb db, List<Source> sources) {
        this.db = db;
        this.sources = sources;
    }

    /** @throws FailureException with {@link Failure.DifferentColumns} */
    RawTable read() throws SQLException, IOException {
        for (int i = 0; i < sources.size(); i++) {
            parts.add(kept(i, sources.get(i).read()));
            requireSameColumns(i);
        }
        return united(Set.of());
    }

    /** Reads one and puts its table aside. */
    private RawTable kept(int part, Read read) throws SQLException, IOException {
        try {
            RawTable table = read.read();
            db.run("drop table if exists " + part(part));
            db.run("alter table t rename to " + part(part));
            dropErrors();
            return table;
        } catch (SQLException e) {
            throw new FailureException(Loader.failure(sources.get(part).file(), e), e);
        }
    }

    /** The next file is to find the names of its tables of errors free. */
    private void dropErrors() throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = db.connection().createStatement();
                ResultSet found = statement.executeQuery(
                        "select table_name from duckdb_tables() where table_name like 'errors%'")) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        for (String name : names) {
            db.run("drop table " + SqlText.identifier(name));
        }
    }

    private void requireSameColumns(int part) {
        List<String> first = parts.getFirst().names();
        List<String> names = parts.get(part).names();
        List<String> absent = first.stream().filter(n -> !names.contains(n)).toList();
        List<String> strange = names.stream().filter(n -> !first.contains(n)).toList();
        if (!absent.isEmpty() || !strange.isEmpty()) {
            throw new FailureException(new Failure.DifferentColumns(
                    sources.get(part).file(), sources.getFirst().file(), absent, strange));
        }
    }

    /** @param asText columns of the first file */
    private RawTable united(Set<Integer> asText) throws SQLException, IOException {
        List<RawTable.Kind> kinds = IntStream.range(0, parts.getFirst().names().size())
                .mapToObj(c -> asText.contains(c) ? RawTable.Kind.OPEN : kind(c))
                .toList();
        for (int i = 0; i < parts.size(); i++) {
            RawTable part = parts.get(i);
            RawTable.AsText again = part.asText();
            var texts = new TreeSet<Integer>();
            for (int c = 0; c < kinds.size(); c++) {
                if (kinds.get(c).text() && !part.kinds().get(local(i, c)).text()) {
                    texts.add(local(i, c));
                }
            }
            if (again != null && !texts.isEmpty()) {
                parts.set(i, kept(i, () -> again.read(texts)));
            }
        }
        db.run("create or replace table t as " + union(i -> select(i, kinds)));
        return table(kinds);
    }

    private RawTable table(List<RawTable.Kind> kinds) throws SQLException {
        RawTable first = parts.getFirst();
        boolean guessed = parts.stream().anyMatch(part -> part.asText() != null);
        boolean texts = parts.stream().anyMatch(part -> part.cells() != null);
        return new RawTable(
                first.names(),
                kinds,
                first.dialect().withFiles(rows(), undecodable()),
                named(RawTable::rejects),
                named(RawTable::repaired),
                guessed ? this::united : null,
                texts ? this::cells : null);
    }

    private List<LoadReport.FileRows> rows() throws SQLException {
        var rows = new ArrayList<LoadReport.FileRows>();
        for (int i = 0; i < parts.size(); i++) {
            try (var statement = db.connection().createStatement();
                    ResultSet count = statement.executeQuery("select count(*) from " + part(i))) {
                count.next();
                rows.add(new LoadReport.FileRows(name(i), Math.toIntExact(count.getLong(1))));
            }
        }
        return rows;
    }

    /** Rows of all files, with the file that each is from. */
    private RawTable.Rejects named(Function<RawTable, RawTable.Rejects> of) {
        var rows = new ArrayList<LoadReport.RejectedRow>();
        for (int i = 0; i < parts.size(); i++) {
            for (LoadReport.RejectedRow row : of.apply(parts.get(i)).rows()) {
                rows.add(new LoadReport.RejectedRow(row.line(), name(i) + ": " + row.reason(), row.text()));
            }
        }
        return new RawTable.Rejects(
                rows.stream().limit(RawTable.Rejects.LISTED).toList(),
                parts.stream().mapToLong(part -> of.apply(part).count()).sum());
    }

    private TextBytes.Undecodable undecodable() {
        return IntStream.range(0, parts.size())
                .mapToObj(i -> parts.get(i).dialect().bytes().undecodable().of(name(i)))
                .reduce(TextBytes.Undecodable.NONE, TextBytes.Undecodable::plus);
    }

    private String name(int part) {
        return String.valueOf(sources.get(part).file().getFileName());
    }

    private void cells() throws SQLException, IOException {
        for (int i = 0; i < parts.size(); i++) {
            RawTable.Cells asTheyStand = parts.get(i).cells();
            if (asTheyStand != null) {
                asTheyStand.read();
                db.run("drop table if exists cells" + i);
                db.run("alter table cells rename to cells" + i);
            }
        }
        List<RawTable.Kind> texts =
                parts.getFirst().names().stream().map(_ -> RawTable.Kind.OPEN).toList();
        db.run("create or replace table cells as "
                + union(i -> parts.get(i).cells() == null ? select(i, texts) : columns(i) + " from cells" + i));
    }

    private String columns(int part) {
        return IntStream.range(0, parts.getFirst().names().size())
                .mapToObj(c -> RawTable.column(local(part, c)) + " as " + RawTable.column(c))
                .collect(Collectors.joining(", ", "select ", ""));
    }

    private String select(int part, List<RawTable.Kind> kinds) {
        return IntStream.range(0, kinds.size())
                .mapToObj(c -> cast(part, c, kinds.get(c)) + " as " + RawTable.column(c))
                .collect(Collectors.joining(", ", "select ", " from " + part(part)));
    }

    private String cast(int part, int column, RawTable.Kind kind) {
        String cell = RawTable.column(local(part, column));
        RawTable.Kind own = parts.get(part).kinds().get(local(part, column));
        return switch (kind) {
            case WHOLE, DOUBLE -> "cast(" + cell + " as double)";
            case VARCHAR, OPEN -> OpenTable.plain(cell, own);
            case BIGINT, BOOLEAN, DATE, TIMESTAMP -> "cast(" + cell + " as " + kind + ")";
        };
    }

    private String union(IntFunction<String> select) {
        return IntStream.range(0, parts.size()).mapToObj(select).collect(Collectors.joining(" union all "));
    }

    /** What a column holds in all of them. */
    private RawTable.Kind kind(int column) {
        var kinds = IntStream.range(0, parts.size())
                .mapToObj(i -> parts.get(i).kinds().get(local(i, column)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RawTable.Kind.class)));
        if (kinds.size() == 1) {
            return kinds.iterator().next();
        }
        if (NUMBERS.containsAll(kinds)) {
            return RawTable.Kind.DOUBLE;
        }
        return MOMENTS.containsAll(kinds) ? RawTable.Kind.TIMESTAMP : RawTable.Kind.OPEN;
    }

    /** Where a column of the first file stands in another. */
    private int local(int part, int column) {
        return parts.get(part).names().indexOf(parts.getFirst().names().get(column));
    }

    private static String part(int part) {
        return "part" + part;
    }
}
