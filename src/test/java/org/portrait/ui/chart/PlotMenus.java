// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Scene;

/** Which plots of a window have a menu to be taken out of the program with. */
public final class PlotMenus {
    private static final Pattern VALUES = Pattern.compile("\\d|nobody|Nobody");

    private PlotMenus() {}

    /** Those on screen. */
    public static List<PlotExport> of(Scene scene) {
        return scene.getRoot().lookupAll(".plot-export").stream()
                .map(PlotExport.class::cast)
                .filter(PlotMenus::seen)
                .toList();
    }

    /** Plots on screen that no menu takes; histograms in the cells of tables are not meant. */
    public static List<Node> missing(Scene scene) {
        List<PlotExport> menus = of(scene);
        return scene.getRoot().lookupAll(".plot").stream()
                .filter(plot -> seen(plot) && !(plot instanceof MiniHistogram))
                .filter(plot -> menus.stream().noneMatch(menu -> menu.takes(plot)))
                .toList();
    }

    /** Plots on screen that say no values to who does not see them. */
    public static List<String> untold(Scene scene) {
        return scene.getRoot().lookupAll(".plot").stream()
                .filter(plot -> seen(plot) && !(plot instanceof MiniHistogram))
                .filter(plot -> plot.getAccessibleText() == null
                        || !VALUES.matcher(plot.getAccessibleText()).find())
                .map(plot -> plot.getClass().getSimpleName() + " #" + plot.getId() + ": " + plot.getAccessibleText())
                .toList();
    }

    private static boolean seen(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return node.getLayoutBounds().getWidth() > 0;
    }
}
