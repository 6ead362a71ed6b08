// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.scale;

/** How features are made comparable. */
public enum Scaling {
    /** Mean 0, population standard deviation 1. */
    STANDARD,
    /** Smallest value 0, largest 1. */
    MINMAX,
    /** Median 0, interquartile range 1 (quantiles by linear interpolation, Hyndman and Fan type 7). */
    ROBUST,
    NONE
}
