// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.portrait.data.FewValues;
import org.portrait.data.ScaledMatrix;
import org.portrait.work.Progress;

/**
 * Whether features have groups on their own: Hartigan's dip test (1985) of each, on a uniform sample of at most 5,000
 * customers. Features with at most 200 distinct values, such as counts, are spread within their resolution
 * ({@link Dither}): their steps are no groups. Features of up to three values, which are kinds rather than amounts, are not tested.
 */
public final class FeatureDips {
    private static final int MOST = 5_000;
    private static final int CODES = 3;
    /** Sampling and spreading do not follow the seed of the segments: the features are the same with any. */
    private static final long SEED = 1;

    /**
     * @param feature its number in the matrix
     * @param rows that were tested
     * @param dip of its values
     * @param pValue that evenly spread values have such a dip, 0.0001 to 1
     */
    public record Result(int feature, int rows, double dip, double pValue) {}

    /** In the order of the features; those that are not tested are left out. */
    public List<Result> of(ScaledMatrix matrix, Progress progress) {
        ScaledMatrix sample = SampleRows.matrix(matrix, SampleRows.choose(matrix.rows(), MOST, SEED));
        var results = new ArrayList<Result>();
        for (int j = 0; j < sample.dimensions(); j++) {
            progress.checkCancelled();
            double[] values = sample.column(j);
            if (FewValues.of(values, CODES).isEmpty()) {
                Dither.spread(values, new SplittableRandom(SEED)); // whatever the other features are
                double dip = Dip.of(values);
                results.add(new Result(j, values.length, dip, DipTable.pValue(dip, values.length)));
            }
        }
        return results;
    }
}
