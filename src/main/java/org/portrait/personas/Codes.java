// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.portrait.personas.SegmentProfile.Code;

/**
 * The values of a column that stand for kinds rather than amounts: two of any sort, or three whole ones that are not
 * merely few because the customers are.
 *
 * @param values ascending
 */
record Codes(double[] values) {
    private static final int MOST = 3;
    /** How many customers there are at least for each of three codes. */
    private static final int CUSTOMERS = 10;

    static Optional<Codes> of(double[] column) {
        var values = new double[MOST];
        int found = 0;
        for (double value : column) {
            if (place(values, found, value) < 0) {
                if (found == MOST) {
                    return Optional.empty();
                }
                values[found++] = value;
            }
        }
        double[] codes = Arrays.copyOf(values, found);
        Arrays.sort(codes);
        boolean kinds = found == 2
                || found == MOST
                        && column.length >= CUSTOMERS * MOST
                        && Arrays.stream(codes).allMatch(v -> v == Math.rint(v));
        return kinds ? Optional.of(new Codes(codes)) : Optional.empty();
    }

    private static int place(double[] values, int count, double value) {
        for (int v = 0; v < count; v++) {
            if (values[v] == value) {
                return v;
            }
        }
        return -1;
    }

    /**
     * How many have each, by segment; of nobody, as of all.
     *
     * @param labels the segment of each row of the column
     */
    List<List<Code>> shares(double[] column, byte[] labels, int segments) {
        var counts = new int[segments][values.length];
        for (int i = 0; i < column.length; i++) {
            counts[labels[i]][place(values, values.length, column[i])]++;
        }
        var shares = new ArrayList<List<Code>>();
        for (int[] own : counts) {
            int size = Arrays.stream(own).sum();
            var codes = new ArrayList<Code>();
            for (int v = 0; v < values.length; v++) {
                int code = v;
                double overall =
                        (double) Arrays.stream(counts).mapToInt(c -> c[code]).sum() / column.length;
                codes.add(new Code(values[v], size == 0 ? overall : (double) own[v] / size, overall));
            }
            shares.add(List.copyOf(codes));
        }
        return shares;
    }
}
