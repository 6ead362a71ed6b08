// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.portrait.ui.chart.ScatterPlot;
import org.portrait.ui.chart.ScatterTool;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;

/** Whether dragging on the map moves it or draws round customers. */
final class MapTools extends HBox {
    MapTools(Words words, ScatterPlot plot) {
        var group = new ToggleGroup();
        for (ScatterTool tool : ScatterTool.values()) {
            String name = tool.name().toLowerCase(Locale.ROOT);
            ToggleButton button = Kit.iconToggle(words, name, "segments.tool." + tool.name());
            button.setId("tool-" + name);
            button.setToggleGroup(group);
            button.setSelected(tool == ScatterTool.PAN);
            button.getStyleClass().addAll("map-tool", place(tool));
            button.setMinWidth(USE_PREF_SIZE);
            button.selectedProperty().subscribe(on -> {
                if (on) {
                    plot.toolProperty().set(tool);
                } else if (plot.toolProperty().get() == tool && group.getSelectedToggle() == null) {
                    button.setSelected(true); // one is always chosen
                }
            });
            getChildren().add(button);
        }
        setAlignment(Pos.CENTER);
        setMinWidth(USE_PREF_SIZE);
    }

    private static String place(ScatterTool tool) {
        return switch (tool) {
            case PAN -> "left-pill";
            case BOX -> "center-pill";
            case LASSO -> "right-pill";
        };
    }
}
