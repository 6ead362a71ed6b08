// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portrait.load.LoadReport.LineEnd;
import org.portrait.work.Activity;
import org.portrait.work.CancelledException;
import org.portrait.work.Progress;

/**
 * Writes a text without damage as UTF-8, a piece of whole lines on each processor.
 *
 * @param lineEnds as in {@link TextScan}
 * @param leadingZero as in {@link TextScan}
 */
record CleanCopy(Set<LineEnd> lineEnds, boolean leadingZero) {
    private static final int PIECE = 1 << 20;
    /** No byte below is part of a longer character in those encodings. */
    private static final byte ALONE = '0';
    /** What a line feed is never part of a longer character in, and no character changes what follows. */
    private static final Pattern PLAIN = Pattern.compile(
            "UTF-8|UTF-16[BL]E|GB18030|GBK|GB2312|Big5|Shift_JIS|windows-\\d+|EUC-\\w+|ISO-8859-\\d+|KOI8-\\w");

    /** @return nothing where something is damaged, or lines are too long: then the copy is of no use */
    static Optional<CleanCopy> write(Path file, Charset charset, int mark, Path copy, Progress progress)
            throws IOException {
        if (!PLAIN.matcher(charset.name()).matches()) {
            return Optional.empty();
        }
        int processors = Runtime.getRuntime().availableProcessors();
        long size = Math.max(1, Files.size(file));
        List<Piece> pieces = Stream.generate(() -> new Piece(charset))
                .limit(Math.min(2L * processors, size / PIECE + 1))
                .toList();
        long done = mark;
        boolean leadingZero = false;
        var lineEnds = EnumSet.noneOf(LineEnd.class);
        try (var threads = Executors.newFixedThreadPool(
                        processors,
                        Thread.ofPlatform().daemon().name("copy-", 0).factory());
                var in = Files.newInputStream(file);
                var out = Files.newOutputStream(copy)) {
            in.skipNBytes(mark);
            var rest = ByteBuffer.allocate(PIECE).flip();
            while (done < size) {
                progress.checkCancelled();
                long before = done;
                for (Piece piece : pieces) {
                    done += piece.fill(in, rest);
                }
                if (done == before || !converted(pieces, threads)) {
                    return Optional.empty();
                }
                for (Piece piece : pieces) {
                    out.write(piece.written.array(), 0, piece.written.limit());
                    leadingZero |= piece.found.leadingZero();
                    lineEnds.addAll(piece.found.lineEnds());
                }
                progress.report(Activity.READING, (double) done / size);
            }
        }
        return Optional.of(new CleanCopy(Set.copyOf(lineEnds), leadingZero));
    }

    private static boolean converted(List<Piece> pieces, ExecutorService threads) {
        try {
            boolean clean = true;
            for (Future<Boolean> piece : threads.invokeAll(pieces)) {
                clean &= piece.get();
            }
            return clean;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            throw new IllegalStateException("what means nothing is no exception", e);
        }
    }

    /** Some lines, in both encodings. */
    private static final class Piece implements Callable<Boolean> {
        private final Charset charset;
        private final ByteBuffer read = ByteBuffer.allocate(PIECE);
        private final CharBuffer text = CharBuffer.allocate(PIECE);
        /** A character has at most three bytes, or four together with another one. */
        private final ByteBuffer written = ByteBuffer.allocate(3 * PIECE);

        private TextScan found = TextScan.of(new byte[0], 0);

        Piece(Charset charset) {
            this.charset = charset;
        }

        /**
         * Takes as many lines as there is room for.
         *
         * @param rest what was read before and is after the last line; what is after the last line now
         * @return how many bytes
         */
        int fill(InputStream in, ByteBuffer rest) throws IOException {
            read.clear().put(rest);
            int more = in.readNBytes(read.array(), read.position(), read.remaining());
            int filled = read.position() + more;
            int end = filled < PIECE ? filled : afterLine(filled);
            rest.clear().put(read.array(), end, filled - end).flip();
            read.position(0).limit(end);
            return end;
        }

        /** The place after the last line end before {@code filled}, or 0. */
        private int afterLine(int filled) {
            byte[] bytes = read.array();
            int unit = charset.name().startsWith("UTF-16") ? 2 : 1;
            int last = charset.name().equals("UTF-16LE") ? 2 : 1;
            int end = filled - filled % unit;
            while (end > 0 && (bytes[end - last] != '\n' || unit == 2 && bytes[end - 3 + last] != 0)) {
                end -= unit;
            }
            return end;
        }

        /** @return whether all of it means something */
        @Override
        public Boolean call() {
            written.clear();
            CharsetDecoder decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
            boolean clean = charset.name().startsWith("UTF-16")
                    ? convert(read, decoder, encoder)
                    : convertWhatIsNotAscii(decoder, encoder);
            written.flip();
            found = TextScan.of(written.array(), written.limit());
            return clean && !found.nul();
        }

        private boolean convert(ByteBuffer bytes, CharsetDecoder decoder, CharsetEncoder encoder) {
            text.clear();
            boolean clean = !decoder.reset().decode(bytes, text, true).isError();
            text.flip();
            return clean && !encoder.reset().encode(text, written, true).isError();
        }

        /** Such characters stand from a byte that is none to one that is part of no other character. */
        private boolean convertWhatIsNotAscii(CharsetDecoder decoder, CharsetEncoder encoder) {
            byte[] bytes = read.array();
            int to = read.limit();
            int ascii = read.position();
            for (int i = ascii; i < to; ) {
                if (bytes[i] >= 0) {
                    i++;
                    continue;
                }
                written.put(bytes, ascii, i - ascii);
                ascii = i;
                while (ascii < to && (bytes[ascii] < 0 || bytes[ascii] >= ALONE)) {
                    ascii++;
                }
                read.limit(ascii).position(i);
                if (!convert(read, decoder, encoder)) {
                    return false;
                }
                i = ascii;
            }
            written.put(bytes, ascii, to - ascii);
            return true;
        }
    }
}
