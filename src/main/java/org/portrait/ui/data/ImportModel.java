// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.util.TreeMap;
import org.portrait.data.ColumnRole;
import org.portrait.load.ColumnStyle;
import org.portrait.load.DateOrder;
import org.portrait.load.LoadSettings;
import org.portrait.pipeline.Recipe;
import org.portrait.ui.state.Session;

/** What the analyst corrects about how a file was read. */
final class ImportModel {
    private final Session session;

    ImportModel(Session session) {
        this.session = session;
    }

    /** Another sheet is other data: what was set for the columns of this one does not go with it. */
    void sheet(String value) {
        session.change(Recipe.DEFAULT.withData(LayoutModel.ofSheet(settings(), value)));
    }

    void decimalMark(String column, String mark) {
        style(column, new ColumnStyle(mark, null));
    }

    void dateOrder(String column, DateOrder order) {
        style(column, new ColumnStyle(null, order));
    }

    /** Says that a column is text whatever its cells look like, or leaves it to be detected again. */
    void text(String column, boolean text) {
        var columns = new TreeMap<>(settings().columns());
        if (text) {
            columns.put(column, ColumnStyle.TEXT);
        } else {
            columns.remove(column);
        }
        change(settings().withColumns(columns));
    }

    /** Whether the columns are those of the file, and not made of its rows. */
    boolean ofFile() {
        return session.recipe().get().aggregation() == null;
    }

    boolean text(String column) {
        return ColumnStyle.TEXT.equals(settings().columns().get(column));
    }

    private void style(String column, ColumnStyle style) {
        var columns = new TreeMap<>(settings().columns());
        columns.put(column, style);
        change(settings().withColumns(columns));
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
