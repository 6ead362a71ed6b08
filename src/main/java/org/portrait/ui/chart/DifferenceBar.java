// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import javafx.scene.canvas.GraphicsContext;

/**
 * A difference from the average as a bar to the left or right of the middle. It is full at two standard deviations;
 * what is beyond ends in a point.
 */
public final class DifferenceBar extends Plot {
    private static final double FULL = 2;
    private static final double POINT = 5;
    private final double difference;
    private final int colour;

    /**
     * @param difference in standard deviations
     * @param colour a number of {@link SegmentPalette}
     */
    public DifferenceBar(double difference, int colour) {
        this.difference = difference;
        this.colour = colour;
        setPrefSize(90, 12);
        setMinSize(40, 8);
        setMaxHeight(14);
    }

    @Override
    void draw(GraphicsContext g, double width, double height) {
        double middle = Math.round(width / 2);
        double length = Math.clamp(difference / FULL, -1, 1) * (middle - 1);
        double thick = Math.min(8, height);
        g.setFill(grid());
        g.fillRect(0, height / 2 - 0.5, width, 1);
        g.setFill(SegmentPalette.color(colour));
        double flat = Math.abs(difference) > FULL ? length - Math.signum(length) * POINT : length;
        double top = (height - thick) / 2;
        g.fillRect(Math.min(middle, middle + flat), top, Math.abs(flat), thick);
        if (flat != length) {
            double[] across = {middle + flat, middle + length, middle + flat};
            g.fillPolygon(across, new double[] {top, height / 2, top + thick}, 3);
        }
        g.setFill(muted());
        g.fillRect(middle - 0.5, 0, 1, height);
    }
}
