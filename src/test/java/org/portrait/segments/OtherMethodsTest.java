// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.portrait.work.CancelledException;
import org.portrait.work.CancelledProgress;
import org.portrait.work.Progress;

/** G-Means, K-Prototypes, and what all methods have in common. */
class OtherMethodsTest {
    private static final int N = 600;

    /** Five groups at the corners and the middle of a square, with a category that goes along with three of them. */
    private static MethodRows five() {
        var random = new Random(8);
        var columns = new double[2][N];
        var category = new int[N];
        for (int i = 0; i < N; i++) {
            int g = i % 5;
            columns[0][i] = (g == 4 ? 10 : g % 2 * 20) + random.nextGaussian();
            columns[1][i] = (g == 4 ? 10 : g / 2 * 20) + random.nextGaussian();
            category[i] = Math.min(g, 2);
        }
        return new MethodRows(Matrices.plain(columns), new int[] {0, 1}, List.of(category));
    }

    private static MethodResult run(Method.Other method) {
        return new MethodRunner().run(five(), method, 5, 3, Progress.none());
    }

    static Stream<Method.Other> methods() {
        return Stream.of(
                new Method.Ward(20),
                new Method.GaussianMixture(8),
                new Method.Hdbscan(0.05),
                new Method.GMeans(20),
                new Method.KPrototypes());
    }

    /** Of this data no method can be in doubt. */
    @ParameterizedTest
    @MethodSource("methods")
    void fiveGroupsAreFoundByAll(Method.Other method) {
        MethodResult result = run(method);
        Grouping grouping = result.at(5);
        assertEquals(5, grouping.k());
        int[] groups = new int[5];
        for (int i : grouping.grouped()) { // those on the edge may be noise
            groups[grouping.labels()[i]] |= 1 << i % 5;
        }
        Arrays.sort(groups);
        assertArrayEquals(new int[] {1, 2, 4, 8, 16}, groups);
        assertTrue(grouping.grouped().length > 0.8 * N, grouping.grouped().length + " in a group");
        assertEquals(method instanceof Method.KPrototypes ? 0 : 5, result.proposed());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theSameBitsEveryTime(Method.Other method) {
        MethodResult once = run(method);
        MethodResult again = run(method);
        assertArrayEquals(once.at(4).labels(), again.at(4).labels());
        switch (once) {
            case MethodResult.Tree tree ->
                assertArrayEquals(
                        tree.dendrogram().heights(),
                        ((MethodResult.Tree) again).dendrogram().heights());
            case MethodResult.Mixtures mixtures ->
                assertArrayEquals(mixtures.bic(), ((MethodResult.Mixtures) again).bic());
            case MethodResult.Groups _ -> assertEquals(once.proposed(), again.proposed());
        }
    }

    @Test
    void whatIsCancelledEnds() {
        for (Method.Other method : methods().toList()) {
            assertThrows(
                    CancelledException.class,
                    () -> new MethodRunner().run(five(), method, 5, 3, new CancelledProgress()),
                    method.toString());
        }
    }

    /** One Gaussian is not split; neither are evenly spread groups taken for one. */
    @Test
    void gMeansLeavesOneGaussianWhole() {
        var random = new Random(4);
        var columns = new double[2][N];
        for (int i = 0; i < N; i++) {
            columns[0][i] = 3 * random.nextGaussian();
            columns[1][i] = random.nextGaussian();
        }
        var rows = new MethodRows(Matrices.plain(columns), new int[0], List.of());
        MethodResult result = new MethodRunner().run(rows, new Method.GMeans(20), 5, 1, Progress.none());
        assertEquals(1, result.at(5).k());
        assertEquals(0, result.proposed());
    }

    /**
     * By hand: half the standard deviation of 0, 2, 10, 12 and 4.9 is w = 2.2909. The last one joins the nearer number
     * for its category: 3.9² + w = 17.50 against (8.9667 - 4.9)² = 16.54; without it, 15.21 would win.
     */
    @Test
    void kPrototypesWeighCategoriesAgainstNumbers() {
        var numbers = new double[][] {{0}, {2}, {10}, {12}, {4.9}};
        double weight = Prototypes.weight(numbers);
        assertEquals(2.290939, weight, 1e-6);
        var seeds = new int[] {0, 2};
        Prototypes found = Prototypes.from(seeds, numbers, List.of(new int[] {0, 0, 1, 1, 1}), weight, Progress.none());
        assertArrayEquals(new int[] {0, 0, 1, 1, 1}, found.groups());
        // 1 + 1 + 1.0333² + 3.0333² + 4.0667²
        assertEquals(28.806667, found.cost(), 1e-6);
        Prototypes without =
                Prototypes.from(seeds, numbers, List.of(new int[] {0, 0, 0, 0, 0}), weight, Progress.none());
        assertArrayEquals(new int[] {0, 0, 1, 1, 0}, without.groups());
    }

    /** Without numbers it is K-Modes (Huang 1998), in which a differing category counts 1. */
    @Test
    void categoriesAlone() {
        var matrix = Matrices.plain(new double[] {1, 1, 0, 0, 0});
        var rows = new MethodRows(matrix, new int[0], List.of(new int[] {0, 0, 1, 1, 1}, new int[] {3, 3, 0, 0, 1}));
        Prototypes found = Prototypes.of(rows, 2, 1, Progress.none());
        assertArrayEquals(
                new byte[] {1, 1, 0, 0, 0}, Grouping.numbered(found.groups()).labels());
        assertEquals(1, found.cost());
    }

    @Test
    void groupsAreNumberedBySizeAndNoiseStaysNoise() {
        Grouping grouping = Grouping.numbered(new int[] {7, -1, 2, 2, 9, 9, 2, -1});
        assertArrayEquals(new byte[] {2, -1, 0, 0, 1, 1, 0, -1}, grouping.labels());
        assertEquals(3, grouping.k());
        assertArrayEquals(new int[] {0, 2, 3, 4, 5, 6}, grouping.grouped());
        // of more than 127 groups the smallest are noise
        Grouping many =
                Grouping.numbered(IntStream.range(0, 400).map(i -> i / 3).toArray());
        assertEquals(127, many.k());
        assertEquals(Grouping.NOISE, many.labels()[399]);
    }
}
