// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.lifecycle;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the stages and the value of the customers of some segments.
 *
 * @param proposal null where there is no column of recency, or neither of orders nor of the first one
 * @param grid null without recency and frequency
 * @param value null without a column of value
 * @param labels per customer the segment
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

    /** Everybody in a stage, once through all customers. */
    public StageTable table(Thresholds limits) {
        return StageTable.of(figures.stages(limits), labels, segments);
    }
}
