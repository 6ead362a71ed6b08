// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.util.Locale;

/**
 * One measured fit.
 *
 * @param row the id of the row
 * @param round from 0
 * @param seconds the limit when it was reached, NaN when the worker failed
 * @param agreement the share of rows in the same segment as ours, or NaN
 */
record Cell(
        String row,
        Contestant contestant,
        int round,
        double seconds,
        boolean stopped,
        int iterations,
        double inertia,
        double agreement) {
    boolean failed() {
        return Double.isNaN(seconds);
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%s\t%s\t%d\t%.6f\t%b\t%d\t%.17g\t%.9f",
                row,
                contestant,
                round,
                seconds,
                stopped,
                iterations,
                inertia,
                agreement);
    }

    static Cell of(String line) {
        String[] parts = line.split("\t");
        return new Cell(
                parts[0],
                Contestant.valueOf(parts[1]),
                Integer.parseInt(parts[2]),
                Double.parseDouble(parts[3]),
                Boolean.parseBoolean(parts[4]),
                Integer.parseInt(parts[5]),
                Double.parseDouble(parts[6]),
                Double.parseDouble(parts[7]));
    }
}
