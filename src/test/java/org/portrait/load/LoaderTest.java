// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.portrait.data.ColumnRole.CONSTANT;
import static org.portrait.data.ColumnRole.FEATURE;
import static org.portrait.data.ColumnRole.ID;
import static org.portrait.data.ColumnType.CATEGORY;
import static org.portrait.data.ColumnType.DECIMAL;
import static org.portrait.data.ColumnType.INTEGER;
import static org.portrait.data.ColumnType.TEXT;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portrait.data.ColumnInfo;

/** Delimited text: every cell as it stands in the file, and a receipt that says how it was read. */
class LoaderTest {
    private static final String CHINESE = """
            客户编号,年龄,性别,城市
            001,25,男,北京
            002,30,女,上海
            003,41,男,广州
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', UTF-8",
        "UTF-8, '\ufeff', UTF-8",
        "UTF-16LE, '\ufeff', UTF-16LE",
        "UTF-16BE, '\ufeff', UTF-16BE",
        "UTF-16LE, '', UTF-16LE",
        "GBK, '', GB18030",
        "GB18030, '', GB18030"
    })
    void chineseIsReadInEveryEncoding(String encoding, String mark, String recognised) throws Exception {
        Table table = Table.csv(folder, (mark + CHINESE).getBytes(Charset.forName(encoding)));
        assertEquals(List.of(recognised, ",", ".", true, 3, 0L), table.receipt());
        assertEquals(
                List.of(
                        new ColumnInfo("客户编号", TEXT, ID, 0, 3),
                        new ColumnInfo("年龄", INTEGER, FEATURE, 0, 3),
                        new ColumnInfo("性别", CATEGORY, FEATURE, 0, 2),
                        new ColumnInfo("城市", TEXT, FEATURE, 0, 3)),
                table.dataset().schema().columns());
        assertEquals(List.of("001", "002", "003"), table.cells("客户编号"));
        assertEquals(List.of(25L, 30L, 41L), table.cells("年龄"));
        assertEquals(List.of("男", "女", "男"), table.cells("性别"));
        assertEquals(List.of("北京", "上海", "广州"), table.cells("城市"));
    }

    @Test
    void westernEuropeanIsReadWithoutUtf() throws Exception {
        Table table = Table.csv(folder, """
                prénom;ville;prix €
                Jürgen;Köln;12,50
                Zoé;Orléans;7,25
                """.getBytes(Charset.forName("windows-1252")));
        assertEquals(List.of("windows-1252", ";", ",", true, 2, 0L), table.receipt());
        assertEquals(List.of("Jürgen", "Zoé"), table.cells("prénom"));
        assertEquals(List.of("Köln", "Orléans"), table.cells("ville"));
        assertEquals(List.of(12.5, 7.25), table.cells("prix €"));
    }

    /** The name 𠮷野 needs four bytes in GB18030 and a surrogate pair in Java. */
    @Test
    void rareCharactersSurvive() throws Exception {
        Table table = Table.csv(folder, "编号,姓氏\n1,𠮷野\n2,王\n3,赵\n".getBytes(Charset.forName("GB18030")));
        assertEquals(List.of("𠮷野", "王", "赵"), table.cells("姓氏"));
    }

    @Test
    void chineseThatBeginsAfterAMegabyteIsChinese() throws Exception {
        String plain = IntStream.range(0, 60_000)
                .mapToObj(i -> i + ",20,some street in a town\n")
                .collect(Collectors.joining("", "id,age,where\n", "60000,20,北京\n60001,30,上海\n"));
        Table table = Table.csv(folder, plain.getBytes(Charset.forName("GB18030")));
        assertEquals(List.of("GB18030", ",", ".", true, 60_002, 0L), table.receipt());
        assertEquals(List.of("北京", "上海"), table.cells("where").subList(60_000, 60_002));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void everyDelimiterIsRecognised(String delimiter) throws Exception {
        Table table = Table.csv(folder, "member,age,spend\nanna,20,1.5\nbob,30,2.25\n".replace(",", delimiter));
        assertEquals(List.of("UTF-8", delimiter, ".", true, 2, 0L), table.receipt());
        assertEquals(
                delimiter.equals("\t") ? LoadReport.Format.TSV : LoadReport.Format.CSV,
                table.report().format());
        assertEquals(List.of("anna", "bob"), table.cells("member"));
        assertEquals(List.of(20L, 30L), table.cells("age"));
        assertEquals(List.of(1.5, 2.25), table.cells("spend"));
    }

    @Test
    void aDecimalCommaIsRecognisedBesideSemicolons() throws Exception {
        Table table = Table.csv(folder, "id;spend;rate\n1;12,5;0,25\n2;1000,75;1,5\n3;7;2\n");
        assertEquals(List.of("UTF-8", ";", ",", true, 3, 0L), table.receipt());
        assertEquals(List.of(12.5, 1000.75, 7.0), table.cells("spend"));
        assertEquals(List.of(0.25, 1.5, 2.0), table.cells("rate"));
        assertEquals(new ColumnInfo("spend", DECIMAL, FEATURE, 0, 3), table.info("spend"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void quotesHoldDelimitersQuotesAndLineEnds(String end) throws Exception {
        Table table = Table.csv(folder, """
                id,"note, free",age
                1,"a,b",20
                2,"say ""hi""\",30
                3,"two
                lines",40
                """.replace("\n", end));
        assertEquals(List.of("UTF-8", ",", ".", true, 3, 0L), table.receipt());
        assertEquals("\"", table.report().quote());
        assertEquals(List.of("id", "note, free", "age"), table.names());
        assertEquals(List.of("a,b", "say \"hi\"", "two" + end + "lines"), table.cells("note, free"));
        assertEquals(List.of(20L, 30L, 40L), table.cells("age"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,age\r\n1,20\r\n2,30\r\n",
                "id,age\r1,20\r2,30\r",
                "id,age\r\n1,20\n2,30\r\n",
                "id,age\n1,20\n2,30",
                "id,age\n1,20\n\n2,30\n\n\n"
            })
    void lineEndsDoNotMatter(String text) throws Exception {
        Table table = Table.csv(folder, text);
        assertEquals(List.of("UTF-8", ",", ".", true, 2, 0L), table.receipt());
        assertEquals(List.of("id", "age"), table.names());
        assertEquals(List.of(1L, 2L), table.cells("id"));
        assertEquals(List.of(20L, 30L), table.cells("age"));
    }

    @Test
    void headersAreRepaired() throws Exception {
        Table table = Table.csv(folder, "id,age, age ,,age_2,\n1,20,21,22,23,24\n2,30,31,32,33,34\n");
        assertEquals(List.of("id", "age", "age_3", "column4", "age_2", "column6"), table.names());
        assertEquals(List.of(20L, 30L), table.cells("age"));
        assertEquals(List.of(21L, 31L), table.cells("age_3"));
        assertEquals(List.of(22L, 32L), table.cells("column4"));
        assertEquals(List.of(23L, 33L), table.cells("age_2"));
    }

    @Test
    void headersThatDifferInCaseAreTwoColumns() throws Exception {
        Table table = Table.csv(folder, "id,Age,age,AGE\n1,20,21,\n2,30,,6\n");
        assertEquals(List.of("id", "Age", "age", "AGE"), table.names());
        assertEquals(List.of(20L, 30L), table.cells("Age"));
        assertEquals(new ColumnInfo("age", INTEGER, CONSTANT, 1, 1), table.info("age"));
        assertEquals(6L, table.dataset().value(1, "AGE"));
    }

    @Test
    void aTableOfTextHasAHeaderAndATableOfNumbersNone() throws Exception {
        Table text = Table.csv(folder, "town,plan\nRome,basic\nOslo,gold\n");
        assertEquals(List.of("UTF-8", ",", ".", true, 2, 0L), text.receipt());
        assertEquals(List.of("town", "plan"), text.names());
        Table numbers = Table.csv(folder, "1,20\n2,30\n3,40\n");
        assertEquals(List.of("UTF-8", ",", ".", false, 3, 0L), numbers.receipt());
        assertEquals(List.of("column1", "column2"), numbers.names());
        assertEquals(List.of(20L, 30L, 40L), numbers.cells("column2"));
        assertEquals(ID, numbers.role("column1"));
    }

    @Test
    void raggedRowsAreLeftOutAndCounted() throws Exception {
        Table table = Table.csv(folder, "id;age;town\n1;20;Rome\n2;30;Oslo;x\n3;40\n4;50;Oslo\n");
        assertEquals(List.of("UTF-8", ";", ".", true, 2, 2L), table.receipt());
        assertEquals(List.of(1L, 4L), table.cells("id"));
        assertEquals(List.of("Rome", "Oslo"), table.cells("town"));
        assertEquals(
                List.of(3L, 4L),
                table.report().rejected().stream()
                        .map(LoadReport.RejectedRow::line)
                        .toList());
        assertEquals("2;30;Oslo;x", table.report().rejected().getFirst().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\ufeff"})
    void aFirstLineMayNameTheDelimiter(String mark) throws Exception {
        Table table = Table.csv(folder, mark + "sep=;\r\nid;spend;note\r\n1;2,5;a,b\r\n2;3,5;c|d\r\n");
        assertEquals(List.of("UTF-8", ";", ",", true, 2, 0L), table.receipt());
        assertEquals(List.of("id", "spend", "note"), table.names());
        assertEquals(List.of(2.5, 3.5), table.cells("spend"));
        assertEquals(List.of("a,b", "c|d"), table.cells("note"));
        Table name = Table.csv(folder, "sep=x,age\n1,20\n2,30\n");
        assertEquals(List.of("sep=x", "age"), name.names());
    }

    @Test
    void linesBeforeTheTableAreCounted() throws Exception {
        Table table = Table.csv(folder, "Customers of 2026\n\nid,age,town\n1,20,Rome\n2,30,Oslo\n3,40,Bonn\n");
        assertEquals(List.of("id", "age", "town"), table.names());
        assertEquals(List.of("UTF-8", ",", ".", true, 3, 1L), table.receipt());
        assertEquals("Customers of 2026", table.report().rejected().getFirst().text());
    }

    @Test
    void theFingerprintIsThatOfTheFile() throws Exception {
        // sha256sum of coreutils
        Path file = Files.writeString(folder.resolve("a.csv"), "id,age\n1,20\n", StandardCharsets.UTF_8);
        assertEquals(
                "53c246b9f31931efa1da79e083de008d6478b4686c6e220e5abb0fa294ea30f6",
                Table.of(file).report().fingerprint().sha256());
        assertEquals(12, Table.of(file).report().fingerprint().bytes());
    }
}
