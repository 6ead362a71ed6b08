// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.aggregate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a log of events becomes customers.
 *
 * @param customer the column that tells customers apart; events without a customer are left out
 * @param time when it happened; events without a time are left out
 * @param type what happened: a page view, a rating
 * @param value that goes with the event, such as the rating, or null
 * @param asOf the day from which "last seen" is counted; null: the day after the last event
 */
public record EventSettings(
        String customer,
        String time,
        String type,
        @Nullable String value,
        @Nullable LocalDate asOf) implements Aggregation {}
