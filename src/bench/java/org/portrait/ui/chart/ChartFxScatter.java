// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.renderer.ErrorStyle;
import io.fair_acc.chartfx.renderer.LineStyle;
import io.fair_acc.chartfx.renderer.spi.ErrorDataSetRenderer;
import io.fair_acc.dataset.spi.DoubleDataSet;
import javafx.scene.Node;

/** chart-fx with markers only, without its reduction of points: a data set for every segment. */
final class ChartFxScatter implements Contestant {
    private final FrameBench.Points points;
    private final ViewPort all;
    private final DefaultNumericAxis across = new DefaultNumericAxis("x");
    private final DefaultNumericAxis up = new DefaultNumericAxis("y");
    private final XYChart chart = new XYChart(across, up);
    private final DoubleDataSet[] sets = new DoubleDataSet[FrameBench.SEGMENTS];

    ChartFxScatter(FrameBench.Points points) {
        this.points = points;
        all = ViewPort.of(points.x(), points.y());
        var renderer = new ErrorDataSetRenderer();
        renderer.setPolyLineStyle(LineStyle.NONE);
        renderer.setErrorStyle(ErrorStyle.NONE);
        renderer.setDrawMarker(true);
        renderer.setPointReduction(false);
        renderer.setAssumeSortedData(false);
        for (int s = 0; s < sets.length; s++) {
            sets[s] = new DoubleDataSet("segment " + s);
            renderer.getDatasets().add(sets[s]);
        }
        chart.getRenderers().setAll(java.util.List.of(renderer));
        chart.setAnimated(false);
        across.setAutoRanging(false);
        up.setAutoRanging(false);
        view(0, 1);
        recolour(0);
    }

    @Override
    public Node node() {
        return chart;
    }

    @Override
    public void recolour(int frame) {
        int[][] rows = points.rows(frame % 2);
        for (int s = 0; s < sets.length; s++) {
            var x = new double[rows[s].length];
            var y = new double[rows[s].length];
            for (int i = 0; i < x.length; i++) {
                x[i] = points.x()[rows[s][i]];
                y[i] = points.y()[rows[s][i]];
            }
            sets[s].set(x, y);
        }
    }

    @Override
    public void view(double shift, double share) {
        ViewPort view = all.zoom(share, 0, 0).pan(shift * 10, 0);
        across.set(view.left(), view.right());
        up.set(view.bottom(), view.top());
    }
}
