// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.privacy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.portrait.data.ColumnType;

/** How values are told less exactly than they are known. */
public enum Coarsening {
    /** 34 is 30–34: with a dash that a spreadsheet takes for no date. */
    FIVES,
    /** 34 is 30–39. */
    TENS,
    /** 2026-11. */
    MONTH,
    /** 2026-Q4. */
    QUARTER,
    /** 2026. */
    YEAR;

    /** What is possible for such values: bands for numbers, longer times for dates. */
    public static List<Coarsening> of(ColumnType type) {
        return Stream.of(values())
                .filter(coarsening -> coarsening.width() > 0 ? type.numeric() : type.temporal())
                .toList();
    }

    /** Of bands; 0 for times. */
    private int width() {
        return switch (this) {
            case FIVES -> 5;
            case TENS -> 10;
            case MONTH, QUARTER, YEAR -> 0;
        };
    }

    /**
     * The coarser value.
     *
     * @param value as {@link org.portrait.data.Dataset#text} has it; "" stays
     */
    String of(String value) {
        if (value.isEmpty()) {
            return value;
        }
        return width() > 0 ? band(Double.parseDouble(value)) : time(LocalDate.parse(value.split(" ")[0]));
    }

    private String band(double value) {
        long lowest = (long) Math.floor(value / width()) * width();
        return lowest + "–" + (lowest + width() - 1);
    }

    private String time(LocalDate day) {
        return switch (this) {
            case MONTH -> YearMonth.from(day).toString();
            case QUARTER -> day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3;
            default -> String.valueOf(day.getYear());
        };
    }
}
