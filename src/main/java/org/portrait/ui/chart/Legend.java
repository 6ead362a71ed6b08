// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.portrait.i18n.Messages;

/** Names the segments' colours; a tick filters, a click on the name leaves only that segment in colour. */
public final class Legend extends FlowPane {
    private final ObservableValue<Messages> messages;
    private Consumer<boolean[]> onVisibility = _ -> {};
    private IntConsumer onIsolate = _ -> {};
    private boolean[] visible = new boolean[0];
    private int isolated = -1;

    public Legend(ObservableValue<Messages> messages) {
        super(14, 2);
        this.messages = messages;
        setId("legend");
        getStyleClass().add("legend");
    }

    /** @param action told per segment whether it is ticked */
    public void setOnVisibility(Consumer<boolean[]> action) {
        onVisibility = action;
    }

    /** @param action told the segment, or -1 when all are meant again */
    public void setOnIsolate(IntConsumer action) {
        onIsolate = action;
    }

    public void show(List<String> names, int[] sizes, int[] palette) {
        visible = new boolean[names.size()];
        Arrays.fill(visible, true);
        isolated = -1;
        getChildren().clear();
        double total = Arrays.stream(sizes).sum();
        for (int s = 0; s < names.size(); s++) {
            getChildren().add(item(s, names.get(s), sizes[s] / total, palette[s]));
        }
    }

    private HBox item(int segment, String name, double share, int colour) {
        var tick = new CheckBox();
        tick.setSelected(true);
        tick.setStyle("-legend-colour: " + SegmentPalette.css(colour) + "; -legend-mark: "
                + SegmentPalette.cssOn(colour) + ";");
        tick.setAccessibleText(name);
        tick.setOnAction(_ -> {
            visible[segment] = tick.isSelected();
            onVisibility.accept(visible.clone());
        });
        var link = new Hyperlink((segment + 1) + " " + name);
        link.setTooltip(new Tooltip(messages.getValue().text("chart.legend.isolate")));
        link.setOnAction(_ -> {
            isolated = isolated == segment ? -1 : segment;
            link.setVisited(false);
            onIsolate.accept(isolated);
        });
        var size = new Label(messages.getValue().percent(share, 1));
        size.getStyleClass().add("note");
        var item = new HBox(4, tick, link, size);
        item.setAlignment(Pos.CENTER_LEFT);
        return item;
    }
}
