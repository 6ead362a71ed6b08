// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which characters the bytes of a text file mean: what its byte order mark says; else UTF-16 where every other byte is
 * NUL; else UTF-8 where (nearly) all bytes follow its rules; else what ICU's detector says, which knows the languages of
 * East Asia and the letters of Europe; else GB18030 or Windows-1252.
 */
final class Encodings {
    /** Enough to tell Chinese from Western European, after what is the same in both. */
    private static final int SAMPLE = 1 << 20;
    /** A damaged UTF-8 file has more right sequences than wrong bytes; other encodings have far fewer. */
    private static final long RIGHT_PER_WRONG = 1;

    private static final double ONE_SIDE = 0.9;
    /** In UTF-16 at least one byte of so many is NUL, for there are delimiters and line ends; fewer are damage. */
    private static final int FEW_ZEROS = 64;
    /** Where all else is UTF-8, up to one byte of so many may be NUL. */
    private static final int SOME_ZEROS = 4;
    /** ICU looks at so many bytes. */
    private static final int ENOUGH = 12_000;
    /** Of 100. */
    private static final int SURE = 50;

    /** In damaged text at most one byte of so many is a control character. */
    private static final int MOST_CONTROLS = 100;

    private static final Set<String> MANY_BYTES = Set.of("GB18030", "Big5", "Shift_JIS", "EUC-JP", "EUC-KR");
    private static final Set<String> OTHER_LETTERS = Set.of(
            "windows-1251",
            "KOI8-R",
            "ISO-8859-5",
            "windows-1253",
            "ISO-8859-7",
            "windows-1255",
            "ISO-8859-8",
            "windows-1256",
            "ISO-8859-6");

    private Encodings() {}

    /** @return nothing when the bytes are no text */
    static Optional<Charset> detect(Path file, TextScan scan) throws IOException {
        Optional<Charset> marked = byteOrderMark(scan.head());
        if (marked.isPresent()) {
            return marked;
        }
        long zeros = scan.evenZeros() + scan.oddZeros();
        boolean utf8 = scan.errors() == 0 || scan.sequences() > RIGHT_PER_WRONG * scan.errors();
        long size = Files.size(file);
        if (zeros > size / FEW_ZEROS && !(utf8 && zeros < size / SOME_ZEROS)) {
            if (scan.oddZeros() > ONE_SIDE * zeros) {
                return Optional.of(StandardCharsets.UTF_16LE);
            }
            return scan.evenZeros() > ONE_SIDE * zeros ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
        }
        if (utf8) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        byte[] sample = telling(file);
        if (zeros > 0 && controls(sample) * MOST_CONTROLS > sample.length) {
            return Optional.empty();
        }
        List<CharsetMatch> matches = matches(sample);
        return Optional.of(manyBytes(matches).orElseGet(() -> Charset.forName(few(sample, matches))));
    }

    /** Of few letters, or damaged ones, of which the detector is not sure. */
    private static String few(byte[] sample, List<CharsetMatch> matches) {
        return chinese(sample) && mostly(sample, Charset.forName("GB18030")) ? "GB18030" : oneByte(matches);
    }

    /** Whether most lines have a meaning: of letters that are no pairs, every other word ends in half a character. */
    private static boolean mostly(byte[] sample, Charset charset) {
        int lines = 0;
        int right = 0;
        for (int from = 0; from < sample.length; ) {
            int to = from;
            while (to < sample.length && sample[to] != '\n') {
                to++;
            }
            lines++;
            right += means(ByteBuffer.wrap(sample, from, to - from), charset) ? 1 : 0;
            from = to + 1;
        }
        return 3 * right >= 2 * lines;
    }

    private static boolean means(ByteBuffer bytes, Charset charset) {
        try {
            charset.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /** Characters that no text has, NUL apart. */
    private static long controls(byte[] bytes) {
        long controls = 0;
        for (byte b : bytes) {
            controls += b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' ? 1 : 0;
        }
        return controls;
    }

    /** The lines that are not ASCII throughout, as many as the detector looks at. */
    private static byte[] telling(Path file) throws IOException {
        var telling = new ByteArrayOutputStream();
        try (var in = new BufferedInputStream(Files.newInputStream(file), SAMPLE)) {
            var line = new ByteArrayOutputStream();
            boolean tells = false;
            for (int b = in.read(); b >= 0 && telling.size() < ENOUGH; b = in.read()) {
                tells |= b >= 0x80;
                if (line.size() < ENOUGH) {
                    line.write(b);
                }
                if (b == '\n') {
                    telling.write(line.toByteArray(), 0, tells ? line.size() : 0);
                    line.reset();
                    tells = false;
                }
            }
            telling.write(line.toByteArray(), 0, tells ? line.size() : 0);
        }
        return telling.toByteArray();
    }

    /** An East Asian encoding that the detector of ICU is sure of. */
    private static Optional<Charset> manyBytes(List<CharsetMatch> matches) {
        return matches.stream()
                .filter(match -> MANY_BYTES.contains(match.getName()) && match.getConfidence() >= SURE)
                .findFirst()
                .map(match -> Charset.forName(match.getName()));
    }

    /** Latin letters unless the detector sees others. */
    private static String oneByte(List<CharsetMatch> matches) {
        return matches.stream()
                .map(CharsetMatch::getName)
                .filter(name -> !MANY_BYTES.contains(name) && !name.startsWith("UTF"))
                .findFirst()
                .filter(OTHER_LETTERS::contains)
                .orElse("windows-1252");
    }

    /** What the detector of ICU takes the bytes for, the likeliest first. */
    private static List<CharsetMatch> matches(byte[] sample) {
        var detector = new CharsetDetector();
        detector.setText(sample);
        return List.of(detector.detectAll());
    }

    static Optional<Charset> byteOrderMark(byte[] head) {
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
