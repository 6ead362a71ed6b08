// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is measured.
 *
 * @param rounds of each cell; a cell that was stopped or failed is not tried again
 * @param cell the limit of one fit
 * @param patience a fit that takes longer is measured once
 * @param enough after so long, cells are measured once
 * @param end after so long, nothing is started
 */
record Plan(List<Row> rows, int rounds, Duration cell, Duration patience, Duration enough, Duration end) {
    /** How often centroids may move. */
    static final int ITERATIONS = 60;

    /** One line of the table. */
    record Row(DataSet data, int k, Set<Contestant> contestants) {
        String id() {
            return data.id() + "-k" + k;
        }
    }

    private static final Set<Contestant> FEW = EnumSet.of(
            Contestant.OURS,
            Contestant.SKLEARN_LLOYD,
            Contestant.SKLEARN_ELKAN,
            Contestant.ELKI_EXPONION,
            Contestant.ELKI_SHALLOT);
    private static final Set<Contestant> EQUAL = EnumSet.range(Contestant.OURS, Contestant.ELKI_LLOYD);
    private static final Set<Contestant> ALL = EnumSet.allOf(Contestant.class);

    static Plan quick(Setup setup) {
        var rows = new ArrayList<Row>();
        for (Kind kind : List.of(Kind.OVERLAPPING, Kind.CUSTOMERS, Kind.UNIFORM)) {
            for (int k : new int[] {8, 16}) {
                rows.add(new Row(setup.data(kind, 1_000_000, 8), k, FEW));
            }
        }
        var limit = Duration.ofSeconds(30);
        return new Plan(rows, 2, limit, limit, Duration.ofMinutes(5), Duration.ofSeconds(400));
    }

    /** The most telling rows first, since the time may end before the rows do. */
    static Plan full(Setup setup) {
        var rows = new ArrayList<Row>();
        for (Kind kind : Kind.values()) {
            rows.add(new Row(setup.data(kind, 1_000_000, 8), 8, ALL));
            rows.add(new Row(setup.data(kind, 1_000_000, 8), 16, EQUAL));
        }
        for (Kind kind : List.of(Kind.TOUCHING, Kind.CUSTOMERS)) {
            for (int columns : new int[] {2, 8, 10, 20, 50}) {
                for (int k : new int[] {5, 8, 10, 16, 20}) {
                    boolean measured = columns == 8 && (k == 8 || k == 16);
                    if (!measured) {
                        boolean all = kind == Kind.CUSTOMERS && columns != 50 && k == 10;
                        rows.add(new Row(setup.data(kind, 1_000_000, columns), k, all ? ALL : EQUAL));
                    }
                }
            }
            for (int k = 2; k <= 20; k++) {
                rows.add(new Row(setup.data(kind, 100_000, 8), k, k == 10 ? ALL : EQUAL));
            }
        }
        for (Kind kind : List.of(Kind.TOUCHING, Kind.CUSTOMERS)) {
            rows.add(new Row(setup.data(kind, 10_000_000, 10), 10, EQUAL));
        }
        return new Plan(
                rows,
                3,
                Duration.ofSeconds(120),
                Duration.ofSeconds(15),
                Duration.ofMinutes(270),
                Duration.ofMinutes(350));
    }
}
