// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.portrait.i18n.Messages;
import org.portrait.quality.Moves;

/**
 * Who moved where: segments of before at the left, of now at the right, as high as they have customers, and between them
 * a band for every group that went from one to another, in the colour of where it came from.
 */
public final class FlowChart extends Plot implements Pictured {
    private static final double BAR = 26;
    private static final double GAP = 6;
    private static final double LEAST = 2;
    private static final double SEE_THROUGH = 0.45;
    /** Straight pieces of the edge of a band. */
    private static final int STEPS = 48;

    private Moves moves = Moves.of(new byte[0], 0, new byte[0], 0, 0, 0);
    private int[] before = {};
    private int[] now = {};
    private List<String> namesBefore = List.of();
    private List<String> namesNow = List.of();

    private final ObservableValue<Messages> messages;
    private final String description;

    /** @param description key of what it shows */
    public FlowChart(ObservableValue<Messages> messages, String description) {
        this.messages = messages;
        this.description = description;
        spoken(messages, _ -> say());
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
        say();
        redraw();
    }

    /** Where most of each segment went. */
    private void say() {
        Messages m = messages.getValue();
        var said = new ArrayList<>(List.of(m.text(description)));
        for (int b = 0; b < before.length; b++) {
            int from = b;
            int most = IntStream.range(0, now.length)
                    .reduce(0, (one, n) -> moves.counts()[from][n] > moves.counts()[from][one] ? n : one);
            if (moves.before(b) > 0) {
                said.add(m.text(
                        "chart.flow.most",
                        PlotTable.segment(b, namesBefore).text(),
                        m.percent((double) moves.counts()[b][most] / moves.before(b), 0),
                        PlotTable.segment(most, namesNow).text()));
            }
        }
        setAccessibleText(String.join("\n", said));
    }

    @Override
    public Supplier<PlotTable> table() {
        Messages m = messages.getValue();
        Moves shown = moves;
        List<String> from = namesBefore;
        List<String> to = namesNow;
        return () -> new PlotTable(
                m.text(description),
                List.of(
                        m.text("plot.table.from"),
                        m.text("plot.table.to"),
                        m.text("plot.table.customers"),
                        m.text("plot.table.share.from"),
                        m.text("plot.table.share.to")),
                IntStream.range(0, shown.counts().length)
                        .boxed()
                        .flatMap(b -> IntStream.range(0, shown.counts()[b].length)
                                .filter(n -> shown.counts()[b][n] > 0)
                                .mapToObj(n -> List.of(
                                        PlotTable.segment(b, from),
                                        PlotTable.segment(n, to),
                                        PlotTable.count(shown.counts()[b][n], m),
                                        PlotTable.percent((double) shown.counts()[b][n] / shown.before(b), m),
                                        PlotTable.percent((double) shown.counts()[b][n] / shown.now(n), m))))
                        .toList());
    }

    @Override
    void draw(Sketch g, double width, double height) {
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
        names(g, namesBefore, BAR + GAP, width, b -> left[b] + moves.before(b) * scale / 2, moves::before, scale);
        names(g, namesNow, width - BAR - GAP, width, n -> right[n] + moves.now(n) * scale / 2, moves::now, scale);
    }

    /** @param middle of a bar */
    private void names(
            Sketch g, List<String> names, double x, double width, IntToDoubleFunction middle, Size size, double scale) {
        double room = width / 2 - BAR - 2 * GAP;
        TextAlignment align = x < width / 2 ? TextAlignment.LEFT : TextAlignment.RIGHT;
        for (int s = 0; s < names.size(); s++) {
            if (size.of(s) * scale >= SMALL.getSize()) {
                String name = Lettering.fit(names.get(s), SMALL, room);
                g.text(name, x, middle.applyAsDouble(s), align, SMALL, foreground(), room);
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

    private static void band(Sketch g, double from, double to, double thick, double width, Color colour) {
        var x = new double[2 * STEPS + 2];
        var y = new double[x.length];
        for (int i = 0; i <= STEPS; i++) {
            double t = (double) i / STEPS;
            double share = t * t * (3 - 2 * t); // a Bézier curve that is level at both ends
            x[i] = BAR + (width - 2 * BAR) * (1.5 * t * (1 - t) + t * t * t);
            y[i] = from + (to - from) * share;
            x[x.length - 1 - i] = x[i];
            y[x.length - 1 - i] = y[i] + thick;
        }
        g.area(x, y, colour.deriveColor(0, 1, 1, SEE_THROUGH));
    }

    private static void bar(Sketch g, double x, double y, double high, int segment, int colour) {
        g.rectangle(x, y, BAR, Math.max(LEAST, high), SegmentPalette.color(colour));
        if (high >= NORMAL.getSize()) {
            String number = String.valueOf(segment + 1);
            g.text(number, x + BAR / 2, y + high / 2, TextAlignment.CENTER, NORMAL, SegmentPalette.textOn(colour));
        }
    }
}
