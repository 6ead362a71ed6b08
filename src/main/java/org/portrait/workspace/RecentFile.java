// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.workspace;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * A file that was opened, and what a small picture of its segments takes: no more than how many customers each had.
 *
 * @param file data or project, absolute
 * @param sizes of its segments when they were last on screen, in customers; none where there were none
 * @param colours of the segments, as numbers of the palette
 */
public record RecentFile(String file, List<Integer> sizes, List<Integer> colours) {
    @JsonCreator
    public RecentFile {
        boolean sound = sizes.size() == colours.size()
                && sizes.stream().allMatch(size -> size > 0)
                && colours.stream().allMatch(colour -> colour >= 0);
        sizes = sound ? List.copyOf(sizes) : List.of();
        colours = sound ? List.copyOf(colours) : List.of();
    }

    /** Without segments; as settings had it before there were pictures. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RecentFile(String file) {
        this(file, List.of(), List.of());
    }
}
