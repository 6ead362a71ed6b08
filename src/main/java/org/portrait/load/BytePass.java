// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.portrait.load.LoadReport.LineEnd;

/** One pass over bytes, buffer by buffer, for what {@link TextScan} tells of them. */
final class BytePass {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
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

    private byte[] head = {};
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

    /** @param rest what was seen from the beginning of a line on, which this pass has reached */
    void add(BytePass rest) {
        blank &= rest.blank;
        evenZeros += rest.evenZeros;
        oddZeros += rest.oddZeros;
        sequences += rest.sequences;
        errors += rest.errors + (rest.pending > 0 ? 1 : 0);
        leadingZero |= rest.leadingZero;
        feeds |= rest.feeds;
        returns |= rest.returns | (rest.returnAtEnd ? 1 : 0);
        both |= rest.both;
    }

    /**
     * @param offset of the buffer in the file
     * @param length of what is in the buffer
     */
    void take(byte[] buffer, int length, long offset) {
        int mark = 0;
        if (offset == 0) {
            head = Arrays.copyOf(buffer, Math.min(4, length));
            mark = Encodings.markLength(head);
        }
        characters(buffer, mark, length, offset);
        leadingZeros(buffer, mark, length);
        lineEnds(buffer, mark, length);
    }

    TextScan seen() {
        return new TextScan(
                head, blank, evenZeros, oddZeros, sequences, errors + (pending > 0 ? 1 : 0), ends(), leadingZero);
    }

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
            if (pending == 0 && i + 2 < length && three(b, buffer[i + 1], buffer[i + 2])) {
                sequences++;
                blank = false;
                i += 3;
                continue;
            }
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

    /** Whether that is one of the usual characters of three bytes, which most texts that are not ASCII consist of. */
    private static boolean three(byte first, byte second, byte third) {
        return (first & 0xf0) == 0xe0
                && first != (byte) 0xe0
                && first != (byte) 0xed
                && (second & 0xc0) == 0x80
                && (third & 0xc0) == 0x80;
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

    private Set<LineEnd> ends() {
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
