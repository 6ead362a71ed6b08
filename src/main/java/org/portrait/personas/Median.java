// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

/** The exact median by selection (Hoare 1961), the pivot being the middle one of three. */
final class Median {
    private Median() {}

    /** @param values reordered between {@code from} and {@code to}, of which there is at least one */
    static double of(double[] values, int from, int to) {
        int upper = from + (to - from) / 2;
        select(values, from, to - 1, upper);
        if ((to - from) % 2 == 1) {
            return values[upper];
        }
        double lower = values[from];
        for (int i = from; i < upper; i++) {
            lower = Math.max(lower, values[i]);
        }
        return lower + (values[upper] - lower) / 2;
    }

    /** Afterwards nothing before {@code wanted} is larger than it, and nothing after it smaller. */
    private static void select(double[] values, int first, int last, int wanted) {
        int low = first;
        int high = last;
        while (low < high) {
            double pivot = middle(values[low], values[(low + high) >>> 1], values[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double swapped = values[i];
                    values[i++] = values[j];
                    values[j--] = swapped;
                }
            }
            if (wanted <= j) {
                high = j;
            } else if (wanted >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private static double middle(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
