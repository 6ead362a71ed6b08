// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.portrait.data.Dataset;
import org.portrait.data.Schema;
import org.portrait.load.FirstLook;
import org.portrait.load.Loaded;
import org.portrait.ui.state.Session;

/**
 * What the tables of the Data page show: a first look at what is being read, else what was read.
 *
 * @param dataset all rows, or the first of them
 * @param schema of all rows
 * @param rows how many there are
 * @param estimated columns whose distinct values are counted approximately
 * @param whole whether all of it is there
 */
record Seen(Dataset dataset, Schema schema, int rows, Set<String> estimated, boolean whole) {
    /** Keep it: nobody else does. */
    static ObservableValue<@Nullable Seen> in(Session session) {
        return Bindings.createObjectBinding(
                () -> of(session.opening().firstLook().get(), session.loaded().get()),
                session.opening().firstLook(),
                session.loaded());
    }

    private static @Nullable Seen of(@Nullable FirstLook look, @Nullable Loaded loaded) {
        if (look != null) {
            return new Seen(look.head(), look.schema(), look.rows(), look.estimated(), false);
        }
        return loaded == null
                ? null
                : new Seen(
                        loaded.dataset(),
                        loaded.dataset().schema(),
                        loaded.dataset().rows(),
                        Set.of(),
                        true);
    }
}
