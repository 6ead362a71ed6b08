// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Column names that are there and differ. */
final class HeaderNames {
    private static final Pattern VALUE = Pattern.compile("[+-]?[\\d.,:/ -]*\\d[\\d.,:/ %-]*");

    private HeaderNames() {}

    /**
     * An empty name becomes {@code column3}, counted from 1; the second {@code name} becomes {@code name_2}.
     */
    static List<String> repair(List<String> cells) {
        var taken = new HashSet<String>();
        cells.forEach(cell -> taken.add(cell.strip()));
        var used = new HashSet<String>();
        var names = new ArrayList<String>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            String base = cell.isEmpty() ? "column" + (i + 1) : cell;
            String name = base;
            for (int n = 2; used.contains(name) || !name.equals(cell) && taken.contains(name); n++) {
                name = base + "_" + n;
            }
            used.add(name);
            names.add(name);
        }
        return names;
    }

    /**
     * Whether a first row that no types tell from the others reads like names: no numbers or dates, no two alike, and
     * nothing empty except the first, which an index column leaves so.
     */
    static boolean looksLikeNames(List<String> cells) {
        var seen = new HashSet<String>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            boolean index = i == 0 && cell.isEmpty() && cells.size() > 1;
            if (!index && (cell.isEmpty() || VALUE.matcher(cell).matches() || !seen.add(cell.strip()))) {
                return false;
            }
        }
        return true;
    }
}
