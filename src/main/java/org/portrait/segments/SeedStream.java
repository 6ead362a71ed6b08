// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.ArrayList;
import java.util.List;

/**
 * Greedy k-means++ seeds, one after the other: the first K of a stream are the seeds for K, whatever is asked for
 * later. The first seed is any row.
 */
final class SeedStream {
    private final RandomStream random;
    private final Potential potential;
    private final List<double[]> seeds = new ArrayList<>();

    SeedStream(Tiles tiles, RandomStream random, Workers workers) {
        this.random = random;
        double[] first = tiles.point((int) (random.next() * tiles.rows()));
        potential = Potential.of(tiles, first, workers);
        seeds.add(first);
    }

    /** @param k at most the number of distinct rows */
    double[][] first(int k) {
        while (seeds.size() < k) {
            double[] seed = potential.greedy(random);
            potential.add(seed);
            seeds.add(seed);
        }
        return seeds.subList(0, k).toArray(double[][]::new);
    }
}
