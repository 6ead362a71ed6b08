// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.aggregate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names of columns of which some come from the data: what would be a second {@code share_mon} is {@code share_mon_2}. */
final class ColumnNames {
    private final Set<String> taken;

    /** @param taken names that are not to be had */
    ColumnNames(List<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** The name, or the first with a number that is free, which is taken from now on. */
    String free(String name) {
        String free = name;
        for (int n = 2; !taken.add(free); n++) {
            free = name + "_" + n;
        }
        return free;
    }
}
