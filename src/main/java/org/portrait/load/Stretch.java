// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

/**
 * Rows of the table {@code t} that stand one after the other.
 *
 * @param from what follows {@code from} to get them, in their order
 */
record Stretch(int first, int rows, String from) {
    static Stretch all(int rows) {
        return new Stretch(0, rows, "t");
    }

    static Stretch of(int first, int rows) {
        return new Stretch(
                first, rows, "(from t where rowid >= " + first + " and rowid < " + ((long) first + rows) + ")");
    }
}
