// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.portrait.data.ScaledMatrix;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/**
 * Two silhouettes of all rows that need only the distances to the means, so n·K·d steps. As for the Euclidean one, a
 * row's width is (b - a) / max(a, b), 0 for a singleton and where a = b = 0.
 *
 * <ul>
 *   <li>Simplified: a and b are the Euclidean distances to the own mean and to the nearest other one (Hruschka, de Castro
 *       and Campello 2004).
 *   <li>Squared distance: a and b are the mean <em>squared</em> distances to the members. For a row x these are
 *       ‖x - mean‖² + V, where V is the mean squared distance of the members to their mean; in the own segment, of n
 *       members, n / (n - 1) of that, since x itself does not count (as Spark's ClusteringEvaluator).
 * </ul>
 *
 * @param simplified mean over all rows
 * @param squared mean over all rows
 * @param segments K means of the simplified widths, NaN for an empty segment
 * @param chosen the simplified widths of the chosen rows
 */
record CentroidSilhouettes(double simplified, double squared, double[] segments, double[] chosen) {
    /**
     * One walk over the rows for all segmentations.
     *
     * @param rows the chosen rows, rising
     */
    static List<CentroidSilhouettes> of(
            ScaledMatrix matrix,
            List<Segmentation> segmentations,
            List<Dispersion> dispersions,
            int[] rows,
            Workers workers,
            Progress progress) {
        int count = dispersions.size();
        var chosen = new double[count][rows.length];
        double[][][] sums = room(matrix, segmentations);
        RowBlocks.walk(matrix, workers, progress, (stripe, from, values) -> {
            int to = from + values[0].length;
            int firstRow = place(rows, from);
            int lastRow = place(rows, to);
            for (int s = 0; s < count; s++) {
                byte[] labels = Arrays.copyOfRange(segmentations.get(s).labels(), from, to);
                var widths = new double[labels.length];
                addWidths(values, labels, dispersions.get(s), widths, sums[stripe][s]);
                for (int r = firstRow; r < lastRow; r++) {
                    chosen[s][r] = widths[rows[r] - from];
                }
            }
        });
        return IntStream.range(0, count)
                .mapToObj(s -> together(sums, s, dispersions.get(s).counts(), chosen[s]))
                .toList();
    }

    private static double[][][] room(ScaledMatrix matrix, List<Segmentation> segmentations) {
        return IntStream.range(0, RowBlocks.stripes(matrix))
                .mapToObj(_ ->
                        segmentations.stream().map(s -> new double[s.k() + 1]).toArray(double[][]::new))
                .toArray(double[][][]::new);
    }

    private static int place(int[] rows, int row) {
        int place = Arrays.binarySearch(rows, row);
        return place < 0 ? -place - 1 : place;
    }

    /**
     * @param widths filled with the simplified ones
     * @param sums of the simplified widths by segment, and after these the one of the widths by squared distance; added to
     */
    private static void addWidths(
            double[][] values, byte[] labels, Dispersion dispersion, double[] widths, double[] sums) {
        int[] counts = dispersion.counts();
        double[] spread = dispersion.spread();
        double[][] distances = distances(values, labels.length, dispersion);
        double[] own = takenOut(distances, labels);
        double[] nearest = nearest(distances, new double[counts.length], labels.length);
        double[] nearestSpread = nearest(distances, spread, labels.length);
        for (int i = 0; i < labels.length; i++) {
            int label = labels[i];
            if (counts[label] > 1) {
                widths[i] = Silhouette.width(Math.sqrt(own[i]), Math.sqrt(nearest[i]));
                sums[label] += widths[i];
                double share = counts[label] / (counts[label] - 1.0);
                sums[counts.length] += Silhouette.width((own[i] + spread[label]) * share, nearestSpread[i]);
            }
        }
    }

    // kernel: the loop over rows is the inner one, so that the compiler takes several of them at a time
    private static double[][] distances(double[][] values, int rows, Dispersion dispersion) {
        var distances = new double[dispersion.counts().length][rows];
        for (int c = 0; c < distances.length; c++) {
            double[] squared = distances[c];
            if (dispersion.counts()[c] == 0) {
                Arrays.fill(squared, Double.POSITIVE_INFINITY);
                continue;
            }
            for (int j = 0; j < values.length; j++) {
                double[] column = values[j];
                double mean = dispersion.means()[c][j];
                for (int i = 0; i < squared.length; i++) {
                    double difference = column[i] - mean;
                    squared[i] += difference * difference;
                }
            }
        }
        return distances;
    }

    /** The distances to the own mean, which are infinite afterwards. */
    private static double[] takenOut(double[][] distances, byte[] labels) {
        var own = new double[labels.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = distances[labels[i]][i];
            distances[labels[i]][i] = Double.POSITIVE_INFINITY;
        }
        return own;
    }

    private static double[] nearest(double[][] distances, double[] added, int rows) {
        var nearest = new double[rows];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (int c = 0; c < distances.length; c++) {
            double[] distance = distances[c];
            double more = added[c];
            for (int i = 0; i < nearest.length; i++) {
                nearest[i] = Math.min(nearest[i], distance[i] + more);
            }
        }
        return nearest;
    }

    private static CentroidSilhouettes together(double[][][] sums, int s, int[] counts, double[] chosen) {
        var segments = new double[counts.length];
        double squared = 0;
        for (double[][] stripe : sums) {
            squared += stripe[s][counts.length];
            for (int c = 0; c < segments.length; c++) {
                segments[c] += stripe[s][c];
            }
        }
        double n = Arrays.stream(counts).sum();
        double simplified = Arrays.stream(segments).sum();
        Arrays.setAll(segments, c -> segments[c] / counts[c]);
        return new CentroidSilhouettes(simplified / n, squared / n, segments, chosen);
    }
}
