// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.portrait.data.FewValues;
import org.portrait.data.ScaledMatrix;
import org.portrait.segments.Grouping;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/**
 * Whether segments have a gap between them. The members of two are projected on the line through their centroids, on
 * which these lie at 0 and 1, and counted in windows of width 0.2. There is a gap when the emptiest window around the
 * middle holds clearly fewer than the fullest around either end: with one and a half standard errors added at most 0.65
 * of it. A tail that was cut, or a blob, has no such window; where groups differ in size it lies nearer to the smaller.
 *
 * <p>A member's own centroid is that of the others: otherwise it would pull the line towards itself, and in many
 * dimensions any two halves of a blob would seem to lie apart.
 *
 * <p>Counts are spread within their resolution, see {@link Dither}: windows between them would be empty. At most 20,000
 * customers are looked at, drawn by the seed. The constants were chosen on the seeds of block 0 of
 * {@code ChoiceOfKTest}.
 */
final class Borders {
    private static final int BINS_PER_LENGTH = 10;
    private static final int BINS = 20;
    /** Where the first bin begins. */
    private static final double START = -0.5;
    /** First bins of the first and the last window around 0, the middle and 1; a window is two bins wide. */
    private static final int[][] WINDOWS = {{2, 6}, {7, 11}, {12, 16}};

    private static final double ERRORS = 1.5;
    private static final double CLEAR = 0.65;

    private final double[][] columns;
    private final double[][] rows;
    private final int[] chosen;
    private final List<String> names;

    Borders(ScaledMatrix matrix, long seed) {
        chosen = SampleRows.choose(matrix.rows(), SampleRows.EXACT, seed);
        columns = Dither.columns(SampleRows.matrix(matrix, chosen), seed);
        rows = ScaledMatrix.rows(columns);
        names = matrix.features().names();
    }

    /** The first feature that alone makes the gap beside one of these segments, see {@link Separation#maker}; or "". */
    String maker(Segmentation s, int[] segments, Progress progress) {
        if (Arrays.stream(columns).allMatch(column -> FewValues.of(column, 2).isEmpty())) {
            return "";
        }
        byte[] labels = Grouping.picked(s.labels(), chosen);
        double[][] centroids = s.centroids();
        return IntStream.of(segments)
                .map(a -> {
                    progress.checkCancelled();
                    int nearest = Neighbours.nearest(centroids[a], centroids, a);
                    return Separation.of(a, nearest, columns, labels, centroids).maker();
                })
                .filter(feature -> feature >= 0)
                .mapToObj(names::get)
                .findFirst()
                .orElse("");
    }

    /** Whether every two of these segments have a gap between them. */
    boolean allClear(Segmentation s, int[] segments, Progress progress) {
        int[][][] counts = counts(s, segments, progress);
        return IntStream.of(segments)
                .allMatch(a -> IntStream.of(segments).filter(b -> b > a).allMatch(b -> clear(counts[a][b])));
    }

    /** The share of all segments, 0 to 1, that have a gap before the nearest other one. */
    double share(Segmentation s, Progress progress) {
        int[] all = IntStream.range(0, s.k()).toArray();
        int[][][] counts = counts(s, all, progress);
        double clear = IntStream.of(all)
                .filter(a -> {
                    int b = Neighbours.nearest(s.centroids()[a], s.centroids(), a);
                    return clear(counts[Math.min(a, b)][Math.max(a, b)]);
                })
                .count();
        return clear / s.k();
    }

    static double squared(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += (a[j] - b[j]) * (a[j] - b[j]);
        }
        return sum;
    }

    /** Per pair of segments, the lower number first, how many members lie in each bin. */
    private int[][][] counts(Segmentation s, int[] segments, Progress progress) {
        var wanted = new boolean[s.k()];
        IntStream.of(segments).forEach(a -> wanted[a] = true);
        var counts = new int[s.k()][s.k()][BINS];
        for (int i = 0; i < rows.length; i++) {
            if (i % 1_024 == 0) {
                progress.checkCancelled();
            }
            int own = s.labels()[chosen[i]];
            if (wanted[own] && s.sizes()[own] > 1) {
                double[] centre = without(rows[i], s.centroids()[own], s.sizes()[own]);
                for (int other : segments) {
                    if (other != own) {
                        double along = Corridor.position(rows[i], centre, s.centroids()[other]);
                        count(own < other ? along : 1 - along, counts[Math.min(own, other)][Math.max(own, other)]);
                    }
                }
            }
        }
        return counts;
    }

    /** The mean of the other members. */
    private static double[] without(double[] row, double[] centroid, int size) {
        var mean = new double[row.length];
        for (int j = 0; j < row.length; j++) {
            mean[j] = (centroid[j] * size - row[j]) / (size - 1);
        }
        return mean;
    }

    private static void count(double position, int[] bins) {
        double bin = Math.floor((position - START) * BINS_PER_LENGTH);
        if (bin >= 0 && bin < BINS) {
            bins[(int) bin]++;
        }
    }

    private static boolean clear(int[] bins) {
        int valley = windows(bins, WINDOWS[1]).min().orElseThrow();
        int ends = Math.min(
                windows(bins, WINDOWS[0]).max().orElseThrow(),
                windows(bins, WINDOWS[2]).max().orElseThrow());
        return valley + ERRORS * Math.sqrt(valley + 1) <= CLEAR * ends;
    }

    private static IntStream windows(int[] bins, int[] range) {
        return IntStream.rangeClosed(range[0], range[1]).map(i -> bins[i] + bins[i + 1]);
    }
}
