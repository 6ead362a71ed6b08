// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.embed;

import org.portrait.work.Progress;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by cyclic Jacobi rotations (Jacobi 1846; Golub and Van Loan,
 * Matrix Computations, 4th ed., section 8.5). Only arithmetic and square roots, which IEEE 754 rounds correctly.
 *
 * @param values d eigenvalues, in no order
 * @param vectors d unit vectors: {@code vectors[c]} belongs to {@code values[c]}
 */
record SymmetricEigen(double[] values, double[][] vectors) {
    private static final int MOST_SWEEPS = 60;
    /** Below this share of its diagonal entries an entry cannot change them any more. */
    private static final double NEGLIGIBLE = 0x1p-55;

    static SymmetricEigen of(double[][] symmetric, Progress progress) {
        int d = symmetric.length;
        var matrix = new double[d][];
        var vectors = new double[d][d];
        for (int i = 0; i < d; i++) {
            matrix[i] = symmetric[i].clone();
            vectors[i][i] = 1;
        }
        boolean rotated = true;
        for (int sweep = 0; rotated && sweep < MOST_SWEEPS; sweep++) {
            progress.checkCancelled();
            rotated = sweep(matrix, vectors);
        }
        var values = new double[d];
        for (int i = 0; i < d; i++) {
            values[i] = matrix[i][i];
        }
        return new SymmetricEigen(values, vectors);
    }

    private static boolean sweep(double[][] matrix, double[][] vectors) {
        double norm = 0;
        for (int i = 0; i < matrix.length; i++) {
            norm = Math.max(norm, Math.abs(matrix[i][i]));
        }
        boolean rotated = false;
        for (int p = 0; p < matrix.length - 1; p++) {
            for (int q = p + 1; q < matrix.length; q++) {
                if (Math.abs(matrix[p][q]) > NEGLIGIBLE * norm) {
                    rotate(matrix, vectors, p, q);
                    rotated = true;
                }
            }
        }
        return rotated;
    }

    /** The rotation in the plane of p and q after which their entry is zero. */
    private static void rotate(double[][] matrix, double[][] vectors, int p, int q) {
        double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        double tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double cosine = 1 / Math.sqrt(tangent * tangent + 1);
        double sine = tangent * cosine;
        double shift = tangent * matrix[p][q];
        matrix[p][p] -= shift;
        matrix[q][q] += shift;
        matrix[p][q] = 0;
        matrix[q][p] = 0;
        for (int i = 0; i < matrix.length; i++) {
            if (i != p && i != q) {
                double ip = matrix[i][p];
                double iq = matrix[i][q];
                matrix[i][p] = cosine * ip - sine * iq;
                matrix[i][q] = sine * ip + cosine * iq;
                matrix[p][i] = matrix[i][p];
                matrix[q][i] = matrix[i][q];
            }
            double vp = vectors[p][i];
            double vq = vectors[q][i];
            vectors[p][i] = cosine * vp - sine * vq;
            vectors[q][i] = sine * vp + cosine * vq;
        }
    }
}
