// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portrait.work.Progress;

/** Against hdbscan of R's dbscan 1.1-11. */
class DenseGroupsTest {
    /** On the wholesale customers more than half are noise; every one of the 440 is where R has it. */
    @ParameterizedTest
    @CsvSource({
        "5, 0, 0.691388078656353, 6.697840346099201, 641.563430673584",
        "10, 1, 0.876217239925216, 7.007695721466453, 756.650408207161",
        "22, 2, 1.19237152489533, 7.91462904503595, 905.357478369665"
    })
    void wholesale(int smallest, int column, double lowest, double highest, double sum) throws IOException {
        Dendrogram tree = DensityTree.of(Examples.logWholesale(), smallest, Progress.none());
        double[] heights = tree.heights();
        assertEquals(lowest, heights[0], 1e-12);
        assertEquals(highest, heights[438], 1e-12);
        assertEquals(sum, Arrays.stream(heights).sum(), 1e-9);
        int[] expected = Arrays.stream(Examples.rows("wholesale-hdbscan.csv"))
                .mapToInt(row -> (int) row[column] - 1)
                .toArray();
        assertArrayEquals(
                Grouping.numbered(expected).labels(),
                Grouping.numbered(DenseGroups.of(tree, smallest)).labels());
    }

    /** The same rows many times: no distance between them, but still two groups. */
    @Test
    void equalRows() {
        var rows = new double[60][];
        var random = new Random(2);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i < 20 ? new double[] {0} : i < 40 ? new double[] {9} : new double[] {9 * random.nextDouble()};
        }
        Dendrogram tree = DensityTree.of(rows, 10, Progress.none());
        Grouping grouping = Grouping.numbered(DenseGroups.of(tree, 10));
        assertEquals(2, grouping.k());
        byte[] labels = grouping.labels();
        for (int i = 0; i < 20; i++) {
            assertEquals(labels[0], labels[i]);
            assertEquals(labels[20], labels[20 + i]);
        }
        assertEquals(1, labels[0] + labels[20], "the one is 0, the other 1");
    }
}
