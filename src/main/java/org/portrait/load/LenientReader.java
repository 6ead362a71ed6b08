// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Reads text in which bytes may be damaged: what means nothing becomes U+FFFD. Other than Java's own reader it takes no
 * ASCII character with it, so that half a Chinese character does not swallow the delimiter or the line end after it.
 */
final class LenientReader extends Reader {
    private static final int BUFFER = 1 << 16;
    static final char REPLACEMENT = '\ufffd';

    private final InputStream in;
    private final boolean listing;
    private final CharsetDecoder decoder;
    private final int unit;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private boolean ended;
    private boolean flushed;
    private long done;
    private final Deque<Meaningless> meaningless = new ArrayDeque<>();

    /** @param at the place of the character that stands for the bytes */
    private record Meaningless(long at, byte[] bytes) {}

    LenientReader(InputStream in, Charset charset) {
        this(in, charset, false);
    }

    /** @param listing whether {@link #meaningless} will be asked for */
    LenientReader(InputStream in, Charset charset, boolean listing) {
        this.in = in;
        this.listing = listing;
        unit = charset.name().startsWith("UTF-32") ? 4 : charset.name().startsWith("UTF-16") ? 2 : 1;
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] filled, int from, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(filled, from, length);
        while (out.hasRemaining() && !flushed) {
            CoderResult result = decoder.decode(bytes, out, ended);
            if (result.isError() && out.hasRemaining()) {
                byte[] skipped = skip(result.length());
                if (listing) {
                    meaningless.add(new Meaningless(done + length - out.remaining(), skipped));
                }
                out.put(REPLACEMENT);
            } else if (result.isUnderflow() && ended) {
                flushed = decoder.flush(out).isUnderflow();
            } else if (result.isUnderflow()) {
                fill();
            }
        }
        int read = length - out.remaining();
        done += read;
        return read == 0 && flushed ? -1 : read;
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
    }

    /** @return the bytes, but of those after the first character none that may mean something */
    private byte[] skip(int most) {
        int skipped = Math.min(most, unit);
        while (unit == 1 && skipped < most && bytes.get(bytes.position() + skipped) < 0) {
            skipped++;
        }
        var found = new byte[skipped];
        bytes.get(found);
        return found;
    }

    /** The bytes of the smallest character. */
    int unit() {
        return unit;
    }

    /**
     * The bytes that U+FFFD stands for, none where the file has it. Ask for every one, in order.
     *
     * @param at its place among all characters that were read
     */
    byte[] meaningless(long at) {
        Meaningless first = meaningless.peek();
        if (first == null || first.at() != at) {
            return new byte[0];
        }
        meaningless.remove();
        return first.bytes();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
