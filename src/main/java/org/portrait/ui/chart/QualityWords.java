// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.portrait.i18n.Messages;
import org.portrait.ui.chart.QualityChart.Curve;
import org.portrait.ui.chart.QualityChart.Index;

/** What the quality curve shows, for who does not see it. */
final class QualityWords {
    private static final double[] NONE = {};

    private QualityWords() {}

    /** What is set, which K is recommended, and the values of the index by K; of all indices those at the chosen K. */
    static String of(Index shown, Map<Index, Curve> curves, int k, int recommended, Messages m) {
        List<String> values = shown == Index.ALL
                ? QualityRows.SHOWN.stream()
                        .filter(index -> known(values(curves, index), k))
                        .map(index -> m.text("chart.k.value", m.text(index.key()), number(curves, index, k, m)))
                        .toList()
                : IntStream.range(0, values(curves, shown).length)
                        .filter(i -> known(values(curves, shown), i))
                        .mapToObj(i -> m.text("chart.k.value", "K = " + i, number(curves, shown, i, m)))
                        .toList();
        if (values.isEmpty()) {
            return m.text("chart.k");
        }
        String best = recommended > 0 ? m.text("chart.k.recommended", recommended) : "";
        String all = m.text("chart.k.index", m.text(shown.key()), String.join(m.text("chart.k.comma"), values));
        return m.sentences(m.text("chart.k.chosen", m.text("chart.k"), k), best, all);
    }

    private static double[] values(Map<Index, Curve> curves, Index index) {
        Curve curve = curves.get(index);
        return curve == null ? NONE : curve.values();
    }

    private static boolean known(double[] values, int k) {
        return k < values.length && !Double.isNaN(values[k]);
    }

    private static String number(Map<Index, Curve> curves, Index index, int k, Messages m) {
        double[] values = values(curves, index);
        return m.fixed(values[k], Messages.decimals(DoubleStream.of(values).toArray()));
    }

    /** A row for each K, from 1 where the gap statistic knows it. */
    static Supplier<PlotTable> table(Map<Index, Curve> curves, int lowest, int highest, Messages m) {
        List<Index> indices = Arrays.stream(Index.values())
                .filter(index -> Arrays.stream(values(curves, index)).anyMatch(v -> !Double.isNaN(v)))
                .toList();
        int first = indices.stream().anyMatch(index -> known(values(curves, index), 1)) ? 1 : lowest;
        return () -> new PlotTable(
                m.text("chart.qualities"),
                Stream.concat(Stream.of("K"), indices.stream().map(index -> m.text(index.key())))
                        .toList(),
                IntStream.rangeClosed(first, highest)
                        .mapToObj(k -> {
                            var row = new ArrayList<>(List.of(PlotTable.count(k, m)));
                            indices.forEach(index -> row.add(PlotTable.number(
                                    known(values(curves, index), k) ? values(curves, index)[k] : Double.NaN,
                                    _ -> number(curves, index, k, m))));
                            return row;
                        })
                        .collect(Collectors.toList()));
    }
}
