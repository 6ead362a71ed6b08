// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.io.IOException;
import java.util.List;
import org.portrait.features.FeatureRank;
import org.portrait.features.Ranking;

/** A ranking of features as a table, one row per feature, the one that carries the segments most first. */
public record FeatureTable(Ranking ranking) {
    /**
     * As {@link FeatureRank} has them; {@code group} is empty for a feature that goes with no other, and {@code
     * rand_without} where none would be left. {@code rand_with_all} is what {@code rand_without} would be if the feature
     * made no difference, both on {@code rows} customers.
     */
    public static final List<String> HEADINGS = List.of(
            "feature",
            "variance_between",
            "information",
            "group",
            "rand_without",
            "rand_with_all",
            "rows",
            "loading_pc1",
            "loading_pc2");

    /** @param sink takes one row after the other */
    public void rows(CsvExport.TableRow sink) throws IOException {
        for (FeatureRank f : ranking.features()) {
            sink.take(
                    f.feature(),
                    f.share(),
                    f.information(),
                    f.group() == 0 ? "" : f.group(),
                    f.without(),
                    ranking.withAll(),
                    ranking.rows(),
                    f.loadings()[0],
                    f.loadings()[1]);
        }
    }
}
