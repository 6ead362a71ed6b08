// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.help;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;

/** Whether the help is open, what it shows, the way back, and what is looked for. */
final class HelpModel {
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(Place.CONTENTS);
    private final ReadOnlyBooleanWrapper behindEmpty = new ReadOnlyBooleanWrapper(true);
    private final StringProperty query = new SimpleStringProperty("");
    private final Deque<Place> behind = new ArrayDeque<>();

    ReadOnlyBooleanProperty opened() {
        return open.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Place> place() {
        return place.getReadOnlyProperty();
    }

    ObservableBooleanValue canGoBack() {
        return behindEmpty.not().or(query.isNotEmpty());
    }

    /** While it is not empty, what was found is shown. */
    StringProperty query() {
        return query;
    }

    /** Opened anew, it knows of no way back. */
    void open(Topic topic) {
        if (!open.get()) {
            behind.clear();
            behindEmpty.set(true);
            query.set("");
            place.set(Place.of(topic));
            open.set(true);
        } else {
            go(Place.of(topic));
        }
    }

    void close() {
        open.set(false);
    }

    void go(Place to) {
        if (!to.equals(place.get())) {
            behind.push(place.get());
            behindEmpty.set(false);
        }
        place.set(to);
        query.set("");
    }

    /** From what was found to where one was, or to where one was before. */
    void back() {
        if (!query.get().isEmpty()) {
            query.set("");
        } else if (!behind.isEmpty()) {
            place.set(behind.pop());
            behindEmpty.set(behind.isEmpty());
        }
    }
}
