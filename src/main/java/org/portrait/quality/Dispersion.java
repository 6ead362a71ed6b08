// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import org.portrait.data.ScaledMatrix;
import org.portrait.segments.Segmentation;

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

    /** The mean of each feature over all rows. */
    static double[] means(ScaledMatrix matrix) {
        var means = new double[matrix.dimensions()];
        for (int j = 0; j < means.length; j++) {
            means[j] = java.util.stream.DoubleStream.of(matrix.column(j)).sum() / matrix.rows();
        }
        return means;
    }

    /** @param overall what {@link #means(ScaledMatrix)} says */
    static Dispersion of(ScaledMatrix matrix, double[] overall, Segmentation s) {
        int n = matrix.rows();
        int k = s.k();
        byte[] labels = s.labels();
        var counts = new int[k];
        for (byte label : labels) {
            counts[label]++;
        }
        var means = new double[k][matrix.dimensions()];
        var squared = new double[n];
        double outside = 0;
        for (int j = 0; j < matrix.dimensions(); j++) {
            double[] original = matrix.features().columns()[j];
            double offset = matrix.offset()[j];
            double factor = matrix.factor()[j];
            double[] mean = means(original, offset, factor, labels, counts);
            for (int c = 0; c < k; c++) {
                means[c][j] = mean[c];
                outside += counts[c] == 0 ? 0 : counts[c] * (mean[c] - overall[j]) * (mean[c] - overall[j]);
            }
            for (int i = 0; i < n; i++) {
                double difference = (original[i] - offset) * factor - mean[labels[i]];
                squared[i] += difference * difference;
            }
        }
        double inside = 0;
        var spread = new double[k];
        var within = new double[k];
        for (int i = 0; i < n; i++) {
            inside += squared[i];
            spread[labels[i]] += squared[i];
            within[labels[i]] += Math.sqrt(squared[i]);
        }
        for (int c = 0; c < k; c++) {
            spread[c] /= Math.max(1, counts[c]);
            within[c] /= Math.max(1, counts[c]);
        }
        return new Dispersion(counts, means, spread, within, distances(means, counts), inside, outside);
    }

    private static double[] means(double[] original, double offset, double factor, byte[] labels, int[] counts) {
        var mean = new double[counts.length];
        for (int i = 0; i < original.length; i++) {
            mean[labels[i]] += (original[i] - offset) * factor;
        }
        for (int c = 0; c < mean.length; c++) {
            mean[c] = counts[c] == 0 ? Double.NaN : mean[c] / counts[c];
        }
        return mean;
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
