// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.util.List;

/**
 * Who of each segment is contacted, and who is held out.
 *
 * @param table all customers
 * @param groups per row of it
 * @param segments K of them
 */
public record CampaignLists(
        SegmentTable table, CampaignSettings settings, Group[] groups, List<SegmentCounts> segments) {
    /** What becomes of a customer. */
    public enum Group {
        CONTACT,
        CONTROL,
        DO_NOT_CONTACT,
        NO_SEGMENT
    }

    /**
     * Of one segment.
     *
     * @param withoutAddress per audience, who of those contacted has no address to be hashed
     */
    public record SegmentCounts(
            String name, int customers, int contact, int control, int doNotContact, List<Integer> withoutAddress) {}

    public CampaignLists {
        segments = List.copyOf(segments);
    }
}
