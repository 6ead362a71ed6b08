// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.embed;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The ellipse that would hold 80 % of a segment's customers if they were normally distributed on the map: the points
 * whose squared Mahalanobis distance from the mean is the 0.8 quantile of the chi-squared distribution with two degrees
 * of freedom, -2 ln(1 - 0.8) = 3.219 (Johnson and Wichern, Applied Multivariate Statistical Analysis, 6th ed., result
 * 4.7). Mean and population covariance are of the values on the map, so of logarithms along logarithmic axes.
 *
 * @param meanX meanY: in data units
 * @param deviationX standard deviation of x
 * @param slope covariance by deviationX
 * @param rest standard deviation of y that x does not tell
 * @param customers of which it was found
 */
public record SegmentEllipse(double meanX, double meanY, double deviationX, double slope, double rest, int customers) {
    private static final double HELD = 0.8;
    private static final double RADIUS = Math.sqrt(-2 * StrictMath.log(1 - HELD));
    private static final int CORNERS = 72;
    /** Through fewer there is always one that fits. */
    private static final int FEWEST = 3;

    /** @param labels n segments below k; @return k ellipses */
    public static List<SegmentEllipse> of(float[] x, float[] y, byte[] labels, int k) {
        var count = new int[k];
        double[][] sums = new double[k][2];
        for (int i = 0; i < labels.length; i++) {
            count[labels[i]]++;
            sums[labels[i]][0] += x[i];
            sums[labels[i]][1] += y[i];
        }
        for (int s = 0; s < k; s++) {
            sums[s][0] /= count[s];
            sums[s][1] /= count[s];
        }
        double[][] products = new double[k][3];
        for (int i = 0; i < labels.length; i++) {
            double dx = x[i] - sums[labels[i]][0];
            double dy = y[i] - sums[labels[i]][1];
            double[] sum = products[labels[i]];
            sum[0] += dx * dx;
            sum[1] += dx * dy;
            sum[2] += dy * dy;
        }
        return IntStream.range(0, k)
                .mapToObj(s -> of(
                        sums[s],
                        Arrays.stream(products[s]).map(p -> p / count[s]).toArray(),
                        count[s]))
                .toList();
    }

    /** By the Cholesky factor of the covariance, which serves degenerate ones too. */
    private static SegmentEllipse of(double[] mean, double[] covariance, int customers) {
        double deviation = Math.sqrt(covariance[0]);
        double slope = deviation > 0 ? covariance[1] / deviation : 0;
        double rest = Math.sqrt(Math.max(0, covariance[2] - slope * slope));
        return new SegmentEllipse(mean[0], mean[1], deviation, slope, rest, customers);
    }

    public boolean meaningful() {
        return customers >= FEWEST;
    }

    /** The corners of a polygon that is as good as the ellipse: x, then y, in data units. */
    public double[][] outline() {
        var outline = new double[2][CORNERS];
        for (int c = 0; c < CORNERS; c++) {
            double across = RADIUS * StrictMath.cos(2 * Math.PI * c / CORNERS);
            double up = RADIUS * StrictMath.sin(2 * Math.PI * c / CORNERS);
            outline[0][c] = meanX + deviationX * across;
            outline[1][c] = meanY + slope * across + rest * up;
        }
        return outline;
    }
}
