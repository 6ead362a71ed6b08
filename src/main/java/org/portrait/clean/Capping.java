// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.clean;

import java.util.Arrays;
import java.util.Optional;
import org.portrait.data.Quantiles;

/** Learns the caps of {@link CleaningRule.Winsorise}, and caps. */
final class Capping {
    /**
     * The values outside which a column is capped, in original units.
     */
    record Caps(double lower, double upper) {}

    private Capping() {}

    /** None for a column with at most two values. */
    static Optional<Caps> learn(WorkingRows rows, String column, double share) {
        double[] sorted = rows.present(column);
        Arrays.sort(sorted);
        int runs = 0;
        for (int i = 0; i < sorted.length && runs < 3; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                runs++;
            }
        }
        return runs < 3
                ? Optional.empty()
                : Optional.of(new Caps(Quantiles.of(sorted, share), Quantiles.of(sorted, 1 - share)));
    }

    /** @return how many cells of the rows that are left it changed */
    static int cap(WorkingRows rows, String column, Caps caps) {
        double[] numbers = rows.numbers(column);
        int cells = 0;
        for (int i = 0; i < numbers.length; i++) {
            double value = numbers[i];
            if (rows.kept(i) && (value < caps.lower || value > caps.upper)) {
                numbers[i] = value < caps.lower ? caps.lower : caps.upper;
                cells++;
            }
        }
        if (cells > 0) {
            rows.changed(column);
        }
        return cells;
    }
}
