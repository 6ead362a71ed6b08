// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.state;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.portrait.ui.state.Timeline.Moment;

/** What can be undone: recipes and labels as they were. */
public final class History {
    private static final int DEPTH = 200;

    private final Deque<Moment> past = new ArrayDeque<>();
    private final Deque<Moment> future = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    private final Supplier<Moment> now;

    /** @param now the state of the work */
    History(Supplier<Moment> now) {
        this.now = now;
    }

    void record(Moment after) {
        Moment before = now.get();
        future.clear();
        Moment last = past.peek();
        if (last == null || !(last.sameButK(before) && before.sameButK(after))) {
            past.push(before);
        }
        if (past.size() > DEPTH) {
            past.removeLast();
        }
        update();
    }

    Optional<Moment> undo() {
        return step(past, future, now.get());
    }

    Optional<Moment> redo() {
        return step(future, past, now.get());
    }

    public Timeline timeline() {
        var moments = new ArrayList<Moment>(past.reversed());
        moments.add(now.get());
        moments.addAll(future);
        return new Timeline(moments, past.size());
    }

    /** @param place in the timeline */
    Optional<Moment> goTo(int place) {
        Moment there = now.get();
        while (past.size() != place) {
            there = (past.size() > place ? step(past, future, there) : step(future, past, there)).orElseThrow();
        }
        return Optional.of(there);
    }

    private Optional<Moment> step(Deque<Moment> from, Deque<Moment> to, Moment left) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(left);
        Moment entry = from.pop();
        update();
        return Optional.of(entry);
    }

    private void update() {
        canUndo.set(!past.isEmpty());
        canRedo.set(!future.isEmpty());
    }

    public ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }

    void clear() {
        past.clear();
        future.clear();
        update();
    }
}
