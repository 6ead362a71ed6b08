// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.portrait.load.LoadReport.LineEnd;
import org.portrait.work.Activity;
import org.portrait.work.CancelledException;
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
    /** Below that size two threads are not worth it. */
    private static final long HALVED = 1 << 22;

    /** @param helper may look at the second half, from the beginning of a line on, while this thread looks at the first */
    static TextScan of(Path file, Executor helper, Progress progress) throws IOException {
        long size = Files.size(file);
        long middle = size < HALVED ? size : afterLine(file, size / 2);
        var second = new FutureTask<>(() -> pass(file, middle, size, progress.silent()));
        helper.execute(second);
        BytePass pass = pass(file, 0, middle, progress);
        second.run(); // unless the helper has begun
        pass.add(result(second));
        return pass.seen();
    }

    /** The place after the first line feed there, or the end where it is far. */
    private static long afterLine(Path file, long from) throws IOException {
        try (var in = Files.newInputStream(file)) {
            in.skipNBytes(from);
            byte[] bytes = in.readNBytes(BUFFER);
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] == '\n') {
                    return from + i + 1;
                }
            }
        }
        return Files.size(file);
    }

    private static BytePass pass(Path file, long from, long to, Progress progress) throws IOException {
        var pass = new BytePass();
        try (var in = Files.newInputStream(file)) {
            in.skipNBytes(from);
            var buffer = new byte[BUFFER];
            for (long at = from; at < to; ) {
                progress.checkCancelled();
                int read = in.readNBytes(buffer, 0, (int) Math.min(BUFFER, to - at));
                if (read == 0) {
                    break; // it has become shorter, which is found out later
                }
                pass.take(buffer, read, at);
                at += read;
                progress.report(Activity.READING, (double) at / to);
            }
        }
        return pass;
    }

    private static BytePass result(Future<BytePass> half) throws IOException {
        try {
            return half.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    /** Of the first lines, null where they are not UTF-8. */
    static @Nullable TextScan ofBeginning(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(BUFFER);
            int length = bytes.length;
            while (length > 1 && bytes[length - 1] != '\n') {
                length--;
            }
            TextScan scan = of(bytes, length);
            return scan.errors == 0 && !scan.nul() ? scan : null;
        }
    }

    /** Of a piece of UTF-8 that begins with a line. */
    static TextScan of(byte[] piece, int length) {
        var pass = new BytePass();
        pass.take(piece, length, 0);
        return pass.seen();
    }

    boolean nul() {
        return evenZeros + oddZeros > 0;
    }
}
