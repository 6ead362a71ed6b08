// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ColumnInfo;
import org.portrait.data.Dataset;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;
import org.portrait.work.ScratchFolder;

/**
 * The first rows of a file as some settings read them, found in its beginning alone: what shows at once whether they are
 * right.
 *
 * @param understood of the beginning
 * @param place of the table in the file
 * @param raw what stands in it
 * @param columns as far as the beginning shows what they are
 * @param rows the first, their values as text, "" where there is none
 * @param complete whether the beginning is all of it
 */
public record Preview(
        LoadReport understood,
        LoadReport.Place place,
        Raw raw,
        List<ColumnInfo> columns,
        List<List<String>> rows,
        boolean complete) {
    private static final int BYTES = 1 << 20;
    private static final int SHEET_ROWS = 500;
    private static final int SHOWN = 40;
    private static final int LONGEST = 500;

    /** @param number counted from 1, as an editor or a spreadsheet shows it */
    public record Line(int number, String text) {
        /** @param longest text; of a longer one its beginning is shown */
        static Line of(int number, String text, int longest) {
            return new Line(number, CoveredEnds.uncovered(text.substring(0, Math.min(longest, text.length()))));
        }
    }

    /**
     * A file as it stands, whether it can be read or not.
     *
     * @param lines of a text, or the cells of a sheet's rows
     * @param sheet that these are of, "" where it is a text
     * @param sheets all there are
     */
    public record Raw(List<Line> lines, String sheet, List<String> sheets) {
        public static final Raw NOTHING = new Raw(List.of(), "", List.of());
    }

    /**
     * @return nothing where there is no layout: a Parquet file, JSON, a database
     * @throws FailureException as {@link Loader#load}
     */
    public static Optional<Preview> of(Path file, LoadSettings settings, Progress progress) {
        return look(
                file,
                progress,
                beginning -> text(beginning, settings, progress),
                (workbook, folder) -> sheet(workbook, folder, settings, progress));
    }

    /**
     * @return nothing where there is no layout
     * @throws FailureException where nothing can be seen of the file
     */
    public static Optional<Raw> raw(Path file, LoadSettings settings, Progress progress) {
        return look(file, progress, beginning -> raw(beginning.path(), settings), (workbook, _) -> {
            WorkbookGuard.check(workbook, progress);
            return WorkbookReader.raw(workbook, settings.sheet(), SHOWN);
        });
    }

    private interface OfText<T> {
        T look(Beginning beginning) throws IOException;
    }

    private interface OfSheet<T> {
        T look(Path workbook, Path folder) throws IOException;
    }

    private static <T> Optional<T> look(Path file, Progress progress, OfText<T> text, OfSheet<T> sheet) {
        FormatGuess.requireReadable(file);
        try {
            Path folder = ScratchFolder.create();
            try {
                boolean packed = Gunzip.packed(file);
                Path content = packed && workbook(file) ? Gunzip.unpack(file, folder, progress) : file;
                Beginning beginning = Beginning.of(content, folder);
                return switch (FormatGuess.of(content.equals(file) && packed ? beginning.path() : content)) {
                    case CSV, TSV -> Optional.of(text.look(beginning));
                    case XLSX -> Optional.of(sheet.look(content, folder));
                    case JSON, PARQUET, SQLITE, DUCKDB -> Optional.empty();
                };
            } finally {
                ScratchFolder.remove(folder);
            }
        } catch (IOException e) {
            progress.checkCancelled();
            throw new FailureException(new Failure.FileUnreadable(file, Loader.detail(e)), e);
        } catch (FailureException e) {
            throw new FailureException(Gunzip.named(e.failure(), file), e);
        }
    }

    /** Whether what is packed is a zip archive, whose beginning is of no use. */
    private static boolean workbook(Path file) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    private static Preview text(Beginning beginning, LoadSettings settings, Progress progress) throws IOException {
        return rows(beginning.path(), within(settings, beginning.complete()), progress, beginning.complete());
    }

    /** Of the first rows, all and with all columns; the last lines of the beginning are not those of the file. */
    private static LoadSettings within(LoadSettings settings, boolean complete) {
        LoadSettings all = settings.withAlso(List.of()).withOnly(List.of()).withEveryNth(null);
        return complete ? all : all.withFooterLines(0);
    }

    private static Preview sheet(Path file, Path folder, LoadSettings settings, Progress progress) throws IOException {
        WorkbookReader.Text text = WorkbookReader.toText(file, settings, folder, SHEET_ROWS, progress);
        boolean complete = text.rows().size() < SHEET_ROWS;
        Preview read = rows(text.path(), WorkbookReader.ofText(within(settings, complete)), progress, complete);
        return new Preview(
                read.understood(),
                text.place(read.place()),
                WorkbookReader.raw(file, settings.sheet(), SHOWN),
                read.columns(),
                read.rows(),
                complete);
    }

    private static Preview rows(Path cut, LoadSettings settings, Progress progress, boolean complete)
            throws IOException {
        Loaded read = new Loader().load(cut, settings, progress);
        Dataset dataset = read.dataset();
        List<ColumnInfo> columns = dataset.schema().columns();
        List<List<String>> rows = IntStream.range(0, Math.min(SHOWN, dataset.rows()))
                .mapToObj(row -> columns.stream()
                        .map(column -> dataset.text(row, column.name()))
                        .toList())
                .toList();
        LoadReport understood = read.report();
        Raw raw = new Raw(lines(cut, Charset.forName(understood.encoding()), settings.recordEnd()), "", List.of());
        return new Preview(understood, understood.place(), raw, columns, rows, complete);
    }

    public List<String> names() {
        return columns.stream().map(ColumnInfo::name).toList();
    }

    private static Raw raw(Path text, LoadSettings settings) throws IOException {
        return new Raw(lines(text, encoding(text, settings), settings.recordEnd()), "", List.of());
    }

    /** The one that is asked for, or what the bytes look like. */
    private static Charset encoding(Path text, LoadSettings settings) throws IOException {
        String asked = settings.encoding();
        return asked != null
                ? TextSource.named(text, asked)
                : Encodings.detect(text, TextScan.of(text, Runnable::run, Progress.none()))
                        .orElse(StandardCharsets.UTF_8);
    }

    private static List<Line> lines(Path text, Charset encoding, @Nullable RecordEnd end) throws IOException {
        var lines = new ArrayList<Line>();
        try (var all = new BufferedReader(new LenientReader(Files.newInputStream(text), encoding));
                var in = CoveredEnds.in(all, end)) {
            for (String line = in.readLine(); line != null && lines.size() < SHOWN; line = in.readLine()) {
                lines.add(Line.of(lines.size() + 1, line, LONGEST));
            }
        }
        return lines;
    }

    /**
     * The first lines of a text.
     *
     * @param path a copy of them
     */
    private record Beginning(Path path, boolean complete) {
        static Beginning of(Path file, Path folder) throws IOException {
            try (var in = Files.newInputStream(file);
                    var text = Gunzip.packed(file) ? new GZIPInputStream(in) : in) {
                byte[] bytes = text.readNBytes(BYTES + 1);
                boolean complete = bytes.length <= BYTES;
                Path copy = Files.createDirectories(folder.resolve("beginning"))
                        .resolve(Gunzip.name(String.valueOf(file.getFileName())));
                return new Beginning(
                        Files.write(copy, complete ? bytes : Arrays.copyOf(bytes, afterLine(bytes))), complete);
            }
        }

        /** The place after the last line end, or the end where there is none. */
        private static int afterLine(byte[] bytes) {
            for (int i = bytes.length - 1; i > 0; i--) {
                if (bytes[i - 1] == '\n') {
                    return bytes[i] == 0 ? i + 1 : i; // of UTF-16 in which the lower byte comes first
                }
            }
            return bytes.length;
        }
    }
}
