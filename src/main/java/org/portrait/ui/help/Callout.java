// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.help;

import javafx.geometry.Bounds;

/** Where a callout stands. */
final class Callout {
    private Callout() {}

    /**
     * Beside something: at its right, left, below or above, the first where there is room; else in its lower right corner. In
     * the middle when there is nothing.
     *
     * @param pointed empty for nothing
     * @param width height of the callout
     * @param gap between the two, and to the edge
     * @param roomX roomY what there is, from 0
     * @return x and y of its upper left corner
     */
    static double[] beside(Bounds pointed, double width, double height, double gap, double roomX, double roomY) {
        double x = Math.clamp(pointed.getMinX(), gap, Math.max(gap, roomX - width - gap));
        double y = Math.clamp(pointed.getMinY(), gap, Math.max(gap, roomY - height - gap));
        if (pointed.getWidth() == 0) {
            return new double[] {(roomX - width) / 2, (roomY - height) / 2};
        } else if (pointed.getMaxX() + gap + width + gap <= roomX) {
            return new double[] {pointed.getMaxX() + gap, y};
        } else if (pointed.getMinX() - gap - width - gap >= 0) {
            return new double[] {pointed.getMinX() - gap - width, y};
        } else if (pointed.getMaxY() + gap + height + gap <= roomY) {
            return new double[] {x, pointed.getMaxY() + gap};
        } else if (pointed.getMinY() - gap - height - gap >= 0) {
            return new double[] {x, pointed.getMinY() - gap - height};
        }
        return new double[] {
            Math.min(pointed.getMaxX(), roomX) - width - gap, Math.min(pointed.getMaxY(), roomY) - height - gap
        };
    }
}
