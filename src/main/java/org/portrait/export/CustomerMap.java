// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.portrait.data.Quantiles;
import org.portrait.data.ScaledMatrix;
import org.portrait.embed.FittedPca;
import org.portrait.embed.SegmentEllipse;
import org.portrait.personas.SegmentProfile;
import org.portrait.segments.Segmentation;

/**
 * Where customers are along the first two principal components, without any single one: how many there are in the cells of
 * a grid, left out where they are few, and the ellipses of the segments.
 *
 * @param columns rows: of the grid
 * @param across up: the values along each axis, from the least to the most that is shown
 * @param centres K pairs of values
 */
record CustomerMap(
        int columns,
        int rows,
        double[] across,
        double[] up,
        List<Cell> cells,
        List<SegmentEllipse> ellipses,
        double[][] centres) {
    /** No cell shows fewer customers. */
    static final int FEWEST = 5;

    private static final int FEWEST_COLUMNS = 10;
    private static final int MOST_COLUMNS = 60;
    private static final double ROWS_PER_COLUMN = 0.6;
    /** With so many customers per cell and column, cells are as small as they can be without most of them being left out. */
    private static final double SPREAD = 1.6;

    private static final double TAIL = 0.005;
    private static final double MARGIN = 0.04;

    /**
     * @param column row: from the left and from below
     * @param segment to which most of its customers belong; of equally many, the first
     */
    record Cell(int column, int row, int segment, int customers) {}

    static CustomerMap of(ScaledMatrix matrix, FittedPca pca, Segmentation segmentation) {
        float[] x = pca.project(matrix, 0);
        float[] y = pca.project(matrix, 1);
        List<SegmentEllipse> ellipses = SegmentEllipse.of(x, y, segmentation.labels(), segmentation.k());
        double[][] centres = Arrays.stream(segmentation.inFeatures())
                .map(c -> new double[] {pca.project(c, 0), pca.project(c, 1)})
                .toArray(double[][]::new);
        double[] across = range(x, ellipses, centres, 0);
        double[] up = range(y, ellipses, centres, 1);
        int columns = Math.clamp(Math.round(Math.sqrt(x.length) / SPREAD), FEWEST_COLUMNS, MOST_COLUMNS);
        int rows = (int) Math.round(columns * ROWS_PER_COLUMN);
        var counts = new int[columns * rows][];
        for (int i = 0; i < x.length; i++) {
            int column = cell(x[i], across, columns);
            int row = cell(y[i], up, rows);
            if (column >= 0 && row >= 0) {
                int at = row * columns + column;
                counts[at] = counts[at] == null ? new int[segmentation.k()] : counts[at];
                counts[at][segmentation.labels()[i]]++;
            }
        }
        return new CustomerMap(columns, rows, across, up, cells(counts, columns), ellipses, centres);
    }

    /** All but the tails, and the ellipses and centres of segments that are not small. */
    private static double[] range(float[] values, List<SegmentEllipse> ellipses, double[][] centres, int axis) {
        double[] sorted = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .sorted()
                .toArray();
        double least = Quantiles.of(sorted, TAIL);
        double most = Quantiles.of(sorted, 1 - TAIL);
        for (int s = 0; s < centres.length; s++) {
            if (ellipses.get(s).customers() < SegmentProfile.FEW) {
                continue;
            }
            double[] shown = ellipses.get(s).outline()[axis];
            least = Math.min(
                    Math.min(least, centres[s][axis]),
                    Arrays.stream(shown).min().orElse(least));
            most = Math.max(
                    Math.max(most, centres[s][axis]), Arrays.stream(shown).max().orElse(most));
        }
        double margin = most > least ? MARGIN * (most - least) : 1;
        return new double[] {least - margin, most + margin};
    }

    /** @return -1 outside */
    private static int cell(double value, double[] range, int cells) {
        double share = (value - range[0]) / (range[1] - range[0]);
        return share < 0 || share >= 1 ? -1 : (int) (share * cells);
    }

    private static List<Cell> cells(int[][] counts, int columns) {
        var cells = new ArrayList<Cell>();
        for (int at = 0; at < counts.length; at++) {
            int[] bySegment = counts[at] == null ? new int[0] : counts[at];
            int all = IntStream.of(bySegment).sum();
            if (all >= FEWEST) {
                int most =
                        IntStream.range(0, bySegment.length).reduce(0, (a, b) -> bySegment[b] > bySegment[a] ? b : a);
                cells.add(new Cell(at % columns, at / columns, most, all));
            }
        }
        return cells;
    }
}
