// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

/**
 * Looks at the cells of a sheet while its XML passes by: a row is held in memory up to its last cell, so that one of
 * millions, or one cell far to the right, exhausts it. NUL is passed over, for the XML may be UTF-16.
 */
final class SheetGuard {
    /** To the column XFD (ECMA-376). */
    private static final int MOST_CELLS = 16_384;

    private static final int MOST_LETTERS = 3;
    private static final int ROW = 'r' << 16 | 'o' << 8 | 'w';
    private static final int ROW_END = '/' << 24 | ROW;

    private enum Where {
        OUTSIDE,
        NAME,
        CELL
    }

    private Where where = Where.OUTSIDE;
    /** The last four characters of the name of an element, without its prefix. */
    private int name;

    private boolean inRow;
    private int cells;
    private int letters;
    private boolean strange;

    /** Whether a row had more cells than any program writes, or a cell was farther to the right. */
    boolean strange() {
        return strange;
    }

    /** @param b the next byte */
    void take(byte b) {
        if (b == '<') {
            where = Where.NAME;
            name = 0;
        } else if (where != Where.OUTSIDE && b != 0) {
            if (where == Where.NAME) {
                name(b);
            } else {
                attribute(b);
            }
        }
    }

    private void name(byte b) {
        boolean ends = b >= 0 && b <= ' ' || b == '>' || b == '/' && name != 0;
        if (!ends) {
            name = b == ':' ? 0 : name << 8 | b & 0xff;
            return;
        }
        where = Where.OUTSIDE;
        if (name == ROW || name == ROW_END) {
            inRow = name == ROW;
            cells = 0;
        } else if (name == 'c' && inRow) {
            cells++;
            strange |= cells > MOST_CELLS;
            where = b == '>' ? Where.OUTSIDE : Where.CELL;
            letters = 0;
        }
    }

    /** More letters before a digit can only be the place of a cell, and a reference to a character may hide it. */
    private void attribute(byte b) {
        if (b == '>') {
            where = Where.OUTSIDE;
        } else if (b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z') {
            letters++;
        } else {
            strange |= b == '&' || letters > MOST_LETTERS && b >= '0' && b <= '9';
            letters = 0;
        }
    }
}
