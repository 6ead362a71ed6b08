// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.portrait.work.Progress;

class SeedStreamTest {
    private static final Workers ALONE = Workers.serial(Progress.none());

    private static SeedStream stream(Tiles tiles, long seed) {
        return new SeedStream(tiles, new RandomStream(seed, 0), ALONE);
    }

    @Test
    void seedsForKAreTheFirstOfThoseForMore() {
        var tiles = Tiles.of(Matrices.blobs(2500, 3, 5, 1), NearestKernel.best(), ALONE);
        double[][] many = stream(tiles, 7).first(20);
        for (int k = 2; k < 20; k++) {
            assertArrayEquals(Arrays.copyOf(many, k), stream(tiles, 7).first(k));
        }
    }

    @Test
    void seedsAreDistinctRowsWhileThereAreSome() {
        var column = new double[500];
        Arrays.setAll(column, i -> i % 9);
        var tiles = Tiles.of(Matrices.plain(column), NearestKernel.best(), ALONE);
        for (long seed = 0; seed < 50; seed++) {
            long distinct = Arrays.stream(stream(tiles, seed).first(9))
                    .mapToDouble(s -> s[0])
                    .distinct()
                    .count();
            assertEquals(9, distinct);
        }
    }

    /** SplitMix64 written again in Python 3 (integers modulo 2⁶⁴) for seed 1 and path (2, -3). */
    @Test
    void theRandomStreamIsSplitMix64() {
        var random = new RandomStream(1, 2, -3);
        assertEquals(0.008946709034578504, random.next());
        assertEquals(0.9478265975951895, random.next());
    }
}
