// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.util.ArrayList;
import java.util.List;
import org.portrait.join.JoinSettings;
import org.portrait.pipeline.Recipe;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;
import org.portrait.work.Failure;

/** A change of the data after which some files can no longer be joined to the customers: it is made, and told. */
final class GoneJoins {
    private GoneJoins() {}

    /** @param gone of the joins of {@code wanted} */
    static void change(Session session, Recipe wanted, List<JoinSettings> gone) {
        var left = new ArrayList<>(wanted.joins());
        left.removeAll(gone);
        session.change(wanted.withJoins(left));
        if (!gone.isEmpty()) {
            session.failed(
                    Stage.DATA,
                    new Failure.KeyGone(
                            gone.stream().map(JoinSettings::name).toList(),
                            gone.stream()
                                    .map(JoinSettings::customerKey)
                                    .distinct()
                                    .toList()));
        }
    }
}
