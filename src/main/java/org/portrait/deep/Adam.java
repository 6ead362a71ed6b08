// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deep;

/** Steps down a gradient (Kingma and Ba 2015, with their decay rates). */
final class Adam {
    private static final double FIRST = 0.9;
    private static final double SECOND = 0.999;
    private static final double TINY = 1e-8;

    private final double[] mean;
    private final double[] square;
    private double firstLeft = 1;
    private double secondLeft = 1;

    /** @param size how many values are learnt */
    Adam(int size) {
        mean = new double[size];
        square = new double[size];
    }

    /** @param values changed in place */
    void step(double[] values, double[] gradient, double rate) {
        firstLeft *= FIRST;
        secondLeft *= SECOND;
        for (int i = 0; i < values.length; i++) {
            mean[i] = FIRST * mean[i] + (1 - FIRST) * gradient[i];
            square[i] = SECOND * square[i] + (1 - SECOND) * gradient[i] * gradient[i];
            values[i] -= rate * (mean[i] / (1 - firstLeft)) / (Math.sqrt(square[i] / (1 - secondLeft)) + TINY);
        }
    }
}
