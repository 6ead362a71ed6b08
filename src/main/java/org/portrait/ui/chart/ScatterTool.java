// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

/** What dragging does on a scatter plot. */
public enum ScatterTool {
    PAN,
    BOX,
    LASSO
}
