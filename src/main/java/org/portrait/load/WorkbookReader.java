// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** A sheet of a workbook as delimited text: the values that are stored, formulas by their last result. */
final class WorkbookReader {
    /** More rows of one cell are a table of one column with something beside it. */
    private static final int MOST_TITLES = 10;

    private WorkbookReader() {}

    /**
     * @param path UTF-8, comma, every cell in double quotes, the same number of cells in every row
     * @param titles the rows before the table
     * @param rows the row of each line, as a spreadsheet counts
     * @param sheet that was read
     */
    record Text(Path path, List<LoadReport.RejectedRow> titles, IntList rows, RawTable.Sheet sheet) {
        /** The row that a line of the text is from. */
        int row(int line) {
            return rows.getInt(Math.clamp(line - 1, 0, rows.size() - 1));
        }

        LoadReport.Place place(LoadReport.Place inText) {
            return new LoadReport.Place(row(inText.firstLine()), inText.headerLines(), inText.footerLines());
        }
    }

    /**
     * Where the text of a workbook goes.
     *
     * @param rows that each line of it is from
     * @param most rows
     */
    private record Target(Path file, Path text, boolean from1904, IntArrayList rows, long most) {}

    /**
     * @param folder for the text
     * @param most rows after which nothing is read
     */
    static Text toText(Path file, LoadSettings settings, Path folder, long most, Progress progress) throws IOException {
        Path text = folder.resolve("sheet.csv");
        WorkbookGuard.check(file, progress);
        try (ReadableWorkbook workbook = open(file)) {
            Sheet sheet = sheet(file, workbook, settings);
            List<LoadReport.RejectedRow> titles = titles(sheet, settings);
            int width = width(sheet, titles.size(), 1);
            if (width == 0) {
                throw new FailureException(new Failure.EmptyFile(file));
            }
            var target = new Target(file, text, workbook.isDate1904(), new IntArrayList(), most);
            if (write(sheet, target, titles.size(), width, progress) > width) {
                write(sheet, target, titles.size(), width(sheet, titles.size(), most), progress);
            }
            return new Text(text, titles, target.rows(), new RawTable.Sheet(sheet.getName(), names(workbook)));
        } catch (ExcelReaderException | UncheckedIOException e) {
            throw new FailureException(new Failure.NotATable(file), e);
        }
    }

    /** How that text is to be read. */
    static LoadSettings ofText(LoadSettings settings) {
        return LoadSettings.DETECT
                .withEncoding("UTF-8")
                .withDelimiter(",")
                .withQuote("\"")
                .withHeader(settings.header() == null || settings.header())
                .withHeaderLines(settings.headerLines())
                .withFooterLines(settings.footerLines())
                .withDecimalMark(settings.decimalMark())
                .withOnly(settings.only())
                .withEveryNth(settings.everyNth())
                .withMissingTokens(settings.missingTokens())
                .withRoles(settings.roles())
                .withColumns(settings.columns());
    }

    /**
     * The first rows that hold something, their cells with commas between them.
     *
     * @param sheet of these; the first that holds something where null or not there
     */
    static Preview.Raw raw(Path file, @Nullable String sheet, int most) throws IOException {
        try (ReadableWorkbook workbook = open(file)) {
            List<String> sheets = names(workbook);
            LoadSettings wanted = LoadSettings.DETECT.withSheet(sheets.contains(sheet) ? sheet : null);
            Sheet shown = sheet(file, workbook, wanted);
            try (Stream<Row> rows = shown.openStream()) {
                List<Preview.Line> lines = rows.filter(row -> cells(row) > 0)
                        .limit(most)
                        .map(row -> new Preview.Line(row.getRowNum(), title(row).text()))
                        .toList();
                return new Preview.Raw(lines, shown.getName(), sheets);
            }
        } catch (ExcelReaderException | UncheckedIOException e) {
            throw new FailureException(new Failure.NotATable(file), e);
        }
    }

    private static List<String> names(ReadableWorkbook workbook) {
        return workbook.getSheets().map(Sheet::getName).toList();
    }

    /** Formats tell dates from numbers; not every program writes any. */
    private static ReadableWorkbook open(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException _) {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
        }
    }

    /** The sheet that was asked for, or the first that holds something. */
    private static Sheet sheet(Path file, ReadableWorkbook workbook, LoadSettings settings) throws IOException {
        String asked = settings.sheet();
        List<Sheet> sheets = workbook.getSheets().toList();
        if (asked != null) {
            return sheets.stream()
                    .filter(sheet -> sheet.getName().equals(asked))
                    .findFirst()
                    .orElseThrow(() -> new FailureException(new Failure.NoSuchTable(
                            file, asked, sheets.stream().map(Sheet::getName).toList())));
        }
        for (Sheet sheet : sheets) {
            if (width(sheet, 0, 1) > 0) {
                return sheet;
            }
        }
        throw new FailureException(new Failure.EmptyFile(file));
    }

    private static List<LoadReport.RejectedRow> titles(Sheet sheet, LoadSettings settings) throws IOException {
        if (settings.firstLine() != null) {
            return above(sheet, settings.firstLine());
        }
        return settings.header() == null ? titles(sheet) : List.of();
    }

    /** The rows above the one that was chosen as header. */
    private static List<LoadReport.RejectedRow> above(Sheet sheet, int header) throws IOException {
        try (Stream<Row> stream = sheet.openStream()) {
            return stream.takeWhile(row -> row.getRowNum() < header)
                    .filter(row -> cells(row) > 0)
                    .map(WorkbookReader::title)
                    .toList();
        }
    }

    private static LoadReport.RejectedRow title(Row row) {
        String text = row.stream()
                .filter(cell -> cell != null && !cell.getText().isBlank())
                .map(Cell::getText)
                .collect(Collectors.joining(", "));
        return new LoadReport.RejectedRow(row.getRowNum(), RawTable.Rejects.BEFORE, text);
    }

    /** The first rows with nothing but a first cell, if wider ones follow. */
    private static List<LoadReport.RejectedRow> titles(Sheet sheet) throws IOException {
        var titles = new ArrayList<LoadReport.RejectedRow>();
        try (Stream<Row> stream = sheet.openStream()) {
            for (Iterator<Row> i = stream.iterator(); i.hasNext(); ) {
                Row row = i.next();
                int cells = cells(row);
                if (cells > 1) {
                    return titles;
                }
                if (cells == 1) {
                    titles.add(title(row));
                }
                if (titles.size() == MOST_TITLES) {
                    return List.of();
                }
            }
        }
        return List.of();
    }

    /** The cells of the widest of {@code rows} rows after {@code skip}, of those that hold something. */
    private static int width(Sheet sheet, int skip, long rows) throws IOException {
        try (Stream<Row> stream = sheet.openStream()) {
            return stream.mapToInt(WorkbookReader::cells)
                    .filter(cells -> cells > 0)
                    .skip(skip)
                    .limit(rows)
                    .max()
                    .orElse(0);
        }
    }

    private static int cells(Row row) {
        for (int i = row.getCellCount() - 1; i >= 0; i--) {
            Cell cell = row.getCell(i);
            if (cell != null && !cell.getText().isBlank()) {
                return i + 1;
            }
        }
        return 0;
    }

    /** @return the width of the first row that is wider than {@code width}, after which nothing is written */
    private static int write(Sheet sheet, Target target, int skip, int width, Progress progress) throws IOException {
        int rowsToSkip = skip;
        long limit = UnpackLimit.of(Files.size(target.file()));
        long characters = 0;
        target.rows().clear();
        try (Stream<Row> rows = sheet.openStream();
                BufferedWriter out = Files.newBufferedWriter(target.text())) {
            for (Iterator<Row> i = rows.iterator(); i.hasNext() && target.rows().size() < target.most(); ) {
                progress.checkCancelled();
                Row row = i.next();
                int cells = cells(row);
                if (cells == 0 || rowsToSkip-- > 0) {
                    continue;
                }
                if (cells > width) {
                    return cells;
                }
                characters += write(row, target, width, out);
                if (characters > limit) {
                    throw new FailureException(new Failure.UnpacksTooFar(target.file(), limit));
                }
            }
        }
        return width;
    }

    private static long write(Row row, Target target, int width, BufferedWriter out) throws IOException {
        long characters = 0;
        target.rows().add(row.getRowNum());
        int filled = Math.min(row.getCellCount(), width);
        for (int i = 0; i < filled; i++) {
            Cell cell = row.getCell(i);
            out.write(i == 0 ? "\"" : ",\"");
            String text =
                    cell == null ? "" : SheetCells.text(cell, target.from1904()).replace("\"", "\"\"");
            out.write(text);
            for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
                target.rows().add(row.getRowNum());
            }
            characters += text.length();
            out.write('"');
        }
        out.write(",\"\"".repeat(width - filled));
        out.write('\n');
        return characters + 3L * width;
    }
}
