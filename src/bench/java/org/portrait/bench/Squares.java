// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

/** Plain sums of products, in order. */
final class Squares {
    private Squares() {}

    static double product(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            double difference = a[j] - b[j];
            sum += difference * difference;
        }
        return sum;
    }
}
