// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.state;

import java.util.List;
import org.portrait.pipeline.Labels;
import org.portrait.pipeline.Recipe;

/**
 * The states that the work has been in, the oldest first, also those that were undone.
 *
 * @param now which of them it is in
 */
public record Timeline(List<Moment> moments, int now) {
    public Timeline {
        moments = List.copyOf(moments);
    }

    /** What was decided and written at a time. */
    public record Moment(Recipe recipe, Labels labels) {
        /** Whether nothing but the number of segments differs: a drag is one step. */
        boolean sameButK(Moment other) {
            return labels.equals(other.labels) && recipe.sameButK(other.recipe);
        }
    }
}
