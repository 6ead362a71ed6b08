// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/** Lines so long that they are no rows of a table, and at which the sniffer would stop for minutes. */
final class LongLines {
    /** Bytes; the database reads no line that is twice as long. */
    static final int LONGEST = 1_000_000;

    private static final int STEP = 1 << 12;
    private static final String REASON = "Line too long for a row.";

    private LongLines() {}

    /** Looks only where a line must have ended by then. */
    static boolean in(Path text) throws IOException {
        try (var file = new RandomAccessFile(text.toFile(), "r")) {
            long start = 0;
            while (file.length() - start > LONGEST) {
                long end = lastEnd(file, start, start + LONGEST);
                if (end < 0) {
                    return true;
                }
                start = end + 1;
            }
            return false;
        }
    }

    /** The last line end between two places, or -1. */
    private static long lastEnd(RandomAccessFile file, long from, long to) throws IOException {
        var piece = new byte[STEP];
        for (long at = to; at > from; at -= STEP) {
            long begin = Math.max(from, at - STEP);
            file.seek(begin);
            int length = (int) (at - begin);
            file.readFully(piece, 0, length);
            for (int i = length - 1; i >= 0; i--) {
                if (piece[i] == '\n' || piece[i] == '\r') {
                    return begin + i;
                }
            }
        }
        return -1;
    }

    /** Copies the other lines, with a blank one in place of each. */
    static RawTable.Rejects without(Path text, Path copy, Watch watch) throws IOException {
        var rejected = new ArrayList<LoadReport.RejectedRow>();
        var line = new byte[LONGEST];
        try (var in = new BufferedInputStream(Files.newInputStream(text), 1 << 16);
                var out = new BufferedOutputStream(Files.newOutputStream(copy), 1 << 16)) {
            long number = 1;
            long length = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (length < LONGEST) {
                    line[(int) length] = (byte) b;
                }
                length++;
                if (b == '\n') {
                    watch.checkCancelled();
                    end(line, length, number, out, rejected);
                    length = 0;
                    number++;
                }
            }
            end(line, length, number, out, rejected);
        }
        return new RawTable.Rejects(rejected, rejected.size());
    }

    private static void end(
            byte[] line, long length, long number, OutputStream out, ArrayList<LoadReport.RejectedRow> rejected)
            throws IOException {
        if (length <= LONGEST) {
            out.write(line, 0, (int) length);
        } else {
            out.write('\n'); // the lines after it keep their numbers
            String start = new String(line, 0, RawTable.Rejects.TEXT, StandardCharsets.UTF_8);
            rejected.add(new LoadReport.RejectedRow(number, REASON, start));
        }
    }
}
