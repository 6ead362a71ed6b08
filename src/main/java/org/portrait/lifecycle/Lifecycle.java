// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.lifecycle;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the stages and the value of customers, of those in no segment, too.
 *
 * @param proposal null where there is no column of recency, or neither of orders nor of the first one
 * @param grid null without recency and frequency
 * @param value null without a column of value
 * @param labels per customer the segment; {@code segments} for one in none
 */
public record Lifecycle(
        Figures figures,
        @Nullable Proposal proposal,
        @Nullable RfmGrid grid,
        @Nullable Concentration value,
        byte[] labels,
        int segments) {
    public boolean staged() {
        return proposal != null;
    }

    /** Those of the analyst, or the proposed ones; only where {@link #staged}. */
    public Thresholds thresholds(LifecycleSettings settings) {
        Thresholds chosen = settings.thresholds();
        return chosen != null
                ? chosen
                : Objects.requireNonNull(proposal, "stages are told").thresholds();
    }

    public int customers() {
        return labels.length;
    }

    /** How many are in no segment. */
    public int unsegmented() {
        int none = 0;
        for (byte label : labels) {
            none += label == segments ? 1 : 0;
        }
        return none;
    }

    /** Everybody in a stage, once through all customers. */
    public StageTable table(Thresholds limits) {
        return StageTable.of(figures.stages(limits), labels, segments);
    }
}
