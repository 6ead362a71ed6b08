// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.state;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.portrait.data.Schema;
import org.portrait.load.LoadSettings;
import org.portrait.pipeline.Labels;
import org.portrait.pipeline.Recipe;

/**
 * What a file is opened with.
 *
 * @param labels about its segments; null for those about the segments on screen
 * @param project from which this comes, null for none
 */
public record Start(
        Recipe recipe, @Nullable Labels labels, @Nullable Path project) {
    Labels labels(Labels before, Schema schema) {
        return (labels == null ? before : labels).within(schema);
    }

    /** With a fresh recipe for a file that is read in such a way. */
    public static Start of(LoadSettings data) {
        return new Start(Recipe.DEFAULT.withData(data), null, null);
    }
}
