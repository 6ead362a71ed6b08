// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.stream.IntStream;

/** Recognises segments of one division of the customers in another division of the same customers. */
public final class SegmentMatching {
    private SegmentMatching() {}

    /**
     * Pairs segments one to one so that as many customers as possible stay in their pair. Ties are resolved the same
     * way every time.
     *
     * @param from n segment numbers below {@code kFrom}, negative for customers who take no part
     * @param to n segment numbers below {@code kTo}, negative for customers who take no part
     * @return for each segment of {@code to} the one of {@code from}, or -1 when none is left or none shares a customer
     */
    public static int[] match(byte[] from, int kFrom, byte[] to, int kTo) {
        if (from.length != to.length) {
            throw new IllegalArgumentException("not the same customers");
        }
        var overlap = new int[kFrom][kTo];
        for (int i = 0; i < from.length; i++) {
            if (from[i] >= 0 && to[i] >= 0) {
                overlap[from[i]][to[i]]++;
            }
        }
        return match(overlap);
    }

    /**
     * The same from counts.
     *
     * @param overlap kFrom × kTo counts of customers
     */
    public static int[] match(int[][] overlap) {
        int kTo = overlap[0].length;
        int size = Math.max(overlap.length, kTo);
        var gain = new long[size][size];
        for (int f = 0; f < overlap.length; f++) {
            for (int t = 0; t < kTo; t++) {
                gain[t][f] = overlap[f][t];
            }
        }
        int[] assigned = Assignment.largest(gain);
        return IntStream.range(0, kTo)
                .map(t -> gain[t][assigned[t]] > 0 ? assigned[t] : -1)
                .toArray();
    }

    /**
     * The same division with colours: a segment that is recognised keeps its colour, the others take the lowest
     * numbers that are free, in the order of their numbers.
     */
    static Segmentation coloured(Segmentation previous, Segmentation next) {
        int[] from = match(previous.labels(), previous.k(), next.labels(), next.k());
        var colours = new int[next.k()];
        var taken = new boolean[previous.k() + next.k() + SegmentSettings.HIGHEST_K];
        for (int c = 0; c < colours.length; c++) {
            colours[c] = from[c] < 0 ? -1 : previous.colours()[from[c]];
            if (colours[c] >= 0) {
                taken[colours[c]] = true;
            }
        }
        int free = 0;
        for (int c = 0; c < colours.length; c++) {
            if (colours[c] < 0) {
                while (taken[free]) {
                    free++;
                }
                taken[free] = true;
                colours[c] = free;
            }
        }
        return next.withColours(colours);
    }
}
