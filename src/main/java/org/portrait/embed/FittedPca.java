// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.embed;

import org.portrait.data.ScaledMatrix;

/**
 * Principal components of the scaled features. There are always at least two, so that there is something to draw: with
 * a single feature the second one is a vector of zeros with variance and share 0.
 *
 * @param mean d means in the scaled space
 * @param components max(2, min(d, 10)) unit vectors of length d, by falling variance; in each the entry of largest
 *     magnitude is positive (of equally large ones, the first), so that pictures do not flip
 * @param variances of the components (population), scaled units squared
 * @param shares of the total variance, 0 to 1; all 0 when nothing varies
 */
public record FittedPca(double[] mean, double[][] components, double[] variances, double[] shares) {
    /**
     * n scores of the rows on one component, in scaled units.
     *
     * @param matrix with the features and scaling that the components were fitted to, rows old or new
     */
    public float[] project(ScaledMatrix matrix, int component) {
        double[] scores = scores(matrix, mean, components[component]);
        var narrowed = new float[scores.length];
        for (int i = 0; i < scores.length; i++) {
            narrowed[i] = (float) scores[i];
        }
        return narrowed;
    }

    /** n scores of the rows, before they are made floats: each row by itself, so that it is the same bits in any company. */
    public static double[] scores(ScaledMatrix matrix, double[] mean, double[] direction) {
        var scores = new double[matrix.rows()];
        for (int j = 0; j < direction.length; j++) {
            for (int i = 0; i < scores.length; i++) {
                scores[i] += (matrix.value(i, j) - mean[j]) * direction[j];
            }
        }
        return scores;
    }

    /** The score of one point of the scaled space, such as a centroid. */
    public double project(double[] point, int component) {
        double score = 0;
        for (int j = 0; j < point.length; j++) {
            score += (point[j] - mean[j]) * components[component][j];
        }
        return score;
    }

    /**
     * d loadings: entries of the component times the square root of its variance. With standard scaling they are the
     * correlations between the features and the component; in general, divide by the standard deviation of the scaled
     * feature.
     */
    public double[] loadings(int component) {
        double deviation = Math.sqrt(variances[component]);
        var loadings = new double[mean.length];
        for (int j = 0; j < loadings.length; j++) {
            loadings[j] = components[component][j] * deviation;
        }
        return loadings;
    }
}
