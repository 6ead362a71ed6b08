// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * A text in which line ends that end no row are covered, until its cells have been read: by U+FDD0 and U+FDD1, which are
 * no characters and stand in no text (Unicode, section 23.7).
 */
final class CoveredEnds extends Reader {
    private static final char RETURN = '\ufdd0';
    private static final char FEED = '\ufdd1';

    private final BufferedReader in;
    private final RecordEnd end;
    private boolean afterReturn;

    private CoveredEnds(BufferedReader in, RecordEnd end) {
        this.in = in;
        this.end = end;
    }

    /** @param end null where all line ends end rows */
    static BufferedReader in(BufferedReader text, @Nullable RecordEnd end) {
        return end == null ? text : new BufferedReader(new CoveredEnds(text, end));
    }

    /** A cell or a line as it stands in the file. */
    static String uncovered(String text) {
        return text.replace(RETURN, '\r').replace(FEED, '\n');
    }

    /** The same in SQL. */
    static String sql(String text) {
        return "translate(%s, chr(%d) || chr(%d), chr(13) || chr(10))".formatted(text, (int) RETURN, (int) FEED);
    }

    @Override
    public int read(char[] to, int from, int length) throws IOException {
        int read = 0;
        for (int c = 0; read < length && (c = in.read()) >= 0; read++) {
            to[from + read] = c == '\r' || c == '\n' ? covered((char) c) : (char) c;
        }
        return read == 0 && length > 0 ? -1 : read;
    }

    private char covered(char c) throws IOException {
        boolean both = afterReturn && c == '\n' || c == '\r' && beforeFeed();
        afterReturn = both && c == '\r';
        return both || end.alone(c) ? c : c == '\r' ? RETURN : FEED;
    }

    private boolean beforeFeed() throws IOException {
        in.mark(1);
        boolean feed = in.read() == '\n';
        in.reset();
        return feed;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
