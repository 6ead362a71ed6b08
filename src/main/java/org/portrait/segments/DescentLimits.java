// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

/**
 * When a descent stops.
 *
 * @param iterations at most
 * @param movement squared movement of all centroids together that counts as none; 0 waits for the labels
 */
record DescentLimits(int iterations, double movement) {
    static DescentLimits of(SegmentSettings settings, Tiles tiles) {
        double movement = settings.tolerance() == 0
                ? 0
                : settings.tolerance() * tiles.totalSquares() / tiles.rows() / tiles.dimensions();
        return new DescentLimits(settings.maxIterations(), movement);
    }
}
