// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import javafx.scene.control.Label;
import org.portrait.ui.i18n.Words;

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

    /** The name of a segment beside it, which is told on hover as well, for there may be no room for all of it. */
    public static Label named(int segment, int colour, String name) {
        var label = new Label(name, new SegmentNumber(segment, colour));
        Words.explain(label, name);
        return label;
    }
}
