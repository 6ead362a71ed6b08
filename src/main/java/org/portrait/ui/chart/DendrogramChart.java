// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.portrait.i18n.Messages;
import org.portrait.segments.Dendrogram;

/**
 * A tree of mergers with a line that cuts it into groups, which can be dragged. Branches are as wide as they have
 * customers; below each are the segments that these belong to. Only the upper part of a large tree is drawn.
 */
public final class DendrogramChart extends Plot implements Pictured {
    private static final double LEFT = 44;
    private static final double RIGHT = 64;
    private static final double TOP = 12;
    private static final double STRIP = 16;
    private static final double BOTTOM = STRIP + 8;
    /** A branch gets at least so many pixels, as long as all have the same size. */
    private static final double NARROWEST = 12;

    private final IntegerProperty cut = new SimpleIntegerProperty(2);
    private final ObservableValue<Messages> messages;
    private @Nullable Dendrogram tree;
    private int[][] segments = {};
    private int[] colours = {};

    public DendrogramChart(ObservableValue<Messages> messages) {
        this.messages = messages;
        setMinSize(180, 110);
        setPrefSize(420, 260);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        cut.subscribe(() -> {
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
            say();
            redraw();
        });
        spoken(messages, _ -> say());
        focusedProperty().subscribe(this::redraw);
        setOnMousePressed(event -> {
            requestFocus();
            cutAt(event.getY());
        });
        setOnMouseDragged(event -> cutAt(event.getY()));
        setOnKeyPressed(this::key);
    }

    /** Into how many groups the line cuts the tree. */
    public IntegerProperty cutProperty() {
        return cut;
    }

    /**
     * @param counts for each node of the tree how many of its rows are in which segment
     * @param colours of the segments, numbers of {@link SegmentPalette}
     */
    public void show(Dendrogram dendrogram, int[][] counts, int[] colours) {
        tree = dendrogram;
        segments = counts;
        this.colours = colours;
        say();
        redraw();
    }

    private void say() {
        Messages m = messages.getValue();
        Dendrogram shown = tree;
        String what = m.text("chart.dendrogram");
        setAccessibleText(
                shown == null || shown.leaves() < 2
                        ? what
                        : m.text(
                                "chart.dendrogram.cut",
                                what,
                                cut.get(),
                                m.number(merger(shown, Math.min(cut.get(), shown.leaves())))));
    }

    /** The height at which one of so many groups is taken up by another. */
    private static double merger(Dendrogram tree, int groups) {
        return tree.heights()[tree.leaves() - groups];
    }

    @Override
    public Supplier<PlotTable> table() {
        Messages m = messages.getValue();
        Dendrogram shown = tree;
        int most = drawn();
        return () -> new PlotTable(
                m.text("chart.dendrogram"),
                List.of(m.text("plot.table.groups"), m.text("plot.table.merger")),
                shown == null
                        ? List.of()
                        : IntStream.rangeClosed(2, most)
                                .mapToObj(k ->
                                        List.of(PlotTable.count(k, m), PlotTable.number(merger(shown, k), m::number)))
                                .toList());
    }

    private void cutAt(double y) {
        if (tree != null) {
            double height = (getHeight() - BOTTOM - y) / (getHeight() - BOTTOM - TOP) * highest(tree);
            int k = 1;
            while (k <= tree.heights().length && tree.heights()[tree.heights().length - k] > height) {
                k++;
            }
            choose(k);
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN, RIGHT -> choose(cut.get() + 1);
            case UP, LEFT -> choose(cut.get() - 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(int k) {
        cut.set(Math.clamp(k, 2, Math.max(2, drawn() - 1)));
    }

    /** How many branches there is room for. */
    private int drawn() {
        return tree == null ? 0 : (int) Math.clamp((getWidth() - LEFT - RIGHT) / NARROWEST, 3, tree.leaves());
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> (double) cut.get();
            case MIN_VALUE -> 2.0;
            case MAX_VALUE -> (double) drawn() - 1;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private static double highest(Dendrogram tree) {
        return tree.heights().length == 0 ? 1 : tree.heights()[tree.heights().length - 1];
    }

    @Override
    void draw(Sketch g, double width, double height) {
        Dendrogram shown = tree;
        if (shown == null || shown.leaves() < 2) {
            return;
        }
        double bottom = height - BOTTOM;
        axis(g, shown, width, bottom);
        var drawing = new Drawing(g, shown, (width - LEFT - RIGHT) / sum(segments[segments.length - 1]), bottom);
        drawing.branch(segments.length - 1, LEFT);
        line(g, shown, width, bottom);
    }

    private void axis(Sketch g, Dendrogram shown, double width, double bottom) {
        for (double tick :
                Ticks.between(0, highest(shown), (int) ((bottom - TOP) / 40)).values()) {
            double y = Math.round(y(tick, shown, bottom)) + 0.5;
            g.line(LEFT, y, width - RIGHT, y, grid(), 1);
            g.text(messages.getValue().number(tick), LEFT - 6, y, TextAlignment.RIGHT, SMALL, muted());
        }
    }

    private static double y(double height, Dendrogram tree, double bottom) {
        return bottom - height / highest(tree) * (bottom - TOP);
    }

    /** In the middle between the mergers above and below it. */
    private void line(Sketch g, Dendrogram shown, double width, double bottom) {
        int k = Math.min(cut.get(), shown.leaves());
        double above = shown.heights()[shown.leaves() - Math.max(2, k)];
        double below = k < shown.leaves() ? shown.heights()[shown.leaves() - k - 1] : 0;
        double y = y((above + below) / 2, shown, bottom);
        g.dashed(LEFT, y, width - RIGHT, y, accent(), keyed() ? 2.5 : 1.5);
        g.text("K = " + k, width - RIGHT + 6, y, TextAlignment.LEFT, NORMAL, accent());
    }

    private static int sum(int[] counts) {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    /** One drawing of the tree. */
    private final class Drawing {
        private final Sketch g;
        private final Dendrogram tree;
        private final double scale;
        private final double bottom;
        /** The first node that is divided in the drawing. */
        private final int firstDivided;

        /** The first node above the cut. */
        private final int firstAbove;

        Drawing(Sketch g, Dendrogram tree, double scale, double bottom) {
            this.g = g;
            this.tree = tree;
            this.scale = scale;
            this.bottom = bottom;
            firstDivided = 2 * tree.leaves() - drawn();
            firstAbove = 2 * tree.leaves() - cut.get();
        }

        /** @return where the branch stands */
        double branch(int node, double from) {
            double wide = sum(segments[node]) * scale;
            if (node < firstDivided || node < tree.leaves()) {
                strip(node, from);
                return from + wide / 2;
            }
            int merger = node - tree.leaves();
            int left = tree.left()[merger];
            int right = tree.right()[merger];
            double a = branch(left, from);
            double b = branch(right, from + sum(segments[left]) * scale);
            double y = y(tree.heights()[merger], tree, bottom);
            g.line(a, y, b, y, node >= firstAbove ? muted() : colour(node), 1.5);
            leg(left, a, y);
            leg(right, b, y);
            return (a + b) / 2;
        }

        private void leg(int node, double x, double top) {
            boolean end = node < firstDivided || node < tree.leaves();
            double y = end ? bottom : y(tree.heights()[node - tree.leaves()], tree, bottom);
            g.line(x, top, x, y, node >= firstAbove ? muted() : colour(node), 1.5);
        }

        /** That of the segment to which most of its rows belong. */
        private Color colour(int node) {
            int most = 0;
            for (int s = 1; s < segments[node].length; s++) {
                most = segments[node][s] > segments[node][most] ? s : most;
            }
            return SegmentPalette.color(colours[most]);
        }

        private void strip(int node, double from) {
            double x = from;
            for (int s = 0; s < colours.length; s++) {
                double wide = segments[node][s] * scale;
                if (wide > 0) {
                    double left = Math.rint(x); // on whole pixels, or light shines through between two
                    double right = Math.rint(x + wide);
                    g.rectangle(left, bottom + 4, right - left, STRIP, SegmentPalette.color(colours[s]));
                    x += wide;
                }
            }
        }
    }
}
