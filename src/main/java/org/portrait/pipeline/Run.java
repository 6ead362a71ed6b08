// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portrait.personas.Lineage;
import org.portrait.personas.SegmentProfile;
import org.portrait.quality.Quality;
import org.portrait.quality.Recommendation;
import org.portrait.segments.Segmentation;

/**
 * A finished segmentation: the result of every stage and where it comes from.
 *
 * @param quality null until the silhouette of this K has been measured
 * @param recommendation for the whole range, or for this K alone when it was asked for by number
 * @param lineage the profiles of the segments, and what of those for smaller K their names need
 */
public record Run(
        Provenance provenance,
        Prepared prepared,
        Segmentation segmentation,
        @Nullable Quality quality,
        @Nullable Recommendation recommendation,
        Lineage lineage) {
    /** One per segment, by number. */
    public List<SegmentProfile> profiles() {
        return lineage.generations().getLast().profiles();
    }
}
