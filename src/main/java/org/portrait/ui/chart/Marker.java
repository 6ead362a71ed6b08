// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;

/**
 * Shapes that tell segments apart beside their colours, where customers are few enough to be drawn one by one; all of the
 * same area. A segment keeps its shape as it keeps its colour.
 */
enum Marker {
    DISC {
        @Override
        double beyond(double dx, double dy) {
            return Math.hypot(dx, dy) - 1;
        }
    },
    SQUARE(0, 0, 10, 0, 10, 10, 0, 10) {
        @Override
        double beyond(double dx, double dy) {
            return Math.max(Math.abs(dx), Math.abs(dy)) - SIDE;
        }
    },
    TRIANGLE(5, 0, 10, 9, 0, 9) {
        @Override
        double beyond(double dx, double dy) {
            return Math.max(dy, (SQRT_3 * Math.abs(dx) - dy) / 2) - INSCRIBED;
        }
    },
    DIAMOND(5, 0, 10, 5, 5, 10, 0, 5) {
        @Override
        double beyond(double dx, double dy) {
            return (Math.abs(dx) + Math.abs(dy)) / SQRT_2 - SIDE;
        }
    },
    CROSS(3.3, 0, 6.7, 0, 6.7, 3.3, 10, 3.3, 10, 6.7, 6.7, 6.7, 6.7, 10, 3.3, 10, 3.3, 6.7, 0, 6.7, 0, 3.3, 3.3, 3.3) {
        @Override
        double beyond(double dx, double dy) {
            double longer = Math.max(Math.abs(dx), Math.abs(dy));
            double shorter = Math.min(Math.abs(dx), Math.abs(dy));
            return Math.max(longer - ARM, shorter - ARM / 3);
        }
    },
    TRIANGLE_DOWN(0, 1, 10, 1, 5, 10) {
        @Override
        double beyond(double dx, double dy) {
            return TRIANGLE.beyond(dx, -dy);
        }
    };

    /** From the middle of a square of the area of a disc of radius 1 to its side. */
    private static final double SIDE = Math.sqrt(Math.PI) / 2;

    private static final double SQRT_2 = Math.sqrt(2);
    private static final double SQRT_3 = Math.sqrt(3);
    /** Radius of the circle in a triangle with the area of a disc of radius 1. */
    private static final double INSCRIBED = Math.sqrt(Math.PI / (3 * SQRT_3));
    /** From the middle to the end of an arm of a cross of the same area: its arms are a third as wide as it is. */
    private static final double ARM = Math.sqrt(Math.PI * 9 / 20);

    /** How far any of them reaches from its middle, for a disc of radius 1. */
    static final double REACH = 2 * INSCRIBED;

    private static final String CIRCLE = "M5 0 A5 5 0 1 0 5 10 A5 5 0 1 0 5 0 Z";

    /** In a square of 10 × 10, x and y in turns; none is a disc. */
    private final double[] corners;

    Marker(double... corners) {
        this.corners = corners;
    }

    /** For style sheets. */
    String path() {
        return corners.length == 0
                ? CIRCLE
                : IntStream.range(0, corners.length / 2)
                        .mapToObj(i -> corners[2 * i] + " " + corners[2 * i + 1])
                        .collect(Collectors.joining(" L", "M", " Z"));
    }

    /** @param x y: of the middle */
    void draw(Sketch g, double x, double y, double radius, Color fill) {
        if (corners.length == 0) {
            g.circle(x, y, radius, fill);
        } else {
            g.area(placed(0, x, radius), placed(1, y, radius), fill);
        }
    }

    private double[] placed(int axis, double middle, double radius) {
        return IntStream.range(0, corners.length / 2)
                .mapToDouble(i -> middle + (corners[2 * i + axis] / 5 - 1) * radius)
                .toArray();
    }

    /** @param colour number of the colour in {@link SegmentPalette} */
    static Marker of(int colour) {
        return values()[colour % values().length];
    }

    /**
     * How far a place is from the edge, in radii of a disc of the same area; below 0 inside.
     *
     * @param dx dy: from the middle, downwards
     */
    abstract double beyond(double dx, double dy);
}
