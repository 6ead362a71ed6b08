// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.io.IOException;

/**
 * A library that a worker process runs.
 *
 * @param <D> the data in the form that the library wants
 */
interface Peer<D> {
    D load(Matrix matrix);

    /**
     * Fits and takes the time. A library with a seeding of its own leaves {@code starts} alone.
     *
     * @param starts nobody else's: may be overwritten
     * @param iterations how often the centroids may move at most
     */
    Fit fit(D data, String algorithm, double[][] starts, int iterations) throws IOException;

    /** Anything else: the answer to a line that only this peer understands. */
    default String other(D data, String[] words) {
        throw new IllegalArgumentException(String.join(" ", words));
    }

    static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
