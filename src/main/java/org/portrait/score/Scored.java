// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.score;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Rows with their segments, all of them in their order.
 *
 * @param segments per row its segment, counted from 1, or 0 where it could not be scored
 * @param distances to the centroid of the segment, Euclidean in the scaled space, or NaN
 * @param second the segment with the second-nearest centroid, or 0
 * @param secondDistances to that, or NaN
 * @param unusual rows that are farther from the centroid of their segment than 99 % of its rows in training
 * @param unlike rows that are farther from every centroid than any row of its segment in training
 * @param notes why a row could not be scored, or what to think of, or null
 * @param counts of all this
 */
public record Scored(
        byte[] segments,
        double[] distances,
        byte[] second,
        double[] secondDistances,
        BitSet unusual,
        BitSet unlike,
        @Nullable Note[] notes,
        ScoreCounts counts) {
    public int rows() {
        return segments.length;
    }
}
