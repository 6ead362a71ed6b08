// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portrait.data.ScaledMatrix;
import org.portrait.work.Progress;

/** Against hclust(dist(x), "ward.D2") and cutree of R 4.2. */
class WardTreeTest {
    private static MethodResult.Tree tree(ScaledMatrix matrix) {
        var customers = new MethodRows(matrix, new int[0], java.util.List.of());
        return (MethodResult.Tree) new MethodRunner().run(customers, new Method.Ward(20), 3, 1, Progress.none());
    }

    @Test
    void heightsAndGroupsOfIris() throws IOException {
        MethodResult.Tree tree = tree(Examples.iris());
        double[] heights = tree.dendrogram().heights();
        assertArrayEquals(
                new double[] {
                    2.86941763945687,
                    3.82805262029024,
                    4.84770850792184,
                    6.39940681951854,
                    12.30039605279259,
                    32.44760699959244
                },
                Arrays.copyOfRange(heights, heights.length - 6, heights.length),
                1e-12);
        assertEquals(138.162241963883, Arrays.stream(heights).sum(), 1e-10);
        assertArrayEquals(new int[] {100, 50}, tree.at(2).sizes());
        assertArrayEquals(new int[] {64, 50, 36}, tree.at(3).sizes());
        assertArrayEquals(new int[] {50, 38, 36, 26}, tree.at(4).sizes());
        assertArrayEquals(new int[] {50, 38, 26, 24, 12}, tree.at(5).sizes());
        assertEquals(2, tree.proposed(), "32.4 - 12.3 is the longest stretch");
    }

    /** hclust(as.dist(d), "ward.D2", members = n) with d[i, j] = distance * sqrt(2 n[i] n[j] / (n[i] + n[j])). */
    @Test
    void leavesThatStandForSeveralRows() {
        Dendrogram tree = WardTree.of(
                new double[][] {{0, 0}, {1, 0}, {0, 2}, {5, 5}, {6, 5}}, new int[] {3, 1, 2, 4, 1}, Progress.none());
        assertArrayEquals(
                new double[] {1.22474487139159, 1.26491106406735, 3.29140294302192, 15.51167693101301},
                tree.heights(),
                1e-12);
        assertArrayEquals(new int[] {3, 1, 2, 4, 1, 4, 5, 6, 11}, tree.sizes());
    }

    /** With a few hundred fine groups for 3,000 rows the three groups are found as they are. */
    @Test
    void manyRowsGoThroughFineGroups() {
        var random = new Random(3);
        var columns = new double[2][3_000];
        for (int i = 0; i < 3_000; i++) {
            columns[0][i] = 10 * (i % 3) + random.nextGaussian();
            columns[1][i] = 10 * (i % 3 == 1 ? 1 : 0) + random.nextGaussian();
        }
        MethodResult.Tree tree = tree(Matrices.plain(columns));
        assertEquals(500, tree.dendrogram().leaves());
        assertEquals(3, tree.proposed());
        byte[] expected = new byte[3_000];
        IntStream.range(0, 3_000).forEach(i -> expected[i] = (byte) (i % 3));
        assertArrayEquals(expected, tree.at(3).labels());
    }
}
