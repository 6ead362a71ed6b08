// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portrait.load.LoadReport.UndecodableBytes;
import org.portrait.work.Progress;

/** Writes a text as UTF-8. NUL, and bytes that mean nothing in its encoding, become U+FFFD and are listed. */
final class TextCopy {
    private static final int BUFFER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    private final LenientReader in;
    private final LineEnds ends;
    private final List<UndecodableBytes> undecodable = new ArrayList<>();
    private long count;
    private long done;

    private TextCopy(LenientReader in, @Nullable RecordEnd end) {
        this.in = in;
        ends = new LineEnds(end);
    }

    /** @param end of the lines that are counted, null for all */
    static TextBytes write(Path file, Charset charset, Path copy, @Nullable RecordEnd end, Progress progress)
            throws IOException {
        try (var in = new LenientReader(Files.newInputStream(file), charset, true);
                var out = new OutputStreamWriter(Files.newOutputStream(copy), StandardCharsets.UTF_8)) {
            var text = new TextCopy(in, end);
            text.write(out, progress);
            return new TextBytes(
                    charset.name(),
                    text.ends.seen(),
                    new TextBytes.Undecodable(List.copyOf(text.undecodable), text.count));
        }
    }

    private void write(Writer out, Progress progress) throws IOException {
        var buffer = new char[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            progress.checkCancelled();
            int from = done == 0 && read > 0 && buffer[0] == BYTE_ORDER_MARK ? 1 : 0;
            for (int i = from; i < read; i++) {
                buffer[i] = written(buffer[i], done + i);
            }
            out.write(buffer, from, read - from);
            done += read;
        }
    }

    private char written(char c, long position) {
        ends.take(c);
        if (c == 0) {
            list(new byte[in.unit()], UndecodableBytes.Reason.NUL);
            return LenientReader.REPLACEMENT;
        }
        if (c == LenientReader.REPLACEMENT) {
            byte[] meaningless = in.meaningless(position);
            if (meaningless.length > 0) {
                list(meaningless, UndecodableBytes.Reason.NOT_IN_ENCODING);
            }
        }
        return c;
    }

    private void list(byte[] bytes, UndecodableBytes.Reason reason) {
        count++;
        if (undecodable.size() < TextBytes.Undecodable.LISTED) {
            undecodable.add(new UndecodableBytes("", ends.line(), HEX.formatHex(bytes), reason));
        }
    }
}
