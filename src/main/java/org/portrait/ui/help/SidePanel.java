// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.help;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A page and a panel at its right: beside it where there is room for both, over it where there is not. */
public final class SidePanel extends StackPane {
    private static final double WIDTH = 400;
    private static final double OVER = 350;
    /** What a page needs to be laid out well: that of a window of 1100 pixels. */
    private static final double PAGE = 920;

    private final Region page;
    private final Region panel;

    public SidePanel(Region page, Region panel) {
        super(page, panel);
        this.page = page;
        this.panel = panel;
        setMinHeight(0);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        boolean beside = width - WIDTH >= PAGE;
        double taken = !panel.isManaged() ? 0 : beside ? WIDTH : Math.min(OVER, width);
        double left = beside ? width - taken : width;
        layoutInArea(page, 0, 0, left, height, 0, HPos.LEFT, VPos.TOP);
        if (panel.isManaged()) {
            panel.resizeRelocate(width - taken, 0, taken, height);
        }
    }
}
