// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.portrait.data.FewValues;
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
        return FewValues.of(column, MOST).filter(v -> kinds(v, column.length)).map(Codes::new);
    }

    private static boolean kinds(double[] values, int customers) {
        return values.length == 2
                || values.length == MOST
                        && customers >= CUSTOMERS * MOST
                        && Arrays.stream(values).allMatch(v -> v == Math.rint(v));
    }

    /**
     * How many have each, by segment; of nobody, as of all.
     *
     * @param labels the segment of each row of the column
     */
    List<List<Code>> shares(double[] column, byte[] labels, int segments) {
        var counts = new int[segments][values.length];
        for (int i = 0; i < column.length; i++) {
            counts[labels[i]][FewValues.place(values, column[i])]++;
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
