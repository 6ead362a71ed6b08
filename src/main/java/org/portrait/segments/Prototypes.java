// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

/**
 * K-Prototypes (Huang 1998): Lloyd's iterations where a row is as far from a prototype as the squared distance of the
 * numbers and, for every category that differs, half the mean standard deviation of the numbers. A prototype is the mean
 * of the numbers and the most frequent value of each category, of equally frequent ones the first.
 *
 * @param groups per row its group
 * @param cost the sum of distances to the own prototype
 */
record Prototypes(int[] groups, double cost) {
    private static final int STARTS = 5;
    private static final int ITERATIONS = 100;

    /** The best of five starts from rows that are drawn as k-means++ does. */
    static Prototypes of(MethodRows customers, int k, long seed, Progress progress) {
        double[][] numbers = numbers(customers);
        double weight = weight(numbers);
        var random = new SplittableRandom(seed);
        var best = new Prototypes(new int[0], Double.POSITIVE_INFINITY);
        for (int start = 0; start < STARTS; start++) {
            progress.report(Activity.SEGMENTING, (double) start / STARTS);
            int[] seeds = seeds(numbers, customers.categories(), k, weight, random.split());
            Prototypes found = from(seeds, numbers, customers.categories(), weight, progress);
            best = found.cost < best.cost ? found : best;
        }
        return best;
    }

    private static double[][] numbers(MethodRows customers) {
        double[][] columns = Arrays.stream(customers.numeric())
                .mapToObj(customers.matrix()::column)
                .toArray(double[][]::new);
        var rows = new double[customers.matrix().rows()][columns.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                rows[i][j] = columns[j][i];
            }
        }
        return rows;
    }

    /** What a differing category counts; 1 where there are no numbers. */
    static double weight(double[][] numbers) {
        int d = numbers[0].length;
        double sum = 0;
        for (int j = 0; j < d; j++) {
            int column = j;
            double mean = 0;
            for (double[] row : numbers) {
                mean += row[column] / numbers.length;
            }
            double variance = 0;
            for (double[] row : numbers) {
                variance += (row[column] - mean) * (row[column] - mean) / numbers.length;
            }
            sum += Math.sqrt(variance);
        }
        return d == 0 ? 1 : sum / d / 2;
    }

    /** @param seeds the rows at which prototypes start */
    static Prototypes from(int[] seeds, double[][] numbers, List<int[]> categories, double weight, Progress progress) {
        List<Prototype> prototypes = new ArrayList<>();
        for (int seed : seeds) {
            prototypes.add(Prototype.of(seed, numbers, categories));
        }
        var groups = new int[numbers.length];
        boolean moved = true;
        double cost = 0;
        for (int iteration = 0; moved && iteration < ITERATIONS; iteration++) {
            progress.checkCancelled();
            moved = iteration == 0;
            cost = 0;
            for (int i = 0; i < groups.length; i++) {
                int nearest = 0;
                double least = Double.POSITIVE_INFINITY;
                for (int p = 0; p < seeds.length; p++) {
                    double distance = prototypes.get(p).distance(i, numbers, categories, weight);
                    if (distance < least) {
                        least = distance;
                        nearest = p;
                    }
                }
                moved |= groups[i] != nearest;
                groups[i] = nearest;
                cost += least;
            }
            for (int p = 0; moved && p < seeds.length; p++) {
                prototypes.set(p, prototypes.get(p).moved(p, groups, numbers, categories));
            }
        }
        return new Prototypes(groups, cost);
    }

    private static int[] seeds(
            double[][] numbers, List<int[]> categories, int k, double weight, SplittableRandom random) {
        var seeds = new int[k];
        seeds[0] = random.nextInt(numbers.length);
        var nearest = new double[numbers.length];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (int s = 1; s < k; s++) {
            Prototype before = Prototype.of(seeds[s - 1], numbers, categories);
            double total = 0;
            for (int i = 0; i < nearest.length; i++) {
                nearest[i] = Math.min(nearest[i], before.distance(i, numbers, categories, weight));
                total += nearest[i];
            }
            seeds[s] = FineGroups.drawn(nearest, random.nextDouble() * total);
        }
        return seeds;
    }

    private record Prototype(double[] mean, int[] modes) {
        static Prototype of(int row, double[][] numbers, List<int[]> categories) {
            return new Prototype(
                    numbers[row],
                    categories.stream().mapToInt(codes -> codes[row]).toArray());
        }

        double distance(int row, double[][] numbers, List<int[]> categories, double weight) {
            int different = 0;
            for (int c = 0; c < modes.length; c++) {
                different += categories.get(c)[row] == modes[c] ? 0 : 1;
            }
            return PointMoves.squared(numbers[row], mean) + weight * different;
        }

        /** In the middle of its rows; where it has none, it stays. */
        Prototype moved(int number, int[] groups, double[][] numbers, List<int[]> categories) {
            int[] rows = IntStream.range(0, groups.length)
                    .filter(i -> groups[i] == number)
                    .toArray();
            if (rows.length == 0) {
                return this;
            }
            var middle = new double[mean.length];
            for (int row : rows) {
                for (int j = 0; j < middle.length; j++) {
                    middle[j] += numbers[row][j];
                }
            }
            Arrays.setAll(middle, j -> middle[j] / rows.length);
            return new Prototype(
                    middle,
                    categories.stream().mapToInt(codes -> mode(codes, rows)).toArray());
        }

        private static int mode(int[] codes, int[] rows) {
            var counts =
                    new int[1 + Arrays.stream(rows).map(row -> codes[row]).max().orElse(0)];
            int mode = 0;
            for (int row : rows) {
                counts[codes[row]]++;
            }
            for (int code = 1; code < counts.length; code++) {
                mode = counts[code] > counts[mode] ? code : mode;
            }
            return mode;
        }
    }
}
