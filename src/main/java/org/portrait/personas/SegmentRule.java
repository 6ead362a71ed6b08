// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.List;

/**
 * How customers of one segment are recognised: they meet all conditions of one of the alternatives. What can be met is
 * counted on rows that the rule was not grown from, and once on all rows.
 *
 * @param segment counted from 0
 * @param alternatives empty when no condition tells the segment from the others, or none of its held-out rows is found
 * @param heldOut rows of the segment that were held out
 * @param heldOutMatched held-out rows of any segment that the rule finds
 * @param heldOutRight those of them that are of the segment
 * @param matched rows of any segment that the rule finds among all
 * @param right those of them that are of the segment
 * @param size rows of the segment among all
 */
public record SegmentRule(
        int segment,
        List<List<Condition>> alternatives,
        int heldOut,
        int heldOutMatched,
        int heldOutRight,
        int matched,
        int right,
        int size) {
    public SegmentRule {
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    /** The share of the found rows that are of the segment; NaN when none was found. */
    public double precision() {
        return (double) heldOutRight / heldOutMatched;
    }

    /** The share of the segment's rows that are found; NaN when none was held out. */
    public double coverage() {
        return (double) heldOutRight / heldOut;
    }

    /** Whether there were rows to measure it on. */
    public boolean measured() {
        return heldOut > 0 && heldOutMatched > 0;
    }
}
