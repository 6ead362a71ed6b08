// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.function.Supplier;
import javafx.scene.Node;

/** What can be taken out of the program as a picture, or as the numbers that it shows. */
public interface Pictured {
    /** What it shows now, on light paper whatever the window is; call on the FX thread. */
    Drawing picture();

    /**
     * The numbers that it shows now; call on the FX thread, and what it gives back off it: where customers are many, they
     * take time.
     */
    Supplier<PlotTable> table();

    /** Whether a plot is part of it. */
    boolean shows(Node plot);
}
