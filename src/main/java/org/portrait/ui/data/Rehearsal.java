// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ColumnInfo;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.join.JoinReport;
import org.portrait.pipeline.Pipeline;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.state.Session;
import org.portrait.ui.task.SameThreadWorker;

/**
 * Shows the tables of the Data page once to nobody, off the FX thread, as is allowed for a scene without a window. What
 * the program does for the first time, it does ten times as slowly: the first file would hold up the window for a fifth
 * of a second just when the loader wants all processors.
 */
public final class Rehearsal {
    private static final int ROWS = 12;

    private final List<String> styleSheets;
    private final Words words;

    /** @param styleSheets of the window */
    public Rehearsal(List<String> styleSheets, Locale locale) {
        this.styleSheets = List.copyOf(styleSheets);
        words = new Words(locale);
    }

    /** First what is seen of a file while it is read, then all of it. */
    public void run() {
        Dataset dataset = dataset();
        var worker = new SameThreadWorker();
        var seen = new SimpleObjectProperty<@Nullable Seen>();
        var joins = new SimpleObjectProperty<List<JoinReport>>(List.of());
        var columns = new ColumnsTable(words, new Session(new Pipeline(1), worker), worker, seen, joins);
        var rows = new RowsTable(words, worker, "rows");
        var tables = new SplitPane(columns, rows);
        var scene = new Scene(tables, 900, 600);
        scene.getStylesheets().setAll(styleSheets);
        for (boolean whole : new boolean[] {false, true}) {
            seen.set(new Seen(dataset, dataset.schema(), ROWS, Set.of(), whole));
            rows.show(dataset);
            tables.applyCss();
            tables.layout();
        }
    }

    private static Dataset dataset() {
        return new DatasetBuilder("")
                .texts("id", IntStream.range(0, ROWS).mapToObj(i -> "C" + i).toArray(String[]::new))
                .decimals(
                        "spend",
                        IntStream.range(0, ROWS).mapToDouble(i -> i / 7.0).toArray())
                .dates("since", IntStream.range(0, ROWS).toArray())
                .build(ColumnInfo::role);
    }
}
