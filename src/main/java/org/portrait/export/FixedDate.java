// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Replaces the moment of writing, which fastexcel puts into {@code docProps/core.xml}, by a fixed one, so that the same
 * results give the same bytes. fastexcel's zip entries carry no time at all. From {@link #holdTail} on the bytes are
 * kept; they must be stored uncompressed, which makes the date and the checksums of its entry visible.
 */
final class FixedDate extends FilterOutputStream {
    private static final String OPENING = "<dcterms:created xsi:type=\"dcterms:W3CDTF\">";
    private static final String DATE = "2026-01-01T00:00:00.000Z";
    private static final String START = "<?xml";
    private static final String END = "</cp:coreProperties>";
    private final OutputStream target;

    FixedDate(OutputStream target) {
        super(target);
        this.target = target;
    }

    void holdTail() {
        out = new ByteArrayOutputStream();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    /** Writes what was held, with the fixed date. */
    void release() throws IOException {
        target.write(patched(((ByteArrayOutputStream) out).toByteArray()));
        out = target;
    }

    private static byte[] patched(byte[] tail) {
        int date = find(tail, OPENING.getBytes(StandardCharsets.US_ASCII), 0) + OPENING.length();
        String text = new String(tail, StandardCharsets.ISO_8859_1);
        int from = text.lastIndexOf(START, date);
        int to = text.indexOf(END, date) + END.length();
        byte[] before = checksum(tail, from, to);
        System.arraycopy(DATE.getBytes(StandardCharsets.US_ASCII), 0, tail, date, DATE.length());
        byte[] after = checksum(tail, from, to);
        int descriptor = find(tail, before, to);
        int directory = find(tail, before, descriptor + before.length);
        System.arraycopy(after, 0, tail, descriptor, after.length);
        System.arraycopy(after, 0, tail, directory, after.length);
        return tail;
    }

    private static byte[] checksum(byte[] bytes, int from, int to) {
        var crc = new CRC32();
        crc.update(bytes, from, to - from);
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) crc.getValue())
                .array();
    }

    private static int find(byte[] bytes, byte[] wanted, int from) {
        for (int i = from; i <= bytes.length - wanted.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new IllegalStateException("fastexcel writes its core properties differently now");
    }
}
