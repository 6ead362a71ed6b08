// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.i18n.Messages;
import org.portrait.lifecycle.CustomerStage;
import org.portrait.personas.Measure;
import org.portrait.personas.SegmentProfile;
import org.portrait.personas.SegmentProfile.FeatureStatistics;
import org.portrait.work.Progress;

class XlsxExportTest {
    @TempDir
    Path folder;

    private Path write(String name, Locale locale) {
        Path target = folder.resolve(name);
        new XlsxExport(new AtomicFile(), new Messages(locale))
                .write(target, Shop.workbook(Shop.table(locale), locale), Progress.none());
        return target;
    }

    private Path write(SegmentTable table) {
        Path target = folder.resolve("a.xlsx");
        new XlsxExport(new AtomicFile(), new Messages(Messages.ENGLISH))
                .write(target, Shop.workbook(table, Messages.ENGLISH), Progress.none());
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
                .write(target, Shop.workbook(table, Messages.CHINESE), Progress.none());
        List<Row> rows = rows(target, 0);
        assertEquals(
                List.of("生命周期阶段", "已流失", "活跃", "", "忠诚"),
                rows.stream().map(row -> row.getCellAsString(11).orElse("")).toList());
    }

    @Test
    void noCellIsAFormula() throws IOException {
        Path file = write("a.xlsx", Messages.ENGLISH);
        for (int sheet = 0; sheet < 6; sheet++) {
            for (Row row : rows(file, sheet)) {
                for (Cell cell : row) {
                    assertFalse(cell != null && cell.getType() == CellType.FORMULA);
                }
            }
        }
    }

    @Test
    void sheetsAreInTheLanguageOfTheUser() throws IOException {
        Path file = write("a.xlsx", Messages.CHINESE);
        try (var workbook = new ReadableWorkbook(Files.newInputStream(file))) {
            assertEquals(
                    List.of("客户分群", "用户画像", "质心", "分群概况", "质量", "关于"),
                    workbook.getSheets().map(s -> s.getName()).toList());
        }
        List<Row> centroids = rows(file, 2);
        assertEquals(List.of("分群", "分群名称", "客户数", "占比", "age"), texts(centroids.getFirst()));
        assertEquals(45, centroids.get(1).getCellAsNumber(4).orElseThrow().doubleValue());
        List<Row> profiles = rows(file, 3);
        assertEquals("+1", profiles.get(2).getCellAsString(3).orElseThrow());
        assertEquals(2, profiles.get(2).getCellAsNumber(10).orElseThrow().doubleValue());
    }

    @Test
    void thePersonasAreTheCards() throws IOException {
        List<Row> rows = rows(write("a.xlsx", Messages.ENGLISH), 1);
        assertEquals(PersonaTable.HEADINGS.size(), rows.getFirst().getCellCount());
        Row card = rows.get(1);
        assertEquals(1, card.getCellAsNumber(0).orElseThrow().intValue());
        assertEquals("Older, \"calm\"", card.getCellAsString(1).orElseThrow());
        assertEquals(2 / 3.0, card.getCellAsNumber(3).orElseThrow().doubleValue());
        List<Object[]> cells = new ArrayList<>();
        Shop.personas(Shop.profiles(), new Messages(Messages.ENGLISH)).rows(cells::add);
        assertEquals(cells.getFirst()[4], card.getCellAsString(4).orElseThrow());
        assertEquals("With care", card.getCellAsString(9).orElseThrow());
    }

    @Test
    void qualityHasARowForEveryNumberOfSegments() throws IOException {
        List<Row> rows = rows(write("a.xlsx", Messages.ENGLISH), 4);
        assertEquals(
                List.of(
                        "Number of segments",
                        "Inertia",
                        "Silhouette",
                        "Simplified silhouette",
                        "Calinski–Harabasz",
                        "Davies–Bouldin",
                        "Chosen"),
                texts(rows.getFirst()));
        assertEquals(0.75, rows.get(1).getCellAsNumber(2).orElseThrow().doubleValue());
        assertEquals(true, rows.get(1).getCellAsBoolean(6).orElseThrow());
        assertTrue(rows.get(2).getOptionalCell(2).isEmpty());
        assertEquals(false, rows.get(2).getCellAsBoolean(6).orElseThrow());
    }

    @Test
    void aboutSaysWhereTheResultsComeFrom() throws IOException {
        var about = new LinkedHashMap<String, String>();
        for (Row row : rows(write("a.xlsx", Messages.ENGLISH), 5)) {
            about.merge(row.getCellText(0), row.getCellText(1), (before, line) -> before + line);
        }
        assertEquals("shop.csv", about.get("File"));
        assertEquals("ab".repeat(32), about.get("Fingerprint of the file (SHA-256)"));
        assertEquals("4", about.get("Rows read"));
        assertEquals("3", about.get("Rows that take part"));
        assertEquals("missing value 1", about.get("Left out"));
        assertEquals("42", about.get("Seed"));
        assertEquals("Portrait 1.0", about.get("Made with"));
        assertEquals("{", about.get("Recipe"));
    }

    @Test
    void aSegmentHasItsColour() throws IOException {
        try (var zip = new ZipFile(write("a.xlsx", Messages.ENGLISH).toFile())) {
            String styles = text(zip, "xl/styles.xml");
            assertTrue(styles.contains("0072b2") && styles.contains("e69f00"), styles);
        }
    }

    private static String text(ZipFile zip, String entry) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
    }

    /** exp(mean of ln 10 and ln 100) - 1 = sqrt(10 * 100) - 1 = 30.62; day 19,530.55 is nearer to 2023-06-23. */
    @Test
    void centroidsAndProfilesCountWhatTheirColumnsCount() throws IOException {
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
                .write(
                        target,
                        Shop.workbook(Shop.table(Messages.CHINESE), centroids, List.of(profile), Messages.CHINESE),
                        Progress.none());
        List<Row> sheet = rows(target, 2);
        assertEquals(List.of("spend（几何平均）", "since"), texts(sheet.getFirst()).subList(4, 6));
        assertEquals(
                Math.sqrt(1_000) - 1,
                sheet.get(1).getCellAsNumber(4).orElseThrow().doubleValue(),
                1e-9);
        LocalDateTime day = LocalDateTime.of(2023, 6, 23, 0, 0);
        assertEquals(day, sheet.get(1).getCellAsDate(5).orElseThrow());
        List<Row> profiles = rows(target, 3);
        assertEquals("spend（几何平均）", profiles.get(1).getCellAsString(2).orElseThrow());
        assertEquals(10, profiles.get(1).getCellAsNumber(6).orElseThrow().doubleValue(), 1e-9);
        assertEquals(day, profiles.get(2).getCellAsDate(4).orElseThrow());
        assertEquals("yyyy-mm-dd", profiles.get(2).getCell(5).getDataFormatString());
    }

    @Test
    void aSheetHasFrozenHeadingsAndAFilter() throws IOException {
        try (var zip = new ZipFile(write("a.xlsx", Messages.ENGLISH).toFile())) {
            String xml = text(zip, "xl/worksheets/sheet1.xml");
            assertTrue(xml.contains("ySplit=\"1\""), xml);
            assertTrue(xml.contains("<autoFilter ref=\"A1:K5\">"), xml);
            String core = text(zip, "docProps/core.xml");
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
        Row row = rows(write(table), 0).get(1);
        assertEquals("6222020200112233445", row.getCellAsString(0).orElseThrow());
        assertEquals(Math.PI, row.getCellAsNumber(1).orElseThrow().doubleValue());
        assertEquals(32_767, row.getCellAsString(2).orElseThrow().length());
        assertEquals("x".repeat(32_766) + "…", row.getCellAsString(2).orElseThrow());
    }

    @Test
    void whatASheetCannotHoldIsMadeToFit() throws IOException {
        int early = (int) LocalDate.of(1899, 12, 31).toEpochDay();
        Dataset source = new DatasetBuilder("x")
                .texts("control", new String[] {"a\u0000b\u0007c\uFFFEd"})
                .texts("escape", new String[] {"_x0041_ and _y"})
                .texts("astral", new String[] {"x".repeat(32_765) + "😀😀"})
                .dates("born", new int[] {early})
                .build(c -> c.role());
        var table = new SegmentTable(
                source, new int[] {0}, new double[] {Double.NaN}, new String[] {""}, List.of("a", "b"));
        Row row = rows(write(table), 0).get(1);
        assertEquals("abcd", row.getCellAsString(0).orElseThrow());
        assertEquals("_x005F_x0041_ and _y", row.getCellAsString(1).orElseThrow());
        assertEquals("x".repeat(32_765) + "…", row.getCellAsString(2).orElseThrow());
        assertEquals("1899-12-31", row.getCellAsString(3).orElseThrow());
    }

    @Test
    void rowsBeyondASheetGoOnInTheNext() throws IOException {
        Path target = folder.resolve("a.xlsx");
        new XlsxExport(new AtomicFile(), new Messages(Messages.ENGLISH), 2)
                .write(target, Shop.workbook(Shop.table(Messages.ENGLISH), Messages.ENGLISH), Progress.none());
        try (var workbook = new ReadableWorkbook(Files.newInputStream(target))) {
            assertEquals(
                    List.of("Segments", "Segments 2", "Personas", "Centroids", "Profiles", "Quality", "About"),
                    workbook.getSheets().map(s -> s.getName()).toList());
        }
        List<Row> first = rows(target, 0);
        List<Row> second = rows(target, 1);
        assertEquals(3, first.size());
        assertEquals(3, second.size());
        assertEquals(texts(first.getFirst()), texts(second.getFirst()));
        assertEquals("009", second.get(1).getCellAsString(0).orElseThrow());
    }

    /** 31 characters, and none of {@code []:*?/\\}. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void namesOfSheetsAreWhatExcelAllows(String language) throws IOException {
        try (var workbook = new ReadableWorkbook(
                Files.newInputStream(write("a.xlsx", language.equals("zh") ? Messages.CHINESE : Messages.ENGLISH)))) {
            workbook.getSheets().forEach(s -> assertTrue(s.getName().matches("[^\\[\\]:*?/\\\\]{1,27}"), s.getName()));
        }
    }
}
