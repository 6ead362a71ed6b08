// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.stream.IntStream;

/** A distribution in the size of a table cell. */
public final class MiniHistogram extends Plot {
    private final int[] counts;

    public MiniHistogram(int[] counts) {
        this.counts = counts.clone();
        getStyleClass().add("mini-histogram");
        setPrefSize(90, 22);
        setMinSize(30, 16);
        setMaxHeight(22);
    }

    @Override
    void draw(Sketch g, double width, double height) {
        int most = IntStream.of(counts).max().orElse(0);
        if (most == 0) {
            return;
        }
        double bar = width / counts.length;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                double high = Math.max(1.5, (double) counts[i] / most * height);
                g.rectangle(i * bar, height - high, Math.max(1, bar - 1), high, accent());
            }
        }
        g.rectangle(0, height - 1, width, 1, grid());
    }
}
