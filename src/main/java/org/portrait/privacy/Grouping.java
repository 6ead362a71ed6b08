// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.privacy;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.portrait.data.Categories;

/**
 * Customers by what they share.
 *
 * @param groups per row the number of its group
 * @param count of groups
 */
record Grouping(int[] groups, int count) {
    /** Up to so many pairs of groups have a place each, more are hashed. */
    private static final int PLACES = 1 << 22;

    /** @param told the value by which rows are grouped, of each value of the column; no value is a group of its own */
    static Grouping of(Categories column, List<String> told) {
        Map<String, Integer> known = new HashMap<>();
        int[] of = told.stream()
                .mapToInt(value -> known.computeIfAbsent(value, _ -> known.size() + 1))
                .toArray();
        int[] groups = Arrays.stream(column.codes())
                .map(code -> code < 0 ? 0 : of[code])
                .toArray();
        return new Grouping(groups, known.size() + 1);
    }

    /** Those who share both. */
    Grouping and(Grouping other) {
        return (long) count * other.count <= PLACES ? placed(other) : hashed(other);
    }

    private Grouping placed(Grouping other) {
        var numbers = new int[count * other.count]; // counted from 1, 0 for none yet
        var both = new int[groups.length];
        int found = 0;
        for (int row = 0; row < both.length; row++) {
            int place = groups[row] * other.count + other.groups[row];
            if (numbers[place] == 0) {
                numbers[place] = ++found;
            }
            both[row] = numbers[place] - 1;
        }
        return new Grouping(both, found);
    }

    private Grouping hashed(Grouping other) {
        var numbers = new Long2IntOpenHashMap(Math.min(groups.length, PLACES));
        numbers.defaultReturnValue(-1);
        var both = new int[groups.length];
        for (int row = 0; row < both.length; row++) {
            int next = numbers.size();
            int known = numbers.putIfAbsent((long) groups[row] * other.count + other.groups[row], next);
            both[row] = known < 0 ? next : known;
        }
        return new Grouping(both, numbers.size());
    }

    /** Customers per group. */
    int[] sizes() {
        var sizes = new int[count];
        for (int group : groups) {
            sizes[group]++;
        }
        return sizes;
    }
}
