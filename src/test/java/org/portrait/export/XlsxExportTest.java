// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.i18n.Messages;
import org.portrait.lifecycle.CustomerStage;
import org.portrait.personas.Measure;
import org.portrait.personas.SegmentProfile;
import org.portrait.personas.SegmentProfile.FeatureStatistics;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

class XlsxExportTest {
    @TempDir
    Path folder;

    private Path write(String name, Locale locale) {
        Path target = folder.resolve(name);
        new XlsxExport(new AtomicFile(), new Messages(locale))
                .write(target, Shop.table(locale), Shop.centroids(), Shop.profiles(), Progress.none());
        return target;
    }

    private static List<Row> rows(Path file, int sheet) throws IOException {
        try (var workbook = new ReadableWorkbook(Files.newInputStream(file), new ReadingOptions(true, false))) {
            return workbook.getSheet(sheet).orElseThrow().read();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(c -> c == null ? "" : c.getRawValue()).toList();
    }

    @Test
    void theSheetsReadBackWithTheirTypes() throws IOException {
        List<Row> rows = rows(write("a.xlsx", Messages.ENGLISH), 0);
        assertEquals(
                List.of(
                        "id",
                        "age",
                        "spend",
                        "city",
                        "since",
                        "active",
                        "Segment",
                        "Segment_2",
                        "Segment name",
                        "Distance",
                        "Left out because"),
                texts(rows.getFirst()));
        Row first = rows.get(1);
        assertEquals("007", first.getCellAsString(0).orElseThrow());
        assertEquals(CellType.NUMBER, first.getCell(1).getType());
        assertEquals(-1.5, first.getCellAsNumber(2).orElseThrow().doubleValue());
        assertEquals("=1+1", first.getCellAsString(3).orElseThrow());
        assertEquals(LocalDateTime.of(2024, 2, 29, 0, 0), first.getCellAsDate(4).orElseThrow());
        assertEquals("yyyy-mm-dd", first.getCell(4).getDataFormatString());
        assertEquals(true, first.getCellAsBoolean(5).orElseThrow());
        assertEquals(2, first.getCellAsNumber(7).orElseThrow().intValue());
        assertEquals("=Young", first.getCellAsString(8).orElseThrow());
        assertEquals("missing value", rows.get(2).getCellAsString(10).orElseThrow());
        assertTrue(rows.get(2).getOptionalCell(7).isEmpty());
        assertEquals(" ＠x", rows.get(3).getCellAsString(3).orElseThrow());
        assertEquals("line\nbreak", rows.get(4).getCellAsString(3).orElseThrow());
        assertEquals(5, rows.size());
    }

    @Test
    void stagesStandBesideCustomersAlsoOfThoseWhoTookNoPart() throws IOException {
        SegmentTable table = Shop.table(Messages.CHINESE)
                .withStages(
                        new @Nullable CustomerStage[] {
                            CustomerStage.LOST, CustomerStage.ACTIVE, null, CustomerStage.LOYAL
                        },
                        new Messages(Messages.CHINESE));
        Path target = folder.resolve("a.xlsx");
        new XlsxExport(new AtomicFile(), new Messages(Messages.CHINESE))
                .write(target, table, Shop.centroids(), Shop.profiles(), Progress.none());
        List<Row> rows = rows(target, 0);
        assertEquals(
                List.of("生命周期阶段", "已流失", "活跃", "", "忠诚"),
                rows.stream().map(row -> row.getCellAsString(11).orElse("")).toList());
    }

    @Test
    void noCellIsAFormula() throws IOException {
        Path file = write("a.xlsx", Messages.ENGLISH);
        for (int sheet = 0; sheet < 3; sheet++) {
            for (Row row : rows(file, sheet)) {
                for (Cell cell : row) {
                    assertFalse(cell != null && cell.getType() == CellType.FORMULA);
                }
            }
        }
    }

    @Test
    void centroidsAndPersonasAreInTheLanguageOfTheUser() throws IOException {
        Path file = write("a.xlsx", Messages.CHINESE);
        try (var workbook = new ReadableWorkbook(Files.newInputStream(file))) {
            assertEquals(
                    List.of("客户分群", "质心", "用户画像"),
                    workbook.getSheets().map(s -> s.getName()).toList());
        }
        List<Row> centroids = rows(file, 1);
        assertEquals(List.of("分群", "分群名称", "客户数", "占比", "age"), texts(centroids.getFirst()));
        assertEquals(45, centroids.get(1).getCellAsNumber(4).orElseThrow().doubleValue());
        List<Row> personas = rows(file, 2);
        assertEquals("+1", personas.get(2).getCellAsString(3).orElseThrow());
        assertEquals(2, personas.get(2).getCellAsNumber(10).orElseThrow().doubleValue());
    }

    /** exp(mean of ln 10 and ln 100) - 1 = sqrt(10 * 100) - 1 = 30.62; day 19,530.55 is nearer to 2023-06-23. */
    @Test
    void centroidsAndPersonasCountWhatTheirColumnsCount() throws IOException {
        double logarithm = (Math.log(10) + Math.log(100)) / 2;
        var centroids = new CentroidTable(
                List.of("A"),
                List.of("log(spend)", "since"),
                List.of(Measure.LOGARITHM, Measure.DATE),
                new int[] {2},
                new double[][] {{logarithm, 19_530.55}});
        var profile = new SegmentProfile(
                0,
                2,
                1,
                List.of(
                        new FeatureStatistics("log(spend)", logarithm, logarithm, Math.log(11), 1),
                        new FeatureStatistics("since", 19_530.55, 19_530, 19_531, 0)),
                List.of());
        Path target = folder.resolve("a.xlsx");
        new XlsxExport(new AtomicFile(), new Messages(Messages.CHINESE))
                .write(target, Shop.table(Messages.CHINESE), centroids, List.of(profile), Progress.none());
        List<Row> sheet = rows(target, 1);
        assertEquals(List.of("spend（几何平均）", "since"), texts(sheet.getFirst()).subList(4, 6));
        assertEquals(
                Math.sqrt(1_000) - 1,
                sheet.get(1).getCellAsNumber(4).orElseThrow().doubleValue(),
                1e-9);
        LocalDateTime day = LocalDateTime.of(2023, 6, 23, 0, 0);
        assertEquals(day, sheet.get(1).getCellAsDate(5).orElseThrow());
        List<Row> personas = rows(target, 2);
        assertEquals("spend（几何平均）", personas.get(1).getCellAsString(2).orElseThrow());
        assertEquals(10, personas.get(1).getCellAsNumber(6).orElseThrow().doubleValue(), 1e-9);
        assertEquals(day, personas.get(2).getCellAsDate(4).orElseThrow());
        assertEquals("yyyy-mm-dd", personas.get(2).getCell(5).getDataFormatString());
    }

    @Test
    void aSheetHasFrozenHeadingsAndAFilter() throws IOException {
        try (var zip = new ZipFile(write("a.xlsx", Messages.ENGLISH).toFile())) {
            var xml = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes());
            assertTrue(xml.contains("ySplit=\"1\""), xml);
            assertTrue(xml.contains("<autoFilter ref=\"A1:K5\">"), xml);
            var core = new String(
                    zip.getInputStream(zip.getEntry("docProps/core.xml")).readAllBytes());
            assertTrue(core.contains(">2026-01-01T00:00:00.000Z<"), core);
        }
    }

    @Test
    void theSameResultsGiveTheSameBytes() throws Exception {
        byte[] first = Files.readAllBytes(write("a.xlsx", Messages.ENGLISH));
        Thread.sleep(5);
        assertArrayEquals(first, Files.readAllBytes(write("b.xlsx", Messages.ENGLISH)));
    }

    @Test
    void longTextsAndLongNumbersKeepTheirDigits() throws IOException {
        Dataset source = new DatasetBuilder("x")
                .integers("card", new long[] {6222020200112233445L})
                .decimals("pi", new double[] {Math.PI})
                .texts("remark", new String[] {"x".repeat(40_000)})
                .build(c -> c.role());
        var table = new SegmentTable(
                source, new int[] {0}, new double[] {Double.NaN}, new String[] {""}, List.of("a", "b"));
        Path target = folder.resolve("a.xlsx");
        new XlsxExport(new AtomicFile(), new Messages(Messages.ENGLISH))
                .write(target, table, Shop.centroids(), Shop.profiles(), Progress.none());
        Row row = rows(target, 0).get(1);
        assertEquals("6222020200112233445", row.getCellAsString(0).orElseThrow());
        assertEquals(Math.PI, row.getCellAsNumber(1).orElseThrow().doubleValue());
        assertEquals(32_767, row.getCellAsString(2).orElseThrow().length());
        assertEquals("x".repeat(32_766) + "…", row.getCellAsString(2).orElseThrow());
    }

    @Test
    void moreRowsThanASheetHoldsAreRefused() {
        int rows = 1_048_576;
        Dataset source = new DatasetBuilder("x").decimals("a", new double[rows]).build(c -> c.role());
        var table = new SegmentTable(source, new int[rows], new double[rows], new String[rows], List.of("a"));
        var export = new XlsxExport(new AtomicFile(), new Messages(Messages.ENGLISH));
        var e = assertThrows(
                FailureException.class,
                () -> export.write(
                        folder.resolve("a.xlsx"), table, Shop.centroids(), Shop.profiles(), Progress.none()));
        assertEquals(new Failure.TooManyRowsForSheet(rows, 1_048_575), e.failure());
        assertEquals(0, folder.toFile().list().length);
    }
}
