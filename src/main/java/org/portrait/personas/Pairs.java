// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

/**
 * Every customer of a segment against every other customer; NaN without pairs.
 *
 * @param higher in what share of the pairs the own value is the higher one
 * @param lower in what share it is the lower one; in the rest both are equal
 */
public record Pairs(double higher, double lower) {
    /** Cliff's delta (Cliff 1993), from -1 to 1. */
    public double delta() {
        return higher - lower;
    }
}
