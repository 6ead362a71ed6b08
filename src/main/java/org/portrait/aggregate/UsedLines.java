// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.aggregate;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.portrait.load.OpenTable;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/**
 * The order lines that count, as a table {@code used} of the database: who, day, o (number of the order or null), item
 * (product or null), cat (category or null), micro (value in millionths), back (whether the goods came back).
 *
 * @param counts of all lines
 * @param asOf the reference day; lines on it or later are not used
 */
public record UsedLines(Counts counts, LocalDate asOf) {
    /** The lines that are counted, before anything is left out. */
    record Counts(
            long lines,
            long withoutCustomer,
            long withoutDate,
            long withoutAmount,
            long negative,
            long cancelled,
            long free,
            @Nullable LocalDate last) {
        private static Counts of(ResultSet row) throws SQLException {
            return new Counts(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6),
                    row.getLong(7),
                    row.getObject(8, LocalDate.class));
        }
    }

    /** @throws FailureException with {@link Failure.NotADate} where no line has a date; as {@link OpenTable} for columns */
    public static UsedLines in(OpenTable table, OrderSettings settings, Progress progress)
            throws SQLException, IOException {
        table.run(OrderSql.lines(table, settings), progress.part(0, 0.7));
        Counts counts = table.ask(OrderSql.COUNTS, Counts::of).getFirst();
        if (counts.last() == null) {
            throw new FailureException(new Failure.NotADate(settings.date()));
        }
        LocalDate asOf = settings.asOf() == null ? counts.last().plusDays(1) : settings.asOf();
        table.run(OrderSql.used(settings, asOf), progress.part(0.7, 1));
        return new UsedLines(counts, asOf);
    }
}
