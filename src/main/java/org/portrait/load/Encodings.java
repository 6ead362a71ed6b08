// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which characters the bytes of a text file mean: what its byte order mark says; else UTF-16 where every other byte is
 * NUL; else UTF-8 where (nearly) all bytes follow its rules; else GB18030 or Windows-1252.
 */
final class Encodings {
    /** Enough to tell Chinese from Western European, after what is the same in both. */
    private static final int SAMPLE = 1 << 20;
    /** A damaged UTF-8 file has far more right sequences than wrong bytes; other encodings have the reverse. */
    private static final long RIGHT_PER_WRONG = 20;

    private static final double ONE_SIDE = 0.9;

    private Encodings() {}

    /** @return nothing when the bytes are no text */
    static Optional<Charset> detect(Path file, TextScan scan) throws IOException {
        Optional<Charset> marked = byteOrderMark(scan.head());
        if (marked.isPresent()) {
            return marked;
        }
        long zeros = scan.evenZeros() + scan.oddZeros();
        if (zeros > 0) {
            if (scan.oddZeros() > ONE_SIDE * zeros) {
                return Optional.of(StandardCharsets.UTF_16LE);
            }
            return scan.evenZeros() > ONE_SIDE * zeros ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
        }
        if (scan.errors() == 0 || scan.sequences() > RIGHT_PER_WRONG * scan.errors()) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        try (var in = Files.newInputStream(file)) {
            byte[] sample = in.readNBytes(SAMPLE);
            while (ascii(sample)) {
                sample = in.readNBytes(SAMPLE);
            }
            return Optional.of(Charset.forName(chinese(sample) ? "GB18030" : "windows-1252"));
        }
    }

    private static Optional<Charset> byteOrderMark(byte[] head) {
        if (starts(head, 0xff, 0xfe, 0, 0)) {
            return Optional.of(Charset.forName("UTF-32LE"));
        } else if (starts(head, 0, 0, 0xfe, 0xff)) {
            return Optional.of(Charset.forName("UTF-32BE"));
        } else if (starts(head, 0xff, 0xfe)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        } else if (starts(head, 0xfe, 0xff)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return starts(head, 0xef, 0xbb, 0xbf) ? Optional.of(StandardCharsets.UTF_8) : Optional.empty();
    }

    /** @return the bytes that the byte order mark takes, 0 without one */
    static int markLength(byte[] head) {
        return byteOrderMark(head)
                .map(charset -> "\ufeff".getBytes(charset).length)
                .orElse(0);
    }

    private static boolean starts(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean ascii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return bytes.length > 0;
    }

    /**
     * Chinese text consists of pairs from the block of GB 2312 (lead A1–F7, trail A1–FE). In Western text a byte above
     * 7F mostly stands alone before a letter, a space or the end of the field.
     */
    private static boolean chinese(byte[] bytes) {
        long pairs = 0;
        long others = 0;
        for (int i = 0; i < bytes.length; i++) {
            int lead = bytes[i] & 0xff;
            if (lead < 0x80) {
                continue;
            }
            int trail = i + 1 < bytes.length ? bytes[i + 1] & 0xff : 0;
            if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1 && trail <= 0xfe) {
                pairs++;
                i++;
            } else {
                others++;
                // A pair of GBK outside GB 2312: its trail may look like a letter
                i += lead <= 0xa0 && trail >= 0x40 ? 1 : 0;
            }
        }
        return pairs > others;
    }
}
