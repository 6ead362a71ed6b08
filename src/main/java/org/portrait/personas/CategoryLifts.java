// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.portrait.data.Categories;
import org.portrait.personas.SegmentProfile.CategoryLift;
import smile.math.special.Erf;

/**
 * Collects the category values that are over-represented in a segment: lift at least 1.2, at least 5 customers and 5 % of
 * the segment, and more than chance would bring. Chance is judged by the adjusted residual of the table of segments and
 * values, which is about standard normal where segments have nothing to do with the column (Haberman 1973; Agresti 2013,
 * section 3.3); of the cells of a column together, one in twenty columns would have one that far up (Bonferroni). The
 * strongest have the largest difference between the two shares, which favours what holds for many customers over what is
 * merely rare.
 */
final class CategoryLifts {
    private static final double LIFT = 1.2;
    private static final int CUSTOMERS = 5;
    private static final double SHARE = 0.05;
    private static final int AT_MOST = 5;
    private static final double LEVEL = 0.05;

    private final Groups groups;
    private final List<List<CategoryLift>> lifts = new ArrayList<>();

    CategoryLifts(Groups groups) {
        this.groups = groups;
        for (int s = 0; s < groups.count(); s++) {
            lifts.add(new ArrayList<>());
        }
    }

    /** Shares are of the customers with a value. */
    void add(String column, Categories categories) {
        int values = categories.values().size();
        var counts = new int[groups.count()][values];
        var totals = new int[values];
        var known = new int[groups.count()];
        for (int i = 0; i < groups.rows(); i++) {
            int code = categories.codes()[i];
            if (code >= 0) {
                counts[groups.labels()[i]][code]++;
                totals[code]++;
                known[groups.labels()[i]]++;
            }
        }
        int all = IntStream.of(known).sum();
        for (int s = 0; s < counts.length; s++) {
            double least = Math.max(CUSTOMERS, SHARE * groups.size(s));
            for (int v = 0; v < values; v++) {
                double share = (double) counts[s][v] / known[s];
                double overall = (double) totals[v] / all;
                double residual = (counts[s][v] - known[s] * overall)
                        / Math.sqrt(known[s] * overall * (1 - overall) * (1 - (double) known[s] / all));
                boolean chance = Erf.erfc(residual / Math.sqrt(2)) / 2 * counts.length * values > LEVEL;
                if (counts[s][v] >= least && share >= LIFT * overall && !chance) {
                    String value = categories.values().get(v);
                    lifts.get(s).add(new CategoryLift(column, value, share, overall, share / overall, known[s]));
                }
            }
        }
    }

    List<CategoryLift> strongest(int segment) {
        return lifts.get(segment).stream()
                .sorted(Comparator.comparingDouble((CategoryLift c) -> c.overallShare() - c.share()))
                .limit(AT_MOST)
                .toList();
    }
}
