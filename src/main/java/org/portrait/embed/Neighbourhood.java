// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.embed;

import java.util.Arrays;

/**
 * How strongly rows belong together, the fuzzy graph of UMAP (McInnes, Healy and Melville 2018, section 3.1): from each
 * row to its nearest 1, then falling with the distance, so fast that the strengths of k neighbours add up to log2 k; what
 * two rows say of each other is joined as probabilities are, a + b - ab.
 *
 * @param start n + 1: where the edges of each row begin; every edge is there in both directions
 * @param to the row at the other end
 * @param strength above 0, at most 1
 */
record Neighbourhood(int[] start, int[] to, double[] strength) {
    private static final int STEPS = 64;
    /** Of the mean distance of all: no row draws its circle closer, though its neighbours be equal to it. */
    private static final double CLOSEST = 1e-3;

    static Neighbourhood of(NearestRows near) {
        int n = near.rows().length;
        int k = near.rows()[0].length;
        double mean = Arrays.stream(near.distances())
                .flatMapToDouble(Arrays::stream)
                .average()
                .orElseThrow();
        var strengths = new double[n][];
        var start = new int[n + 1];
        for (int i = 0; i < n; i++) {
            strengths[i] = strengths(near.distances()[i], CLOSEST * mean);
            start[i + 1] += k;
            for (int j : near.rows()[i]) {
                start[j + 1] += place(near.rows()[j], i) < 0 ? 1 : 0;
            }
        }
        Arrays.parallelPrefix(start, Integer::sum);
        var graph = new Neighbourhood(start, new int[start[n]], new double[start[n]]);
        int[] next = start.clone();
        for (int i = 0; i < n; i++) {
            for (int a = 0; a < k; a++) {
                int j = near.rows()[i][a];
                int back = place(near.rows()[j], i);
                double there = strengths[i][a];
                double backward = back < 0 ? 0 : strengths[j][back];
                double both = there + backward - there * backward;
                graph.put(next[i]++, j, both);
                if (back < 0) {
                    graph.put(next[j]++, i, both);
                }
            }
        }
        return graph;
    }

    private void put(int edge, int row, double both) {
        to[edge] = row;
        strength[edge] = both;
    }

    private static int place(int[] rows, int row) {
        int place = rows.length - 1;
        while (place >= 0 && rows[place] != row) {
            place--;
        }
        return place;
    }

    /** @param distances rising; @param narrowest the least width of the fall */
    private static double[] strengths(double[] distances, double narrowest) {
        double nearest = Arrays.stream(distances).filter(d -> d > 0).findFirst().orElse(0);
        double wanted = StrictMath.log(distances.length) / StrictMath.log(2);
        double width = 1;
        double below = 0;
        double above = Double.POSITIVE_INFINITY;
        for (int step = 0; step < STEPS; step++) {
            if (Arrays.stream(falling(distances, nearest, width)).sum() > wanted) {
                above = width;
            } else {
                below = width;
            }
            width = Double.isInfinite(above) ? 2 * width : (below + above) / 2;
        }
        return falling(distances, nearest, Math.max(width, narrowest));
    }

    private static double[] falling(double[] distances, double nearest, double width) {
        return Arrays.stream(distances)
                .map(d -> d <= nearest ? 1 : StrictMath.exp((nearest - d) / width))
                .toArray();
    }
}
