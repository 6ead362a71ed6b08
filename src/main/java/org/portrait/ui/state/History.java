// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.state;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.portrait.pipeline.Labels;
import org.portrait.pipeline.Recipe;

/** What can be undone: recipes and labels as they were. */
final class History {
    private static final int DEPTH = 200;

    record Entry(Recipe recipe, Labels labels) {
        /** Whether nothing but the number of segments differs: a drag is one step. */
        boolean sameButK(Entry other) {
            return labels.equals(other.labels) && recipe.sameButK(other.recipe);
        }
    }

    private final Deque<Entry> past = new ArrayDeque<>();
    private final Deque<Entry> future = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    void record(Entry before, Entry after) {
        future.clear();
        Entry last = past.peek();
        if (last == null || !(last.sameButK(before) && before.sameButK(after))) {
            past.push(before);
        }
        if (past.size() > DEPTH) {
            past.removeLast();
        }
        update();
    }

    Optional<Entry> undo(Entry now) {
        return step(past, future, now);
    }

    Optional<Entry> redo(Entry now) {
        return step(future, past, now);
    }

    private Optional<Entry> step(Deque<Entry> from, Deque<Entry> to, Entry now) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(now);
        Entry entry = from.pop();
        update();
        return Optional.of(entry);
    }

    private void update() {
        canUndo.set(!past.isEmpty());
        canRedo.set(!future.isEmpty());
    }

    ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }

    void clear() {
        past.clear();
        future.clear();
        update();
    }
}
