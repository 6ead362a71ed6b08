// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portrait.data.Categories;

class FeatureBinsTest {
    @Test
    void binsEndAtDeciles() {
        double[] numbers = IntStream.rangeClosed(1, 20).mapToDouble(i -> 21 - i).toArray();
        FeatureBins bins = FeatureBins.ofNumbers("x", numbers);
        assertArrayEquals(new double[] {2, 4, 6, 8, 10, 12, 14, 16, 18}, bins.cuts());
        assertArrayEquals(new double[] {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1}, bins.shares());
        // what is at a cut is below it
        assertArrayEquals(new long[] {2, 1, 0, 0, 0, 0, 0, 0, 0, 2}, bins.counts(new double[] {-5, 2, 2.5, 18.1, 1e9}));
    }

    /** Deciles of 0 0 0 0 0 0 1 1 5 9 are 0 six times, 1 twice and 5. */
    @Test
    void equalDecilesAreOneCut() {
        FeatureBins bins = FeatureBins.ofNumbers("x", new double[] {0, 0, 0, -0.0, 0, 0, 1, 1, 5, 9});
        assertArrayEquals(new double[] {0, 1, 5}, bins.cuts());
        assertArrayEquals(new double[] {0.6, 0.2, 0.1, 0.1}, bins.shares());
        assertArrayEquals(new long[] {2, 0, 0, 0}, bins.counts(new double[] {0, -0.0}));
    }

    /** Nearly all are at the largest value: the others have a bin of their own, too. */
    @Test
    void theLargestValueHasABin() {
        double[] numbers =
                IntStream.range(0, 100).mapToDouble(i -> i < 3 ? 0 : 1).toArray();
        FeatureBins bins = FeatureBins.ofNumbers("x", numbers);
        assertArrayEquals(new double[] {0}, bins.cuts());
        assertArrayEquals(new double[] {0.03, 0.97}, bins.shares());
    }

    @Test
    void oneValueIsOneBin() {
        FeatureBins bins = FeatureBins.ofNumbers("x", new double[] {7, 7});
        assertArrayEquals(new double[0], bins.cuts());
        assertArrayEquals(new double[] {1}, bins.shares());
        assertArrayEquals(new long[] {2}, bins.counts(new double[] {1, 9}));
    }

    @Test
    void categoriesAreCountedByValue() {
        FeatureBins bins =
                FeatureBins.ofCategories("city", new Categories(new int[] {0, 1, 1, 1}, List.of("Bonn", "Rome")));
        assertArrayEquals(new double[] {0.25, 0.75}, bins.shares());
        assertArrayEquals(
                new long[] {0, 2, 1}, bins.counts(new Categories(new int[] {1, 0, 1}, List.of("Oslo", "Rome"))));
    }

    @Test
    void otherBinsAreRefused() {
        double[] none = {};
        assertThrows(IllegalArgumentException.class, () -> new FeatureBins("x", none, List.of(), new double[] {0.5}));
        assertThrows(
                IllegalArgumentException.class,
                () -> new FeatureBins("x", new double[] {2, 1}, List.of(), new double[] {0.5, 0.25, 0.25}));
        assertEquals(1, new FeatureBins("x", none, List.of(), new double[] {1}).shares().length);
    }
}
