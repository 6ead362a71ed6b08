// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.state;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How far each stage is. */
final class StageBoard {
    private final ReadOnlyObjectWrapper<Map<Stage, StageState>> states = new ReadOnlyObjectWrapper<>(empty());

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
        states.set(empty());
    }

    /** @param before what {@link #now()} said then */
    void restore(Map<Stage, StageState> before) {
        states.set(before);
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
