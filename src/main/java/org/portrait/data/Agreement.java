// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.data;

/** What an adjusted Rand index means, in three steps; from 0.9 on two divisions are nearly the same (Steinley 2004). */
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
