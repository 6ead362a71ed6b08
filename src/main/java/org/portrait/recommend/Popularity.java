// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.recommend;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Which items most customers have.
 *
 * @param segments per segment and item how many of its customers have it
 * @param sizes per segment how many customers it has
 * @param all per item how many customers have it
 * @param order all items, the most popular first; of equal ones the first by name
 * @param orders the same per segment; of equal ones the more popular of all
 */
record Popularity(int[][] segments, int[] sizes, int[] all, int[] order, int[][] orders) {
    /** @param labels the segment of each customer, 0 to {@code k - 1} */
    static Popularity of(Incidence customers, byte[] labels, int k) {
        var segments = new int[k][customers.columns()];
        var sizes = new int[k];
        for (int c = 0; c < customers.rows(); c++) {
            sizes[labels[c]]++;
            for (int i = customers.start()[c]; i < customers.start()[c + 1]; i++) {
                segments[labels[c]][customers.column()[i]]++;
            }
        }
        int[] all = customers.counts();
        int[] order = sorted(all, IntStream.range(0, all.length).toArray());
        var orders = new int[k][];
        for (int s = 0; s < k; s++) {
            orders[s] = sorted(segments[s], order);
        }
        return new Popularity(segments, sizes, all, order, orders);
    }

    /** Items by falling count; of equal ones the first in {@code before}. */
    private static int[] sorted(int[] counts, int[] before) {
        var keys = new long[before.length];
        for (int place = 0; place < keys.length; place++) {
            keys[place] = (long) (Integer.MAX_VALUE - counts[before[place]]) << 32 | place;
        }
        return LongStream.of(keys).sorted().mapToInt(key -> before[(int) key]).toArray();
    }

    int customers() {
        return IntStream.of(sizes).sum();
    }
}
