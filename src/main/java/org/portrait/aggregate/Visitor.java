// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.aggregate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the events of one customer add up to.
 *
 * @param days with an event
 * @param pages views of pages
 */
record Visitor(String who, long events, long days, LocalDate first, LocalDate last, long pages) {
    static Visitor of(ResultSet row) throws SQLException {
        return new Visitor(
                row.getString("who"),
                row.getLong("n"),
                row.getLong("days"),
                row.getObject("first", LocalDate.class),
                row.getObject("last", LocalDate.class),
                row.getLong("pages"));
    }

    /**
     * The events of one type.
     *
     * @param type counted from 0; after the last that has a column comes that of all others
     * @param values how many of them have a value
     * @param sum of the values
     * @param last the latest value; arbitrary where there is none
     * @param at when that was, null where there is none
     */
    record Kind(
            String who,
            int type,
            long events,
            long values,
            double sum,
            double last,
            @Nullable LocalDateTime at) {
        static Kind of(ResultSet row) throws SQLException {
            return new Kind(
                    row.getString("who"),
                    row.getInt("kind"),
                    row.getLong("events"),
                    row.getLong("n"),
                    Customer.money(row, "micro"),
                    row.getDouble("last"),
                    row.getObject("at", LocalDateTime.class));
        }

        /** NaN where there is no value. */
        double mean() {
            return values == 0 ? Double.NaN : sum / values;
        }

        double lastValue() {
            return values == 0 ? Double.NaN : last;
        }
    }
}
