// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.Arrays;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.ScatterChart;
import javafx.scene.chart.XYChart;

/** JavaFX's own, without animation: a node for every point, a series for every segment. */
final class JavaFxScatter implements Contestant {
    private final FrameBench.Points points;
    private final ViewPort all;
    private final NumberAxis across = new NumberAxis(0, 1, 1);
    private final NumberAxis up = new NumberAxis(0, 1, 1);
    private final ScatterChart<Number, Number> chart = new ScatterChart<>(across, up);

    JavaFxScatter(FrameBench.Points points) {
        this.points = points;
        all = ViewPort.of(points.x(), points.y());
        chart.setAnimated(false);
        across.setAnimated(false);
        up.setAnimated(false);
        view(0, 1);
        recolour(0);
    }

    @Override
    public Node node() {
        return chart;
    }

    @Override
    public void recolour(int frame) {
        chart.getData().clear();
        for (int[] rows : points.rows(frame % 2)) {
            var series = new XYChart.Series<Number, Number>();
            series.setData(FXCollections.observableArrayList(Arrays.stream(rows)
                    .mapToObj(i -> new XYChart.Data<Number, Number>(points.x()[i], points.y()[i]))
                    .toList()));
            chart.getData().add(series);
        }
    }

    @Override
    public void view(double shift, double share) {
        ViewPort view = all.zoom(share, 0, 0).pan(shift * 10, 0);
        across.setLowerBound(view.left());
        across.setUpperBound(view.right());
        up.setLowerBound(view.bottom());
        up.setUpperBound(view.top());
    }
}
