// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import javafx.scene.Node;

/** What can be taken out of the program as a picture. */
public interface Pictured {
    /** What it shows now, on light paper whatever the window is; call on the FX thread. */
    Drawing picture();

    /** Whether a plot is part of it. */
    boolean shows(Node plot);
}
