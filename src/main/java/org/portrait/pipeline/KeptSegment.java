// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.Map;
import java.util.TreeMap;
import org.portrait.segments.SegmentSettings;

/**
 * A segment as it is kept in a file beside the recipe, so that it is recognised when this is run again, also on other
 * customers. Those of a division stand in the order of their numbers.
 *
 * @param name that the analyst gave it, "" to keep the proposed one
 * @param colour 0 to 49
 * @param centroid by feature in original units, at least one
 */
public record KeptSegment(String name, String note, int colour, Map<String, Double> centroid) {
    public KeptSegment {
        if (colour < 0 || colour >= SegmentSettings.HIGHEST_K) {
            throw new IllegalArgumentException("no colour has the number " + colour);
        }
        if (centroid.isEmpty() || !centroid.values().stream().allMatch(v -> v != null && Double.isFinite(v))) {
            throw new IllegalArgumentException("no place");
        }
        centroid = new TreeMap<>(centroid);
    }
}
