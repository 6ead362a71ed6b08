// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** Workbooks whose parts are written by hand: as other programs write them, and as attackers do. */
class WorkbookFilesTest {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String ROWS = """
            <row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="B1" t="inlineStr"><is><t>age</t></is></c></row>
            <row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>20</v></c></row>
            <row r="3"><c r="A3"><v>2</v></c><c r="B3"><v>30</v></c></row>
            """;

    @TempDir
    Path folder;

    /** The parts of a workbook with one sheet, to be changed before they are packed. */
    private static Map<String, String> parts(String rows) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", XML + """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="%1$ssheet.main+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="%1$sstyles+xml"/>
                <Override PartName="/xl/sharedStrings.xml" ContentType="%1$ssharedStrings+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%1$sworksheet+xml"/></Types>
                """.formatted(SHEETS));
        parts.put("xl/workbook.xml", XML + """
                <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>
                """.formatted(MAIN, OFFICE));
        parts.put("xl/_rels/workbook.xml.rels", XML + """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="%1$s/worksheet" Target="worksheets/sheet1.xml"/>
                <Relationship Id="rId2" Type="%1$s/sharedStrings" Target="sharedStrings.xml"/>
                <Relationship Id="rId3" Type="%1$s/styles" Target="styles.xml"/></Relationships>
                """.formatted(OFFICE));
        parts.put("xl/styles.xml", XML + """
                <styleSheet xmlns="%s"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>
                """.formatted(MAIN));
        parts.put("xl/sharedStrings.xml", XML + "<sst xmlns=\"" + MAIN + "\"><si><t>x</t></si></sst>");
        parts.put("xl/worksheets/sheet1.xml", sheet(rows));
        return parts;
    }

    private static String sheet(String rows) {
        return XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    private Path packed(String name, Map<String, String> parts) throws IOException {
        Path file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /** A workbook one part of which has {@code megabytes} of a text between a beginning and an end. */
    private Path bomb(String part, String beginning, String text, String end, int megabytes) throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        Map<String, String> parts = parts(ROWS);
        parts.remove(part);
        byte[] block = text.repeat((1 << 20) / text.length()).getBytes(StandardCharsets.UTF_8);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var other : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(other.getKey()));
                zip.write(other.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write(beginning.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < megabytes; i++) {
                zip.write(block);
            }
            zip.write(end.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static Failure refused(Path file) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThrows(
                                FailureException.class,
                                () -> new Loader().load(file, LoadSettings.DETECT, Progress.none()))
                        .failure());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xlsx", "a.xlsm", "a.csv"})
    void aWorkbookOfAnyName(String name) throws Exception {
        Map<String, String> parts = parts(ROWS);
        if (name.endsWith("m")) {
            parts.computeIfPresent(
                    "[Content_Types].xml",
                    (_, text) -> text.replace(
                            SHEETS + "sheet.main+xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"));
            parts.put("xl/vbaProject.bin", "never looked at");
        }
        Table table = Table.of(packed(name, parts));
        assertEquals(List.of(20L, 30L), table.cells("age"));
        assertEquals("One", table.report().sheet());
        assertEquals(List.of("One"), table.report().sheets());
    }

    @Test
    void formulasHaveTheirStoredResultsAndNeverRun() throws Exception {
        Table table = Table.of(packed("a.xlsx", parts("""
                <row r="1"><c r="A1" t="inlineStr"><is><t>sum</t></is></c><c r="B1" t="inlineStr"><is><t>word</t></is></c>
                <c r="C1" t="inlineStr"><is><t>none</t></is></c><c r="D1" t="inlineStr"><is><t>day</t></is></c>
                <c r="E1" t="inlineStr"><is><t>vip</t></is></c></row>
                <row r="2"><c r="A2"><f>1+1</f><v>5</v></c><c r="B2" t="str"><f>cmd|' /C calc'!A0</f><v>kept</v></c>
                <c r="C2"><f>WEBSERVICE("http://localhost/")</f></c><c r="D2" s="1"><f>TODAY()</f><v>45000</v></c>
                <c r="E2" t="b"><f>1=2</f><v>1</v></c></row>
                <row r="3"><c r="A3"><f>A2*0</f><v>7</v></c><c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c>
                <c r="D3" s="1"><f>D2+1</f><v>45009</v></c><c r="E3" t="b"><f>1=1</f><v>0</v></c></row>
                """)));
        assertEquals(List.of(5L, 7L), table.cells("sum"));
        assertEquals(Arrays.asList("kept", null), table.cells("word"));
        assertEquals(List.of(LocalDate.of(2023, 3, 15), LocalDate.of(2023, 3, 24)), table.cells("day"));
        assertEquals(List.of(true, false), table.cells("vip"));
        assertEquals(Arrays.asList(null, null), table.cells("none"));
    }

    @Test
    void theRowThatIsChosenNamesTheColumns() throws Exception {
        Path file = folder.resolve("a.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Kunden");
            String[][] rows = {{"Report", "2026"}, {}, {"made", "today", "by us"}, {"id", "since"}, {"1", ""}, {"2", ""}
            };
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    sheet.value(row, column, rows[row][column]);
                }
            }
            sheet.value(4, 1, LocalDate.of(2026, 11, 24));
            sheet.style(4, 1).format("dd.mm.yyyy").set();
            sheet.value(5, 1, 45_000);
            sheet.style(5, 1).format("yyyy/m/d").set();
        }
        Table table = Table.of(file, LoadSettings.DETECT.withFirstLine(4));
        assertEquals(List.of("id", "since"), table.names());
        assertEquals(List.of(LocalDate.of(2026, 11, 24), LocalDate.of(2023, 3, 15)), table.cells("since"));
        assertEquals(List.of("", "", "", true, 2, 2L), table.receipt());
        assertEquals(
                List.of(
                        new LoadReport.RejectedRow(1, RawTable.Rejects.BEFORE, "Report, 2026"),
                        new LoadReport.RejectedRow(3, RawTable.Rejects.BEFORE, "made, today, by us")),
                table.report().rejected());
    }

    @Test
    void aSheetAsLongAsOneCanBe() throws Exception {
        Path file = folder.resolve("long.xlsx");
        int rows = 1_048_575;
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Kunden");
            sheet.value(0, 0, "id");
            sheet.value(0, 1, "town");
            for (int row = 1; row <= rows; row++) {
                sheet.value(row, 0, row);
                sheet.inlineString(row, 1, row % 2 == 0 ? "Rome" : "Köln");
                if (row % 10_000 == 0) {
                    sheet.flush();
                }
            }
        }
        Table table = Table.of(file);
        assertEquals(rows, table.dataset().rows());
        assertEquals((long) rows, table.dataset().value(rows - 1, "id"));
        assertEquals("Köln", table.dataset().value(rows - 1, "town"));
    }

    @Test
    void whatUnpacksToGigabytesIsRefused() throws Exception {
        Path texts = bomb("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">", "<si><t>a</t></si>", "</sst>", 1_100);
        assertTrue(Files.size(texts) < 6_000_000);
        assertEquals(Failure.UnpacksTooFar.class, refused(texts).getClass());
        lieAboutSizes(texts);
        assertEquals(Failure.UnpacksTooFar.class, refused(texts).getClass());
    }

    /** The directory of the archive says that every part has 1,000 bytes. */
    private static void lieAboutSizes(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int entry = buffer.getInt(bytes.length - 6);
        while (buffer.getInt(entry) == 0x02014b50) {
            buffer.putInt(entry + 24, 1_000);
            entry += 46 + buffer.getShort(entry + 28) + buffer.getShort(entry + 30) + buffer.getShort(entry + 32);
        }
        Files.write(file, bytes);
    }

    @Test
    void aCellWithoutEndIsRefused() throws Exception {
        Path cell = bomb(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + MAIN + "\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>",
                "a",
                "</t></is></c></row></sheetData></worksheet>",
                400);
        assertEquals(new Failure.StrangeWorkbook(cell), refused(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c/>", "<c><v>1</v></c>", "<x:c r='A1'/>"})
    void aRowOfMillionsOfCellsIsRefused(String cell) throws Exception {
        Path row = bomb(
                "xl/worksheets/sheet1.xml",
                XML + "<worksheet xmlns=\"" + MAIN + "\" xmlns:x=\"" + MAIN + "\"><sheetData><row r=\"1\">",
                cell,
                "</row></sheetData></worksheet>",
                20);
        assertEquals(new Failure.StrangeWorkbook(row), refused(row));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZ1", "AAAA1", "zzzzzz1", "&#90;ZZZZZ1"})
    void aCellBeyondTheLastColumnIsRefused(String place) throws Exception {
        Path file = packed("far.xlsx", parts(ROWS + "<row r='4'><c t='n' r='" + place + "'><v>1</v></c></row>"));
        assertEquals(new Failure.StrangeWorkbook(file), refused(file));
    }

    @Test
    void aRowAsWideAsOneCanBeIsNotStrange() throws Exception {
        String row = "<row>" + "<c><v>1</v></c>".repeat(16_384) + "</row>";
        Path file = packed("wide.xlsx", parts(row + row));
        assertEquals(new Failure.TooManyColumns(file, 16_384, 2_000), refused(file));
        // what is no row may have any number of such elements
        Map<String, String> parts = parts(ROWS);
        parts.put("xl/calcChain.xml", XML + "<calcChain>" + "<c r=\"ABCD1\"/>".repeat(20_000) + "</calcChain>");
        assertEquals(List.of(20L, 30L), Table.of(packed("chain.xlsx", parts)).cells("age"));
    }

    @Test
    void aSheetThatIsWideBecauseOfOneCellIsRefusedWhenItsTextIsTooLong() throws Exception {
        Path wide = bomb(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + MAIN + "\"><sheetData><row><c r=\"XFD1\"><v>1</v></c></row>",
                "<row><c><v>1</v></c></row>",
                "</sheetData></worksheet>",
                4);
        assertEquals(new Failure.UnpacksTooFar(wide, 512L << 20), refused(wide));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "[Content_Types].xml"})
    void entitiesAreRefused(String part) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "sesame");
        var laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY l0 \"ha\"><!ENTITY x SYSTEM \"" + secret.toUri() + "\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        Map<String, String> parts = parts(ROWS.replace("id", "&l29;").replace("age", "&x;"));
        parts.computeIfPresent(part, (_, text) -> XML + laughs + "]>" + text.substring(XML.length()));
        Path file = packed("laughs.xlsx", parts);
        assertEquals(new Failure.StrangeWorkbook(file), refused(file));
    }

    @Test
    void entitiesThatAreNotDeclaredAreRefused() throws Exception {
        Path file = packed("a.xlsx", parts(ROWS.replace("age", "&x;")));
        assertEquals(new Failure.NotATable(file), refused(file));
    }

    @Test
    void workbooksThatAreLocked() throws Exception {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a});
        bytes.writeBytes(new byte[2_000]);
        bytes.writeBytes("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        bytes.writeBytes(new byte[2_000]);
        Path file = Files.write(folder.resolve("locked.xlsx"), bytes.toByteArray());
        assertEquals(new Failure.EncryptedWorkbook(file), refused(file));
    }

    @Test
    void workbooksOfOtherKinds() throws Exception {
        Path ods = packed("a.ods", Map.of("content.xml", "<office/>"));
        assertEquals(new Failure.UnknownFormat(ods), refused(ods));
        Path binary = packed("a.xlsb", Map.of("xl/workbook.bin", "x"));
        assertEquals(new Failure.UnknownFormat(binary), refused(binary));
        Path document = packed("a.docx", Map.of("word/document.xml", "<w/>"));
        assertEquals(new Failure.NotATable(document), refused(document));
    }

    @Test
    void workbooksThatLackParts() throws Exception {
        for (String part : parts(ROWS).keySet()) {
            Map<String, String> parts = parts(ROWS);
            parts.remove(part);
            Path file = packed("a.xlsx", parts);
            if (part.matches(".*(styles|sharedStrings).xml")) {
                assertEquals(List.of(20L, 30L), Table.of(file).cells("age"), part);
            } else {
                assertEquals(new Failure.NotATable(file), refused(file), part);
            }
        }
    }
}
