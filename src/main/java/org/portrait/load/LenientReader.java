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

/**
 * Reads text in which bytes may be damaged: what means nothing becomes U+FFFD. Other than Java's own reader it takes no
 * ASCII character with it, so that half a Chinese character does not swallow the delimiter or the line end after it.
 */
final class LenientReader extends Reader {
    private static final int BUFFER = 1 << 16;
    private static final char REPLACEMENT = '\ufffd';

    private final InputStream in;
    private final CharsetDecoder decoder;
    /** Whether a character takes several bytes, so that a byte alone is never ASCII. */
    private final boolean wide;

    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private boolean ended;
    private boolean flushed;

    LenientReader(InputStream in, Charset charset) {
        this.in = in;
        wide = charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
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
                out.put(REPLACEMENT);
                skip(result.length());
            } else if (result.isUnderflow() && ended) {
                flushed = decoder.flush(out).isUnderflow();
            } else if (result.isUnderflow()) {
                fill();
            }
        }
        int read = length - out.remaining();
        return read == 0 && flushed ? -1 : read;
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
    }

    private void skip(int meaningless) {
        int skipped = 1;
        while (skipped < meaningless && (wide || bytes.get(bytes.position() + skipped) < 0)) {
            skipped++;
        }
        bytes.position(bytes.position() + skipped);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
