// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.personas;

import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/** Shows a board as large as there is room, with an edge around it. */
final class SlideFrame extends Region {
    private final Region edge = new Region();
    private final Scale scale = new Scale();
    private @Nullable SlideBoard board;

    SlideFrame() {
        edge.getStyleClass().add("slide-edge");
        edge.setMouseTransparent(true);
        setMinSize(0, 0);
        getChildren().add(edge);
    }

    void show(SlideBoard shown) {
        board = shown;
        shown.getTransforms().setAll(scale);
        getChildren().setAll(shown, edge);
        shown.fit();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (board == null) {
            return;
        }
        double fitting = Math.min(getWidth() / SlideBoard.WIDTH, getHeight() / SlideBoard.HEIGHT);
        scale.setX(fitting);
        scale.setY(fitting);
        double width = SlideBoard.WIDTH * fitting;
        double height = SlideBoard.HEIGHT * fitting;
        double x = snapPositionX((getWidth() - width) / 2);
        board.resizeRelocate(x, 0, SlideBoard.WIDTH, SlideBoard.HEIGHT);
        edge.resizeRelocate(x, 0, width, height);
    }
}
