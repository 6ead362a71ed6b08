// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deep;

/**
 * The formulas of deep embedded clustering (Xie, Girshick and Farhadi 2016, "Unsupervised deep embedding for clustering
 * analysis", equations 1 to 5, with one degree of freedom). Rows and centroids lie one after the other in arrays.
 */
final class SoftAssignment {
    private SoftAssignment() {}

    /**
     * How far each row belongs to each segment, by Student's t kernel 1 / (1 + squared distance); sums to 1 per row.
     *
     * @param codes n × size @param centroids k × size @return n × k
     */
    static double[] of(double[] codes, double[] centroids, int size) {
        int k = centroids.length / size;
        int n = codes.length / size;
        var q = new double[n * k];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int s = 0; s < k; s++) {
                q[i * k + s] = kernel(codes, i * size, centroids, s * size, size);
                sum += q[i * k + s];
            }
            for (int s = 0; s < k; s++) {
                q[i * k + s] /= sum;
            }
        }
        return q;
    }

    private static double kernel(double[] codes, int row, double[] centroids, int centroid, int size) {
        double squared = 0;
        for (int e = 0; e < size; e++) {
            double difference = codes[row + e] - centroids[centroid + e];
            squared += difference * difference;
        }
        return 1 / (1 + squared);
    }

    /** What is aimed at: the squares of {@code q} by the size of the segment, made to sum to 1 per row; n × k. */
    static double[] target(double[] q, int k) {
        var sizes = new double[k];
        for (int i = 0; i < q.length; i++) {
            sizes[i % k] += q[i];
        }
        var p = new double[q.length];
        for (int row = 0; row < q.length; row += k) {
            double sum = 0;
            for (int s = 0; s < k; s++) {
                p[row + s] = q[row + s] * q[row + s] / sizes[s];
                sum += p[row + s];
            }
            for (int s = 0; s < k; s++) {
                p[row + s] /= sum;
            }
        }
        return p;
    }

    /** The Kullback–Leibler divergence of {@code q} from {@code p}, nats per row. */
    static double loss(double[] p, double[] q, int k) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += p[i] > 0 ? p[i] * StrictMath.log(p[i] / q[i]) : 0;
        }
        return sum / (p.length / k);
    }

    /**
     * The gradient of {@link #loss} for a constant {@code p}.
     *
     * @param byCodes n × size, added to
     * @param byCentroids k × size, added to
     */
    static void addGradient(
            double[] p,
            double[] q,
            double[] codes,
            double[] centroids,
            int size,
            double[] byCodes,
            double[] byCentroids) {
        int k = centroids.length / size;
        int n = codes.length / size;
        for (int i = 0; i < n; i++) {
            for (int s = 0; s < k; s++) {
                double pull =
                        2.0 / n * kernel(codes, i * size, centroids, s * size, size) * (p[i * k + s] - q[i * k + s]);
                for (int e = 0; e < size; e++) {
                    double part = pull * (codes[i * size + e] - centroids[s * size + e]);
                    byCodes[i * size + e] += part;
                    byCentroids[s * size + e] -= part;
                }
            }
        }
    }
}
