// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import javafx.scene.Node;

/** A scatter plot that is measured; used on the FX thread. */
interface Contestant {
    Node node();

    /** Puts the points in other segments. */
    void recolour(int frame);

    /** @param shift how far the view is moved to the right, in its widths; @param share of all that is in view */
    void view(double shift, double share);

    /** Whether what was asked for is ready to be shown. */
    default boolean settled() {
        return true;
    }
}
