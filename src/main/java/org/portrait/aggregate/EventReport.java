// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.aggregate;

import java.time.LocalDate;
import java.util.List;

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
 * @param types with columns of their own, the most frequent first
 * @param otherTypes taken together
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
        int otherTypes)
        implements Aggregated.Report {
    public EventReport {
        types = List.copyOf(types);
    }
}
