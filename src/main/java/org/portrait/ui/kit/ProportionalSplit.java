// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.kit;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/**
 * Two nodes with a divider that keeps its share when the window changes its size. A plain split pane takes the same
 * number of pixels from both sides, so that in a small window little is left of the smaller side.
 */
public final class ProportionalSplit extends SplitPane {
    private double share;
    private double laidOut;
    /** Where the divider came to stand: the share to the next pixel, until someone drags it. */
    private double settled;

    /** @param share of the first node, from 0 to 1 */
    public ProportionalSplit(Orientation orientation, double share, Node first, Node second) {
        super(first, second);
        this.share = share;
        setOrientation(orientation);
        setDividerPositions(share);
    }

    @Override
    protected void layoutChildren() {
        double size = getOrientation() == Orientation.VERTICAL ? getHeight() : getWidth();
        super.layoutChildren();
        if (size != laidOut) {
            laidOut = size;
            setDividerPosition(0, share);
            super.layoutChildren();
            settled = getDividerPositions()[0];
        } else if (Math.abs(getDividerPositions()[0] - settled) * size >= 1) {
            settled = getDividerPositions()[0];
            share = settled;
        }
    }
}
