// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.portrait.data.Fingerprint;

/**
 * A piece of work as it is kept in a file: a recipe with what belongs to it. It holds no row of the data.
 *
 * @param labels segments as they were, in the order of their numbers; none where nothing is to be recognised
 * @param others further divisions with names or notes, such as another K
 * @param source null where it is not known of which data it is
 * @param view what was on screen: a few words by name
 */
public record Project(
        Recipe recipe,
        List<KeptSegment> labels,
        List<List<KeptSegment>> others,
        @Nullable Source source,
        Map<String, List<String>> view) {
    /**
     * The data it was made with.
     *
     * @param path absolute, where they were
     * @param near from the folder of the project, with / between names; "" where no such path leads there
     * @param fingerprint of all files that were read, null where they were not read to their end
     */
    public record Source(String path, String near, @Nullable Fingerprint fingerprint) {}

    public Project {
        labels = List.copyOf(labels);
        others = List.copyOf(others);
        view = Map.copyOf(view);
    }
}
