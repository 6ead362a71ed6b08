// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deep;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.portrait.data.ScaledMatrix;
import org.portrait.quality.SampleRows;

/**
 * The rows that are learnt from and those held out to see when to stop, a tenth; drawn by the seed.
 *
 * @param batch how many rows make a step
 */
record Split(int[] learnt, int[] heldOut, int batch) {
    private static final int BATCHES = 64;

    static Split of(ScaledMatrix matrix, int most, SplittableRandom random) {
        int[] rows = SampleRows.choose(matrix.rows(), most, random.nextLong());
        shuffle(rows, random);
        int held = rows.length < 10 ? 0 : rows.length / 10;
        int[] learnt = Arrays.copyOfRange(rows, held, rows.length);
        int[] heldOut = held == 0 ? learnt : Arrays.copyOf(rows, held);
        return new Split(learnt, heldOut, Math.clamp(learnt.length / BATCHES, 32, 256));
    }

    /** Fisher and Yates. */
    static void shuffle(int[] rows, SplittableRandom random) {
        for (int i = rows.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int row = rows[i];
            rows[i] = rows[other];
            rows[other] = row;
        }
    }
}
