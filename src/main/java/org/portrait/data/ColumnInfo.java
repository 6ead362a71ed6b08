// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.data;

/**
 * What is known about one column.
 *
 * @param missing rows without a value
 * @param distinct distinct values among the others
 */
public record ColumnInfo(String name, ColumnType type, ColumnRole role, int missing, int distinct) {
    public ColumnInfo withRole(ColumnRole changed) {
        return new ColumnInfo(name, type, changed, missing, distinct);
    }
}
