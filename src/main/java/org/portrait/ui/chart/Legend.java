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
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.TilePane;
import org.portrait.i18n.Messages;

/**
 * Names the segments' colours; a tick filters, a click on the name leaves only that segment in colour. Two lines high
 * however many segments there are: where two lines have no room for names it shows numbers, the names are then in the
 * tooltips, and it scrolls when even the numbers need more.
 */
public final class Legend extends ScrollPane {
    private static final int LINES = 2;
    private static final double LINE = 20;
    private static final double GAP = 3;
    /** Narrower, an entry would show too little of its name. */
    private static final double NAMED = 140;

    private final ObservableValue<Messages> messages;
    private final TilePane entries = new TilePane(GAP, GAP);
    private Consumer<boolean[]> onVisibility = _ -> {};
    private IntConsumer onIsolate = _ -> {};
    private List<String> names = List.of();
    private boolean[] visible = new boolean[0];
    private int isolated = -1;

    public Legend(ObservableValue<Messages> messages) {
        this.messages = messages;
        setId("legend");
        getStyleClass().addAll("plain", "legend");
        entries.setTileAlignment(Pos.CENTER_LEFT);
        entries.setPrefTileHeight(LINE);
        setContent(entries);
        setFitToWidth(true);
        double height = LINES * LINE + (LINES - 1) * GAP;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        widthProperty().subscribe(this::fit);
    }

    /** @param action told per segment whether it is ticked */
    public void setOnVisibility(Consumer<boolean[]> action) {
        onVisibility = action;
    }

    /** @param action told the segment, or -1 when all are meant again */
    public void setOnIsolate(IntConsumer action) {
        onIsolate = action;
    }

    public void show(List<String> named, int[] sizes, int[] palette) {
        names = List.copyOf(named);
        visible = new boolean[names.size()];
        Arrays.fill(visible, true);
        isolated = -1;
        entries.getChildren().clear();
        double total = Arrays.stream(sizes).sum();
        for (int s = 0; s < names.size(); s++) {
            entries.getChildren().add(entry(s, sizes[s] / total, palette[s]));
        }
        fit();
    }

    private HBox entry(int segment, double share, int colour) {
        var tick = new CheckBox();
        tick.setSelected(true);
        tick.setStyle("-legend-colour: " + SegmentPalette.css(colour) + "; -legend-mark: "
                + SegmentPalette.cssOn(colour) + ";");
        tick.setAccessibleText(names.get(segment));
        tick.setMinWidth(USE_PREF_SIZE);
        tick.setOnAction(_ -> {
            visible[segment] = tick.isSelected();
            onVisibility.accept(visible.clone());
        });
        Messages m = messages.getValue();
        var link = new Hyperlink();
        link.setAccessibleText((segment + 1) + " " + names.get(segment));
        link.setTooltip(new Tooltip(m.text("chart.legend.entry", segment + 1, names.get(segment), m.percent(share, 1))
                + "\n" + m.text("chart.legend.isolate")));
        link.setOnAction(_ -> {
            isolated = isolated == segment ? -1 : segment;
            link.setVisited(false);
            onIsolate.accept(isolated);
        });
        var entry = new HBox(2, tick, link);
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }

    /** Names are cut to the width that lets all entries stand in two lines; numbers are all as wide as the widest. */
    private void fit() {
        int across = Math.ceilDiv(Math.max(LINES, names.size()), LINES);
        double each = Math.floor((getWidth() + GAP) / across) - GAP;
        boolean named = each >= NAMED;
        entries.setPrefTileWidth(named ? each : USE_COMPUTED_SIZE);
        for (int s = 0; s < names.size(); s++) {
            var entry = (HBox) entries.getChildren().get(s);
            ((Hyperlink) entry.getChildren().getLast()).setText((s + 1) + (named ? " " + names.get(s) : ""));
        }
    }
}
