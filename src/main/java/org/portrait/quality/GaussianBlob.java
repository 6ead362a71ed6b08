// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * One Gaussian with the covariance of the customers, around the origin: what one blob would look like (Liu, Hayes, Nobel
 * and Marron 2008).
 *
 * @param axes d unit vectors as columns
 * @param deviations the standard deviation along each
 */
record GaussianBlob(double[][] axes, double[] deviations) implements ReferenceData {
    static GaussianBlob of(double[][] rows) {
        double[][] covariance = EvenBox.covariance(rows);
        double[][] axes = SymmetricEigen.vectors(covariance); // leaves the variances along them on the diagonal
        var deviations = new double[axes.length];
        Arrays.setAll(deviations, a -> Math.sqrt(Math.max(0, covariance[a][a])));
        return new GaussianBlob(axes, deviations);
    }

    @Override
    public double[] row(SplittableRandom random) {
        var scores = new double[deviations.length];
        Arrays.setAll(scores, a -> deviations[a] * random.nextGaussian());
        return ReferenceData.point(scores, axes);
    }
}
