// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/**
 * A text file as UTF-8.
 *
 * @param path the file itself or a copy in the database's folder
 * @param bytes what those of the file were
 * @param leadingZero as in {@link TextScan}
 */
record TextSource(Path path, TextBytes bytes, boolean leadingZero) {
    /** The share of the progress that the look at all bytes has. */
    private static final double SCANNING = 0.4;

    private static final int BUFFER = 1 << 16;

    private static final Pattern SEPARATOR = Pattern.compile("\ufeff?sep=(.)", Pattern.CASE_INSENSITIVE);
    /** As many characters as show whether the line ends after the delimiter. */
    private static final String NAMED = "\ufeffsep=;\n";

    /**
     * @param helper for half of the work
     * @param mark whether the reader of the copy knows a byte order mark
     */
    static TextSource of(Path file, LoadSettings settings, DuckDb db, Executor helper, boolean mark, Progress progress)
            throws IOException {
        TextScan scan = TextScan.of(file, helper, progress.part(0, SCANNING));
        if (scan.blank()) {
            throw new FailureException(new Failure.EmptyFile(file));
        }
        Charset charset = settings.encoding() != null
                ? named(file, settings.encoding())
                : Encodings.detect(file, scan).orElseThrow(() -> new FailureException(new Failure.NotATable(file)));
        boolean utf8 = charset.equals(StandardCharsets.UTF_8);
        boolean damaged = utf8 && (scan.errors() > 0 || scan.nul());
        if (utf8 && !damaged && (mark || Encodings.markLength(scan.head()) == 0)) {
            var bytes = new TextBytes(charset.name(), scan.lineEnds(), TextBytes.Undecodable.NONE);
            return new TextSource(file, bytes, scan.leadingZero());
        }
        Path copy = db.folder().resolve("text");
        boolean marked =
                Encodings.byteOrderMark(scan.head()).filter(charset::equals).isPresent();
        int skipped = marked ? Encodings.markLength(scan.head()) : 0;
        Progress copying = progress.part(SCANNING, 1);
        Optional<CleanCopy> clean = damaged ? Optional.empty() : CleanCopy.write(file, charset, skipped, copy, copying);
        if (clean.isPresent()) {
            CleanCopy found = clean.orElseThrow();
            var bytes = new TextBytes(charset.name(), found.lineEnds(), TextBytes.Undecodable.NONE);
            return new TextSource(copy, bytes, found.leadingZero());
        }
        return new TextSource(copy, TextCopy.write(file, charset, copy, settings.recordEnd(), copying), true);
    }

    /** A file that is UTF-8 and of which all is like its beginning. */
    static TextSource promised(Path file, TextScan beginning) {
        var bytes = new TextBytes(StandardCharsets.UTF_8.name(), beginning.lineEnds(), TextBytes.Undecodable.NONE);
        return new TextSource(file, bytes, beginning.leadingZero());
    }

    /** @return whether the table is what is read from this one, too, while it was read from {@code other} */
    boolean givesTheSame(TextSource other, RawTable table) {
        boolean zeros = leadingZero == other.leadingZero || !table.kinds().contains(RawTable.Kind.WHOLE);
        return path.equals(other.path) && bytes.equals(other.bytes) && zeros;
    }

    /** The same text where the analyst says what ends a row; what else would is covered. */
    TextSource ending(@Nullable RecordEnd end, DuckDb db, Progress progress) throws IOException {
        if (end == null || end.of(bytes.lineEnds()).equals(bytes.lineEnds())) {
            return this;
        }
        Path copy = db.folder().resolve("covered");
        try (var in = CoveredEnds.in(Files.newBufferedReader(path), end);
                var out = Files.newBufferedWriter(copy)) {
            var buffer = new char[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                progress.checkCancelled();
                out.write(buffer, 0, read);
            }
        }
        return new TextSource(
                copy, new TextBytes(bytes.encoding(), end.of(bytes.lineEnds()), bytes.undecodable()), leadingZero);
    }

    /** What is left of the text. */
    TextSource at(Path changed) {
        return new TextSource(changed, bytes, leadingZero);
    }

    /** The same text with line feeds where other line ends are or are mixed with them. */
    TextSource withLineFeeds(DuckDb db, Progress progress) throws IOException {
        Path copy = db.folder().resolve("lines");
        try (var in = Files.newBufferedReader(path);
                var out = Files.newBufferedWriter(copy)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                progress.checkCancelled();
                out.write(line);
                out.write('\n');
            }
        }
        return new TextSource(copy, bytes, leadingZero);
    }

    /** The delimiter that a first line {@code sep=;} names, as Excel understands it. */
    Optional<String> namedDelimiter() throws IOException {
        try (var in = Files.newBufferedReader(path)) {
            var start = new char[NAMED.length()];
            int read = in.read(start, 0, start.length);
            String line = String.valueOf(start, 0, Math.max(0, read))
                    .lines()
                    .findFirst()
                    .orElse("");
            return namedDelimiter(line);
        }
    }

    static Optional<String> namedDelimiter(String line) {
        var named = SEPARATOR.matcher(line);
        return named.matches() ? Optional.of(named.group(1)) : Optional.empty();
    }

    static Charset named(Path file, String encoding) {
        try {
            return Charset.forName(encoding);
        } catch (IllegalArgumentException e) {
            throw new FailureException(new Failure.FileUnreadable(file, "encoding " + encoding), e);
        }
    }
}
