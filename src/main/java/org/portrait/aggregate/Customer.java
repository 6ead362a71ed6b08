// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.aggregate;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of one customer add up to.
 *
 * @param items distinct products bought
 * @param returned value of what came back, as a positive number
 * @param purchases 0 for somebody of whom there are returns only
 * @param gross value of all purchases
 * @param gaps stretches between two days on which something was bought
 * @param gapDays the days of all gaps together
 * @param gapSquares the sum of their squares
 * @param late value of purchases in the second half of the time since the first purchase
 */
record Customer(
        String who,
        long lines,
        long items,
        double returned,
        long purchases,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        double gross,
        long gaps,
        double gapDays,
        double gapSquares,
        double late) {
    static Customer of(ResultSet row) throws SQLException {
        return new Customer(
                row.getString("who"),
                row.getLong("lines"),
                row.getLong("items"),
                money(row, "returned"),
                row.getLong("purchases"),
                row.getObject("first", LocalDate.class),
                row.getObject("last", LocalDate.class),
                money(row, "gross"),
                row.getLong("gaps"),
                row.getDouble("gap"),
                row.getDouble("gap2"),
                money(row, "late"));
    }

    /** The nearest double to a whole number of millionths. */
    static double money(ResultSet row, String column) throws SQLException {
        return new BigDecimal(row.getObject(column).toString()).movePointLeft(6).doubleValue();
    }

    LocalDate firstDay() {
        return Objects.requireNonNull(first, "has bought");
    }

    LocalDate lastDay() {
        return Objects.requireNonNull(last, "has bought");
    }

    double monetary(OrderSettings.Returns returns) {
        return returns == OrderSettings.Returns.NET
                ? BigDecimal.valueOf(gross)
                        .subtract(BigDecimal.valueOf(returned))
                        .doubleValue()
                : gross;
    }

    double averageOrderValue(OrderSettings.Returns returns) {
        return purchases == 0 ? Double.NaN : monetary(returns) / purchases;
    }

    /** Days, or NaN before the second day of buying. */
    double meanGap() {
        return gaps == 0 ? Double.NaN : gapDays / gaps;
    }

    /** The sample standard deviation of the gaps in days, or NaN with fewer than two. */
    double gapSpread() {
        return gaps < 2 ? Double.NaN : Math.sqrt(Math.max(0, (gapSquares - gapDays * gapDays / gaps) / (gaps - 1)));
    }

    /** Value returned by value bought, or NaN where nothing was bought. */
    double returnShare() {
        return gross > 0 ? returned / gross : Double.NaN;
    }

    /** From -1, nearly all in the first half of the time, to 1, nearly all in the second; NaN before the second day of buying. */
    double trend() {
        return gross > 0 && gaps > 0 ? (2 * late - gross) / gross : Double.NaN;
    }
}
