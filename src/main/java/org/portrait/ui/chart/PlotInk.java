// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import javafx.scene.paint.Color;

/** The colours in which a plot draws what has no colour of its own. */
record PlotInk(Color foreground, Color muted, Color grid, Color accent, Color paper) {
    private static final double FADED = 0.4;

    /** Of points that are there, but not meant: opaque ARGB. */
    int faded() {
        return SegmentPalette.argb(paper.interpolate(muted, FADED));
    }
}
