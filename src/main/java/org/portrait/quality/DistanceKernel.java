// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import org.portrait.data.Vectors;

/** The inner loop of {@link DistanceSums}; all kernels give the same bits. */
interface DistanceKernel {
    /** The number of origins is a multiple of that. */
    int SIDE_BY_SIDE = 16;

    /**
     * Adds the distances from some points to some origins, each rounded to the grid.
     *
     * @param points rows of d values, of which those from {@code from} to before {@code to} count
     * @param origins d rows of m values: the first values of all origins, the second values, …
     * @param shift added and taken away again, rounds a distance to the grid
     * @param run m sums, added to
     */
    void add(double[] points, int from, int to, double[] origins, double shift, double[] run);

    static DistanceKernel best() {
        return Vectors.AVAILABLE ? new VectorDistances() : new PlainDistances();
    }
}
