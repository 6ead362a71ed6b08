// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portrait.load.LoadReport.LineEnd;

/** Counts the lines of a text and sees how they end. */
final class LineEnds {
    private final EnumSet<LineEnd> seen = EnumSet.noneOf(LineEnd.class);
    private final @Nullable RecordEnd counted;
    private long ended;
    private boolean afterReturn;

    /** @param counted which of them are, null for all */
    LineEnds(@Nullable RecordEnd counted) {
        this.counted = counted;
    }

    /** @param c the next character */
    void take(char c) {
        ended += ends(c) ? 1 : 0;
        if (c == '\n') {
            seen.add(afterReturn ? LineEnd.CRLF : LineEnd.LF);
            afterReturn = false;
        } else if (afterReturn || c == '\r') {
            if (afterReturn) {
                seen.add(LineEnd.CR);
            }
            afterReturn = c == '\r';
        }
    }

    /** Both together are counted once: at the first where that ends a line by itself. */
    private boolean ends(char c) {
        boolean either = counted == null || counted == RecordEnd.CR;
        return c == '\r' ? either : c == '\n' && (afterReturn ? !either : counted == null || counted == RecordEnd.LF);
    }

    /** The line that the next character is in, from 1, as an editor counts. */
    long line() {
        return ended + 1;
    }

    /** All kinds there are, when the text has been taken. */
    Set<LineEnd> seen() {
        if (afterReturn) {
            seen.add(LineEnd.CR);
        }
        return Set.copyOf(seen);
    }

    static LineEnd of(Set<LineEnd> seen) {
        return seen.isEmpty()
                ? LineEnd.NONE
                : seen.size() == 1 ? seen.iterator().next() : LineEnd.MIXED;
    }
}
