// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.List;
import org.portrait.embed.SegmentEllipse;

/**
 * What is drawn over the points of a scatter plot.
 *
 * @param centroidX centroidY: per segment, in data units
 * @param loadingX loadingY: per name, of any unit
 * @param ellipses per segment, or none
 */
record ScatterMarks(
        double[] centroidX,
        double[] centroidY,
        List<String> loadingNames,
        double[] loadingX,
        double[] loadingY,
        List<SegmentEllipse> ellipses) {
    static final ScatterMarks NONE =
            new ScatterMarks(new double[0], new double[0], List.of(), new double[0], new double[0], List.of());

    ScatterMarks withCentroids(double[] x, double[] y) {
        return new ScatterMarks(x, y, loadingNames, loadingX, loadingY, ellipses);
    }

    ScatterMarks withLoadings(List<String> names, double[] x, double[] y) {
        return new ScatterMarks(centroidX, centroidY, names, x, y, ellipses);
    }

    ScatterMarks withEllipses(List<SegmentEllipse> known) {
        return new ScatterMarks(centroidX, centroidY, loadingNames, loadingX, loadingY, known);
    }
}
