// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.portrait.quality.Moves;

/**
 * Who moved where: segments of before at the left, of now at the right, as high as they have customers, and between them
 * a band for every group that went from one to another, in the colour of where it came from.
 */
public final class FlowChart extends Plot {
    private static final double BAR = 26;
    private static final double GAP = 6;
    private static final double LEAST = 2;
    private static final double SEE_THROUGH = 0.45;

    private Moves moves = Moves.of(new byte[0], 0, new byte[0], 0, 0, 0);
    private int[] before = {};
    private int[] now = {};
    private List<String> namesBefore = List.of();
    private List<String> namesNow = List.of();

    public FlowChart() {
        setMinSize(180, 160);
        setPrefSize(420, 360);
    }

    /** @param before now colours of the segments, numbers of {@link SegmentPalette} */
    public void show(Moves moves, int[] before, int[] now) {
        show(moves, before, now, List.of(), List.of());
    }

    /** @param namesBefore namesNow what stands beside the bars where there is room */
    public void show(Moves moves, int[] before, int[] now, List<String> namesBefore, List<String> namesNow) {
        this.moves = moves;
        this.before = before;
        this.now = now;
        this.namesBefore = List.copyOf(namesBefore);
        this.namesNow = List.copyOf(namesNow);
        redraw();
    }

    @Override
    void draw(GraphicsContext g, double width, double height) {
        if (moves.shared() == 0) {
            return;
        }
        double gaps = GAP * (Math.max(before.length, now.length) - 1);
        double scale = (height - gaps) / moves.shared();
        double[] left = tops(before.length, moves::before, scale, height);
        double[] right = tops(now.length, moves::now, scale, height);
        double[] from = left.clone();
        double[] to = right.clone();
        for (int b = 0; b < before.length; b++) {
            for (int n = 0; n < now.length; n++) {
                double thick = moves.counts()[b][n] * scale;
                if (thick > 0) {
                    band(g, from[b], to[n], thick, width, SegmentPalette.color(before[b]));
                    from[b] += thick;
                    to[n] += thick;
                }
            }
        }
        for (int b = 0; b < before.length; b++) {
            bar(g, 0, left[b], moves.before(b) * scale, b, before[b]);
        }
        for (int n = 0; n < now.length; n++) {
            bar(g, width - BAR, right[n], moves.now(n) * scale, n, now[n]);
        }
        g.setFill(foreground());
        g.setFont(SMALL);
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        names(g, namesBefore, BAR + GAP, width, b -> left[b] + moves.before(b) * scale / 2, moves::before, scale);
        g.setTextAlign(TextAlignment.RIGHT);
        names(g, namesNow, width - BAR - GAP, width, n -> right[n] + moves.now(n) * scale / 2, moves::now, scale);
    }

    /** @param middle of a bar */
    private static void names(
            GraphicsContext g,
            List<String> names,
            double x,
            double width,
            IntToDoubleFunction middle,
            Size size,
            double scale) {
        double room = width / 2 - BAR - 2 * GAP;
        for (int s = 0; s < names.size(); s++) {
            if (size.of(s) * scale >= SMALL.getSize()) {
                g.fillText(Lettering.fit(names.get(s), SMALL, room), x, middle.applyAsDouble(s), room);
            }
        }
    }

    private interface Size {
        int of(int segment);
    }

    /** Where the bars begin, in the middle of the height. */
    private static double[] tops(int segments, Size size, double scale, double height) {
        double total = GAP * (segments - 1);
        for (int s = 0; s < segments; s++) {
            total += size.of(s) * scale;
        }
        var tops = new double[segments];
        double top = (height - total) / 2;
        for (int s = 0; s < segments; s++) {
            tops[s] = top;
            top += size.of(s) * scale + GAP;
        }
        return tops;
    }

    private static void band(GraphicsContext g, double from, double to, double thick, double width, Color colour) {
        double middle = width / 2;
        g.setFill(colour.deriveColor(0, 1, 1, SEE_THROUGH));
        g.beginPath();
        g.moveTo(BAR, from);
        g.bezierCurveTo(middle, from, middle, to, width - BAR, to);
        g.lineTo(width - BAR, to + thick);
        g.bezierCurveTo(middle, to + thick, middle, from + thick, BAR, from + thick);
        g.closePath();
        g.fill();
    }

    private static void bar(GraphicsContext g, double x, double y, double high, int segment, int colour) {
        g.setFill(SegmentPalette.color(colour));
        g.fillRect(x, y, BAR, Math.max(LEAST, high));
        if (high >= NORMAL.getSize()) {
            g.setFill(SegmentPalette.textOn(colour));
            g.setFont(NORMAL);
            g.setTextAlign(TextAlignment.CENTER);
            g.setTextBaseline(VPos.CENTER);
            g.fillText(String.valueOf(segment + 1), x + BAR / 2, y + high / 2);
        }
    }
}
