// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.portrait.data.ScaledMatrix;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/**
 * How far the members of the segments lie from the means of their segments, and these from each other. The means are
 * those of the members, which the stored centroids are only nearly when a descent stopped early.
 *
 * @param counts K members
 * @param means K × d, NaN for an empty segment
 * @param spread K mean squared distances of the members to the mean, 0 for an empty segment
 * @param within K mean distances of the members to the mean, 0 for an empty segment
 * @param between K × K distances of the means
 * @param inside sum of squared distances to the own mean
 * @param outside sum over segments of members · squared distance of the mean to the mean of all
 */
record Dispersion(
        int[] counts,
        double[][] means,
        double[] spread,
        double[] within,
        double[][] between,
        double inside,
        double outside) {
    /** Below this scikit-learn takes a distance for 0 (numpy.allclose). */
    private static final double NOTHING = 1e-8;

    /** Two walks over the rows for all segmentations: first their means, then the distances to them. */
    static List<Dispersion> of(
            ScaledMatrix matrix, List<Segmentation> segmentations, Workers workers, Progress progress) {
        double[] overall = means(matrix);
        double[][][][] sums = room(matrix, segmentations, matrix.dimensions());
        RowBlocks.walk(matrix, workers, progress.part(0, 0.5), (stripe, from, values) -> {
            for (int s = 0; s < segmentations.size(); s++) {
                addSums(values, segmentations.get(s).labels(), from, sums[stripe][s]);
            }
        });
        List<int[]> counts = segmentations.stream().map(Dispersion::counts).toList();
        List<double[][]> means = IntStream.range(0, counts.size())
                .mapToObj(s -> means(sums, s, counts.get(s)))
                .toList();
        double[][][][] apart = room(matrix, segmentations, 2);
        RowBlocks.walk(matrix, workers, progress.part(0.5, 1), (stripe, from, values) -> {
            for (int s = 0; s < segmentations.size(); s++) {
                addApart(values, segmentations.get(s).labels(), from, means.get(s), apart[stripe][s]);
            }
        });
        return IntStream.range(0, counts.size())
                .mapToObj(s -> of(overall, counts.get(s), means.get(s), total(apart, s)))
                .toList();
    }

    /** The mean of each feature over all rows. */
    private static double[] means(ScaledMatrix matrix) {
        var means = new double[matrix.dimensions()];
        for (int j = 0; j < means.length; j++) {
            means[j] = DoubleStream.of(matrix.column(j)).sum() / matrix.rows();
        }
        return means;
    }

    private static int[] counts(Segmentation s) {
        var counts = new int[s.k()];
        for (byte label : s.labels()) {
            counts[label]++;
        }
        return counts;
    }

    /** Per stripe and segmentation so many sums for each of its segments. */
    private static double[][][][] room(ScaledMatrix matrix, List<Segmentation> segmentations, int count) {
        return IntStream.range(0, RowBlocks.stripes(matrix))
                .mapToObj(_ -> segmentations.stream()
                        .map(s -> new double[count][s.k()])
                        .toArray(double[][][]::new))
                .toArray(double[][][][]::new);
    }

    /** @param sums d of the members' values in each segment, added to */
    private static void addSums(double[][] values, byte[] labels, int from, double[][] sums) {
        for (int j = 0; j < values.length; j++) {
            double[] column = values[j];
            double[] sum = sums[j];
            for (int i = 0; i < column.length; i++) {
                sum[labels[from + i]] += column[i];
            }
        }
    }

    /** @param sums in each segment of the distances to the mean and of their squares, added to */
    private static void addApart(double[][] values, byte[] labels, int from, double[][] means, double[][] sums) {
        var squared = new double[values[0].length];
        var mean = new double[means.length];
        for (int j = 0; j < values.length; j++) {
            double[] column = values[j];
            for (int c = 0; c < mean.length; c++) {
                mean[c] = means[c][j];
            }
            for (int i = 0; i < column.length; i++) {
                double difference = column[i] - mean[labels[from + i]];
                squared[i] += difference * difference;
            }
        }
        for (int i = 0; i < squared.length; i++) {
            sums[0][labels[from + i]] += Math.sqrt(squared[i]);
            sums[1][labels[from + i]] += squared[i];
        }
    }

    /** What the stripes found for one segmentation, added up in their order. */
    private static double[][] total(double[][][][] stripes, int s) {
        double[][] first = stripes[0][s];
        var total = new double[first.length][first[0].length];
        for (double[][][] stripe : stripes) {
            for (int a = 0; a < total.length; a++) {
                for (int b = 0; b < total[a].length; b++) {
                    total[a][b] += stripe[s][a][b];
                }
            }
        }
        return total;
    }

    private static double[][] means(double[][][][] sums, int s, int[] counts) {
        double[][] total = total(sums, s);
        var means = new double[counts.length][total.length];
        for (int c = 0; c < means.length; c++) {
            for (int j = 0; j < total.length; j++) {
                means[c][j] = counts[c] == 0 ? Double.NaN : total[j][c] / counts[c];
            }
        }
        return means;
    }

    private static Dispersion of(double[] overall, int[] counts, double[][] means, double[][] apart) {
        double inside = 0;
        double outside = 0;
        for (int c = 0; c < counts.length; c++) {
            inside += apart[1][c];
            for (int j = 0; j < overall.length; j++) {
                double difference = means[c][j] - overall[j];
                outside += counts[c] == 0 ? 0 : counts[c] * difference * difference;
            }
            apart[0][c] /= Math.max(1, counts[c]);
            apart[1][c] /= Math.max(1, counts[c]);
        }
        return new Dispersion(counts, means, apart[1], apart[0], distances(means, counts), inside, outside);
    }

    private static double[][] distances(double[][] means, int[] counts) {
        int k = means.length;
        var between = new double[k][k];
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < a; b++) {
                double sum = 0;
                for (int j = 0; j < means[a].length; j++) {
                    sum += (means[a][j] - means[b][j]) * (means[a][j] - means[b][j]);
                }
                between[a][b] = counts[a] == 0 || counts[b] == 0 ? 0 : Math.sqrt(sum);
                between[b][a] = between[a][b];
            }
        }
        return between;
    }

    /** Caliński and Harabasz 1974; 1 when all members sit on their mean, as in scikit-learn. */
    double calinskiHarabasz() {
        int n = 0;
        for (int count : counts) {
            n += count;
        }
        return inside == 0 ? 1 : outside / inside * (n - counts.length) / (counts.length - 1);
    }

    /** Davies and Bouldin 1979; 0 when all members sit on their mean or all means coincide, as in scikit-learn. */
    double daviesBouldin() {
        int k = counts.length;
        double sum = 0;
        double widest = 0;
        double farthest = 0;
        for (int a = 0; a < k; a++) {
            double worst = 0;
            for (int b = 0; b < k; b++) {
                if (a != b && between[a][b] > 0) {
                    worst = Math.max(worst, (within[a] + within[b]) / between[a][b]);
                    farthest = Math.max(farthest, between[a][b]);
                }
            }
            widest = Math.max(widest, within[a]);
            sum += worst;
        }
        return widest <= NOTHING || farthest <= NOTHING ? 0 : sum / k;
    }
}
