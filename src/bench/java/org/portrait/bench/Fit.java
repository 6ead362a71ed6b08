// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

/**
 * What one contestant found.
 *
 * @param seconds of the fit alone
 * @param iterations how often the centroids moved, or -1 when the library does not say
 * @param inertia as the library reports it, or NaN to have it computed from the other two
 * @param labels n numbers
 * @param centroids K points, or none when inertia is given
 */
record Fit(double seconds, int iterations, double inertia, byte[] labels, double[][] centroids) {
    double inertiaOn(Matrix matrix) {
        if (!Double.isNaN(inertia)) {
            return inertia;
        }
        double sum = 0;
        var row = new double[matrix.columns()];
        for (int i = 0; i < matrix.rows(); i++) {
            matrix.copyRow(i, row);
            sum += Squares.distance(row, centroids[labels[i]]);
        }
        return sum;
    }
}
