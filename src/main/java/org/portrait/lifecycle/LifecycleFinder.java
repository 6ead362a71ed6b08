// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.lifecycle;

import org.portrait.data.Dataset;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

/** Finds out what columns tell about stages and value. */
public final class LifecycleFinder {
    /**
     * @param customers as they were read
     * @param rows of the customers that count
     * @param labels per such customer the segment; {@code k} for one in none
     * @param k how many segments there are
     */
    public Lifecycle find(
            Dataset customers, int[] rows, byte[] labels, int k, LifecycleSettings settings, Progress progress) {
        Figures figures = new FigureReader().read(customers, rows, settings);
        step(progress, 0.4);
        Proposal proposal = figures.staged() ? Proposal.of(figures) : null;
        step(progress, 0.6);
        boolean scored = figures.has(Part.RECENCY) && figures.has(Part.FREQUENCY);
        RfmGrid grid = scored ? RfmGrid.of(figures, labels, k) : null;
        step(progress, 0.8);
        Concentration value = figures.has(Part.VALUE) ? Concentration.of(figures.of(Part.VALUE), labels, k) : null;
        step(progress, 1);
        return new Lifecycle(figures, proposal, grid, value, labels, k);
    }

    private static void step(Progress progress, double done) {
        progress.checkCancelled();
        progress.report(Activity.DESCRIBING, done);
    }
}
