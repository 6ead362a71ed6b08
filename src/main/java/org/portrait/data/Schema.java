// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

/** The columns of a data set, in file order; names are unique. */
public record Schema(List<ColumnInfo> columns) {
    public Schema {
        columns = List.copyOf(columns);
        if (columns.stream().map(ColumnInfo::name).distinct().count() != columns.size()) {
            throw new IllegalArgumentException("duplicate column names");
        }
    }

    public List<String> names() {
        return columns.stream().map(ColumnInfo::name).toList();
    }

    public Optional<ColumnInfo> find(String name) {
        return columns.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    /** @throws FailureException with {@link Failure.UnknownColumn} */
    public ColumnInfo column(String name) {
        return find(name).orElseThrow(() -> new FailureException(new Failure.UnknownColumn(name, names())));
    }

    /** The same columns, some with other roles. */
    public Schema withRoles(Map<String, ColumnRole> roles) {
        return new Schema(columns.stream()
                .map(c -> roles.containsKey(c.name()) ? c.withRole(roles.get(c.name())) : c)
                .toList());
    }

    /** The column that tells customers apart, if one was recognised or chosen. */
    public Optional<ColumnInfo> id() {
        return columns.stream().filter(c -> c.role() == ColumnRole.ID).findFirst();
    }
}
