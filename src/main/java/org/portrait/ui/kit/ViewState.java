// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.kit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * How the pages look beside recipe and labels, such as the axes of the map: a few words by a name, which projects keep. No
 * words mean as at first.
 */
public final class ViewState {
    private record Part(Supplier<List<String>> now, Consumer<List<String>> restore) {}

    private final Map<String, Part> parts = new TreeMap<>();

    /**
     * Adds something that is to look again as it did.
     *
     * @param now its words
     * @param restore told the words of a project that has just been opened, before any of its results are there; words that
     *     say nothing, as of a column that is no longer there, are to be passed over
     */
    public void add(String name, Supplier<List<String>> now, Consumer<List<String>> restore) {
        parts.put(name, new Part(now, restore));
    }

    public Map<String, List<String>> now() {
        var words = new TreeMap<String, List<String>>();
        parts.forEach((name, part) -> {
            List<String> said = part.now.get();
            if (!said.isEmpty()) {
                words.put(name, List.copyOf(said));
            }
        });
        return words;
    }

    /** What is not among these is as at first again; names that nobody knows are passed over. */
    public void restore(Map<String, List<String>> kept) {
        parts.forEach((name, part) -> part.restore.accept(kept.getOrDefault(name, List.of())));
    }
}
