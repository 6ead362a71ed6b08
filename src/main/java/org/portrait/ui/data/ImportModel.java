// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ColumnRole;
import org.portrait.load.LoadSettings;
import org.portrait.ui.state.Session;

/** What the analyst corrects about how a file was read. */
final class ImportModel {
    private final Session session;

    ImportModel(Session session) {
        this.session = session;
    }

    void encoding(@Nullable String value) {
        LoadSettings s = settings();
        change(new LoadSettings(
                value, s.delimiter(), s.quote(), s.header(), s.decimalMark(), s.sheet(), s.missingTokens(), s.roles()));
    }

    void delimiter(@Nullable String value) {
        LoadSettings s = settings();
        change(new LoadSettings(
                s.encoding(), value, s.quote(), s.header(), s.decimalMark(), s.sheet(), s.missingTokens(), s.roles()));
    }

    void header(@Nullable Boolean value) {
        LoadSettings s = settings();
        change(new LoadSettings(
                s.encoding(),
                s.delimiter(),
                s.quote(),
                value,
                s.decimalMark(),
                s.sheet(),
                s.missingTokens(),
                s.roles()));
    }

    void decimalMark(@Nullable String value) {
        LoadSettings s = settings();
        change(new LoadSettings(
                s.encoding(), s.delimiter(), s.quote(), s.header(), value, s.sheet(), s.missingTokens(), s.roles()));
    }

    void role(String column, ColumnRole role) {
        var roles = new TreeMap<>(settings().roles());
        roles.put(column, role);
        change(settings().withRoles(roles));
    }

    private LoadSettings settings() {
        return session.recipe().get().data();
    }

    private void change(LoadSettings changed) {
        session.change(session.recipe().get().withData(changed));
    }
}
