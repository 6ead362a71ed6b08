// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.portrait.data.Categories;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;
import org.portrait.data.Dataset;
import org.portrait.personas.SegmentProfile.CategoryLift;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/**
 * Finds category values that are more frequent in a segment than among all customers. Lift is share in the segment by
 * share overall; a value counts from lift 1.2, five customers and 5 % of the segment. The strongest are those with the
 * largest difference of shares, which favours values that describe many of the segment's customers.
 */
final class CategoryLifts {
    private static final double LEAST_LIFT = 1.2;
    private static final int LEAST_CUSTOMERS = 5;
    private static final double LEAST_SHARE = 0.05;
    private static final int MOST = 5;

    private final Dataset cleaned;
    private final Segmentation segmentation;

    CategoryLifts(Dataset cleaned, Segmentation segmentation) {
        this.cleaned = cleaned;
        this.segmentation = segmentation;
    }

    /** @return per segment at most five, the strongest first, equal ones by column and value */
    List<List<CategoryLift>> strongest(Progress progress) {
        var found = new ArrayList<List<CategoryLift>>();
        for (int s = 0; s < segmentation.k(); s++) {
            found.add(new ArrayList<>());
        }
        for (ColumnInfo column : cleaned.schema().columns()) {
            boolean category = column.type() == ColumnType.CATEGORY || column.type() == ColumnType.BOOLEAN;
            if (category && column.role() == ColumnRole.FEATURE) {
                progress.checkCancelled();
                add(column.name(), found);
            }
        }
        Comparator<CategoryLift> strength = Comparator.comparingDouble(c -> c.overallShare() - c.share());
        return found.stream()
                .map(lifts -> lifts.stream()
                        .sorted(strength.thenComparing(CategoryLift::column).thenComparing(CategoryLift::value))
                        .limit(MOST)
                        .toList())
                .toList();
    }

    private void add(String column, List<List<CategoryLift>> found) {
        Categories categories = cleaned.categories(column);
        int values = categories.values().size();
        var counts = new int[segmentation.k()][values];
        var totals = new int[values];
        for (int i = 0; i < categories.codes().length; i++) {
            int code = categories.codes()[i];
            if (code >= 0) {
                counts[segmentation.labels()[i]][code]++;
                totals[code]++;
            }
        }
        for (int s = 0; s < counts.length; s++) {
            for (int v = 0; v < values; v++) {
                double share = (double) counts[s][v] / segmentation.sizes()[s];
                double overall = (double) totals[v] / categories.codes().length;
                if (counts[s][v] >= LEAST_CUSTOMERS && share >= LEAST_SHARE && share >= LEAST_LIFT * overall) {
                    found.get(s)
                            .add(new CategoryLift(column, categories.values().get(v), share, overall, share / overall));
                }
            }
        }
    }
}
