// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.help;

import java.util.Arrays;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.portrait.ui.state.Stage;

/** At which stop the tour is, if there is one. */
final class TourModel {
    private final ReadOnlyObjectWrapper<@Nullable TourStop> stop = new ReadOnlyObjectWrapper<>();

    /** Null while there is no tour. */
    ReadOnlyObjectProperty<@Nullable TourStop> stop() {
        return stop.getReadOnlyProperty();
    }

    boolean underWay() {
        return stop.get() != null;
    }

    void start() {
        stop.set(TourStop.values()[0]);
    }

    void leave() {
        stop.set(null);
    }

    void next() {
        step(1);
    }

    /** From the first stop nowhere. */
    void back() {
        step(-1);
    }

    private void step(int by) {
        TourStop now = stop.get();
        if (now != null) {
            int to = Math.max(0, now.ordinal() + by);
            stop.set(to < TourStop.values().length ? TourStop.values()[to] : null);
        }
    }

    /** The user goes ahead, or back: the tour follows to that page, if it has a stop there. */
    void shown(Stage page) {
        TourStop now = stop.get();
        if (now != null && now.page() != page) {
            Arrays.stream(TourStop.values())
                    .filter(other -> other.page() == page)
                    .findFirst()
                    .ifPresent(stop::set);
        }
    }
}
