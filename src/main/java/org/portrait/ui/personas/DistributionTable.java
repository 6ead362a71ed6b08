// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.personas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.portrait.i18n.Messages;
import org.portrait.personas.Axis;
import org.portrait.personas.ColumnProfile;
import org.portrait.personas.ColumnProfile.Numbers;
import org.portrait.personas.ColumnProfile.Values;
import org.portrait.personas.Figures;
import org.portrait.personas.Measure;
import org.portrait.ui.chart.PlotTable;
import org.portrait.ui.chart.PlotTable.Cell;

/** The distributions of a column in numbers: a row for each bar, with the share of all customers and of each segment. */
final class DistributionTable {
    private DistributionTable() {}

    /** @param names of the segments */
    static PlotTable of(ColumnProfile column, List<String> names, Messages m) {
        List<String> shares = Stream.concat(
                        Stream.of(m.text("profile.all")),
                        IntStream.range(0, names.size()).mapToObj(s -> m.text("profile.segment", s + 1, names.get(s))))
                .toList();
        return switch (column) {
            case Numbers numbers ->
                new PlotTable(
                        column.column(),
                        joined(List.of(m.text("plot.table.from"), m.text("plot.table.to")), shares),
                        bins(numbers, m));
            case Values values ->
                new PlotTable(column.column(), joined(List.of(m.text("plot.table.value")), shares), rows(values, m));
        };
    }

    private static <T> List<T> joined(List<T> first, List<T> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private static List<List<Cell>> rows(Values values, Messages m) {
        return values.values().stream()
                .map(value -> joined(
                        List.of(PlotTable.text(Figures.said(value.value(), m)), PlotTable.percent(value.share(), m)),
                        value.segments().stream()
                                .map(group -> PlotTable.percent(group.share(), m))
                                .toList()))
                .toList();
    }

    private static List<List<Cell>> bins(Numbers column, Messages m) {
        Axis axis = column.axis();
        int bins = column.all().histogram().length;
        double[] ends = IntStream.rangeClosed(0, bins)
                .mapToDouble(i -> axis.lowest() + i * (axis.highest() - axis.lowest()) / bins)
                .toArray();
        int decimals = Messages.decimals(
                Arrays.stream(ends).map(axis::read).map(end -> end / 10).toArray());
        List<int[]> histograms = new ArrayList<>(List.of(column.all().histogram()));
        column.segments().forEach(group -> histograms.add(group.summary().histogram()));
        return IntStream.range(0, bins)
                .mapToObj(bin -> joined(
                        List.of(end(column, ends[bin], decimals, m), end(column, ends[bin + 1], decimals, m)),
                        histograms.stream()
                                .map(counts -> PlotTable.percent(share(counts, bin), m))
                                .toList()))
                .toList();
    }

    /** An end of a bar as people read it; of yes or no, the bars are the two. */
    private static Cell end(Numbers column, double end, int decimals, Messages m) {
        double value = column.axis().read(end);
        return PlotTable.number(
                value,
                _ -> column.measure().timed() || column.measure() == Measure.SHARE
                        ? column.measure().text(value, 0, m)
                        : m.fixed(value, decimals));
    }

    private static double share(int[] counts, int bin) {
        int all = Arrays.stream(counts).sum();
        return all == 0 ? Double.NaN : (double) counts[bin] / all;
    }
}
