// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.embed;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.portrait.data.ScaledMatrix;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

/**
 * Principal component analysis (Hotelling 1933) from the population covariance matrix of the scaled features, in plain
 * Java, so that the same data give the same bits on every machine.
 */
public final class Pca {
    private static final int MOST_COMPONENTS = 10;
    /** Entries closer than this share count as equally large when the sign is fixed. */
    private static final double EQUAL = 1e-9;

    /** @param matrix n × d, n at least 1, without missing values */
    public FittedPca fit(ScaledMatrix matrix, Progress progress) {
        progress.report(Activity.PROJECTING, 0);
        var covariance = Covariance.of(matrix, progress);
        var eigen = SymmetricEigen.of(covariance.values(), progress);
        int d = matrix.dimensions();
        int kept = Math.max(2, Math.min(d, MOST_COMPONENTS));
        double total = Arrays.stream(eigen.values()).map(v -> Math.max(0, v)).sum();
        var components = new double[kept][d];
        var variances = new double[kept];
        var shares = new double[kept];
        int[] order = IntStream.range(0, d)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> -eigen.values()[c]))
                .mapToInt(c -> c)
                .toArray();
        for (int c = 0; c < Math.min(kept, d); c++) {
            components[c] = oriented(eigen.vectors()[order[c]]);
            variances[c] = Math.max(0, eigen.values()[order[c]]);
            shares[c] = total > 0 ? variances[c] / total : 0;
        }
        progress.report(Activity.PROJECTING, 1);
        return new FittedPca(covariance.mean(), components, variances, shares);
    }

    private static double[] oriented(double[] vector) {
        double largest = Arrays.stream(vector).map(Math::abs).max().orElseThrow();
        int first = 0;
        while (Math.abs(vector[first]) < largest * (1 - EQUAL)) {
            first++;
        }
        double sign = vector[first] < 0 ? -1 : 1;
        return Arrays.stream(vector).map(v -> v * sign + 0.0).toArray();
    }
}
