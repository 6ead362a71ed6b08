// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.aggregate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was met on the way from lines to customers. Counts are of lines of the file and overlap: a cancelled line may also
 * lack its customer.
 *
 * @param lines in the file
 * @param used lines from which features were computed, returns included
 * @param withoutCustomer left out
 * @param withoutDate left out
 * @param withoutAmount left out
 * @param negative lines with a negative quantity, or amount where there is no quantity
 * @param cancelled lines of orders whose number is a C and digits
 * @param free lines with a price of 0 or less, or an amount of 0
 * @param duplicates lines that repeat an earlier one in every column
 * @param afterwards lines on the reference day or later, left out
 * @param customers rows of the result
 * @param onlyReturns customers of whom there are returns but no purchase
 * @param asOf the reference day
 * @param scores recency, frequency and monetary value, where there are amounts
 * @param example the working of one customer's numbers, or null without customers
 */
public record OrderReport(
        long lines,
        long used,
        long withoutCustomer,
        long withoutDate,
        long withoutAmount,
        long negative,
        long cancelled,
        long free,
        long duplicates,
        long afterwards,
        int customers,
        int onlyReturns,
        LocalDate asOf,
        List<RfmScore> scores,
        @Nullable Example example)
        implements Aggregated.Report {
    public OrderReport {
        scores = List.copyOf(scores);
    }

    /**
     * One customer's numbers; money in the currency of the file.
     *
     * @param gross value of purchases
     * @param returned value of returns
     */
    public record Example(
            String customer,
            long lines,
            long purchases,
            LocalDate first,
            LocalDate last,
            double gross,
            double returned,
            double monetary) {}
}
