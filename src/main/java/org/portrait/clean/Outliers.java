// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.clean;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.portrait.clean.CleanReport.Reason;
import org.portrait.data.Quantiles;
import org.portrait.work.Progress;

/** Runs {@link CleaningRule.SetAsideOutliers}. */
final class Outliers {
    private Outliers() {}

    /** @param columns numeric ones; with none nothing is an outlier */
    static void setAside(
            WorkingRows rows, List<String> columns, CleaningRule.SetAsideOutliers rule, Progress progress) {
        int[] kept = rows.rows();
        int count = (int) Math.round(rule.share() * kept.length);
        if (columns.isEmpty() || count == 0 || kept.length < 2) {
            return;
        }
        double[] paths = IsolationPaths.of(points(rows, kept, columns), rule.seed(), progress);
        IntStream.range(0, kept.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> paths[i]).thenComparing(i -> i))
                .limit(count)
                .forEach(i -> rows.remove(kept[i], Reason.OUTLIER));
    }

    private static double[][] points(WorkingRows rows, int[] kept, List<String> columns) {
        var points = new double[kept.length][columns.size()];
        for (int j = 0; j < columns.size(); j++) {
            double[] numbers = rows.numbers(columns.get(j));
            double[] sorted = rows.present(columns.get(j));
            Arrays.sort(sorted);
            double median = sorted.length == 0 ? 0 : Quantiles.median(sorted);
            for (int i = 0; i < kept.length; i++) {
                double value = numbers[kept[i]];
                points[i][j] = Double.isFinite(value) ? value : median;
            }
        }
        return points;
    }
}
