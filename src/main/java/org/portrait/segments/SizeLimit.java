// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

/**
 * What it cost that no segment may be smaller than so many customers.
 *
 * @param smallest the limit
 * @param freeInertia of the segments without it
 * @param nearest how many customers are in the segment with the nearest centroid, where scoring will put them
 */
public record SizeLimit(int smallest, double freeInertia, int nearest) {
    /** By which share the inertia is higher than without the limit; 0 where it is none. */
    public double price(double inertia) {
        return freeInertia == 0 ? 0 : inertia / freeInertia - 1;
    }
}
