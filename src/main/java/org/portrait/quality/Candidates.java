// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.portrait.data.EtaSquared;
import org.portrait.data.ScaledMatrix;
import org.portrait.quality.Recommendation.AlsoHolds;
import org.portrait.quality.Recommendation.Divided;
import org.portrait.quality.Recommendation.PassedOver;
import org.portrait.segments.Grouping;
import org.portrait.segments.Segmentation;

/**
 * Which K each index takes.
 *
 * <p>A segment is tiny when it holds fewer than 10 customers or 1 % of them, whichever is more, but never more than a
 * tenth. Cutting off a few outliers gives a high silhouette and no use, so a K without tiny segments goes before any
 * other; where every K has some, the silhouette is that of the customers outside them, and two other segments must
 * remain; where not even these do, it is the plain one. Calinski–Harabasz and Davies–Bouldin choose among the same K.
 */
record Candidates(List<Segmentation> segmentations, List<Quality> qualities) {
    /** Silhouettes this close count as equal; the smaller K is taken. */
    private static final double TIE = 0.005;
    /** A finer K whose segments all lie apart may cost this much of the silhouette. */
    private static final double FINER = 0.05;

    Candidates {
        if (segmentations.isEmpty() || segmentations.size() != qualities.size()) {
            throw new IllegalArgumentException("one quality per segmentation, at least one");
        }
    }

    /**
     * Index into the lists, as all that follow: the largest K that holds where its silhouette is hardly lower than the best
     * one, else the K with that. Two small groups that lie side by side, far from all others, cost the silhouette little
     * when they are taken for one.
     *
     * @param holding indices, rising
     */
    int best(List<Integer> holding) {
        double[] scores = scores();
        int best = bySilhouette();
        return holding.stream()
                .filter(i -> i > best && scores[i] >= scores[best] - FINER)
                .max(Comparator.naturalOrder())
                .orElse(best);
    }

    /** The same by silhouette alone among the K up to a highest one; {@code chosen} where none of these may be taken. */
    int bestUpTo(int highest, int chosen) {
        double[] scores = scores();
        for (int i = 0; i < scores.length; i++) {
            scores[i] = qualities.get(i).k() > highest ? Double.NEGATIVE_INFINITY : scores[i];
        }
        return scores[argMax(scores)] == Double.NEGATIVE_INFINITY ? chosen : firstOfTheBest(scores);
    }

    private int bySilhouette() {
        return firstOfTheBest(scores());
    }

    private static int firstOfTheBest(double[] scores) {
        int best = argMax(scores);
        int first = 0;
        while (scores[first] < scores[best] - TIE) {
            first++;
        }
        return first;
    }

    /** Whether a K may be recommended. */
    boolean allowed(int index) {
        return scores()[index] > Double.NEGATIVE_INFINITY;
    }

    /**
     * Another index that holds, with the highest silhouette of those whose neighbours have a lower one, and of the one at
     * the elbow; null for none.
     */
    @Nullable
    AlsoHolds other(List<Integer> holding, int chosen, ScaledMatrix matrix) {
        double[] scores = scores();
        int elbow = byElbow();
        return holding.stream()
                .filter(i -> i != chosen && (i == elbow || peak(scores, i)))
                .max(Comparator.comparingDouble(i -> scores[i]))
                .map(i -> alsoHolds(chosen, i, matrix))
                .orElse(null);
    }

    private static boolean peak(double[] scores, int i) {
        return (i == 0 || scores[i - 1] < scores[i]) && (i == scores.length - 1 || scores[i + 1] < scores[i]);
    }

    private AlsoHolds alsoHolds(int chosen, int other, ScaledMatrix matrix) {
        Segmentation coarse = segmentations.get(Math.min(chosen, other));
        Segmentation fine = segmentations.get(Math.max(chosen, other));
        int[][] shared = CrossTable.of(fine.labels(), fine.k(), coarse.labels(), coarse.k());
        var parts = new int[coarse.k()];
        for (int[] row : shared) {
            parts[IntStream.range(1, row.length).reduce(0, (a, b) -> row[b] > row[a] ? b : a)]++;
        }
        return new AlsoHolds(
                qualities.get(other).k(),
                IntStream.range(0, parts.length)
                        .filter(s -> parts[s] > 1)
                        .mapToObj(s -> new Divided(s, by(matrix, coarse.labels(), s, fine)))
                        .toList());
    }

    /** The feature that most tells the parts of a segment apart. */
    private static String by(ScaledMatrix matrix, byte[] labels, int segment, Segmentation fine) {
        int[] members = IntStream.range(0, labels.length)
                .filter(i -> labels[i] == segment)
                .toArray();
        ScaledMatrix some = matrix.picked(members);
        byte[] parts = Grouping.picked(fine.labels(), members);
        double[] shares = IntStream.range(0, matrix.dimensions())
                .mapToDouble(j -> EtaSquared.of(some.column(j), parts, fine.k()))
                .toArray();
        return matrix.features().names().get(argMax(shares));
    }

    /** The K with the highest silhouette if that is higher than the one of {@code chosen} and tiny segments are why. */
    @Nullable
    PassedOver passedOver(int chosen) {
        int top = bySilhouetteAlone();
        Quality quality = qualities.get(top);
        int smallest = IntStream.of(segmentations.get(top).sizes()).min().orElse(0);
        if (top == chosen
                || smallest >= threshold()
                || quality.silhouette() <= qualities.get(chosen).silhouette()) {
            return null;
        }
        return new PassedOver(
                quality.k(),
                quality.silhouette(),
                smallest,
                (int) Math.ceil(threshold()),
                scores()[top] == Double.NEGATIVE_INFINITY,
                substantial(chosen).length < qualities.get(chosen).k());
    }

    int bySilhouetteAlone() {
        return argMax(values(Quality::silhouette));
    }

    int byCalinskiHarabasz() {
        return argMaxWhereAllowed(values(Quality::calinskiHarabasz));
    }

    int byDaviesBouldin() {
        return argMaxWhereAllowed(values(q -> -q.daviesBouldin()));
    }

    /** The point farthest below the chord of the inertia curve (Satopää et al. 2011, Kneedle). */
    int byElbow() {
        int last = qualities.size() - 1;
        Quality from = qualities.getFirst();
        Quality to = qualities.getLast();
        double run = to.k() - from.k();
        double fall = from.inertia() - to.inertia();
        return last == 0 || fall <= 0
                ? 0
                : argMax(values(q -> (from.inertia() - q.inertia()) / fall - (q.k() - from.k()) / run));
    }

    private double[] values(ToDoubleFunction<Quality> index) {
        return qualities.stream().mapToDouble(index).toArray();
    }

    /** Both indices fall for cutting off outliers as the silhouette does. */
    private int argMaxWhereAllowed(double[] values) {
        double[] scores = scores();
        for (int i = 0; i < values.length; i++) {
            values[i] = scores[i] == Double.NEGATIVE_INFINITY ? Double.NEGATIVE_INFINITY : values[i];
        }
        return argMax(values);
    }

    private static int argMax(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    /** Minus infinity for a K that must not be taken as long as there is another. */
    private double[] scores() {
        var substantial = IntStream.range(0, qualities.size())
                .map(i -> substantial(i).length)
                .toArray();
        boolean whole = IntStream.range(0, substantial.length)
                .anyMatch(i -> substantial[i] == qualities.get(i).k());
        boolean some = IntStream.of(substantial).anyMatch(count -> count >= 2);
        var scores = new double[substantial.length];
        for (int i = 0; i < scores.length; i++) {
            int needed = whole ? qualities.get(i).k() : some ? 2 : 0;
            scores[i] = substantial[i] < needed
                    ? Double.NEGATIVE_INFINITY
                    : whole || !some ? qualities.get(i).silhouette() : withoutTiny(i);
        }
        return scores;
    }

    private double threshold() {
        double n = segmentations.getFirst().labels().length;
        return Math.min(Math.max(10, n / 100), n / 10);
    }

    /** The segments that are not tiny. */
    int[] substantial(int index) {
        int[] sizes = segmentations.get(index).sizes();
        return IntStream.range(0, sizes.length)
                .filter(s -> sizes[s] >= threshold())
                .toArray();
    }

    private double withoutTiny(int index) {
        int[] sizes = segmentations.get(index).sizes();
        double[] widths = qualities.get(index).segmentSilhouette();
        double sum = 0;
        double rows = 0;
        for (int s = 0; s < sizes.length; s++) {
            if (sizes[s] >= threshold() && !Double.isNaN(widths[s])) {
                sum += sizes[s] * widths[s];
                rows += sizes[s];
            }
        }
        return rows == 0 ? Double.NEGATIVE_INFINITY : sum / rows;
    }
}
