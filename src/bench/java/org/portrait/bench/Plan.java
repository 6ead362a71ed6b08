// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

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

    /** A full run takes less than six hours. */
    static final Duration MOST = Duration.ofMinutes(350);

    private static final Duration LAST_ROUNDS = Duration.ofMinutes(80);

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

    /** The most telling rows first, since the time may end before the rows do: all corners of the range. */
    static Plan full(Setup setup, Duration end) {
        var rows = new LinkedHashMap<String, Row>();
        List<Kind> two = List.of(Kind.TOUCHING, Kind.CUSTOMERS);
        add(rows, setup, two, 1_000_000, new int[] {2, 10}, new int[] {5, 20});
        add(rows, setup, two, 100_000, new int[] {8}, new int[] {2, 10, 20});
        add(rows, setup, two, 1_000_000, new int[] {50}, new int[] {5, 20});
        add(rows, setup, List.of(Kind.values()), 1_000_000, new int[] {8}, new int[] {8, 16});
        add(rows, setup, two, 10_000_000, new int[] {10}, new int[] {10});
        add(rows, setup, two, 1_000_000, new int[] {2, 8, 10, 20, 50}, new int[] {5, 8, 10, 16, 20});
        add(
                rows,
                setup,
                two,
                100_000,
                new int[] {8},
                IntStream.rangeClosed(2, 20).toArray());
        return new Plan(
                List.copyOf(rows.values()),
                3,
                Duration.ofSeconds(120),
                Duration.ofSeconds(15),
                MOST.minus(LAST_ROUNDS),
                end);
    }

    /** Libraries that draw their own seeds take part where K is 8 or 10 and there are not too many values. */
    private static void add(Map<String, Row> rows, Setup setup, List<Kind> kinds, int n, int[] columns, int[] ks) {
        for (int d : columns) {
            for (Kind kind : kinds) {
                for (int k : ks) {
                    boolean all = (k == 8 || k == 10) && (long) n * d <= 20_000_000;
                    var row = new Row(setup.data(kind, n, d), k, all ? ALL : EQUAL);
                    rows.putIfAbsent(row.id(), row);
                }
            }
        }
    }
}
