// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.aggregate;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.portrait.load.OpenTable;

/**
 * From lines to customers in SQL. Money is added up in whole millionths and days are counted in whole numbers, so that
 * no sum depends on the order in which the threads of the database come to it.
 */
final class OrderSql {
    private OrderSql() {}

    /**
     * The lines of the file as {@code lines}: who, day, micro (value in millionths, null where it cannot be read), negative,
     * cancelled, free, o (order), item, cat.
     */
    static String lines(OpenTable table, OrderSettings s) throws SQLException, IOException {
        String who = table.text(s.customer());
        String day = "cast(" + table.moment(s.date()) + " as date)";
        String pieces = s.quantity() == null ? "null" : table.number(s.quantity());
        String price = s.price() == null ? "null" : table.number(s.price());
        String amount =
                s.amount() != null ? table.number(s.amount()) : s.valued() ? "(" + pieces + ") * (" + price + ")" : "0";
        String order = text(table, s.order());
        String rows = s.duplicates() == OrderSettings.Lines.KEEP
                ? table.from()
                : table.from().replaceFirst("^t", "(select distinct * from t) t");
        return """
                create table lines as
                select who, day, o, item, cat,
                    case when isfinite(amount) and abs(amount) < 1e15 then cast(round(amount * 1e6) as hugeint) end as micro,
                    coalesce(pieces < 0, false) or (pieces is null and coalesce(amount < 0, false)) as negative,
                    coalesce(regexp_full_match(o, '[Cc][0-9]+'), false) as cancelled,
                    coalesce(price <= 0, false) or (price is null and coalesce(amount = 0, false) and %s) as free
                from (select %s as who, %s as day, %s as pieces, %s as price, %s as amount, %s as o, %s as item,
                    %s as cat from %s)
                """.formatted(
                        s.valued(),
                        who,
                        day,
                        "cast(" + pieces + " as double)",
                        "cast(" + price + " as double)",
                        "cast(" + amount + " as double)",
                        order,
                        text(table, s.product()),
                        text(table, s.category()),
                        rows);
    }

    private static String text(OpenTable table, @Nullable String column) throws SQLException, IOException {
        return column == null ? "cast(null as varchar)" : table.text(column);
    }

    static final String COUNTS = """
            select count(*), count(*) filter (who is null), count(*) filter (day is null),
                count(*) filter (micro is null), count(*) filter (negative), count(*) filter (cancelled),
                count(*) filter (free), max(day)
            from lines
            """;

    /** Equal in every column of the file. */
    static final String DUPLICATES =
            "select (select count(*) from t) - (select count(*) from (select distinct * from t))";

    /** {@code used}: the lines that count, with {@code back} where the goods came back. */
    static String used(OrderSettings s, LocalDate asOf) {
        return """
                create table used as
                select who, day, o, item, cat, micro, negative or cancelled as back
                from lines
                where who is not null and day is not null and micro is not null and day < date '%s' %s
                """.formatted(asOf, s.free() == OrderSettings.Lines.LEAVE_OUT ? "and not free" : "");
    }

    /** {@code purchases}: of each customer each order, or each day, with its day and value. */
    static String purchases(OrderSettings s) {
        boolean days = s.purchase() == OrderSettings.Purchase.DAY || s.order() == null;
        return """
                create table purchases as
                select who, min(day) as day, sum(micro) as micro
                from used where not back
                group by who, %s
                """.formatted(days ? "day" : "coalesce(o, cast(day as varchar))");
    }

    /** {@code customers}, a row each, ordered by number where all identifiers are numbers, else by text. */
    static String customers(LocalDate asOf) {
        return """
                create table customers as
                with everyone as (
                    select who, count(*) as lines, count(distinct item) filter (not back) as items,
                        coalesce(sum(abs(micro)) filter (back), 0) as returned
                    from used group by who),
                bought as (
                    select who, count(*) as purchases, min(day) as first, max(day) as last, sum(micro) as gross,
                        count(distinct day) as days
                    from purchases group by who),
                gaps as (
                    select who, count(gap) as gaps, sum(gap) as gap, sum(gap * gap) as gap2
                    from (select who, day - lag(day) over (partition by who order by day) as gap
                        from (select distinct who, day from purchases))
                    group by who),
                halves as (
                    select p.who,
                        sum(p.micro) filter (2 * (p.day - b.first) >= (date '%1$s' - b.first)) as late
                    from purchases p join bought b using (who) group by p.who)
                select who, lines, items, returned, coalesce(purchases, 0) as purchases, first, last,
                    coalesce(gross, 0) as gross, coalesce(gaps, 0) as gaps, gap, gap2, coalesce(late, 0) as late
                from everyone left join bought using (who) left join gaps using (who) left join halves using (who)
                order by try_cast(who as bigint), who
                """.formatted(asOf);
    }

    /** Per customer the value bought in each category, and the number of lines. */
    static final String CATEGORIES = """
            select u.who, coalesce(u.cat, '') as cat, sum(u.micro) as micro, count(*) as n
            from used u where not u.back group by u.who, coalesce(u.cat, '')
            """;

    /** Per customer the purchases on each weekday, 1 Monday to 7 Sunday. */
    static final String WEEKDAYS = "select who, isodow(day) as part, count(*) as n from purchases group by who, part";

    static final String MONTHS = "select who, month(day) as part, count(*) as n from purchases group by who, part";
}
