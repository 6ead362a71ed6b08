// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.portrait.i18n.Messages;
import org.portrait.ui.i18n.Words;

/**
 * Names the segments' colours; a tick filters, a click on the name leaves only that segment in colour. Two lines high
 * however many segments there are: where two lines have no room for whole names it shows how each begins, up to the
 * first comma, then without the shapes, and where they have none for that, or two begin alike, numbers. The names are then
 * in the tooltips, and it scrolls when even the numbers need more.
 */
public final class Legend extends ScrollPane {
    private static final int LINES = 2;
    private static final double LINE = 20;
    private static final double GAP = 3;
    private static final double WIDE = 8;
    /** A beginning that is longer is cut. */
    private static final double LONGEST = 190;

    private static final Pattern PART = Pattern.compile("[,，·]");

    private final ObservableValue<Messages> messages;
    private final FlowPane entries = new FlowPane(WIDE, GAP);
    private Consumer<boolean[]> onVisibility = _ -> {};
    private IntConsumer onIsolate = _ -> {};
    private List<String> names = List.of();
    private int[] colours = new int[0];
    private boolean[] visible = new boolean[0];
    private int isolated = -1;
    private boolean marked;

    public Legend(ObservableValue<Messages> messages) {
        this.messages = messages;
        setId("legend");
        getStyleClass().addAll("plain", "legend");
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

    /** Names from now on also the shapes of segments, as long as there are not more points than are drawn in shapes. */
    public void setPoints(int points) {
        marked = points <= ScatterRaster.MOST_DISCS;
    }

    /** What is ticked off stays so while these are the same colours in the same order. */
    public void show(List<String> named, int[] sizes, int[] palette) {
        names = List.copyOf(named);
        if (!Arrays.equals(palette, colours)) {
            colours = palette.clone();
            visible = new boolean[palette.length];
            Arrays.fill(visible, true);
            isolated = -1;
        }
        entries.getChildren().clear();
        double total = Arrays.stream(sizes).sum();
        for (int s = 0; s < names.size(); s++) {
            entries.getChildren().add(entry(s, sizes[s] / total, palette[s]));
        }
        fit();
        filter();
    }

    /** Tells once more what is ticked, for segments that were drawn anew, where that is not all. */
    public void filter() {
        if (!hidden().isEmpty()) {
            onVisibility.accept(visible.clone());
        }
    }

    /** The segments that are not ticked, from 0. */
    public List<Integer> hidden() {
        return IntStream.range(0, visible.length)
                .filter(s -> !visible[s])
                .boxed()
                .toList();
    }

    /** The segment, from 0, that alone is in colour, or -1. */
    public int isolated() {
        return isolated;
    }

    /** Is told which segment was isolated elsewhere, or -1. */
    public void setIsolated(int segment) {
        isolated = segment;
    }

    /** @param which segments, from 0, are not to be ticked */
    public void hide(IntPredicate which) {
        for (int s = 0; s < visible.length; s++) {
            visible[s] = !which.test(s);
            ((CheckBox) ((HBox) entries.getChildren().get(s)).getChildren().getFirst()).setSelected(visible[s]);
        }
        onVisibility.accept(visible.clone());
    }

    private HBox entry(int segment, double share, int colour) {
        var tick = new CheckBox();
        tick.setSelected(visible[segment]);
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
        Words.explain(
                link,
                m.text("chart.legend.entry", segment + 1, names.get(segment), m.percent(share, 1)) + "\n"
                        + m.text("chart.legend.isolate"));
        link.setOnAction(_ -> {
            isolated = isolated == segment ? -1 : segment;
            link.setVisited(false);
            onIsolate.accept(isolated);
        });
        var entry = new HBox(2, tick);
        if (marked) {
            var shape = new Region();
            shape.getStyleClass().add("marker");
            shape.setStyle("-fx-shape: \"%s\"; -fx-background-color: %s;"
                    .formatted(Marker.of(colour).path(), SegmentPalette.css(colour)));
            entry.getChildren().add(shape);
        }
        entry.getChildren().add(link);
        entry.setAlignment(Pos.CENTER_LEFT);
        entry.setMinHeight(LINE);
        entry.setMaxHeight(LINE);
        entry.setPrefHeight(LINE);
        return entry;
    }

    private void fit() {
        if (getWidth() == 0 || names.isEmpty()) {
            return;
        }
        List<String> beginnings =
                names.stream().map(name -> PART.split(name, 2)[0].strip()).toList();
        boolean unlike = Set.copyOf(beginnings).size() == names.size();
        if (!fits(beginnings, unlike, marked) && !(marked && fits(beginnings, unlike, false))) {
            mark(marked);
            say(List.of(), Double.MAX_VALUE);
            double each = entries.getChildren().stream()
                    .mapToDouble(entry -> entry.prefWidth(-1))
                    .max()
                    .orElse(0);
            entries.getChildren().forEach(entry -> ((HBox) entry).setPrefWidth(each));
        }
    }

    private boolean fits(List<String> beginnings, boolean unlike, boolean shapes) {
        mark(shapes);
        return fits(names, Double.MAX_VALUE) || unlike && fits(beginnings, LONGEST);
    }

    private void mark(boolean shapes) {
        for (Node shape : entries.lookupAll(".marker")) {
            shape.setVisible(shapes);
            shape.setManaged(shapes);
        }
    }

    /** Says the names, none wider than {@code widest}, and whether they stand in two lines. */
    private boolean fits(List<String> said, double widest) {
        say(said, widest);
        int lines = 1;
        double line = -WIDE;
        for (Node entry : entries.getChildren()) {
            double width = Math.ceil(Math.min(widest, entry.prefWidth(-1)));
            if (line + WIDE + width > getWidth()) {
                lines++;
                line = -WIDE;
            }
            line += WIDE + width;
            if (lines > LINES || width > getWidth()) {
                return false;
            }
        }
        return true;
    }

    private void say(List<String> said, double widest) {
        for (int s = 0; s < names.size(); s++) {
            var entry = (HBox) entries.getChildren().get(s);
            ((Hyperlink) entry.getChildren().getLast()).setText((s + 1) + (said.isEmpty() ? "" : " " + said.get(s)));
            entry.setPrefWidth(USE_COMPUTED_SIZE);
            entry.setMaxWidth(widest);
            entry.applyCss();
        }
        entries.setPrefWrapLength(getWidth());
    }
}
