// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.score;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.portrait.data.Dataset;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.ScaledMatrix;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/**
 * Puts new rows into the segments of a model. Nothing is learned from them: what is missing is filled as in training, and
 * no rule removes a row. Each row is scored by itself, so the order and the number of rows make no difference to it.
 */
public final class Scorer {
    private final Model model;

    public Scorer(Model model) {
        this.model = model;
    }

    /**
     * @param rows with the columns of the model by their names, in the types that they had in training or what may stand
     *     for them: whole numbers for decimal ones
     * @param unreadable per column the rows with a cell that is missing only because it could not be read
     * @throws FailureException with {@link Failure.UnknownColumn} or {@link Failure.NotNumeric} for other rows
     */
    public Scored score(Dataset rows, Map<String, BitSet> unreadable, Progress progress) {
        Dataset filled = model.cleaning().apply(rows);
        var notes = new Notes(rows.rows());
        model.features().gaps(filled, (row, column, gap) -> {
            boolean read = !unreadable.getOrDefault(column, new BitSet(0)).get(row);
            notes.add(
                    row,
                    switch (gap) {
                        case MISSING -> read ? Note.Kind.MISSING : Note.Kind.UNREADABLE;
                        case TOO_LARGE -> Note.Kind.TOO_LARGE;
                        case UNSEEN -> Note.Kind.UNSEEN;
                    },
                    column);
        });
        int[] chosen = notes.scorable();
        Dataset scorable = chosen.length == rows.rows() ? filled : filled.select(chosen);
        FeatureMatrix features = model.features().apply(scorable);
        ScaledMatrix matrix = model.scaling().apply(features);
        Placing placing = Placing.of(model.space(matrix, progress), model.segments(), progress);
        var result = Result.of(rows.rows());
        for (int i = 0; i < chosen.length; i++) {
            if (Double.isFinite(placing.distance()[i])) {
                result.put(chosen[i], placing, i, model.segments());
            } else {
                notes.add(chosen[i], Note.Kind.TOO_LARGE, largest(matrix, i));
            }
        }
        return result.scored(notes, model.segments().size(), filled(rows), Bins.counts(model, features, scorable));
    }

    private static String largest(ScaledMatrix matrix, int row) {
        int largest = 0;
        for (int j = 1; j < matrix.dimensions(); j++) {
            largest = Math.abs(matrix.value(row, j)) > Math.abs(matrix.value(row, largest)) ? j : largest;
        }
        return matrix.features().names().get(largest);
    }

    private SortedMap<String, Long> filled(Dataset rows) {
        var filled = new TreeMap<String, Long>();
        for (String column : model.cleaning().fills().keySet()) {
            long missing = rows.schema().column(column).missing();
            if (missing > 0) {
                filled.put(column, missing);
            }
        }
        return filled;
    }

    private record Result(
            byte[] segments,
            double[] distances,
            byte[] second,
            double[] secondDistances,
            BitSet unusual,
            BitSet unlike) {
        static Result of(int rows) {
            var result = new Result(
                    new byte[rows], new double[rows], new byte[rows], new double[rows], new BitSet(), new BitSet());
            Arrays.fill(result.distances, Double.NaN);
            Arrays.fill(result.secondDistances, Double.NaN);
            return result;
        }

        void put(int row, Placing placing, int i, List<ModelSegment> known) {
            int nearest = placing.nearest()[i];
            segments[row] = (byte) (nearest + 1);
            distances[row] = placing.distance()[i];
            if (known.size() > 1) {
                second[row] = (byte) (placing.second()[i] + 1);
                secondDistances[row] = placing.secondDistance()[i];
            }
            unusual.set(row, distances[row] > known.get(nearest).distance99());
            unlike.set(row, placing.far().get(i));
        }

        Scored scored(Notes notes, int k, SortedMap<String, Long> filled, List<long[]> bins) {
            var counts =
                    ScoreCounts.of(segments, k, unusual.cardinality(), unlike.cardinality(), notes.all(), filled, bins);
            return new Scored(segments, distances, second, secondDistances, unusual, unlike, notes.all(), counts);
        }
    }
}
