// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import org.jspecify.annotations.Nullable;
import org.portrait.data.Moments;

/**
 * The 95 % confidence interval of a mean or a share, as if the customers of a segment had been drawn from many like
 * them.
 *
 * @param rough whether the normal approximation behind it is in doubt: fewer than 30 customers, or no more than 25 times
 *     the squared skewness of their values (Cochran, Sampling Techniques, 3rd edition 1977, section 2.15)
 */
public record Interval(double low, double high, boolean rough) {
    private static final int FEW = 30;
    private static final double COCHRAN = 25;
    private static final double Z = 1.959963984540054;
    /** The 0.975 quantiles of Student's t with 1 to 9 degrees of freedom, as R's {@code qt} prints them. */
    private static final double[] T = {
        12.7062047361747,
        4.30265272974946,
        3.18244630528371,
        2.77644510519779,
        2.57058183563631,
        2.44691185114497,
        2.36462425159278,
        2.30600413520417,
        2.2621571627982
    };

    /** Student's t interval of the mean (Student 1908): mean ± t · s / √n; null for fewer than two values. */
    static @Nullable Interval ofMean(Moments moments) {
        int n = moments.count();
        if (n < 2) {
            return null;
        }
        double sample = moments.deviation() * Math.sqrt(n / (n - 1.0));
        double reach = t(n - 1) * sample / Math.sqrt(n);
        boolean rough = n < FEW || n <= COCHRAN * moments.skewness() * moments.skewness();
        return new Interval(moments.mean() - reach, moments.mean() + reach, rough);
    }

    /** The score interval of a share (Wilson 1927), which also holds for few customers; null for none. */
    static @Nullable Interval ofShare(int with, int customers) {
        if (customers == 0) {
            return null;
        }
        double n = customers;
        double share = with / n;
        double middle = share + Z * Z / (2 * n);
        double reach = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
        double whole = 1 + Z * Z / n;
        return new Interval(Math.max(0, (middle - reach) / whole), Math.min(1, (middle + reach) / whole), false);
    }

    /** The 0.975 quantile of Student's t; from 10 degrees of freedom by Abramowitz and Stegun 26.7.5, to 5 digits. */
    static double t(int freedom) {
        if (freedom <= T.length) {
            return T[freedom - 1];
        }
        double z = Z;
        double z2 = z * z;
        double n = freedom;
        double first = z * (z2 + 1) / 4;
        double second = z * ((5 * z2 + 16) * z2 + 3) / 96;
        double third = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
        double fourth = z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160;
        return z + (first + (second + (third + fourth / n) / n) / n) / n;
    }
}
