// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.state;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** How far each stage is. */
final class StageBoard {
    private final ReadOnlyObjectWrapper<Map<Stage, StageState>> states = new ReadOnlyObjectWrapper<>(empty());
    /** What they were before a file was being opened, and what they were then. */
    private @Nullable Map<Stage, StageState> before;

    private Map<Stage, StageState> marked = now();

    /** Gives a stage its state; the later ones that show something are stale from then on. */
    void mark(Stage from, StageState state) {
        var changed = new EnumMap<>(now());
        for (Stage stage : Stage.values()) {
            if (stage.compareTo(from) >= 0) {
                boolean shows = changed.get(stage) != StageState.EMPTY;
                changed.put(stage, stage == from ? state : shows ? StageState.STALE : StageState.EMPTY);
            }
        }
        states.set(changed);
    }

    /** Gives one stage its state and leaves the others alone. */
    void set(Stage stage, StageState state) {
        var changed = new EnumMap<>(now());
        changed.put(stage, state);
        states.set(changed);
    }

    /** That stage is to be changed; those before it are as they should be. */
    void failed(Stage at) {
        mark(at, StageState.FAILED);
        done(Arrays.copyOf(Stage.values(), at.ordinal()));
    }

    void done(Stage... stages) {
        for (Stage stage : stages) {
            set(stage, StageState.DONE);
        }
    }

    void clear() {
        before = null;
        states.set(empty());
    }

    /** All that is shown is stale, for a file is being opened. */
    void opening() {
        notOpened();
        before = now();
        mark(Stage.DATA, StageState.STALE);
        marked = now();
    }

    /** Takes that back; what has been computed since then stays as it is. */
    void notOpened() {
        if (before == null) {
            return;
        }
        if (now() == marked) {
            states.set(before);
        } else if (now().get(Stage.DATA) == StageState.STALE) {
            set(Stage.DATA, Objects.requireNonNull(before.get(Stage.DATA)));
        }
        before = null;
    }

    Map<Stage, StageState> now() {
        return states.get();
    }

    ReadOnlyObjectProperty<Map<Stage, StageState>> property() {
        return states.getReadOnlyProperty();
    }

    private static Map<Stage, StageState> empty() {
        var empty = new EnumMap<Stage, StageState>(Stage.class);
        for (Stage stage : Stage.values()) {
            empty.put(stage, StageState.EMPTY);
        }
        return empty;
    }
}
