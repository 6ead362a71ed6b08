// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

/**
 * Shapes that tell segments apart beside their colours, where customers are few enough to be drawn one by one; all of the
 * same area. A segment keeps its shape as it keeps its colour.
 */
enum Marker {
    DISC("M5 0 A5 5 0 1 0 5 10 A5 5 0 1 0 5 0 Z") {
        @Override
        double beyond(double dx, double dy) {
            return Math.hypot(dx, dy) - 1;
        }
    },
    SQUARE("M0 0 H10 V10 H0 Z") {
        @Override
        double beyond(double dx, double dy) {
            return Math.max(Math.abs(dx), Math.abs(dy)) - SIDE;
        }
    },
    TRIANGLE("M5 0 L10 9 H0 Z") {
        @Override
        double beyond(double dx, double dy) {
            return Math.max(dy, (SQRT_3 * Math.abs(dx) - dy) / 2) - INSCRIBED;
        }
    },
    DIAMOND("M5 0 L10 5 L5 10 L0 5 Z") {
        @Override
        double beyond(double dx, double dy) {
            return (Math.abs(dx) + Math.abs(dy)) / SQRT_2 - SIDE;
        }
    },
    CROSS("M3.3 0 H6.7 V3.3 H10 V6.7 H6.7 V10 H3.3 V6.7 H0 V3.3 H3.3 Z") {
        @Override
        double beyond(double dx, double dy) {
            double longer = Math.max(Math.abs(dx), Math.abs(dy));
            double shorter = Math.min(Math.abs(dx), Math.abs(dy));
            return Math.max(longer - ARM, shorter - ARM / 3);
        }
    },
    TRIANGLE_DOWN("M0 1 H10 L5 10 Z") {
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

    /** For style sheets. */
    final String path;

    Marker(String path) {
        this.path = path;
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
