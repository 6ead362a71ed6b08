// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.state;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.portrait.pipeline.Labels;
import org.portrait.pipeline.Recipe;

/** What can be undone: recipes and labels as they were. */
final class History {
    private static final int DEPTH = 200;

    record Entry(Recipe recipe, Labels labels) {
        /** Whether nothing but the number of segments differs: a drag is one step. */
        boolean sameButK(Entry other) {
            return labels.equals(other.labels)
                    && recipe.withSegments(recipe.segments().withK(null))
                            .equals(other.recipe.withSegments(
                                    other.recipe.segments().withK(null)));
        }
    }

    private final Deque<Entry> past = new ArrayDeque<>();
    private final Deque<Entry> future = new ArrayDeque<>();

    void record(Entry before, Entry after) {
        future.clear();
        Entry last = past.peek();
        if (last == null || !(last.sameButK(before) && before.sameButK(after))) {
            past.push(before);
        }
        if (past.size() > DEPTH) {
            past.removeLast();
        }
    }

    Optional<Entry> undo(Entry now) {
        return step(past, future, now);
    }

    Optional<Entry> redo(Entry now) {
        return step(future, past, now);
    }

    private static Optional<Entry> step(Deque<Entry> from, Deque<Entry> to, Entry now) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(now);
        return Optional.of(from.pop());
    }

    boolean canUndo() {
        return !past.isEmpty();
    }

    boolean canRedo() {
        return !future.isEmpty();
    }

    void clear() {
        past.clear();
        future.clear();
    }
}
