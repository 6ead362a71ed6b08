// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.data;

/**
 * The share of a feature's variance that lies between groups: the sum of squares between divided by the total (eta
 * squared, the squared correlation ratio; Fisher 1925, §45). It does not depend on the scaling.
 */
public final class EtaSquared {
    private EtaSquared() {}

    /**
     * @param labels n groups, 0 to k - 1
     * @return 0 (the groups do not differ in it) to 1 (they explain it wholly); 0 for a constant feature
     */
    public static double of(double[] values, byte[] labels, int k) {
        var moments = Moments.of(values);
        if (moments.deviation() == 0) {
            return 0;
        }
        var sums = new double[k];
        var sizes = new int[k];
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            double z = (values[i] - moments.mean()) / moments.deviation();
            sums[labels[i]] += z;
            sizes[labels[i]]++;
            total += z * z;
        }
        double between = 0;
        for (int s = 0; s < k; s++) {
            between += sizes[s] == 0 ? 0 : sums[s] * sums[s] / sizes[s];
        }
        return Math.clamp(between / total, 0.0, 1.0);
    }
}
