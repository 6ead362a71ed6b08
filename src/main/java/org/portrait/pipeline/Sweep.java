// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portrait.quality.Quality;
import org.portrait.quality.Recommendation;
import org.portrait.segments.Segmentation;

/**
 * The segments for every K so far, which is every K of the range once {@code recommendation} is there.
 *
 * @param segmentations for K = 2, 3, …
 * @param qualities of those K that have been measured
 */
public record Sweep(
        List<Segmentation> segmentations,
        List<Quality> qualities,
        @Nullable Recommendation recommendation) {
    public static final Sweep EMPTY = new Sweep(List.of(), List.of(), null);

    public Sweep {
        segmentations = List.copyOf(segmentations);
        qualities = List.copyOf(qualities);
    }

    public Optional<Segmentation> segmentation(int k) {
        return segmentations.stream().filter(s -> s.k() == k).findFirst();
    }

    public Optional<Quality> quality(int k) {
        return qualities.stream().filter(q -> q.k() == k).findFirst();
    }
}
