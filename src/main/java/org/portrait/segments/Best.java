// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Arrays;
import java.util.Comparator;

/** Descents compared by their inertia; ties to the earlier one. */
final class Best {
    private Best() {}

    static Descent of(Descent... descents) {
        return sorted(descents)[0];
    }

    static Descent[] sorted(Descent... descents) {
        Descent[] sorted = descents.clone();
        Arrays.sort(sorted, Comparator.comparingDouble(Descent::inertia));
        return sorted;
    }
}
