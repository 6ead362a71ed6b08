// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.aggregate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a log of events becomes customers.
 *
 * @param customer the column that tells customers apart; events without a customer are left out
 * @param time when it happened; events without a time are left out
 * @param type what happened: a page view, a rating
 * @param value that goes with the event, such as the rating, or null
 * @param pageViews the types of events that are views of a page; null: those whose names say so
 * @param asOf the day from which "last seen" is counted; null: the day after the last event
 */
public record EventSettings(
        String customer,
        String time,
        String type,
        @Nullable String value,
        @Nullable List<String> pageViews,
        @Nullable LocalDate asOf)
        implements Aggregation {
    public EventSettings {
        pageViews = pageViews == null ? null : List.copyOf(pageViews);
    }

    /** The columns, without values, with page views by their names. */
    public static EventSettings of(String customer, String time, String type) {
        return new EventSettings(customer, time, type, null, null, null);
    }

    /** Other types have other page views. */
    public EventSettings withColumns(String who, String when, String what) {
        return new EventSettings(who, when, what, value, what.equals(type) ? pageViews : null, asOf);
    }

    public EventSettings withValue(@Nullable String changed) {
        return new EventSettings(customer, time, type, changed, pageViews, asOf);
    }

    public EventSettings withPageViews(@Nullable List<String> changed) {
        return new EventSettings(customer, time, type, value, changed, asOf);
    }

    public EventSettings withAsOf(@Nullable LocalDate changed) {
        return new EventSettings(customer, time, type, value, pageViews, changed);
    }

    @Override
    public List<String> columns() {
        return value == null ? List.of(customer, time, type) : List.of(customer, time, type, value);
    }
}
