// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who was in which segment before and is in which now.
 *
 * @param counts K before × K now counts of customers
 * @param adjustedRand how far the two agree (Hubert and Arabie 1985): 1 is the same, 0 what chance brings
 * @param onlyBefore customers who are not there now
 * @param onlyNow customers who were not there before
 */
public record Moves(int[][] counts, double adjustedRand, int onlyBefore, int onlyNow) {
    /** A part this large of a segment is one it was split into. */
    private static final double PART = 0.2;

    private static final double MOST = 0.5;

    /** @param before now n labels of the same customers, from 0 */
    public static Moves of(byte[] before, int kBefore, byte[] now, int kNow, int onlyBefore, int onlyNow) {
        int[][] counts = CrossTable.of(before, kBefore, now, kNow);
        return new Moves(counts, AdjustedRand.of(counts), onlyBefore, onlyNow);
    }

    /** Customers who are in both. */
    public int shared() {
        return IntStream.range(0, counts.length).map(this::before).sum();
    }

    /** How many of them were in a segment. */
    public int before(int segment) {
        return IntStream.of(counts[segment]).sum();
    }

    /** How many of them are in a segment. */
    public int now(int segment) {
        int sum = 0;
        for (int[] row : counts) {
            sum += row[segment];
        }
        return sum;
    }

    /**
     * A segment and those it has become, or one and those it was made of; all counted from 0.
     *
     * @param parts at least two
     */
    public record Change(int whole, List<Integer> parts) {}

    /** Segments of before that are now several: each holds a fifth of it or more and consists mostly of it. */
    public List<Change> splits() {
        var splits = new ArrayList<Change>();
        for (int b = 0; b < counts.length; b++) {
            int whole = b;
            List<Integer> parts = IntStream.range(0, counts[b].length)
                    .filter(n -> counts[whole][n] >= PART * before(whole) && counts[whole][n] > MOST * now(n))
                    .boxed()
                    .toList();
            if (parts.size() > 1) {
                splits.add(new Change(b, parts));
            }
        }
        return splits;
    }

    /** Segments of now that were several: each gives most of its customers, and a fifth of these or more. */
    public List<Change> mergers() {
        var mergers = new ArrayList<Change>();
        for (int n = 0; n < (counts.length == 0 ? 0 : counts[0].length); n++) {
            int whole = n;
            List<Integer> parts = IntStream.range(0, counts.length)
                    .filter(b -> counts[b][whole] >= PART * now(whole) && counts[b][whole] > MOST * before(b))
                    .boxed()
                    .toList();
            if (parts.size() > 1) {
                mergers.add(new Change(n, parts));
            }
        }
        return mergers;
    }
}
