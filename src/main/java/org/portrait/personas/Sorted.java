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
     * Cliff's delta of a part against the rest: by the rank sum of the part, ties sharing their mean rank (Mann and
     * Whitney 1947), which are exact halves.
     *
     * @param part ascending, contained in {@code all}
     */
    static double delta(double[] part, double[] all) {
        double rest = all.length - part.length;
        if (part.length == 0 || rest == 0) {
            return Double.NaN;
        }
        double ranks = 0;
        int lower = 0;
        int upTo = 0;
        for (int i = 0; i < part.length; i++) {
            if (i == 0 || part[i] != part[i - 1]) {
                lower = below(all, part[i], upTo);
                upTo = upTo(all, part[i], lower);
            }
            ranks += (lower + upTo + 1) / 2.0;
        }
        double wins = ranks - part.length * (part.length + 1.0) / 2;
        return 2 * wins / (part.length * rest) - 1;
    }
}
