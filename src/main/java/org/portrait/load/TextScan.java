// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.portrait.load.LoadReport.LineEnd;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

/**
 * One pass over the bytes of a text file, eight at a time where nothing is to be seen in them.
 *
 * @param head its first bytes, at most 4
 * @param blank whether there is nothing but white space, separators and NUL
 * @param evenZeros NUL bytes at even offsets
 * @param oddZeros NUL bytes at odd offsets
 * @param sequences characters of several bytes that are right in UTF-8 (RFC 3629)
 * @param errors bytes that are wrong in UTF-8
 * @param lineEnds the kinds there are, where characters have one byte or are UTF-8
 * @param leadingZero whether some field may begin with a zero followed by a digit
 */
record TextScan(
        byte[] head,
        boolean blank,
        long evenZeros,
        long oddZeros,
        long sequences,
        long errors,
        Set<LineEnd> lineEnds,
        boolean leadingZero) {
    private static final int BUFFER = 1 << 18;

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
                pass.characters(buffer, mark, read, done);
                pass.leadingZeros(buffer, mark, read);
                pass.lineEnds(buffer, mark, read);
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
                pass.lineEnds(),
                pass.leadingZero);
    }

    /** What is in a piece of UTF-8 that begins with a line. */
    record Found(boolean nul, Set<LineEnd> lineEnds, boolean leadingZero) {}

    static Found of(byte[] piece, int length) {
        var pass = new Pass();
        pass.characters(piece, 0, length, 0);
        pass.leadingZeros(piece, 0, length);
        pass.lineEnds(piece, 0, length);
        return new Found(pass.evenZeros + pass.oddZeros > 0, pass.lineEnds(), pass.leadingZero);
    }

    /** The state that goes from one buffer to the next. */
    private static final class Pass {
        private static final VarHandle EIGHT =
                MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
        private static final long ONES = 0x0101010101010101L;
        private static final long HIGHS = 0x8080808080808080L;
        private static final long ZEROS = ONES * '0';
        private static final long FEEDS = ONES * '\n';
        private static final long RETURNS = ONES * '\r';
        private static final long EVEN = 0x00ff00ff00ff00ffL;
        /** What a field begins after. */
        private static final boolean[] BEFORE = new boolean[256];

        static {
            for (char c : ",;|\t\n\r\"'".toCharArray()) {
                BEFORE[c] = true;
            }
        }

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
        private byte previous = '\n';
        private boolean zeroAtEnd;
        /** High bits of bytes that are such line ends. */
        private long feeds;

        private long returns;
        private long both;
        private boolean returnAtEnd;

        private void characters(byte[] buffer, int from, int length, long offset) {
            int i = from;
            while (i < length) {
                if (pending == 0 && i + 8 <= length && !blank) {
                    long eight = (long) EIGHT.get(buffer, i);
                    if ((eight & HIGHS) == 0) {
                        nuls(~(eight + ~HIGHS) & HIGHS, offset + i);
                        i += 8;
                        continue;
                    }
                }
                byte b = buffer[i];
                if (b < 0 || pending > 0) {
                    multi(b & 0xff);
                }
                if (b == 0) {
                    nul(offset + i);
                } else {
                    blank &= b == ' ' || BEFORE[b & 0xff];
                }
                i++;
            }
        }

        /** @param found the high bit of every byte that is NUL, of eight from {@code position} on */
        private void nuls(long found, long position) {
            if (found != 0) {
                int even = Long.bitCount(found & EVEN);
                int odd = Long.bitCount(found & ~EVEN);
                evenZeros += (position & 1) == 0 ? even : odd;
                oddZeros += (position & 1) == 0 ? odd : even;
            }
        }

        private void nul(long position) {
            if ((position & 1) == 0) {
                evenZeros++;
            } else {
                oddZeros++;
            }
        }

        private void multi(int b) {
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

        /** Looks closer only at zeros that have none of {@code -./0123456789} before them. */
        private void leadingZeros(byte[] buffer, int from, int length) {
            leadingZero |= zeroAtEnd && length > from && digit(buffer[from]);
            int i = from;
            long last = previous & 0xff;
            for (; i + 8 <= length && !leadingZero; i += 8) {
                long here = (long) EIGHT.get(buffer, i);
                long before = here << 8 | last;
                last = here >>> 56;
                long zero = are(here, ZEROS);
                // the high bit of every byte that has something else before it
                long inside = (before & ~HIGHS) + ONES * (128 - '-') & ~((before & ~HIGHS) + ONES * (127 - '9'));
                long found = zero & (~inside | before);
                while (found != 0) {
                    leadingZero |= leads(buffer, from, i + (Long.numberOfTrailingZeros(found) >> 3), length);
                    found &= found - 1;
                }
            }
            for (; i < length && !leadingZero; i++) {
                leadingZero = buffer[i] == '0' && leads(buffer, from, i, length);
            }
            if (length > from) {
                byte before = length - 1 > from ? buffer[length - 2] : previous;
                zeroAtEnd = buffer[length - 1] == '0' && BEFORE[before & 0xff];
                previous = buffer[length - 1];
            }
        }

        /** The high bit of every byte of the first that is that of the second. */
        private static long are(long here, long eight) {
            long value = here ^ eight;
            return ~((value & ~HIGHS) + ~HIGHS | value) & HIGHS;
        }

        private void lineEnds(byte[] buffer, int from, int length) {
            int i = from;
            long before = returnAtEnd ? 0x80 : 0;
            for (; i + 8 <= length; i += 8) {
                long here = (long) EIGHT.get(buffer, i);
                long end = are(here, RETURNS);
                if ((end | before) == 0 && feeds != 0) {
                    continue;
                }
                long feed = are(here, FEEDS);
                long after = end << 8 | before;
                feeds |= feed & ~after;
                returns |= after & ~feed;
                both |= feed & after;
                before = end >>> 56;
            }
            for (; i < length; i++) {
                boolean feed = buffer[i] == '\n';
                feeds |= feed && before == 0 ? 1 : 0;
                returns |= !feed && before != 0 ? 1 : 0;
                both |= feed && before != 0 ? 1 : 0;
                before = buffer[i] == '\r' ? 0x80 : 0;
            }
            returnAtEnd = before != 0;
        }

        private Set<LineEnd> lineEnds() {
            var ends = EnumSet.noneOf(LineEnd.class);
            if (feeds != 0) {
                ends.add(LineEnd.LF);
            }
            if (returns != 0 || returnAtEnd) {
                ends.add(LineEnd.CR);
            }
            if (both != 0) {
                ends.add(LineEnd.CRLF);
            }
            return Set.copyOf(ends);
        }

        private boolean leads(byte[] buffer, int from, int at, int length) {
            byte before = at > from ? buffer[at - 1] : previous;
            return BEFORE[before & 0xff] && at + 1 < length && digit(buffer[at + 1]) && buffer[at] == '0';
        }

        private static boolean digit(byte b) {
            return b >= '0' && b <= '9';
        }
    }
}
