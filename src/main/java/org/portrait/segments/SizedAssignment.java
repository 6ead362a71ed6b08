// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Arrays;
import org.portrait.work.Progress;

/**
 * The assignment of rows to centroids with the least sum of squared distances in which no segment has fewer rows than a
 * limit (Bradley, Bennett and Demiriz 2000, "Constrained K-Means Clustering"). They solve it as a minimum cost flow, of
 * which the dual variables are prices of segments: every row is where its squared distance less the price is least, and a
 * segment with a price has just as many rows as the limit. For one time after another, as centroids move.
 *
 * <p>Prices change little from one time to the next. So they are looked for within some reach of the former ones; only
 * rows that are not settled whatever the prices are there ({@link PricedRows}) take part in the flow ({@link SizedFlow}).
 * If it ends within reach, all other rows are where they are cheapest, too, and the assignment is an optimal one of all
 * rows. If not, the search goes on from where it has ended, with a longer reach.
 */
final class SizedAssignment {
    /** The first reach, as a share of the mean squared distance to the mean and of the price itself. */
    private static final double FIRST = 0.02;

    private static final double FIRST_OF_PRICE = 0.1;
    private static final double LEAST = 1e-5;
    /** How many times its last change a price may be expected to change. */
    private static final double AHEAD = 3;
    /** By how much a reach gets longer at once when it was too short, and shorter when it was not. */
    private static final double LONGER = 4;
    /** So often a reach is made longer before it is without end. */
    private static final int MOST_TIMES = 20;

    private final int limit;
    private final Workers workers;
    private final Progress progress;
    private final PricedRows rows;
    private final double mean;
    private final double[] reach;
    private double[] prices;

    /**
     * @param limit at most n / K
     * @param prices by which it is begun: those of a sample; all 0 when nothing is known
     */
    SizedAssignment(Tiles tiles, int limit, double[] prices, Workers workers, Progress progress) {
        this.limit = limit;
        this.prices = prices;
        this.workers = workers;
        this.progress = progress;
        rows = new PricedRows(tiles, prices.length, workers);
        mean = tiles.totalSquares() / tiles.rows();
        reach = new double[prices.length];
        Arrays.setAll(reach, this::first);
    }

    private double first(int c) {
        return FIRST * mean + FIRST_OF_PRICE * prices[c];
    }

    double[] prices() {
        return prices;
    }

    /** @return of every row; changed by the next call */
    byte[] labels(double[][] centroids) {
        progress.checkCancelled();
        double[] before = prices;
        for (int times = 1; !solved(centroids); times++) {
            if (times > MOST_TIMES) {
                throw new IllegalStateException("squared distances are too large to be added up");
            } else if (times == MOST_TIMES) {
                Arrays.fill(reach, Double.POSITIVE_INFINITY);
            }
        }
        for (int c = 0; c < reach.length; c++) {
            double expected = Math.max(AHEAD * Math.abs(prices[c] - before[c]), LEAST * mean);
            reach[c] = Double.isInfinite(reach[c]) ? first(c) : Math.max(expected, reach[c] / LONGER);
        }
        return rows.labels();
    }

    private boolean solved(double[][] centroids) {
        var range = PriceRange.around(prices, reach);
        OpenRows open = rows.look(centroids, range);
        var flow = new SizedFlow(open, rows.labels(), rows.sizes(), limit, range, progress);
        boolean solved = flow.run();
        double[] found = flow.prices();
        boolean tooFew = range.holds(found);
        prices = solved ? found : range.nearly(found);
        for (int c = 0; !solved && c < reach.length; c++) {
            boolean lacking = tooFew && rows.sizes()[c] < limit;
            reach[c] *= lacking || !range.holds(c, found[c]) ? LONGER : 1;
        }
        return solved;
    }
}
