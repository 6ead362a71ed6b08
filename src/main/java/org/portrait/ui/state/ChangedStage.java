// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.state;

import org.jspecify.annotations.Nullable;
import org.portrait.pipeline.Recipe;

/** The first stage that a change of the recipe concerns. */
final class ChangedStage {
    private ChangedStage() {}

    /** @return null where the segments of every K stay */
    static @Nullable Stage of(Recipe before, Recipe changed) {
        if (!changed.sameCustomers(before)) {
            return Stage.DATA;
        }
        if (!changed.clean().equals(before.clean())) {
            return Stage.CLEAN;
        }
        if (!changed.features().equals(before.features())) {
            return Stage.FEATURES;
        }
        return changed.sameSweep(before) ? null : Stage.SEGMENTS;
    }
}
