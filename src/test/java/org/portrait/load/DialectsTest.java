// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portrait.work.Progress;

/** The same table in many dialects: every cell comes back as it was written. */
class DialectsTest {
    private static final List<String> NAMES =
            List.of("date", "time", "pieces", "price", "kind", "what", "page", "remark");
    private static final List<List<String>> ROWS =
            IntStream.range(0, 60).mapToObj(DialectsTest::row).toList();

    @TempDir
    Path folder;

    /** With commas, semicolons, tabs, blanks, quotes, empty cells and line ends in cells. */
    private static List<String> row(int i) {
        return List.of(
                "0%d/%d/2018".formatted(1 + i % 9, 10 + i % 17),
                "%02d:%02d:17".formatted(i % 24, i * 7 % 60),
                String.valueOf(1 + i % 5),
                "%d.%02d".formatted(i * 131 % 90, i * 7 % 100),
                List.of("rental", "paper", "Book, Used", "toner").get(i % 4),
                i % 7 == 0
                        ? "New York, \"the big one\""
                        : List.of("ball", "Pad 11\"x17\"", "Pens; box of 12", "Desk\tlamp")
                                .get(i % 4),
                "https://www.example.net/p?id=" + i + "&x=1",
                i % 3 > 0 ? "" : i % 11 == 0 ? "good\nsecond line" : "good");
    }

    private static String text(List<List<String>> rows, String delimiter, String quote, String escape, String end) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> cell(cell, delimiter, quote, escape))
                        .collect(Collectors.joining(delimiter)))
                .collect(Collectors.joining(end, "", end));
    }

    private static String cell(String cell, String delimiter, String quote, String escape) {
        boolean plain = !cell.contains(delimiter)
                && !cell.contains(delimiter.strip().isEmpty() ? delimiter : delimiter.strip())
                && !cell.contains(quote)
                && !cell.contains("\n");
        String escaped = escape.equals(quote) ? cell : cell.replace(escape, escape + escape);
        return plain ? cell : quote + escaped.replace(quote, escape + quote) + quote;
    }

    private static List<List<String>> table() {
        var table = new ArrayList<List<String>>();
        table.add(NAMES);
        table.addAll(ROWS);
        return table;
    }

    private static String csv(List<List<String>> rows) {
        return text(rows, ",", "\"", "\"", "\r\n");
    }

    /** Names and cells as they were understood. */
    private List<List<String>> read(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return new Loader().query(file, LoadSettings.DETECT, Progress.none(), (table, _) -> {
            var rows = new ArrayList<List<String>>();
            rows.add(table.names());
            table.rows(cells -> rows.add(List.of(cells.clone())));
            return rows;
        });
    }

    private List<List<String>> read(String text) throws IOException {
        return read("table.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|", ", ", "^", "~", "::", "||", " ", "#", "/", "@#@"})
    void delimiters(String delimiter) throws IOException {
        assertEquals(table(), read(text(table(), delimiter, "\"", "\"", "\r\n")));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '$',
            value = {",|'|'", ",|`|`", ",|\"|\\", ";|'|'", "TAB|\"|\\"},
            delimiter = '|')
    void quotesAndEscapes(String delimiter, String quote, String escape) throws IOException {
        String text = text(table(), delimiter.equals("TAB") ? "\t" : delimiter, quote, escape, "\n");
        assertEquals(table(), read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lineEnds(String end) throws IOException {
        List<List<String>> oneLine = table().stream()
                .map(row -> row.stream().map(cell -> cell.replace("\n", " ")).toList())
                .toList();
        assertEquals(oneLine, read(text(oneLine, ",", "\"", "\"", end)));
    }

    @Test
    void withoutNames() throws IOException {
        List<List<String>> read = read(csv(ROWS));
        assertEquals(IntStream.rangeClosed(1, 8).mapToObj(i -> "column" + i).toList(), read.getFirst());
        assertEquals(ROWS, read.subList(1, read.size()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sales of 2018\r\n\r\n",
                "Sales of 2018\r\nprepared by ACME, Inc.\r\n\r\n",
                "Sales of 2018,,,,,,,\r\n,,,,,,,\r\n"
            })
    void titlesAbove(String titles) throws IOException {
        assertEquals(table(), read(titles + csv(table())));
    }

    @Test
    void linesOfNamesBelongTogether() throws IOException {
        String units = "text,text,pcs,EUR,,,,\r\n";
        List<List<String>> read = read(csv(List.of(NAMES)) + units + csv(ROWS));
        assertEquals(
                List.of("date text", "time text", "pieces pcs", "price EUR", "kind", "what", "page", "remark"),
                read.getFirst());
        assertEquals(ROWS, read.subList(1, read.size()));
        List<List<String>> groups =
                read("shop,2023,,2024,\nname,sales,returns,sales,returns\n" + "Rome,1,2,3,4\n".repeat(8));
        assertEquals(
                List.of("shop name", "2023 sales", "2023 returns", "2024 sales", "2024 returns"), groups.getFirst());
        assertEquals(9, groups.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Total,,180,,,,,\r\n", "合计,,180,,,,,\r\n", "\r\nSum:,,180,,,,,\r\n\r\n"})
    void totalsBelowAreListedNotRead(String total) throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), csv(table()) + total);
        LoadReport report =
                new Loader().load(file, LoadSettings.DETECT, Progress.none()).report();
        assertEquals(60, report.rowsRead());
        assertEquals(1, report.rejectedCount());
        assertEquals("Total below the table.", report.rejected().getFirst().reason());
        assertEquals(total.strip(), report.rejected().getFirst().text());
    }

    @ParameterizedTest
    @CsvSource({
        "GBK, 客户;城市;备注, 北京;上海;深圳市南山区, 老客户，常来;新客户;退货较多",
        "GB18030, 客户;城市;备注, 北京;上海;深圳市南山区, 老客户，常来;新客户;退货较多",
        "Big5, 客戶;城市;備註, 臺北;高雄;新北市板橋區, 老客戶，常來;新客戶;退貨較多",
        "Shift_JIS, 顧客;都市;メモ, 東京;大阪;名古屋, よく来る;初めて;返品が多い",
        "EUC-JP, 顧客;都市;メモ, 東京;大阪;名古屋, よく来る;初めて;返品が多い",
        "EUC-KR, 고객;도시;메모, 서울;부산;대구, 단골;신규;반품",
        "windows-1251, клиент;город;заметка, Москва;Казань;Тверь, новый;постоянный;возврат",
        "windows-1252, client;ville;note, Orléans;Besançon;Saint-Étienne, déjà vu;coûte 5 €;naïf",
        "ISO-8859-1, client;ville;note, Orléans;Besançon;Saint-Étienne, déjà vu;très fidèle;naïf",
        "UTF-8, client;ville;note, Orléans;北京;東京, déjà vu;老客户;Москва",
        "UTF-16LE, client;ville;note, Orléans;北京;東京, déjà vu;老客户;Москва",
        "UTF-16BE, client;ville;note, Orléans;北京;東京, déjà vu;老客户;Москва"
    })
    void encodings(String encoding, String names, String cities, String remarks) throws IOException {
        String[] city = cities.split(";");
        String[] remark = remarks.split(";");
        var table = new ArrayList<>(List.of(List.of(names.split(";"))));
        for (int i = 0; i < 40; i++) {
            table.add(List.of("C" + i, city[i % 3], remark[i / 3 % 3]));
        }
        byte[] bytes = csv(table).getBytes(Charset.forName(encoding));
        assertEquals(table, read("table.csv", bytes));
        if (encoding.startsWith("UTF")) {
            byte[] marked = ("\ufeff" + csv(table)).getBytes(Charset.forName(encoding));
            assertEquals(table, read("table.csv", marked));
        }
    }

    @Test
    void cellsComeAsTheyStand() throws IOException {
        List<List<String>> table = List.of(
                List.of("id", "a", "b"),
                List.of("001", "NA", "-"),
                List.of("002", "", "1.50"),
                List.of("010", " x ", "1e3"));
        assertEquals(table, read("id,a,b\n001,NA,-\n002,,1.50\n010, x ,1e3\n"));
    }
}
