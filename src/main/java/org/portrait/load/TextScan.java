// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

/**
 * One pass over the bytes of a text file.
 *
 * @param head its first bytes, at most 4
 * @param blank whether there is nothing but white space and separators
 * @param evenZeros NUL bytes at even offsets
 * @param oddZeros NUL bytes at odd offsets
 * @param sequences characters of several bytes that are right in UTF-8 (RFC 3629)
 * @param errors bytes that are wrong in UTF-8
 * @param leadingZero whether some field may begin with a zero followed by a digit
 */
record TextScan(
        byte[] head, boolean blank, long evenZeros, long oddZeros, long sequences, long errors, boolean leadingZero) {
    private static final int BUFFER = 1 << 18;
    private static final byte[] CLASSES = new byte[128];
    private static final int OTHER = 0;
    private static final int DIGIT = 1;
    private static final int START = 2;
    private static final int SPACE = 3;
    private static final int NUL = 4;

    static {
        Arrays.fill(CLASSES, '0', '9' + 1, (byte) DIGIT);
        for (char c : ",;|\t\n\r\"'".toCharArray()) {
            CLASSES[c] = START;
        }
        CLASSES[' '] = SPACE;
        CLASSES[0] = NUL;
    }

    static TextScan of(Path file, Progress progress) throws IOException {
        var pass = new Pass();
        long size = Math.max(1, Files.size(file));
        long done = 0;
        byte[] head = {};
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                progress.checkCancelled();
                int mark = 0;
                if (done == 0) {
                    head = Arrays.copyOf(buffer, Math.min(4, read));
                    mark = Encodings.markLength(head);
                }
                pass.take(buffer, mark, read, done);
                done += read;
                progress.report(Activity.READING, (double) done / size);
            }
        }
        return new TextScan(
                head,
                pass.blank,
                pass.evenZeros,
                pass.oddZeros,
                pass.sequences,
                pass.errors + (pass.pending > 0 ? 1 : 0),
                pass.leadingZero);
    }

    /** The state that goes from one buffer to the next. */
    private static final class Pass {
        private boolean blank = true;
        private long evenZeros;
        private long oddZeros;
        private long sequences;
        private long errors;
        private boolean leadingZero;
        /** The continuation bytes that are still to come, and the range of the next. */
        private int pending;

        private int lowest;
        private int highest;
        private int previous = START;
        private boolean zeroAtStart;

        /** One loop over all bytes, in one method so that its state stays in registers of the hot path. */
        private void take(byte[] buffer, int from, int length, long offset) {
            int before = previous;
            boolean zero = zeroAtStart;
            for (int i = from; i < length; i++) {
                byte b = buffer[i];
                if (b < 0 || pending > 0) {
                    multi(b);
                    blank = false;
                    before = OTHER;
                    zero = false;
                    if (b < 0) {
                        continue;
                    }
                }
                int kind = CLASSES[b];
                if (kind == DIGIT) {
                    leadingZero |= zero;
                    zero = b == '0' && before == START;
                    blank = false;
                } else {
                    zero = false;
                    blank &= kind != OTHER;
                    if (kind == NUL) {
                        nul(offset + i);
                    }
                }
                before = kind;
            }
            previous = before;
            zeroAtStart = zero;
        }

        private void nul(long position) {
            if ((position & 1) == 0) {
                evenZeros++;
            } else {
                oddZeros++;
            }
        }

        private void multi(byte signed) {
            int b = signed & 0xff;
            if (pending > 0) {
                if (b >= lowest && b <= highest) {
                    pending--;
                    lowest = 0x80;
                    highest = 0xbf;
                    sequences += pending == 0 ? 1 : 0;
                    return;
                }
                errors++;
                pending = 0;
            }
            if (b < 0x80) {
                return;
            }
            lowest = b == 0xe0 ? 0xa0 : b == 0xf0 ? 0x90 : 0x80;
            highest = b == 0xed ? 0x9f : b == 0xf4 ? 0x8f : 0xbf;
            if (b >= 0xc2 && b <= 0xdf) {
                pending = 1;
            } else if (b >= 0xe0 && b <= 0xef) {
                pending = 2;
            } else if (b >= 0xf0 && b <= 0xf4) {
                pending = 3;
            } else {
                errors++;
            }
        }
    }
}
