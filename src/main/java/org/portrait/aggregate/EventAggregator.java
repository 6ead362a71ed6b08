// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.aggregate;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.DatasetBuilder;
import org.portrait.load.LoadReport;
import org.portrait.load.OpenTable;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/**
 * Events: how many in all and of each type, on how many days, how long ago the last; and of the value that goes with
 * them the mean and the last of each type.
 */
record EventAggregator(Path file, OpenTable table, LoadReport understood, EventSettings settings, Progress progress) {
    /** Beyond the most frequent so many types the rest are taken together. */
    private static final int MOST_TYPES = 20;

    private static final String COUNTS = """
            select count(*) as lines, count(*) filter (who is null) as nobody, count(*) filter (moment is null) as never,
                count(*) filter (type is null) as nothing, cast(max(moment) as date) as last
            from events
            """;
    private static final String USED = """
            create table used as select * from events
            where who is not null and moment is not null and type is not null and moment < timestamp '%s 00:00:00'
            """;
    private static final String CUSTOMERS = """
            select who, count(*) as n, count(distinct cast(moment as date)) as days, cast(max(moment) as date) as last
            from used group by who order by try_cast(who as bigint), who
            """;

    private record Counts(
            long lines,
            long nobody,
            long never,
            long nothing,
            @Nullable LocalDate last) {
        static Counts of(ResultSet row) throws SQLException {
            return new Counts(
                    row.getLong("lines"),
                    row.getLong("nobody"),
                    row.getLong("never"),
                    row.getLong("nothing"),
                    row.getObject("last", LocalDate.class));
        }
    }

    private record Seen(String who, long events, long days, LocalDate last) {
        static Seen of(ResultSet row) throws SQLException {
            return new Seen(
                    row.getString("who"),
                    row.getLong("n"),
                    row.getLong("days"),
                    row.getObject("last", LocalDate.class));
        }
    }

    /** What one customer did of one type. */
    private record Kind(String who, int type, long count, double mean, double last) {
        static Kind of(ResultSet row) throws SQLException {
            long values = row.getLong("n");
            double last = row.getDouble("last");
            return new Kind(
                    row.getString("who"),
                    row.getInt("kind"),
                    row.getLong("events"),
                    values == 0 ? Double.NaN : Customer.money(row, "micro") / values,
                    values == 0 ? Double.NaN : last);
        }
    }

    Aggregated aggregate() throws SQLException, IOException {
        table.run(events(), progress.part(0, 0.5));
        Counts counts = table.ask(COUNTS, Counts::of).getFirst();
        if (counts.last() == null) {
            throw new FailureException(new Failure.NotADate(settings.time()));
        }
        LocalDate asOf = settings.asOf() == null ? counts.last().plusDays(1) : settings.asOf();
        table.run(USED.formatted(asOf), progress.part(0.5, 0.7));
        List<Seen> customers = table.ask(CUSTOMERS, Seen::of);
        if (customers.isEmpty()) {
            throw new FailureException(new Failure.NoCustomers(file));
        }
        List<String> types =
                table.ask("select type from used group by type order by count(*) desc, type", row -> row.getString(1));
        List<String> shown = types.subList(0, types.size() > MOST_TYPES ? MOST_TYPES - 1 : types.size());
        DatasetBuilder columns = columns(asOf, customers);
        kinds(columns, customers, shown, types.size() > shown.size());
        var report = new EventReport(
                counts.lines(),
                table.count("used"),
                counts.nobody(),
                counts.never(),
                counts.nothing(),
                table.count("events where moment >= timestamp '" + asOf + " 00:00:00'"),
                customers.size(),
                asOf,
                shown,
                types.size() - shown.size());
        return new Aggregated(columns.build(this::role), understood, report);
    }

    private String events() throws SQLException, IOException {
        EventSettings s = settings;
        String who = table.text(s.customer());
        String at = table.moment(s.time());
        String type = table.text(s.type());
        String value = s.value() == null ? "cast(null as double)" : table.number(s.value());
        return "create table events as select " + who + " as who, " + at + " as moment, " + type + " as type, " + value
                + " as value, t.rowid as line from " + table.from();
    }

    private DatasetBuilder columns(LocalDate asOf, List<Seen> customers) {
        return new DatasetBuilder(String.valueOf(file.getFileName()))
                .texts(settings.customer(), customers.stream().map(Seen::who).toArray(String[]::new))
                .integers("events", customers.stream().mapToLong(Seen::events).toArray())
                .integers(
                        "active_days", customers.stream().mapToLong(Seen::days).toArray())
                .integers(
                        "last_seen_days",
                        customers.stream()
                                .mapToLong(c -> ChronoUnit.DAYS.between(c.last(), asOf))
                                .toArray());
    }

    /** Counts, means and last values per type; types without a column of their own are one more type. */
    private void kinds(DatasetBuilder columns, List<Seen> customers, List<String> types, boolean others)
            throws SQLException {
        Map<String, Integer> rows = new HashMap<>();
        IntStream.range(0, customers.size())
                .forEach(i -> rows.put(customers.get(i).who(), i));
        int kinds = types.size() + (others ? 1 : 0);
        var counts = new long[kinds][customers.size()];
        var means = new double[kinds][customers.size()];
        var lasts = new double[kinds][customers.size()];
        for (int kind = 0; kind < kinds; kind++) {
            Arrays.fill(means[kind], Double.NaN);
            Arrays.fill(lasts[kind], Double.NaN);
        }
        for (Kind kind : table.ask(kindSql(types), Kind::of)) {
            int row = rows.getOrDefault(kind.who(), -1);
            counts[kind.type()][row] = kind.count();
            means[kind.type()][row] = kind.mean();
            lasts[kind.type()][row] = kind.last();
        }
        for (int kind = 0; kind < kinds; kind++) {
            String name = kind < types.size() ? types.get(kind) : "other_types";
            columns.integers("count_" + name, counts[kind]);
            if (settings.value() != null && Arrays.stream(means[kind]).anyMatch(mean -> !Double.isNaN(mean))) {
                columns.decimals("mean_" + name, means[kind]);
                columns.decimals("last_" + name, lasts[kind]);
            }
        }
    }

    /** The last value is that of the latest event with one, and of the later line where two are equally late. */
    private String kindSql(List<String> types) throws SQLException {
        table.list("kinds", "type", "kind", types);
        return """
                with numbered as (
                    select who, coalesce(kind, %d) as kind, case when isfinite(value) then value end as value, moment, line
                    from used left join kinds using (type)),
                ranked as (
                    select *, row_number() over (
                        partition by who, kind order by value is null, moment desc, line desc) as rank
                    from numbered)
                select who, kind, count(*) as events, count(value) as n,
                    coalesce(sum(cast(round(value * 1e6) as hugeint)), 0) as micro,
                    max(value) filter (rank = 1) as last
                from ranked group by who, kind
                """.formatted(types.size());
    }

    private ColumnRole role(ColumnInfo column) {
        if (column.name().equals(settings.customer())) {
            return ColumnRole.ID;
        }
        if (column.distinct() <= 1) {
            return ColumnRole.CONSTANT;
        }
        return column.missing() > 0 ? ColumnRole.IGNORED : ColumnRole.FEATURE;
    }
}
