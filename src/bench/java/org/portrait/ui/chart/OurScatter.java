// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import org.portrait.i18n.Messages;
import org.portrait.work.Progress;

/** Ours, with its threads as in the window. */
final class OurScatter implements Contestant {
    private final FrameBench.Points points;
    private final int[] palette = new int[FrameBench.SEGMENTS];
    private final ScatterPlot plot = new ScatterPlot(
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()),
            Platform::runLater,
            new SimpleObjectProperty<>(new Messages(Messages.ENGLISH)));

    OurScatter(FrameBench.Points points) {
        this.points = points;
        Arrays.setAll(palette, s -> s);
        plot.setPoints(points.x(), points.y());
        recolour(0);
    }

    @Override
    public Node node() {
        return plot;
    }

    @Override
    public void recolour(int frame) {
        plot.setSegments(points.labels()[frame % 2], palette);
    }

    @Override
    public void view(double shift, double share) {
        plot.show(ViewPort.of(points.x(), points.y()).zoom(share, 0, 0).pan(shift * 10, 0));
    }

    /** Off the FX thread. */
    void picture() {
        Drawing drawing = CompletableFuture.supplyAsync(() -> plot.picture(), Platform::runLater)
                .join();
        PlotPicture.of(drawing, 4, Platform::runLater, Progress.none());
    }

    @Override
    public boolean settled() {
        return plot.settled();
    }
}
