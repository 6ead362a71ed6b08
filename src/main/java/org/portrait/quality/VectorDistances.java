// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Two vectors of origins beside each other; their sums stay in registers while the points go by. */
final class VectorDistances implements DistanceKernel {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED.length() <= SIDE_BY_SIDE / 2
            ? DoubleVector.SPECIES_PREFERRED
            : DoubleVector.SPECIES_512;
    private static final int LANES = SPECIES.length();

    @Override
    public void add(double[] points, int from, int to, double[] origins, double shift, double[] run) {
        int m = run.length;
        int d = origins.length / m;
        for (int r = 0; r < m; r += 2 * LANES) {
            var sumA = DoubleVector.fromArray(SPECIES, run, r);
            var sumB = DoubleVector.fromArray(SPECIES, run, r + LANES);
            for (int p = from * d; p < to * d; p += d) {
                var squaredA = DoubleVector.zero(SPECIES);
                var squaredB = squaredA;
                for (int j = 0, at = r; j < d; j++, at += m) {
                    var value = DoubleVector.broadcast(SPECIES, points[p + j]);
                    var a = DoubleVector.fromArray(SPECIES, origins, at).sub(value);
                    var b = DoubleVector.fromArray(SPECIES, origins, at + LANES).sub(value);
                    squaredA = squaredA.add(a.mul(a));
                    squaredB = squaredB.add(b.mul(b));
                }
                sumA = sumA.add(squaredA.sqrt().add(shift).sub(shift));
                sumB = sumB.add(squaredB.sqrt().add(shift).sub(shift));
            }
            sumA.intoArray(run, r);
            sumB.intoArray(run, r + LANES);
        }
    }
}
