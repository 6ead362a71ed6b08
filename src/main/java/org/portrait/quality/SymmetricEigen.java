// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

/** Eigenvectors of a symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan, Matrix Computations, 8.5). */
final class SymmetricEigen {
    private static final int SWEEPS = 60;

    private SymmetricEigen() {}

    /**
     * @param a d × d, symmetric; overwritten with its diagonal form
     * @return d unit vectors as columns, in no particular order
     */
    static double[][] vectors(double[][] a) {
        int d = a.length;
        var v = new double[d][d];
        double scale = 0;
        for (int i = 0; i < d; i++) {
            v[i][i] = 1;
            for (int j = 0; j < d; j++) {
                scale = Math.max(scale, Math.abs(a[i][j]));
            }
        }
        boolean rotated = true;
        for (int sweep = 0; rotated && sweep < SWEEPS; sweep++) {
            rotated = false;
            for (int p = 0; p < d; p++) {
                for (int q = p + 1; q < d; q++) {
                    if (Math.abs(a[p][q]) > 1e-15 * scale) {
                        rotate(a, v, p, q);
                        rotated = true;
                    }
                }
            }
        }
        return v;
    }

    private static void rotate(double[][] a, double[][] v, int p, int q) {
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (double[] row : a) {
            turn(row, p, q, c, s);
        }
        for (int j = 0; j < a.length; j++) {
            double x = a[p][j];
            double y = a[q][j];
            a[p][j] = c * x - s * y;
            a[q][j] = s * x + c * y;
        }
        for (double[] row : v) {
            turn(row, p, q, c, s);
        }
    }

    private static void turn(double[] row, int p, int q, double c, double s) {
        double x = row[p];
        double y = row[q];
        row[p] = c * x - s * y;
        row[q] = s * x + c * y;
    }
}
