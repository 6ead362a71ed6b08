// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import org.portrait.load.LoadReport.LineEnd;

/** How the records of a delimited text end: other line ends may stand inside of quotes. */
final class RecordEnds {
    private static final int BUFFER = 1 << 16;

    private final String delimiter;
    private final String quote;
    private final String escape;
    private final LineEnds ends = new LineEnds(null);
    private char previous = '\n';
    private boolean quoted;
    /** Whether the next character is meant as it stands. */
    private boolean literal;

    private RecordEnds(Dialect dialect) {
        delimiter = dialect.delimiter();
        quote = dialect.quote();
        escape = dialect.escape();
    }

    /** Looks at all of the text only where it has line ends of several kinds. */
    static LineEnd of(TextSource text, Dialect dialect, Watch watch) throws IOException {
        LineEnd any = LineEnds.of(text.bytes().lineEnds());
        if (any != LineEnd.MIXED || dialect.quote().isEmpty()) {
            return any;
        }
        var records = new RecordEnds(dialect);
        try (Reader in = Files.newBufferedReader(text.path())) {
            var buffer = new char[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                watch.checkCancelled();
                for (int i = 0; i < read; i++) {
                    records.take(buffer[i]);
                }
            }
        }
        return LineEnds.of(records.ends.seen());
    }

    private void take(char c) {
        char quoteMark = quote.charAt(0);
        if (quoted) {
            if (literal) {
                literal = false;
            } else if (c == quoteMark) {
                quoted = false;
            } else {
                literal = !escape.isEmpty() && c == escape.charAt(0);
            }
        } else {
            // after a quote that has closed another one opens again: two stand for one
            boolean begins = previous == '\n'
                    || previous == '\r'
                    || previous == quoteMark
                    || previous == delimiter.charAt(delimiter.length() - 1);
            quoted = c == quoteMark && begins;
            ends.take(c);
        }
        previous = c;
    }
}
