// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.lifecycle;

import java.util.Arrays;
import org.portrait.aggregate.RfmScore;

/**
 * Customers in the classic cells of their scores for recency and frequency, as {@link RfmScore} gives them among
 * all customers.
 *
 * @param counts [segment][cell], cells as {@link #cell} numbers them; after the segments those in none
 * @param values per cell the value of its customers together
 * @param worth per cell the sum of its customers' scores for value; 0 where it is not known
 * @param worthy per cell how many have such a score
 */
public record RfmGrid(int[][] counts, double[] values, int[] worth, int[] worthy) {
    public static final int SCORES = RfmScore.QUINTILES;
    private static final int CELLS = SCORES * SCORES;

    static RfmGrid of(Figures figures, byte[] labels, int segments) {
        byte[] recency = RfmScore.of("", figures.of(Part.RECENCY), true).scores();
        byte[] frequency = RfmScore.of("", figures.of(Part.FREQUENCY), false).scores();
        double[] value = figures.of(Part.VALUE);
        byte[] monetary = RfmScore.of("", value, false).scores();
        var grid = new RfmGrid(new int[segments + 1][CELLS], new double[CELLS], new int[CELLS], new int[CELLS]);
        double total = 0;
        double negativeTotal = 0;
        for (int i = 0; i < recency.length; i++) {
            if (recency[i] > 0 && frequency[i] > 0) {
                int cell = cell(recency[i], frequency[i]);
                grid.counts[labels[i]][cell]++;
                if (monetary[i] > 0) {
                    grid.values[cell] += value[i];
                    total += value[i];
                    negativeTotal += Math.min(0, value[i]);
                    grid.worth[cell] += monetary[i];
                    grid.worthy[cell]++;
                }
            }
        }
        if (!Concentration.shared(total, negativeTotal)) {
            Arrays.fill(grid.values, Double.NaN);
        }
        return grid;
    }

    /** @param recency from 1, longest ago, to 5, most recent; @param frequency from 1, fewest, to 5, most */
    public static int cell(int recency, int frequency) {
        return (recency - 1) * SCORES + frequency - 1;
    }

    /** Customers of all segments and of none. */
    public int count(int cell) {
        return Arrays.stream(counts).mapToInt(row -> row[cell]).sum();
    }

    /** Of the customers with both scores. */
    public double share(int cell) {
        return (double) count(cell)
                / Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
    }

    /** Of the customers of a segment that have both scores. */
    public double share(int segment, int cell) {
        return (double) counts[segment][cell] / Arrays.stream(counts[segment]).sum();
    }

    /** Of the value of all cells; NaN where that cannot be shared out. */
    public double valueShare(int cell) {
        double total = Arrays.stream(values).sum();
        return total > 0 ? values[cell] / total : Double.NaN;
    }

    /** The mean score for value of a cell, from 1 to 5; NaN where it is not known. */
    public double monetary(int cell) {
        return worthy[cell] == 0 ? Double.NaN : (double) worth[cell] / worthy[cell];
    }
}
