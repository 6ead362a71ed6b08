// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.data;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which columns of customers that were made of orders are no features unless they are asked for: they repeat others, as
 * scores do and days since the first order, or have gaps, or scatter where there are few orders. It holds for the
 * customers as they are made and for a file of them, which is recognised by its names.
 */
public final class OrderFeatures {
    private static final List<String> MARKS = List.of("recency_days", "frequency", "first_purchase", "last_purchase");
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final int MONTHS = 12;
    private static final Set<String> SPARE = Stream.concat(
                    Stream.of(
                            "r_score",
                            "f_score",
                            "m_score",
                            "tenure_days",
                            "mean_days_between",
                            "sd_days_between",
                            "trend"),
                    patterns().stream())
            .collect(Collectors.toUnmodifiableSet());

    private OrderFeatures() {}

    /** Whether columns with these names were made of orders. */
    public static boolean recognised(List<String> names) {
        return names.containsAll(MARKS);
    }

    /** Whether a column of customers made of orders is no feature by itself. */
    public static boolean spare(String name) {
        return SPARE.contains(name);
    }

    /** @param day 0 is Monday */
    public static String weekday(int day) {
        return "share_" + WEEKDAYS.get(day);
    }

    /** @param month 0 is January */
    public static String month(int month) {
        return "share_m%02d".formatted(month + 1);
    }

    /** The columns with shares of weekdays and months. */
    public static List<String> patterns() {
        return Stream.concat(
                        IntStream.range(0, WEEKDAYS.size()).mapToObj(OrderFeatures::weekday),
                        IntStream.range(0, MONTHS).mapToObj(OrderFeatures::month))
                .toList();
    }
}
