// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;

/**
 * A difference from the average as a bar to the left or right of the middle. It is full at two standard deviations;
 * what is beyond ends in a point. Made of shapes, which are sharp in a picture of any size.
 */
public final class DifferenceBar extends Region {
    private static final double FULL = 2;
    private static final double POINT = 5;
    private static final double THICKEST = 8;

    private final double difference;
    private final Region axis = part("axis");
    private final Region middle = part("middle");
    private final Polygon bar = new Polygon();

    /**
     * @param difference in standard deviations
     * @param colour a number of {@link SegmentPalette}
     */
    public DifferenceBar(double difference, int colour) {
        this.difference = difference;
        getStyleClass().add("difference-bar");
        bar.setFill(SegmentPalette.color(colour));
        bar.setManaged(false);
        getChildren().addAll(axis, bar, middle);
        setPrefSize(90, 12);
        setMinSize(40, 8);
        setMaxHeight(14);
    }

    private static Region part(String name) {
        var part = new Region();
        part.getStyleClass().add(name);
        part.setManaged(false);
        return part;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double centre = Math.round(width / 2);
        double length = Math.clamp(difference / FULL, -1, 1) * (centre - 1);
        double flat = Math.abs(difference) > FULL ? length - Math.signum(length) * POINT : length;
        double thick = Math.min(THICKEST, height);
        double top = (height - thick) / 2;
        bar.getPoints()
                .setAll(
                        centre,
                        top,
                        centre + flat,
                        top,
                        centre + length,
                        height / 2,
                        centre + flat,
                        top + thick,
                        centre,
                        top + thick);
        axis.resizeRelocate(0, height / 2 - 0.5, width, 1);
        middle.resizeRelocate(centre - 0.5, 0, 1, height);
    }
}
