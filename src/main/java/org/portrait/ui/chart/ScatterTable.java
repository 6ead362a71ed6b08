// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.portrait.data.Quantiles;
import org.portrait.i18n.Messages;
import org.portrait.personas.Measure;

/**
 * Where the customers of each segment lie on a scatter plot: along both axes the mean and the middle half, in the units in
 * which the axis is read. Looks at every customer: off the FX thread.
 */
record ScatterTable(
        ScatterState state, ScatterAxis horizontal, ScatterAxis vertical, List<String> names, Messages words) {
    private static final double[] QUARTERS = {0.25, 0.5, 0.75};
    private static final List<String> HEADINGS =
            List.of("plot.table.axis.mean", "plot.table.axis.lower", "plot.table.axis.median", "plot.table.axis.upper");

    /** The segments that are shown, and below them all of their customers. */
    PlotTable table() {
        int[] shown = IntStream.range(0, state.palette().length)
                .filter(s -> state.visible()[s])
                .toArray();
        int[] all = rows(-1);
        var columns = new ArrayList<>(List.of(
                words.text("plot.table.segment"), words.text("plot.table.customers"), words.text("plot.table.share")));
        for (ScatterAxis axis : List.of(horizontal, vertical)) {
            HEADINGS.forEach(key -> columns.add(words.text(key, axis.title())));
        }
        var rows = new ArrayList<List<PlotTable.Cell>>();
        for (int s : shown) {
            rows.add(row(PlotTable.segment(s, names), rows(s), all.length));
        }
        rows.add(row(new PlotTable.Cell(words.text("plot.table.all"), names.size(), false), all, all.length));
        return new PlotTable(words.text("plot.table.map"), columns, rows);
    }

    /** @param segment -1 for all that are shown */
    private int[] rows(int segment) {
        byte[] labels = state.labels();
        return IntStream.range(0, Math.min(labels.length, state.x().length))
                .filter(i -> !Float.isNaN(state.x()[i]))
                .filter(i -> segment < 0 ? state.visible()[labels[i]] : labels[i] == segment)
                .toArray();
    }

    private List<PlotTable.Cell> row(PlotTable.Cell name, int[] rows, int all) {
        var row = new ArrayList<>(List.of(
                name, PlotTable.count(rows.length, words), PlotTable.percent((double) rows.length / all, words)));
        along(state.x(), rows, horizontal, row);
        along(state.y(), rows, vertical, row);
        return row;
    }

    private void along(float[] values, int[] rows, ScatterAxis axis, List<PlotTable.Cell> row) {
        double[] sorted =
                IntStream.of(rows).mapToDouble(i -> values[i]).sorted().toArray();
        int decimals = decimals(values, axis.measure());
        DoubleStream.concat(
                        DoubleStream.of(DoubleStream.of(sorted).average().orElse(Double.NaN)),
                        Arrays.stream(QUARTERS).map(share -> Quantiles.of(sorted, share)))
                .mapToObj(value -> PlotTable.number(value, v -> axis.measure().text(v, decimals, words)))
                .forEach(row::add);
    }

    /** Enough for what is typical of all. */
    private static int decimals(float[] values, Measure measure) {
        double size = IntStream.range(0, values.length)
                .filter(i -> !Float.isNaN(values[i]))
                .mapToDouble(i -> Math.abs(measure.inUnits(values[i])))
                .average()
                .orElse(0);
        return Messages.decimals(size);
    }
}
