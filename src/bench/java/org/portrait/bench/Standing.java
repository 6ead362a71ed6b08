// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.util.List;
import java.util.Locale;

/**
 * What the cells of one contestant in one row come to.
 *
 * @param seconds the median, NaN when the worker failed
 * @param ratio their median by ours: above 1 we are faster
 * @param stopped the limit was reached, so that both are lower bounds
 * @param gap how far their inertia is above ours, relatively
 */
record Standing(
        Contestant contestant,
        double seconds,
        double ratio,
        boolean stopped,
        int runs,
        int iterations,
        double gap,
        double agreement) {
    private static final double EQUAL = 1e-6;
    private static final double NEARLY = 1e-4;

    static Standing of(Contestant contestant, List<Cell> cells, List<Cell> ours) {
        double seconds = median(cells);
        Cell last = cells.getLast();
        double own = ours.getLast().inertia();
        return new Standing(
                contestant,
                seconds,
                seconds / median(ours),
                cells.stream().anyMatch(Cell::stopped),
                cells.size(),
                last.iterations(),
                (last.inertia() - own) / own,
                last.agreement());
    }

    private static double median(List<Cell> cells) {
        return Medians.of(cells.stream().mapToDouble(Cell::seconds).toArray());
    }

    boolean compared() {
        return contestant.work() != Contestant.Work.OWN_SEEDS;
    }

    boolean lost() {
        return compared() && ratio < 1;
    }

    /** Whether the results must agree, and do not. */
    boolean disagrees() {
        double allowed = contestant.work() == Contestant.Work.EQUAL ? EQUAL : NEARLY;
        return compared() && Math.abs(gap) > allowed;
    }

    String text() {
        if (Double.isNaN(seconds)) {
            return "failed";
        }
        String time = (stopped ? "> " : "")
                + String.format(Locale.ROOT, seconds < 1 ? "%.3f s" : seconds < 30 ? "%.2f s" : "%.0f s", seconds);
        if (contestant == Contestant.OURS) {
            return time;
        }
        String ratio = String.format(Locale.ROOT, " (%.2f)", ratio());
        return lost() ? "**" + time + ratio + " lost**" : time + ratio;
    }
}
