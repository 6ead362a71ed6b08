// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.Arrays;

/**
 * The dip: the largest distance between the empirical distribution and the unimodal one nearest to it (Hartigan and
 * Hartigan 1985). Computed as in algorithm AS 217 (P. M. Hartigan 1985) with the corrections of R's {@code diptest}
 * (Maechler 2003), by which it equals {@code diptest::dip}. Positions count from 1, as there.
 */
final class Dip {
    private final double[] x;
    private final int n;
    /** The position before each one in the greatest convex minorant of all up to it, and after it in the majorant. */
    private final int[] minorant;

    private final int[] majorant;
    /** The corners of the two in the interval that is looked at: of the minorant falling, of the majorant rising. */
    private final int[] below;

    private final int[] above;
    private int corners;
    private int cornersAbove;
    /** Where minorant and majorant are farthest apart: a place in {@link #below} and one in {@link #above}. */
    private int farBelow;

    private int farAbove;

    private Dip(double[] sorted) {
        n = sorted.length;
        x = new double[n + 1];
        System.arraycopy(sorted, 0, x, 1, n);
        minorant = new int[n + 1];
        majorant = new int[n + 1];
        below = new int[n + 2];
        above = new int[n + 2];
    }

    /** @return 1 / 2n to 1 / 4, or 0 for fewer than two values */
    static double of(double[] values) {
        if (values.length < 2) {
            return 0;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Dip(sorted).dip() / (2.0 * values.length);
    }

    private double dip() {
        double dip = 1;
        if (x[1] == x[n]) {
            return dip;
        }
        fitMinorant();
        fitMajorant();
        int low = 1;
        int high = n;
        while (true) {
            trace(low, high);
            if (farthest() < dip) {
                return dip;
            }
            dip = Math.max(dip, Math.max(dipBelow(), dipAbove()));
            if (low == below[farBelow] && high == above[farAbove]) {
                return dip;
            }
            low = below[farBelow];
            high = above[farAbove];
        }
    }

    private void fitMinorant() {
        minorant[1] = 1;
        for (int j = 2; j <= n; j++) {
            minorant[j] = j - 1;
            while (minorant[j] != 1 && !turns(j, minorant[j], minorant[minorant[j]])) {
                minorant[j] = minorant[minorant[j]];
            }
        }
    }

    private void fitMajorant() {
        majorant[n] = n;
        for (int j = n - 1; j >= 1; j--) {
            majorant[j] = j + 1;
            while (majorant[j] != n && !turns(j, majorant[j], majorant[majorant[j]])) {
                majorant[j] = majorant[majorant[j]];
            }
        }
    }

    /** Whether the slope changes the right way at {@code middle}, so that it is a corner. */
    private boolean turns(int end, int middle, int start) {
        return (x[end] - x[middle]) * (middle - start) < (x[middle] - x[start]) * (end - middle);
    }

    private void trace(int low, int high) {
        corners = 1;
        below[1] = high;
        while (below[corners] > low) {
            below[corners + 1] = minorant[below[corners]];
            corners++;
        }
        cornersAbove = 1;
        above[1] = low;
        while (above[cornersAbove] < high) {
            above[cornersAbove + 1] = majorant[above[cornersAbove]];
            cornersAbove++;
        }
    }

    /** The largest distance between minorant and majorant, and where it is. */
    private double farthest() {
        farBelow = corners;
        farAbove = cornersAbove;
        if (corners == 2 && cornersAbove == 2) {
            return 1;
        }
        double largest = 0;
        int ix = corners - 1;
        int iv = 2;
        do {
            int b = below[ix];
            int a = above[iv];
            boolean atMajorant = b > a;
            double distance;
            if (atMajorant) {
                int before = below[ix + 1];
                distance = a - before + 1 - (x[a] - x[before]) * (b - before) / (x[b] - x[before]);
                iv++;
            } else {
                int before = above[iv - 1];
                distance = (x[b] - x[before]) * (a - before) / (x[a] - x[before]) - (b - before - 1);
                ix--;
            }
            if (distance >= largest) {
                largest = distance;
                farBelow = ix + 1;
                farAbove = atMajorant ? iv - 1 : iv;
            }
            ix = Math.max(ix, 1);
            iv = Math.min(iv, cornersAbove);
        } while (below[ix] != above[iv]);
        return largest;
    }

    private double dipBelow() {
        double dip = 0;
        for (int c = farBelow; c < corners; c++) {
            dip = Math.max(dip, excess(below[c + 1], below[c], 1));
        }
        return dip;
    }

    private double dipAbove() {
        double dip = 0;
        for (int c = farAbove; c < cornersAbove; c++) {
            dip = Math.max(dip, excess(above[c], above[c + 1], -1));
        }
        return dip;
    }

    /** How far the steps of the distribution rise above (or, with side -1, fall below) the line from corner to corner. */
    private double excess(int from, int to, int side) {
        double largest = 1;
        if (to - from > 1 && x[to] != x[from]) {
            double slope = (to - from) / (x[to] - x[from]);
            for (int j = from; j <= to; j++) {
                double steps = j - from + side;
                largest = Math.max(largest, side * (steps - (x[j] - x[from]) * slope));
            }
        }
        return largest;
    }
}
