// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.aggregate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was met on the way from events to customers. Counts are of lines of the file and overlap.
 *
 * @param lines in the file
 * @param used from which features were computed
 * @param withoutCustomer left out
 * @param withoutTime left out
 * @param withoutType left out
 * @param afterwards on the reference day or later, left out
 * @param customers rows of the result
 * @param asOf the reference day
 * @param types with columns of their own, the most frequent first
 * @param otherTypes how many more there are, taken together
 * @param pageViews the types whose events count as views of a page
 * @param example the working of one customer's numbers, or null without customers
 */
public record EventReport(
        long lines,
        long used,
        long withoutCustomer,
        long withoutTime,
        long withoutType,
        long afterwards,
        int customers,
        LocalDate asOf,
        List<String> types,
        int otherTypes,
        List<String> pageViews,
        @Nullable Example example)
        implements Aggregated.Report {
    public EventReport {
        types = List.copyOf(types);
        pageViews = List.copyOf(pageViews);
    }

    /**
     * One customer's numbers.
     *
     * @param days with an event
     * @param types what happened at all
     * @param pages views of pages
     * @param values of the type with the most values, or null where there are none
     */
    public record Example(
            String customer,
            long events,
            long days,
            LocalDate first,
            LocalDate last,
            List<Count> types,
            long pages,
            @Nullable Values values) {
        public Example {
            types = List.copyOf(types);
        }
    }

    /** Of a type, or of the other types under their name. */
    public record Count(String type, long events) {}

    /**
     * The values of one type.
     *
     * @param last of the latest event with a value
     * @param at when that was
     */
    public record Values(String type, long number, double sum, double last, LocalDateTime at) {}
}
