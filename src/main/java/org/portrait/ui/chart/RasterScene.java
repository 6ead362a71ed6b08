// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

/** What a {@link RasterLayer} draws: immutable. */
interface RasterScene<S> {
    /** In pixels. */
    int width();

    int height();

    /** Pixels per point of the screen. */
    double scale();

    /** Whether it is the same picture; points and labels are compared by identity. */
    boolean looksLike(S other);

    default boolean sameSize(RasterScene<?> other) {
        return width() == other.width() && height() == other.height() && scale() == other.scale();
    }
}
