// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.List;
import java.util.stream.IntStream;
import org.portrait.i18n.Messages;

/** What a scatter plot shows, for who does not see it. */
final class ScatterWords {
    private ScatterWords() {}

    /** How many customers, along which axes, in which segments with which shares, how many of them chosen. */
    static String of(
            ScatterState state, ScatterAxis horizontal, ScatterAxis vertical, List<String> names, Messages words) {
        int[] sizes = state.sizes();
        int n = IntStream.of(sizes).sum();
        int k = state.palette().length;
        String text = words.text("chart.scatter.description", words.number(n, 0), k);
        if (!horizontal.title().isEmpty()) {
            text = words.text("chart.scatter.axes", text, horizontal.title(), vertical.title());
        }
        if (n > 0 && names.size() == k) {
            text = words.text("chart.scatter.segments", text, segments(sizes, names, words));
        }
        return state.selection().empty()
                ? text
                : words.text(
                        "chart.scatter.chosen",
                        text,
                        words.number(state.selection().count(), 0));
    }

    private static String segments(int[] sizes, List<String> names, Messages words) {
        double all = Math.max(1, IntStream.of(sizes).sum());
        return IntStream.range(0, sizes.length)
                .mapToObj(s -> words.text("chart.legend.entry", s + 1, names.get(s), words.percent(sizes[s] / all, 1)))
                .reduce((one, next) -> words.text("list.comma", one, next))
                .orElse("");
    }
}
