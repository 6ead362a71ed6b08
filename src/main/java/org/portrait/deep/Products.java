// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deep;

/**
 * Products of small matrices, row by row in one array. Each sum runs in a fixed order of its own, so a row comes out the
 * same, bit for bit, alone or among others.
 */
final class Products {
    private Products() {}

    /** Adds the product of {@code a} (n × m) and {@code b} (m × p) to {@code c} (n × p). */
    static void add(double[] a, int n, int m, double[] b, int p, double[] c) {
        for (int r = 0; r < n; r++) {
            int i = 0;
            for (; i + 4 <= m; i += 4) {
                addFour(a, r * m + i, b, i * p, p, c, r * p);
            }
            for (; i < m; i++) {
                addOne(a[r * m + i], b, i * p, p, c, r * p);
            }
        }
    }

    /** Four rows at a time, so that what is added to is read and written once for them. */
    private static void addFour(double[] a, int first, double[] b, int row, int p, double[] c, int to) {
        double a0 = a[first];
        double a1 = a[first + 1];
        double a2 = a[first + 2];
        double a3 = a[first + 3];
        for (int j = 0; j < p; j++) {
            c[to + j] += a0 * b[row + j] + a1 * b[row + p + j] + a2 * b[row + 2 * p + j] + a3 * b[row + 3 * p + j];
        }
    }

    private static void addOne(double a, double[] b, int row, int p, double[] c, int to) {
        for (int j = 0; j < p; j++) {
            c[to + j] += a * b[row + j];
        }
    }

    /** @param a n × m; @return m × n */
    static double[] transposed(double[] a, int n, int m) {
        var to = new double[a.length];
        for (int r = 0; r < n; r++) {
            for (int i = 0; i < m; i++) {
                to[i * n + r] = a[r * m + i];
            }
        }
        return to;
    }
}
