// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.embed;

/**
 * Principal components of the scaled features.
 *
 * @param mean d means in the scaled space
 * @param components min(d, 10) unit vectors of length d, by falling variance; in each the entry of largest magnitude is
 *     positive, so that pictures do not flip
 * @param variances of the components (population), scaled units squared
 * @param shares of the total variance, 0 to 1
 */
public record FittedPca(double[] mean, double[][] components, double[] variances, double[] shares) {}
