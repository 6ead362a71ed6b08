// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.aggregate;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import org.portrait.load.OpenTable;

/**
 * From events to customers in SQL. Values are added up in whole millionths, so that no sum depends on the order in which
 * the threads of the database come to it.
 */
final class EventSql {
    private EventSql() {}

    /** The lines of the file as {@code events}: who, moment, type, value, and the number of the line. */
    static String events(OpenTable table, EventSettings s) throws SQLException, IOException {
        String who = table.text(s.customer());
        String moment = table.moment(s.time());
        String type = table.text(s.type());
        String value = s.value() == null ? "cast(null as double)" : table.number(s.value());
        return "create table events as select " + who + " as who, " + moment + " as moment, " + type + " as type, "
                + value + " as value, t.rowid as line from " + table.from();
    }

    static final String COUNTS = """
            select count(*) as lines, count(*) filter (who is null) as nobody, count(*) filter (moment is null) as never,
                count(*) filter (type is null) as nothing, cast(max(moment) as date) as last
            from events
            """;

    /** {@code used}: the events that count. */
    static String used(LocalDate asOf) {
        return """
                create table used as select * from events
                where who is not null and moment is not null and type is not null and moment < timestamp '%s 00:00:00'
                """.formatted(asOf);
    }

    /** The most frequent first. */
    static final String TYPES = "select type from used group by type order by count(*) desc, type";

    /** A row for each customer, ordered by number where all identifiers are numbers, else by text. Needs {@code pages}. */
    static final String VISITORS = """
            select who, count(*) as n, count(distinct cast(moment as date)) as days, cast(min(moment) as date) as first,
                cast(max(moment) as date) as last, count(page) as pages
            from used left join pages using (type)
            group by who order by try_cast(who as bigint), who
            """;

    /**
     * A row for each customer and type. The last value is that of the latest event with one, and of the later line where
     * two are equally late. Needs {@code kinds}.
     *
     * @param others the number of the types that are not in {@code kinds}
     */
    static String kinds(int others) {
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
                    max(value) filter (rank = 1) as last, max(moment) filter (rank = 1 and value is not null) as at
                from ranked group by who, kind
                """.formatted(others);
    }
}
