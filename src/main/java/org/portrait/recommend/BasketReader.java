// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.recommend;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.portrait.aggregate.OrderSettings;
import org.portrait.aggregate.UsedLines;
import org.portrait.load.LoadSettings;
import org.portrait.load.Loader;
import org.portrait.load.OpenTable;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** Reads what was bought out of order lines, in the database, so that the lines need not fit into memory. */
public final class BasketReader {
    /**
     * An order is an order number or, where there is none, a day. Lines that do not count for the customers do not count
     * here, either; what came back was not bought.
     *
     * @param by for which the orders have a column
     * @param customers by what each customer of the run is known in the file; the lines of others do not count
     * @throws FailureException as {@link Loader#query} and {@link UsedLines#in}; {@link Failure.NoItems} where no line says
     *     what was bought
     */
    public Baskets read(
            Path file,
            LoadSettings load,
            OrderSettings orders,
            OfferSettings.By by,
            List<String> customers,
            Progress progress) {
        Progress rest = progress.part(0.5, 1);
        return new Loader().query(file, load, progress.part(0, 0.5), (table, _) -> {
            UsedLines.in(table, orders, rest.part(0, 0.4));
            table.list("known", "who", "customer", customers);
            table.run(bought(by), rest.part(0.4, 0.5));
            table.run(WARES, rest.part(0.5, 0.6));
            table.run(BASKETS, rest.part(0.6, 0.7));
            table.run(CONTENTS, rest.part(0.7, 0.9));
            Baskets baskets = baskets(table, customers.size());
            if (baskets.items().isEmpty()) {
                throw new FailureException(new Failure.NoItems(file));
            }
            return baskets;
        });
    }

    private static String bought(OfferSettings.By by) {
        return """
                create table bought as
                select customer, day, coalesce(o, cast(day as varchar)) as o, %1$s as ware
                from used join known using (who)
                where not back and %1$s is not null
                """.formatted(by == OfferSettings.By.PRODUCT ? "item" : "cat");
    }

    private static final String WARES = """
            create table wares as
            select ware, row_number() over (order by ware) - 1 as place from (select distinct ware from bought)
            """;

    private static final String BASKETS = """
            create table baskets as
            select customer, o, row_number() over (order by customer, day, try_cast(o as bigint), o) - 1 as basket
            from (select customer, o, min(day) as day from bought group by customer, o)
            """;

    private static final String CONTENTS = """
            create table contents as
            select distinct cast(basket as integer) as basket, cast(place as integer) as place
            from bought join baskets using (customer, o) join wares using (ware)
            """;

    private static Baskets baskets(OpenTable table, int customers) throws SQLException, IOException {
        List<String> items = table.ask("select ware from wares order by place", row -> row.getString(1));
        var firstOrder = new int[customers + 1];
        table.each(
                "select customer, count(*) from baskets group by customer",
                row -> firstOrder[row.getInt(1) + 1] = row.getInt(2));
        sumUp(firstOrder);
        var start = new int[firstOrder[customers] + 1];
        table.each(
                "select basket, count(*) from contents group by basket",
                row -> start[row.getInt(1) + 1] = row.getInt(2));
        sumUp(start);
        var item = new int[start[start.length - 1]];
        var next = new int[1];
        table.each("select place from contents order by basket, place", row -> item[next[0]++] = row.getInt(1));
        return new Baskets(items, firstOrder, new Incidence(start, item, items.size()));
    }

    private static void sumUp(int[] counts) {
        for (int i = 1; i < counts.length; i++) {
            counts[i] += counts[i - 1];
        }
    }
}
