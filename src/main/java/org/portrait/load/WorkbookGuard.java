// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** Looks through the parts of a workbook before they are parsed, for what was built to exhaust memory. */
final class WorkbookGuard {
    private static final int BUFFER = 1 << 16;
    /** Between two tags; a cell holds at most 32,767 characters (ECMA-376). */
    private static final int LONGEST_TEXT = 1 << 21;
    /** The texts of all cells are held while a workbook is open, in several times the bytes of the file. */
    private static final int HEAP_PER_TEXT = 4;

    private WorkbookGuard() {}

    /**
     * @throws FailureException with {@link Failure.UnpacksTooFar}, or {@link Failure.StrangeWorkbook} when it declares
     *     entities or has a cell or a row that no program writes
     */
    static void check(Path file, Progress progress) throws IOException {
        long limit = UnpackLimit.of(Files.size(file));
        try (var zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> parts = Collections.list(zip.entries()).stream()
                    .filter(entry -> entry.getName().matches(".*\\.(xml|rels)"))
                    .toList();
            // What they say is checked first because it costs nothing, what they are because they may lie
            requireAtMost(file, parts.stream().mapToLong(ZipEntry::getSize).sum(), limit);
            long bytes = 0;
            for (ZipEntry part : parts) {
                long most = part.getName().endsWith("sharedStrings.xml")
                        ? Math.min(limit, Runtime.getRuntime().maxMemory() / HEAP_PER_TEXT)
                        : limit;
                bytes += look(file, zip, part, most, progress);
                requireAtMost(file, bytes, limit);
            }
        }
    }

    private static void requireAtMost(Path file, long bytes, long limit) {
        if (bytes > limit) {
            throw new FailureException(new Failure.UnpacksTooFar(file, limit));
        }
    }

    private static long look(Path file, ZipFile zip, ZipEntry part, long most, Progress progress) throws IOException {
        try (var in = zip.getInputStream(part)) {
            var sheet = new SheetGuard();
            var buffer = new byte[BUFFER];
            long bytes = 0;
            long text = 0;
            for (int read = in.readNBytes(buffer, 0, BUFFER); read > 0; read = in.readNBytes(buffer, 0, BUFFER)) {
                progress.checkCancelled();
                boolean entities = bytes == 0
                        && new String(buffer, 0, read, StandardCharsets.ISO_8859_1)
                                .replace("\0", "")
                                .contains("<!DOCTYPE");
                bytes += read;
                requireAtMost(file, bytes, most);
                for (int i = 0; i < read; i++) {
                    text = buffer[i] == '<' ? 0 : text + 1;
                    sheet.take(buffer[i]);
                    if (text > LONGEST_TEXT || entities || sheet.strange()) {
                        throw new FailureException(new Failure.StrangeWorkbook(file));
                    }
                }
            }
            return bytes;
        }
    }
}
