// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

/**
 * When a descent stops, and what it may do.
 *
 * @param iterations at most
 * @param movement squared movement of all centroids together that counts as none; 0 waits for the labels
 * @param moves whether single-point moves polish what has converged
 */
record DescentLimits(int iterations, double movement, boolean moves) {
    static DescentLimits of(SegmentSettings settings, Tiles tiles) {
        double movement = settings.tolerance() == 0
                ? 0
                : settings.tolerance() * tiles.totalSquares() / tiles.rows() / tiles.dimensions();
        return new DescentLimits(settings.maxIterations(), movement, true);
    }

    DescentLimits withMoves(boolean changed) {
        return new DescentLimits(iterations, movement, changed);
    }
}
