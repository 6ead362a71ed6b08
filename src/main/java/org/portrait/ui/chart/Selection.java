// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.stream.IntStream;

/**
 * Customers that were chosen on a plot.
 *
 * @param chosen n, not to be changed
 * @param count how many they are
 */
public record Selection(boolean[] chosen, int count) {
    static final Selection NONE = new Selection(new boolean[0], 0);

    public boolean empty() {
        return count == 0;
    }

    /** Their rows, ascending. */
    public IntStream rows() {
        return IntStream.range(0, chosen.length).filter(i -> chosen[i]);
    }

    /** @param labels n segments below k; @return k counts */
    public int[] perSegment(byte[] labels, int k) {
        var counts = new int[k];
        rows().forEach(i -> counts[labels[i]]++);
        return counts;
    }

    /** The labels as they are drawn: of who was not chosen, with {@link ScatterRaster#LEFT_OUT} added. */
    byte[] drawn(byte[] labels) {
        if (empty() || chosen.length != labels.length) {
            return labels;
        }
        var drawn = new byte[labels.length];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = (byte) (chosen[i] ? labels[i] : labels[i] + ScatterRaster.LEFT_OUT);
        }
        return drawn;
    }
}
