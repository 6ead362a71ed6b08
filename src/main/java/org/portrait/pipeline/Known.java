// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portrait.pipeline.Labels.Label;

/**
 * What the analyst has written about a segment, itself or as it was before.
 *
 * @param name "" where the proposed one is kept
 * @param label by which it is known, or null where nothing was written about this very segment
 * @param origin what became of a segment with a name, null where it is the same as ever
 */
public record Known(
        String name,
        String note,
        @Nullable Label label,
        @Nullable Origin origin) {
    static final Known NOTHING = new Known("", "", null, null);

    /** How a segment came out of those that had been named. */
    public sealed interface Origin {
        /** @param parts into which the named segment has been split, by number from 0; this is one of them */
        record PartOf(String whole, List<Integer> parts) implements Origin {}

        /** @param named the segments with a name that have become this one; @param others whether there were more */
        record MadeOf(List<String> named, boolean others) implements Origin {}
    }
}
