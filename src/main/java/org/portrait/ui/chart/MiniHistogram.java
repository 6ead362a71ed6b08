// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;

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
    void draw(GraphicsContext g, double width, double height) {
        int most = IntStream.of(counts).max().orElse(0);
        if (most == 0) {
            return;
        }
        double bar = width / counts.length;
        g.setFill(accent());
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                double high = Math.max(1.5, (double) counts[i] / most * height);
                g.fillRect(i * bar, height - high, Math.max(1, bar - 1), high);
            }
        }
        g.setFill(grid());
        g.fillRect(0, height - 1, width, 1);
    }
}
