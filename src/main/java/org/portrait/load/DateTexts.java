// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portrait.load.ColumnReading.DecidedBy;

/** The texts of a column as dates of one order of day, month and year, which all of its cells decide together. */
final class DateTexts {
    private final ColumnTexts texts;
    private final @Nullable DateText[] dates;
    private final long tolerated;
    private final boolean[] ambiguous;
    private boolean shortYears;

    private DateTexts(ColumnTexts texts, long tolerated) {
        this.texts = texts;
        this.tolerated = tolerated;
        this.dates = new DateText[texts.values().size()];
        this.ambiguous = new boolean[dates.length];
    }

    /**
     * The moments, per value.
     *
     * @param values in seconds since 1970, {@link DateText#NONE} where there is none
     * @param times whether any of them has a time of day
     * @param unreadable whether the value is a text that is no date
     */
    record Moments(
            long[] values,
            boolean times,
            boolean[] unreadable,
            @Nullable ColumnReading reading) {}

    /** @return nothing where more cells than are tolerated are no dates */
    static Optional<DateTexts> of(ColumnTexts texts, long tolerated) {
        var found = new DateTexts(texts, tolerated);
        long misfits = 0;
        for (int code = 0; code < found.dates.length; code++) {
            if (texts.blank(code) || texts.counts()[code] == 0) {
                continue;
            }
            DateText date = DateText.of(texts.values().get(code));
            if (date == null) {
                misfits += texts.counts()[code];
                if (misfits > tolerated) {
                    return Optional.empty();
                }
            } else {
                found.dates[code] = date;
                found.shortYears |= date.shortYear();
                found.ambiguous[code] = Stream.of(date.dmy(), date.mdy(), date.ymd())
                                .filter(moment -> moment != DateText.NONE)
                                .distinct()
                                .count()
                        > 1;
            }
        }
        return Optional.of(found);
    }

    /** The orders in which fewest cells, and no more than are tolerated, are no dates. */
    Set<DateOrder> orders() {
        var misfits = new long[DateOrder.values().length];
        for (DateOrder order : DateOrder.values()) {
            misfits[order.ordinal()] = texts.count(unreadable(order));
        }
        long fewest = Arrays.stream(misfits).min().orElseThrow();
        var orders = EnumSet.allOf(DateOrder.class);
        orders.removeIf(order -> misfits[order.ordinal()] > Math.min(fewest, tolerated));
        return orders;
    }

    /** Whether years have two digits, so that nothing but the texts or the analyst may say what they are. */
    boolean shortYears() {
        return shortYears;
    }

    /** Whether the order makes no difference, because the year or the name of the month shows it. */
    boolean evident() {
        return Arrays.stream(dates).filter(Objects::nonNull).allMatch(DateText::evident);
    }

    private boolean[] unreadable(DateOrder order) {
        var unreadable = new boolean[dates.length];
        for (int code = 0; code < dates.length; code++) {
            DateText date = dates[code];
            boolean none = date == null || date.in(order) == DateText.NONE;
            unreadable[code] = none && !texts.blank(code) && texts.counts()[code] > 0;
        }
        return unreadable;
    }

    /** @return nothing where too many cells are no dates in this order */
    Optional<Moments> read(DateOrder order, DecidedBy decidedBy) {
        boolean[] unreadable = unreadable(order);
        if (texts.count(unreadable) > tolerated) {
            return Optional.empty();
        }
        var values = new long[dates.length];
        boolean times = false;
        for (int code = 0; code < dates.length; code++) {
            DateText date = dates[code];
            values[code] = date == null ? DateText.NONE : date.in(order);
            times |= date != null && date.time();
        }
        var reading = new ColumnReading(
                texts.name(),
                "",
                "",
                List.of(),
                order.name(),
                decidedBy,
                texts.count(ambiguous),
                texts.examples(ambiguous));
        return Optional.of(new Moments(values, times, unreadable, evident() ? null : reading));
    }
}
