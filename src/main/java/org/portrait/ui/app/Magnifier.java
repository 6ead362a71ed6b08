// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Shows the window larger, as a browser does with a page: up to one and a half times, as far as there is room left for
 * what pages need at least.
 */
final class Magnifier extends Region {
    static final double LEAST_WIDTH = 900;
    static final double LEAST_HEIGHT = 600;
    private static final double LARGEST = 1.5;

    private final Region content;
    private final ObservableBooleanValue on;
    private final Scale scale = new Scale();

    Magnifier(Region content, ObservableBooleanValue on) {
        this.content = content;
        this.on = on;
        content.getTransforms().add(scale);
        getChildren().add(content);
        on.subscribe(this::requestLayout);
    }

    @Override
    protected void layoutChildren() {
        double room = Math.min(getWidth() / LEAST_WIDTH, getHeight() / LEAST_HEIGHT);
        double factor = on.get() ? Math.clamp(room, 1, LARGEST) : 1;
        if (factor != scale.getX()) {
            scale.setX(factor);
            scale.setY(factor);
            content.lookupAll(".plot")
                    .forEach(plot -> ((Parent) plot).requestLayout()); // which are drawn as sharp as that
        }
        content.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
    }
}
