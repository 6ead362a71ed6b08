// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.aggregate;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portrait.load.LoadReport;
import org.portrait.load.OpenTable;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** Order lines: {@link OrderSql} adds them up, {@link OrderColumns} makes columns of that. */
record OrderAggregator(Path file, OpenTable table, LoadReport understood, OrderSettings settings, Progress progress) {
    Aggregated aggregate() throws SQLException, IOException {
        UsedLines lines = UsedLines.in(table, settings, progress.part(0, 0.6));
        LocalDate asOf = lines.asOf();
        table.run(OrderSql.purchases(settings), progress.part(0.6, 0.8));
        table.run(OrderSql.customers(asOf), progress.part(0.8, 0.9));
        List<Customer> customers = table.ask("select * from customers", Customer::of);
        if (customers.isEmpty()) {
            throw new FailureException(new Failure.NoCustomers(file));
        }
        var columns = new OrderColumns(String.valueOf(file.getFileName()), settings, asOf, customers);
        columns.shares(table);
        return new Aggregated(columns.dataset(), understood, report(lines.counts(), asOf, customers, columns.scores()));
    }

    private OrderReport report(UsedLines.Counts counts, LocalDate asOf, List<Customer> customers, List<RfmScore> scores)
            throws SQLException {
        return new OrderReport(
                counts.lines(),
                table.count("used"),
                counts.withoutCustomer(),
                counts.withoutDate(),
                counts.withoutAmount(),
                counts.negative(),
                counts.cancelled(),
                counts.free(),
                table.ask(OrderSql.DUPLICATES, row -> row.getLong(1)).getFirst(),
                table.count("lines where day >= date '" + asOf + "'"),
                customers.size(),
                (int) customers.stream().filter(c -> c.purchases() == 0).count(),
                asOf,
                scores,
                example(customers));
    }

    /** Of the customers with the most instructive numbers the one with the fewest lines. */
    private OrderReport.@Nullable Example example(List<Customer> customers) {
        return customers.stream()
                .filter(c -> c.purchases() > 0)
                .min(Comparator.<Customer>comparingInt(c -> c.purchases() >= 2 && c.returned() > 0 ? 0 : 1)
                        .thenComparingInt(c -> c.purchases() >= 2 ? 0 : 1)
                        .thenComparingLong(Customer::lines))
                .map(c -> new OrderReport.Example(
                        c.who(),
                        c.lines(),
                        c.purchases(),
                        c.firstDay(),
                        c.lastDay(),
                        c.gross(),
                        c.returned(),
                        c.monetary(settings.returns())))
                .orElse(null);
    }
}
