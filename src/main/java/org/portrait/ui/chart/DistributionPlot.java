// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.portrait.i18n.Messages;
import org.portrait.personas.Axis;
import org.portrait.personas.ColumnProfile.Numbers;
import org.portrait.personas.ColumnProfile.Summary;

/**
 * How a column is distributed in one segment, as bars in its colour, and among all customers, as an outline: both as
 * shares of their customers, on the same axis. Below them the middle half with the median, and, dashed, that of all.
 */
public final class DistributionPlot extends Plot {
    private static final double BARS = 44;
    private static final double BOX = 10;
    private static final double AXIS = 16;
    private static final double TICK = 56;
    private static final double SEE_THROUGH = 0.85;
    private static final int FEW = 3;

    private final Numbers column;
    private final int segment;
    private final Color colour;
    private final Messages m;

    /** @param colour a number of {@link SegmentPalette} */
    public DistributionPlot(Numbers column, int segment, int colour, Messages messages) {
        this.column = column;
        this.segment = segment;
        this.colour = SegmentPalette.color(colour);
        m = messages;
        setMinSize(80, BARS + BOX + AXIS);
        setPrefSize(200, BARS + BOX + AXIS);
    }

    private record Tick(double place, String text) {}

    @Override
    void draw(GraphicsContext g, double width, double height) {
        Summary own = column.segments().get(segment).summary();
        double[] ownShares = shares(own.histogram());
        double[] allShares = shares(column.all().histogram());
        double most = Math.max(highest(ownShares), highest(allShares));
        g.setFill(colour.deriveColor(0, 1, 1, SEE_THROUGH));
        double bin = width / ownShares.length;
        for (int i = 0; i < ownShares.length; i++) {
            double high = ownShares[i] / most * (BARS - 2);
            g.fillRect(i * bin, BARS - high, Math.max(1, bin - 1), high);
        }
        outline(g, allShares, bin, most);
        g.setFill(grid());
        g.fillRect(0, BARS, width, 1);
        box(g, own, width);
        for (Tick tick : ticks(width)) {
            g.setFont(SMALL);
            g.setFill(muted());
            g.setTextBaseline(VPos.CENTER);
            double half = Lettering.width(tick.text(), SMALL) / 2;
            double x = Math.clamp(tick.place() * width, half, Math.max(half, width - half));
            g.setTextAlign(TextAlignment.CENTER);
            g.fillText(tick.text(), x, BARS + BOX + AXIS / 2);
            g.fillRect(Math.min(tick.place() * width, width - 1), BARS, 1, 4);
        }
    }

    private static double[] shares(int[] counts) {
        double total = Math.max(1, Arrays.stream(counts).sum());
        return Arrays.stream(counts).mapToDouble(count -> count / total).toArray();
    }

    private static double highest(double[] shares) {
        return DoubleStream.of(shares).max().orElse(1);
    }

    private void outline(GraphicsContext g, double[] shares, double bin, double most) {
        g.setStroke(foreground());
        g.setLineWidth(1.3);
        g.beginPath();
        g.moveTo(0, BARS);
        for (int i = 0; i < shares.length; i++) {
            double y = BARS - shares[i] / most * (BARS - 2);
            g.lineTo(i * bin, y);
            g.lineTo((i + 1) * bin - 0.5, y);
        }
        g.lineTo(shares.length * bin, BARS);
        g.stroke();
    }

    private void box(GraphicsContext g, Summary own, double width) {
        g.setStroke(foreground());
        g.setLineWidth(1.3);
        g.setLineDashes(4, 3);
        double all = across(column.all().median(), width);
        g.strokeLine(all, 0, all, BARS + BOX);
        g.setLineDashes();
        if (own.customers() > 0) {
            double from = across(own.lowerQuartile(), width);
            double to = across(own.upperQuartile(), width);
            g.setFill(colour);
            g.fillRect(from, BARS + 3, Math.max(2, to - from), 5);
            g.setFill(foreground());
            g.fillRect(across(own.median(), width) - 1, BARS + 1, 2.5, 9);
        }
    }

    private double across(double value, double width) {
        return Math.clamp(column.axis().place(column.axis().scaled(value, column.measure())), 0, 1) * (width - 2) + 1;
    }

    private List<Tick> ticks(double width) {
        var ticks = new ArrayList<Tick>();
        double free = 0;
        for (Tick tick : wanted(width)) {
            double half = Lettering.width(tick.text(), SMALL) / 2;
            double x = Math.clamp(tick.place() * width, half, Math.max(half, width - half));
            if (x - half >= free) {
                ticks.add(tick);
                free = x + half + 8;
            }
        }
        return ticks;
    }

    private List<Tick> wanted(double width) {
        Axis axis = column.axis();
        if (column.measure().timed()) {
            return DoubleStream.of(0, 0.5, 1)
                    .mapToObj(share -> new Tick(
                            share,
                            column.measure().text(axis.lowest() + share * (axis.highest() - axis.lowest()), 0, m)))
                    .toList();
        }
        if (axis.logarithmic()) {
            return powers(axis);
        }
        Ticks round = Ticks.between(axis.lowest(), axis.highest(), (int) (width / TICK));
        return round.values().stream()
                .map(value -> new Tick(axis.place(value), m.fixed(value, round.decimals())))
                .toList();
    }

    /** 0 and the powers of ten between the ends, with twice and five times of each where there are few. */
    private List<Tick> powers(Axis axis) {
        double highest = axis.read(axis.highest());
        for (double[] steps : new double[][] {{1}, {1, 2, 5}}) {
            var ticks = new ArrayList<Tick>();
            tick(0, axis, ticks);
            for (double power = 0.1; power <= highest; power *= 10) {
                for (double step : steps) {
                    tick(step * power, axis, ticks);
                }
            }
            if (ticks.size() >= FEW || steps.length > 1) {
                return ticks;
            }
        }
        return List.of();
    }

    private void tick(double value, Axis axis, List<Tick> ticks) {
        double place = axis.place(Math.log1p(value));
        if (place >= 0 && place <= 1) {
            ticks.add(new Tick(place, m.number(value, 1)));
        }
    }
}
