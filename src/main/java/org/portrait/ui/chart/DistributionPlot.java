// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
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
        Summary own = column.segments().get(segment).summary();
        setAccessibleText(
                own.customers() == 0
                        ? m.text("chart.distribution.none", column.column(), segment + 1)
                        : m.text(
                                "chart.distribution",
                                column.column(),
                                segment + 1,
                                value(own.median()),
                                value(own.lowerQuartile()),
                                value(own.upperQuartile()),
                                value(column.all().median())));
        setMinSize(80, BARS + BOX + AXIS);
        setPrefSize(200, BARS + BOX + AXIS);
    }

    private String value(double value) {
        int decimals = Messages.decimals(column.measure().inUnits(column.all().upperQuartile()));
        return column.measure().text(value, decimals, m);
    }

    private record Tick(double place, String text) {}

    @Override
    void draw(Sketch g, double width, double height) {
        Summary own = column.segments().get(segment).summary();
        double[] ownShares = shares(own.histogram());
        double[] allShares = shares(column.all().histogram());
        double most = Math.max(highest(ownShares), highest(allShares));
        double bin = width / ownShares.length;
        for (int i = 0; i < ownShares.length; i++) {
            double high = ownShares[i] / most * (BARS - 2);
            g.rectangle(i * bin, BARS - high, Math.max(1, bin - 1), high, colour.deriveColor(0, 1, 1, SEE_THROUGH));
        }
        outline(g, allShares, bin, most);
        g.rectangle(0, BARS, width, 1, grid());
        box(g, own, width);
        for (Tick tick : ticks(width)) {
            double half = Lettering.width(tick.text(), SMALL) / 2;
            double x = Math.clamp(tick.place() * width, half, Math.max(half, width - half));
            g.text(tick.text(), x, BARS + BOX + AXIS / 2, TextAlignment.CENTER, SMALL, muted());
            g.rectangle(Math.min(tick.place() * width, width - 1), BARS, 1, 4, muted());
        }
    }

    private static double[] shares(int[] counts) {
        double total = Math.max(1, Arrays.stream(counts).sum());
        return Arrays.stream(counts).mapToDouble(count -> count / total).toArray();
    }

    private static double highest(double[] shares) {
        return DoubleStream.of(shares).max().orElse(1);
    }

    private void outline(Sketch g, double[] shares, double bin, double most) {
        var x = new double[2 * shares.length + 2];
        var y = new double[x.length];
        y[0] = BARS;
        for (int i = 0; i < shares.length; i++) {
            x[2 * i + 1] = i * bin;
            x[2 * i + 2] = (i + 1) * bin - 0.5;
            y[2 * i + 1] = BARS - shares[i] / most * (BARS - 2);
            y[2 * i + 2] = y[2 * i + 1];
        }
        x[x.length - 1] = shares.length * bin;
        y[x.length - 1] = BARS;
        g.path(x, y, foreground(), 1.3);
    }

    private void box(Sketch g, Summary own, double width) {
        double all = across(column.all().median(), width);
        g.dashed(all, 0, all, BARS + BOX, foreground(), 1.3);
        if (own.customers() > 0) {
            double from = across(own.lowerQuartile(), width);
            double to = across(own.upperQuartile(), width);
            g.rectangle(from, BARS + 3, Math.max(2, to - from), 5, colour);
            g.rectangle(across(own.median(), width) - 1, BARS + 1, 2.5, 9, foreground());
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
