// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.data;

import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.columns.Column;

/** Columns of which everything is known, but which are not yet in the form of a data set, which takes longer. */
public final class Counted {
    private final String name;
    private final Schema schema;
    private final List<Filling> columns;
    private final int @Nullable [] sourceRows;

    Counted(String name, Schema schema, List<Filling> columns, int @Nullable [] sourceRows) {
        this.name = name;
        this.schema = schema;
        this.columns = columns;
        this.sourceRows = sourceRows;
    }

    public Schema schema() {
        return schema;
    }

    /** The first rows, counted for themselves. */
    public Dataset head(int rows) {
        var head = new DatasetBuilder(name);
        columns.forEach(column -> head.put(column.first(rows)));
        return head.build(schema);
    }

    public Dataset dataset() {
        var made = new LinkedHashMap<String, Column<?>>();
        columns.forEach(column -> made.put(column.name(), column.column()));
        return new Dataset(name, schema, made, sourceRows);
    }
}
