// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

/** What an adjusted Rand index means, in three steps. */
public enum Agreement {
    ALIKE,
    RELATED,
    DIFFERENT;

    private static final double NEARLY_SAME = 0.9;
    private static final double IN_PART = 0.5;

    public static Agreement of(double adjustedRand) {
        return adjustedRand >= NEARLY_SAME ? ALIKE : adjustedRand >= IN_PART ? RELATED : DIFFERENT;
    }
}
