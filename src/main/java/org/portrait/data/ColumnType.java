// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.data;

/** How the values of a column are held. */
public enum ColumnType {
    INTEGER,
    DECIMAL,
    BOOLEAN,
    DATE,
    DATETIME,
    /** Text with few distinct values, held as codes into a dictionary. */
    CATEGORY,
    /** Text with many distinct values: names, identifiers, remarks. */
    TEXT;

    /** Whether arithmetic on the values makes sense. */
    public boolean numeric() {
        return this == INTEGER || this == DECIMAL;
    }

    public boolean text() {
        return this == CATEGORY || this == TEXT;
    }

    /** Whether values are of one kind, however they are held: a number may be whole, and a text have few values. */
    public boolean like(ColumnType other) {
        return this == other || text() && other.text() || numeric() && other.numeric();
    }

    public boolean temporal() {
        return this == DATE || this == DATETIME;
    }
}
