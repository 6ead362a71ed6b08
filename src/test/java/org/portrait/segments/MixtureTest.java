// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.portrait.data.ScaledMatrix;
import org.portrait.work.Progress;

/**
 * Against scikit-learn 1.2.1: GaussianMixture(k, reg_covar=1e-3, tol=1e-3, max_iter=200) on standardised iris, with
 * _initialize_parameters replaced so that it starts from the given groups; score · n and bic.
 */
class MixtureTest {
    private static Mixture fitted(int k, java.util.function.IntUnaryOperator start) throws IOException {
        double[][] columns = Mixture.standardised(Examples.iris());
        var groups = new byte[150];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = (byte) start.applyAsInt(i);
        }
        return Mixture.fit(columns, groups, k, Progress.none());
    }

    @Test
    void threeGaussiansFromTheSpecies() throws IOException {
        Mixture mixture = fitted(3, i -> i / 50);
        assertEquals(-290.9365611675791, mixture.logLikelihood(), 1e-7);
        assertEquals(802.3410752753935, mixture.bic(), 1e-7);
        // me(z, "VVV", unmap(species)) of R's mclust 6, to the end and without a floor: -290.5311, the same sizes
        assertEquals(-290.5311, mixture.logLikelihood(), 0.5);
        assertArrayEquals(
                new int[] {55, 50, 45}, Grouping.numbered(mixture.labels()).sizes());
    }

    @Test
    void twoGaussiansFromEveryOtherRow() throws IOException {
        Mixture mixture = fitted(2, i -> i % 2);
        assertEquals(-405.5529088342499, mixture.logLikelihood(), 1e-7);
        assertEquals(956.4142411972912, mixture.bic(), 1e-7);
        assertArrayEquals(
                new int[] {77, 73}, Grouping.numbered(mixture.labels()).sizes());
    }

    @Test
    void oneGaussian() throws IOException {
        Mixture mixture = fitted(1, _ -> 0);
        assertEquals(-490.34404630983323, mixture.logLikelihood(), 1e-7);
        assertEquals(1050.836986737014, mixture.bic(), 1e-7);
        assertEquals(14, mixture.parameters(), "four means and ten covariances");
    }

    /** A feature with one value says nothing, one with two values is no reason for an infinite likelihood. */
    @Test
    void featuresOfFewValues() throws IOException {
        double[][] iris = Examples.rows("/org/portrait/quality/iris.csv");
        var yes = new double[150];
        for (int i = 0; i < 150; i += 2) {
            yes[i] = 1;
        }
        ScaledMatrix matrix = Matrices.plain(Examples.column(iris, 0), new double[150], yes);
        double[][] columns = Mixture.standardised(matrix);
        assertEquals(2, columns.length);
        var groups = new byte[150];
        for (int i = 0; i < 150; i++) {
            groups[i] = (byte) (i % 2);
        }
        assertEquals(
                true,
                Double.isFinite(Mixture.fit(columns, groups, 2, Progress.none()).bic()));
    }
}
