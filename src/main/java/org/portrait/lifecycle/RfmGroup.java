// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.lifecycle;

/**
 * The classic names of RFM cells, by the scores for recency and frequency from 1 to 5: the ten of Putler's RFM
 * segments as most programs share the grid of 5 × 5 out among them ({@code '[1-2][1-2]': 'hibernating', '[1-2][3-4]':
 * 'at risk', '[1-2]5': 'can't lose', '3[1-2]': 'about to sleep', '33': 'need attention', '[3-4][4-5]': 'loyal
 * customers', '41': 'promising', '51': 'new customers', '[4-5][2-3]': 'potential loyalists', '5[4-5]': 'champions'}).
 * Every cell is in one of these rectangles.
 */
public enum RfmGroup {
    CHAMPIONS(5, 5, 4, 5),
    LOYAL(3, 4, 4, 5),
    POTENTIAL(4, 5, 2, 3),
    NEW(5, 5, 1, 1),
    PROMISING(4, 4, 1, 1),
    ATTENTION(3, 3, 3, 3),
    SLEEPY(3, 3, 1, 2),
    AT_RISK(1, 2, 3, 4),
    CANNOT_LOSE(1, 2, 5, 5),
    HIBERNATING(1, 2, 1, 2);

    private final int leastRecent;
    private final int mostRecent;
    private final int rarest;
    private final int mostOften;

    RfmGroup(int leastRecent, int mostRecent, int rarest, int mostOften) {
        this.leastRecent = leastRecent;
        this.mostRecent = mostRecent;
        this.rarest = rarest;
        this.mostOften = mostOften;
    }

    /** The score for recency of its uppermost cells, most recent first. */
    public int top() {
        return mostRecent;
    }

    /** How many scores for recency it spans. */
    public int high() {
        return mostRecent - leastRecent + 1;
    }

    /** The score for frequency of its leftmost cells, rarest first. */
    public int left() {
        return rarest;
    }

    /** How many scores for frequency it spans. */
    public int wide() {
        return mostOften - rarest + 1;
    }

    /** @param recency frequency scores from 1 to {@link RfmGrid#SCORES} */
    public static RfmGroup of(int recency, int frequency) {
        for (RfmGroup group : values()) {
            if (group.has(recency, frequency)) {
                return group;
            }
        }
        throw new IllegalArgumentException("scores from 1 to 5: " + recency + ", " + frequency);
    }

    private boolean has(int recency, int frequency) {
        return recency >= leastRecent && recency <= mostRecent && frequency >= rarest && frequency <= mostOften;
    }
}
