// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

/** Whether the decimals of a column may be groups of thousands: all have three, as 1.234. */
final class Thousands {
    private static final double EXACT = 1e-6;

    private boolean possible = true;
    private long fractions;
    private long thirds;

    void take(double value) {
        double size = Math.abs(value);
        double rounded = Math.rint(size);
        if (size == rounded || Double.isNaN(value)) {
            return;
        }
        fractions++;
        if (possible) {
            possible = size >= 1 && size < 1_000 && near(size * 1_000);
            thirds += near(size * 100) ? 0 : 1;
        }
    }

    boolean fractions() {
        return fractions > 0;
    }

    /** Where the third digit is mostly 0 there is none: these are amounts of money. */
    boolean possible() {
        return possible && fractions > 0 && 2 * thirds >= fractions;
    }

    private static boolean near(double value) {
        return Math.abs(value - Math.rint(value)) < EXACT;
    }

    /** The same in SQL, as a condition over all rows, which is null where there are no fractions. */
    static String possible(String column, String table) {
        String size = "abs(" + column + ")";
        return "select bool_and(" + size + " >= 1 and " + size + " < 1000 and abs(" + size + " * 1000 - round(" + size
                + " * 1000)) < 1e-6) and 2 * count(*) filter (abs(" + size + " * 100 - round(" + size
                + " * 100)) >= 1e-6) >= count(*) from " + table + " where " + column + " <> trunc(" + column + ")";
    }
}
