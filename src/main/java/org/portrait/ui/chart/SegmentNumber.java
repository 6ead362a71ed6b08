// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import javafx.scene.control.Label;

/** The number of a segment on a disc of its colour. */
public final class SegmentNumber extends Label {
    /**
     * @param segment counted from 0
     * @param colour a number of {@link SegmentPalette}
     */
    public SegmentNumber(int segment, int colour) {
        super(String.valueOf(segment + 1));
        getStyleClass().add("segment-number");
        setStyle("-fx-background-color: " + SegmentPalette.css(colour) + "; -fx-text-fill: "
                + SegmentPalette.cssOn(colour) + ";");
    }
}
