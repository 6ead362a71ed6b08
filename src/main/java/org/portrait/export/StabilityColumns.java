// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portrait.quality.Quality;
import org.portrait.quality.SegmentTrust;
import org.portrait.quality.Trust;

/** The columns of the table that says how far segments can be trusted. */
final class StabilityColumns {
    static final List<String> NAMES = List.of(
            "segment",
            "segment_name",
            "size",
            "jaccard",
            "dissolved",
            "recovered",
            "band",
            "silhouette",
            "silhouette_lower_quartile",
            "silhouette_median",
            "silhouette_upper_quartile",
            "silhouette_below_0",
            "nearest",
            "dip",
            "dip_rows",
            "p_value",
            "separated",
            "gap_made_by",
            "near_share",
            "light",
            "rows",
            "resamples");

    private StabilityColumns() {}

    /** What follows number and name. */
    static void write(CsvWriter csv, Trust trust, int segment, @Nullable Quality quality) throws IOException {
        SegmentTrust t = trust.segments().get(segment);
        csv.number(t.size()).number(t.jaccard()).number(t.dissolved()).number(t.recovered());
        csv.cell(PlainText.lower(t.band()));
        if (quality == null) {
            csv.empty(5);
        } else {
            csv.number(quality.segmentSilhouette()[segment])
                    .number(quality.width(segment, 0.25))
                    .number(quality.width(segment, 0.5))
                    .number(quality.width(segment, 0.75))
                    .number(quality.below(segment));
        }
        csv.number(t.separation().nearest() + 1)
                .number(t.separation().dip())
                .number(t.separation().rows())
                .number(t.separation().pValue())
                .cell(Boolean.toString(t.separated()))
                .text(trust.maker(segment));
        csv.number(t.nearShare())
                .cell(PlainText.lower(t.light()))
                .number(trust.rows())
                .number(trust.resamples())
                .endRow();
    }
}
