// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.util.EnumSet;
import java.util.Set;
import org.portrait.load.LoadReport.LineEnd;

/** What ends a row where the analyst says so. CR with LF after it always does; what does not is text of a cell. */
public enum RecordEnd {
    LF,
    CRLF,
    CR;

    /** Whether a carriage return without, or a line feed without the other ends a row. */
    boolean alone(char c) {
        return this == (c == '\n' ? LF : CR);
    }

    /** What is left of line ends when those that end no row are none. */
    Set<LineEnd> of(Set<LineEnd> seen) {
        EnumSet<LineEnd> ends = EnumSet.of(LineEnd.valueOf(name()), LineEnd.CRLF);
        ends.retainAll(seen);
        return Set.copyOf(ends);
    }
}
