// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Breeds better segments from several good ones (Gribel and Vidal 2019, HG-means): the centroids of two parents are
 * paired so that pairs lie close together, a child takes one of each pair at random, one of its centroids is then
 * replaced by a drawn row, and a descent follows. The population stays small and holds no result twice.
 */
final class Crossing {
    private static final int BROOD = 4;
    private static final int POPULATION = 12;
    /** Two results whose inertias are closer than this share count as the same. */
    private static final double SAME = 1e-9;

    private final Tiles tiles;
    private final DescentLimits limits;
    private final Workers workers;
    private final Workers alone;

    /** @param alone runs the tasks of one descent on the thread of that descent */
    Crossing(Tiles tiles, DescentLimits limits, Workers workers, Workers alone) {
        this.tiles = tiles;
        this.limits = limits;
        this.workers = workers;
        this.alone = alone;
    }

    /**
     * The best after {@code patience} broods in a row have brought nothing better.
     *
     * @param path of the random streams
     */
    Descent improve(Descent[] ancestors, int patience, long seed, long... path) {
        List<Descent> population = different(List.of(ancestors));
        for (int brood = 0, failures = 0; failures < patience; brood++) {
            var children = new Descent[BROOD];
            var parents = List.copyOf(population);
            long[] name = Arrays.copyOf(path, path.length + 2);
            name[path.length] = brood;
            workers.each(BROOD, c -> {
                long[] own = name.clone();
                own[path.length + 1] = c;
                children[c] = child(parents, new RandomStream(seed, own));
            });
            double before = population.getFirst().inertia();
            population.addAll(List.of(children));
            population = different(population);
            failures = population.getFirst().inertia() < before * (1 - SAME) ? 0 : failures + 1;
        }
        return population.getFirst();
    }

    private static List<Descent> different(List<Descent> descents) {
        var kept = new ArrayList<Descent>();
        for (Descent descent : descents.stream()
                .sorted(Comparator.comparingDouble(Descent::inertia))
                .toList()) {
            if (kept.size() < POPULATION
                    && (kept.isEmpty() || descent.inertia() > kept.getLast().inertia() * (1 + SAME))) {
                kept.add(descent);
            }
        }
        return kept;
    }

    private Descent child(List<Descent> population, RandomStream random) {
        double[][] first = tournament(population, random).centroids();
        double[][] second = tournament(population, random).centroids();
        int[] pairs = pairs(first, second);
        var seeds = new double[first.length][];
        for (int c = 0; c < seeds.length; c++) {
            seeds[c] = random.next() < 0.5 ? first[c] : second[pairs[c]];
        }
        replaceOne(seeds, random);
        return new Descent(tiles, seeds, limits, alone).challenge(population.getFirst());
    }

    private static Descent tournament(List<Descent> population, RandomStream random) {
        int one = (int) (random.next() * population.size());
        int other = (int) (random.next() * population.size());
        return population.get(Math.min(one, other));
    }

    private static int[] pairs(double[][] first, double[][] second) {
        int k = first.length;
        var closeness = new long[k][k];
        double unit = 0;
        for (double[] a : first) {
            for (double[] b : second) {
                unit = Math.max(unit, PointMoves.squared(a, b));
            }
        }
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < k; b++) {
                closeness[a][b] = -(long) (PointMoves.squared(first[a], second[b]) / unit * 0x1p40);
            }
        }
        return Assignment.largest(closeness);
    }

    /** D² sampling mixed with even sampling in a random proportion, so that far rows do not take every draw. */
    private void replaceOne(double[][] seeds, RandomStream random) {
        int replaced = (int) (random.next() * seeds.length);
        boolean even = random.next() < random.next();
        double uniform = random.next();
        if (even) {
            seeds[replaced] = tiles.point((int) (uniform * tiles.rows()));
        } else {
            double[][] others = seeds.clone();
            others[replaced] = seeds[replaced == 0 ? 1 : 0];
            seeds[replaced] = tiles.point(Potential.of(tiles, others, alone).draw(uniform));
        }
    }
}
