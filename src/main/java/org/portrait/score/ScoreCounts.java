// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.portrait.score.Drift.FeatureDrift;

/**
 * What became of rows, as far as it can be added up.
 *
 * @param segments how many rows each segment has
 * @param unusual how many are farther from the centroid of their segment than 99 % of its rows in training
 * @param unlike how many are farther from every centroid than any row of its segment in training
 * @param hindered how many could not be scored
 * @param noted how many were scored in spite of something
 * @param causes of the one and the other, in the order in which they came
 * @param filled how many values were missing and filled as in training, per column with such, by name
 * @param bins per feature how many rows that could be scored are in each of its {@link FeatureBins}
 */
public record ScoreCounts(
        long rows,
        long[] segments,
        long unusual,
        long unlike,
        long hindered,
        long noted,
        SequencedMap<Note.Cause, Long> causes,
        SortedMap<String, Long> filled,
        List<long[]> bins) {
    static ScoreCounts of(
            byte[] segments,
            int k,
            long unusual,
            long unlike,
            @Nullable Note[] notes,
            SortedMap<String, Long> filled,
            List<long[]> bins) {
        var sizes = new long[k];
        for (byte segment : segments) {
            if (segment > 0) {
                sizes[segment - 1]++;
            }
        }
        long hindered = 0;
        long noted = 0;
        var causes = new LinkedHashMap<Note.Cause, Long>();
        for (Note note : notes) {
            if (note != null) {
                hindered += note.hindered() ? 1 : 0;
                noted += note.hindered() ? 0 : 1;
                note.causes().stream()
                        .filter(cause -> cause.hinders() == note.hindered())
                        .forEach(cause -> causes.merge(cause, 1L, Long::sum));
            }
        }
        return new ScoreCounts(segments.length, sizes, unusual, unlike, hindered, noted, causes, filled, bins);
    }

    /** With those of other rows of the same model. */
    public ScoreCounts plus(ScoreCounts other) {
        var together = new ArrayList<long[]>();
        for (int f = 0; f < bins.size(); f++) {
            together.add(sum(bins.get(f), other.bins.get(f)));
        }
        return new ScoreCounts(
                rows + other.rows,
                sum(segments, other.segments),
                unusual + other.unusual,
                unlike + other.unlike,
                hindered + other.hindered,
                noted + other.noted,
                sum(new LinkedHashMap<>(causes), other.causes),
                sum(new TreeMap<>(filled), other.filled),
                together);
    }

    private static long[] sum(long[] one, long[] other) {
        long[] sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }

    private static <T, M extends Map<T, Long>> M sum(M sum, Map<T, Long> more) {
        more.forEach((key, count) -> sum.merge(key, count, Long::sum));
        return sum;
    }

    /** How many rows have a segment. */
    public long scored() {
        return Arrays.stream(segments).sum();
    }

    /** How the rows that could be scored differ from those of training. */
    public Drift drift(Model model) {
        int n = model.training().rows();
        var features = new ArrayList<FeatureDrift>();
        for (int f = 0; f < bins.size(); f++) {
            FeatureBins known = model.bins().get(f);
            features.add(new FeatureDrift(known, Shift.of(known.shares(), n, bins.get(f))));
        }
        double[] before = model.segments().stream()
                .mapToDouble(segment -> (double) segment.size() / n)
                .toArray();
        return new Drift(features, Shift.of(before, n, segments));
    }
}
