// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Several origins beside each other; their sums stay in registers while the points go by. */
final class VectorDistances implements DistanceKernel {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private final PlainDistances rest = new PlainDistances();

    @Override
    public void add(double[] points, int from, int to, double[] origins, double shift, double[] run) {
        int m = run.length;
        int d = origins.length / m;
        int r = 0;
        for (; r + SPECIES.length() <= m; r += SPECIES.length()) {
            var sum = DoubleVector.fromArray(SPECIES, run, r);
            for (int p = from * d; p < to * d; p += d) {
                var squared = DoubleVector.zero(SPECIES);
                for (int j = 0; j < d; j++) {
                    var difference =
                            DoubleVector.fromArray(SPECIES, origins, j * m + r).sub(points[p + j]);
                    squared = squared.add(difference.mul(difference));
                }
                sum = sum.add(squared.sqrt().add(shift).sub(shift));
            }
            sum.intoArray(run, r);
        }
        rest.add(points, from, to, origins, shift, run, r);
    }
}
