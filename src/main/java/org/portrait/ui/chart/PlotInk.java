// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import javafx.scene.paint.Color;

/** The colours in which a plot draws what has no colour of its own. */
record PlotInk(Color foreground, Color muted, Color grid, Color accent, Color paper) {}
