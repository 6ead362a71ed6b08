// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui;

/** The colours of screens by IEC 61966-2-1, apart from what the program makes of it. */
public final class Srgb {
    private Srgb() {}

    /** The light of a channel, both from 0 to 1. */
    public static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
