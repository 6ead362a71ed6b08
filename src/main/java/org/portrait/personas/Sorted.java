// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

/** Searches in ascending arrays, from a place before which nothing is to be found, in steps that double. */
final class Sorted {
    private Sorted() {}

    /** How many values are lower. */
    static int below(double[] sorted, double value, int from) {
        return first(sorted, value, from, false);
    }

    /** How many values are not higher. */
    static int upTo(double[] sorted, double value, int from) {
        return first(sorted, value, from, true);
    }

    private static int first(double[] sorted, double value, int from, boolean equal) {
        int step = 1;
        int low = from;
        while (low + step <= sorted.length && before(sorted[low + step - 1], value, equal)) {
            low += step;
            step = Math.min(2 * step, sorted.length);
        }
        int high = Math.min(low + step - 1, sorted.length);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before(sorted[middle], value, equal)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean before(double stands, double value, boolean equal) {
        return stands < value || equal && stands == value;
    }

    /**
     * Everybody in a part against everybody in the rest, counted through both in order.
     *
     * @param part ascending, contained in {@code all}
     */
    static Pairs pairs(double[] part, double[] all) {
        long rest = all.length - part.length;
        long higher = 0;
        long lower = 0;
        int below = 0;
        int upTo = 0;
        int last = 0;
        for (int i = 0; i < part.length; i = last) {
            below = below(all, part[i], upTo);
            upTo = upTo(all, part[i], below);
            last = upTo(part, part[i], i);
            long alike = last - i;
            higher += alike * (below - i);
            lower += alike * (rest - (upTo - last));
        }
        double pairs = part.length * (double) rest;
        return new Pairs(higher / pairs, lower / pairs);
    }
}
