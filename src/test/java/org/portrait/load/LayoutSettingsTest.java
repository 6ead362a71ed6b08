// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.portrait.load.LoadSettings.DETECT;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.work.Progress;

/** What the analyst says about the lines above and below a table, and the preview of it. */
class LayoutSettingsTest {
    private static final String FILE = """
            Export of the shop
            printed by;Anna
            id;name;spent
            ;first;EUR
            1;Ann;10
            2;Bob;20
            3;Cid;30
            4;Dan;40
            5;Eve;50
            Checked by Anna;;
            """;

    @TempDir
    private Path folder;

    @Test
    void theTableBeginsWhereTheAnalystSays() throws Exception {
        var settings =
                DETECT.withFirstLine(3).withHeader(true).withHeaderLines(2).withFooterLines(1);
        Table table = Table.csv(folder, FILE, settings);
        assertEquals(List.of("id", "name first", "spent EUR"), table.names());
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), table.cells("id"));
        assertEquals(new LoadReport.Place(3, 2, 1), table.report().place());
        assertEquals(
                List.of(1L, 2L, 10L),
                table.report().rejected().stream()
                        .map(LoadReport.RejectedRow::line)
                        .toList());
    }

    @Test
    void aTableWithoutNamesBeginsWithItsFirstRow() throws Exception {
        var settings = DETECT.withFirstLine(5).withHeader(false).withFooterLines(1);
        Table table = Table.csv(folder, FILE, settings);
        assertEquals(List.of("column1", "column2", "column3"), table.names());
        assertEquals(List.of("Ann", "Bob", "Cid", "Dan", "Eve"), table.cells("column2"));
        assertEquals(new LoadReport.Place(5, 0, 1), table.report().place());
    }

    @Test
    void linesOfTotalsAreRowsWhereTheAnalystSaysSo() throws Exception {
        String file = "id,spent\n1,10\n2,20\n3,30\nTotal,60\n";
        assertEquals(3, Table.csv(folder, file, DETECT).report().rowsRead());
        Table all = Table.csv(folder, file, DETECT.withFooterLines(0));
        assertEquals(List.of("1", "2", "3", "Total"), all.cells("id"));
        assertEquals(0, all.report().place().footerLines());
    }

    @Test
    void oneLineOfNamesWhereTwoWereFound() throws Exception {
        String file = "id,spent\n,EUR\n1,10\n2,20\n3,30\n4,40\n";
        assertEquals(2, Table.csv(folder, file, DETECT).report().place().headerLines());
        Table one = Table.csv(folder, file, DETECT.withHeaderLines(1));
        assertEquals(List.of("id", "spent"), one.names());
        assertEquals(5, one.report().rowsRead());
    }

    @Test
    void blankLinesAboveCountAsAnEditorCountsThem() throws Exception {
        String file = "\n\nShop\n\nid,spent\n1,10\n2,20\n3,30\n";
        Table table = Table.csv(folder, file, DETECT.withFirstLine(5).withHeader(true));
        assertEquals(List.of("id", "spent"), table.names());
        assertEquals(List.of(10L, 20L, 30L), table.cells("spent"));
        assertEquals(5, table.report().place().firstLine());
    }

    @Test
    void theEscape() throws Exception {
        String file = "id,note\n1,\"say \\\"yes\\\", please\"\n2,\"b\"\n3,c\n";
        Table table = Table.csv(folder, file, DETECT.withQuote("\"").withEscape("\\"));
        assertEquals(List.of("say \"yes\", please", "b", "c"), table.cells("note"));
    }

    @Test
    void aSheetWithTotalsKeepsTheirRowNumbers() throws Exception {
        Path file = sheet();
        Table table = Table.of(file);
        assertEquals(List.of(1L, 2L), table.cells("id"));
        assertEquals(new LoadReport.Place(4, 1, 1), table.report().place());
        assertEquals(
                List.of(1L, 8L),
                table.report().rejected().stream()
                        .map(LoadReport.RejectedRow::line)
                        .toList());
        assertEquals(3, Table.of(file, DETECT.withFooterLines(0)).report().rowsRead());
    }

    /** A title, two blank rows, names, a cell of two lines, a blank row, a total. */
    private Path sheet() throws IOException {
        Path file = folder.resolve("kunden.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Kunden");
            sheet.value(0, 0, "Customers");
            sheet.value(3, 0, "id");
            sheet.value(3, 1, "note");
            sheet.value(4, 0, 1);
            sheet.value(4, 1, "two\nlines");
            sheet.value(5, 0, 2);
            sheet.value(5, 1, "one");
            sheet.value(7, 0, "Total");
            sheet.value(7, 1, "2");
        }
        return file;
    }

    private static Preview preview(Path file, LoadSettings settings) {
        return Preview.of(file, settings, Progress.none()).orElseThrow();
    }

    @Test
    void thePreviewShowsLinesAndRows() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), FILE, Charset.forName("UTF-16LE"));
        Preview preview = preview(
                file,
                DETECT.withEncoding("UTF-16LE")
                        .withFirstLine(3)
                        .withHeader(true)
                        .withHeaderLines(2)
                        .withFooterLines(1));
        assertEquals(List.of("id", "name first", "spent EUR"), preview.names());
        assertEquals(List.of("5", "Eve", "50"), preview.rows().getLast());
        assertEquals(
                new Preview.Line(2, "printed by;Anna"), preview.raw().lines().get(1));
        assertTrue(preview.complete());
        assertEquals(new LoadReport.Place(3, 2, 1), preview.place());
    }

    /** U+00E4 is C3 A4 in UTF-8, which Windows-1252 takes for two letters. */
    @Test
    void whatCannotBeReadIsSeenAsItStands() throws Exception {
        Path text = Files.writeString(folder.resolve("names.csv"), "id;M\u00e4rz\n");
        assertEquals(
                List.of(new Preview.Line(1, "id;M\u00e4rz")), raw(text, DETECT).lines());
        assertEquals(
                List.of(new Preview.Line(1, "id;M\u00c3\u00a4rz")),
                raw(text, DETECT.withEncoding("windows-1252")).lines());
        Preview.Raw sheet = raw(sheet(), DETECT.withSheet("not there"));
        assertEquals(List.of("Kunden"), sheet.sheets());
        assertEquals("Kunden", sheet.sheet());
        Path rows = Files.writeString(folder.resolve("rows.json"), "[]");
        assertEquals(Optional.empty(), Preview.raw(rows, DETECT, Progress.none()));
    }

    private static Preview.Raw raw(Path file, LoadSettings settings) {
        return Preview.raw(file, settings, Progress.none()).orElseThrow();
    }

    @Test
    void thePreviewReadsTheBeginningAlone() throws Exception {
        Path file = folder.resolve("long.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("id;city\n".getBytes(Charset.forName("UTF-8")));
            for (int i = 0; i < 300_000; i++) {
                out.write((i + ";München\n").getBytes(Charset.forName("ISO-8859-1")));
            }
        }
        Preview preview = preview(file, DETECT.withFooterLines(3));
        assertEquals(List.of("id", "city"), preview.names());
        assertEquals(List.of("0", "München"), preview.rows().getFirst());
        assertEquals(40, preview.rows().size());
        assertFalse(preview.complete());
        assertTrue(preview.understood().rowsRead() < 100_000);
    }

    @Test
    void thePreviewOfASheetHasItsRowNumbers() throws Exception {
        Preview preview = preview(sheet(), DETECT.withFirstLine(5).withHeader(false));
        assertEquals(List.of("column1", "column2"), preview.names());
        assertEquals(new Preview.Line(4, "id, note"), preview.raw().lines().get(1));
        assertEquals(List.of("1", "two\nlines"), preview.rows().getFirst());
        assertEquals(5, preview.place().firstLine());
    }

    @Test
    void thePreviewOfAPackedWorkbookReadsItsNumbersAsTheLoaderDoes() throws Exception {
        Path file = folder.resolve("marks.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Marks");
            sheet.value(0, 0, "id");
            sheet.value(0, 1, "spent");
            for (int i = 1; i <= 20; i++) {
                sheet.value(i, 0, i);
                sheet.value(i, 1, i + ",5");
            }
        }
        Path packed = folder.resolve("marks.xlsx.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(file, out);
        }
        assertEquals(List.of(1.5, 2.5), Table.of(file).cells("spent").subList(0, 2));
        for (Path each : List.of(file, packed)) {
            assertEquals(List.of("1", "1.5"), preview(each, DETECT).rows().getFirst());
        }
    }

    @Test
    void thePreviewIsCutAfterALine() throws Exception {
        String row = "1,München\n";
        Path file = Files.writeString(folder.resolve("cut.csv"), "id,city\n" + row.repeat(200_000));
        Preview preview = preview(file, DETECT);
        assertEquals("UTF-8", preview.understood().encoding());
        assertEquals(
                0, preview.understood().rejectedCount() + preview.understood().undecodableCount());
        // 1,048,577 bytes are 8 of names and 95,324 rows of 11 bytes, and some of the next
        assertEquals(95_324, preview.understood().rowsRead());
    }

    @Test
    void whatHasNoDialectHasNoPreview() throws Exception {
        Path file = Files.writeString(folder.resolve("a.jsonl"), "{\"a\":1}\n");
        assertTrue(Preview.of(file, DETECT, Progress.none()).isEmpty());
    }
}
