// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.load.LoadReport.UndecodableBytes;
import org.portrait.load.LoadReport.UndecodableBytes.Reason;

/** Bytes that mean no character are listed by line; what is around them is read. */
class UndecodableBytesTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset SHIFT_JIS = Charset.forName("Shift_JIS");

    @TempDir
    Path folder;

    /** Text in which {@code {C4 FE}} stands for such bytes. */
    private static byte[] bytes(String text, Charset charset) {
        var bytes = new ByteArrayOutputStream();
        for (String part : text.split("[{}]")) {
            bytes.writeBytes(
                    part.matches("[0-9A-F]{2}( [0-9A-F]{2})*")
                            ? HexFormat.ofDelimiter(" ").parseHex(part)
                            : part.getBytes(charset));
        }
        return bytes.toByteArray();
    }

    private static UndecodableBytes wrong(long line, String bytes) {
        return new UndecodableBytes("", line, bytes, Reason.NOT_IN_ENCODING);
    }

    private static UndecodableBytes nul(long line, String bytes) {
        return new UndecodableBytes("", line, bytes, Reason.NUL);
    }

    @Test
    void utf8() throws IOException {
        // a replacement character of the file itself is none of the damage; a line in quotes counts as one
        String text =
                "city,n\r\nKöln,1\r\nK{F6}ln,2\r\n\"New\nYork\",3\r\nM{E4 B8}alm\u00f6,4\r\n\ufffd,5\r\na{00 00}b,6\r\nÅrhus,7\r\n";
        Table table = Table.csv(folder, bytes(text, StandardCharsets.UTF_8));
        assertEquals(
                List.of(wrong(3, "F6"), wrong(6, "E4 B8"), nul(8, "00"), nul(8, "00")),
                table.report().undecodable());
        assertEquals(4, table.report().undecodableCount());
        assertEquals(
                List.of("Köln", "K\ufffdln", "New\nYork", "M\ufffdalmö", "\ufffd", "a\ufffd\ufffdb", "Århus"),
                table.cells("city"));
    }

    @Test
    void anUndamagedFileHasNone() throws IOException {
        Table table = Table.csv(folder, "city,n\nKöln,1\n\ufffd,2\n");
        assertEquals(List.of(), table.report().undecodable());
        assertEquals(0, table.report().undecodableCount());
    }

    @Test
    void gb18030() throws IOException {
        String text = "城市,n\n" + "北京,1\n".repeat(20) + "上{B1}\n{FF}海,3\n" + "广州,4\n".repeat(20);
        Table table = Table.csv(folder, bytes(text, GB18030));
        assertEquals("GB18030", table.report().encoding());
        assertEquals(List.of(wrong(22, "B1"), wrong(23, "FF")), table.report().undecodable());
        assertEquals("\ufffd海", table.cells("城市").get(20));
        assertEquals(22, table.report().rejected().getFirst().line());
    }

    @Test
    void utf16() throws IOException {
        // half a pair, alone before a delimiter, which it takes not with it
        byte[] text =
                bytes("{FF FE}city,n\nOslo{3D D8},1\nRo{00 00}me,2\n北京,3\n{00 DC},4\n", StandardCharsets.UTF_16LE);
        Table table = Table.csv(folder, text);
        assertEquals("UTF-16LE", table.report().encoding());
        assertEquals(
                List.of(wrong(2, "3D D8"), nul(3, "00 00"), wrong(5, "00 DC")),
                table.report().undecodable());
        assertEquals(List.of("Oslo\ufffd", "Ro\ufffdme", "北京", "\ufffd"), table.cells("city"));
        assertEquals(List.of(1L, 2L, 3L, 4L), table.cells("n"));
    }

    @Test
    void shiftJis() throws IOException {
        // 81 begins a character that 2C cannot end
        String text = "都市,n\n" + "東京,1\n".repeat(20) + "大阪{81},2\n" + "さっぽろ,3\n".repeat(20);
        Table table = Table.csv(folder, bytes(text, SHIFT_JIS));
        assertEquals("Shift_JIS", table.report().encoding());
        assertEquals(List.of(wrong(22, "81")), table.report().undecodable());
        assertEquals("大阪\ufffd", table.cells("都市").get(20));
    }

    @Test
    void packed() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes("city,n\nKöln,1\nK{F6}ln,2\nÅs,3\n", StandardCharsets.UTF_8));
        }
        Table table = Table.of(Files.write(folder.resolve("table.csv.gz"), packed.toByteArray()));
        assertEquals(List.of(wrong(3, "F6")), table.report().undecodable());
    }

    @Test
    void jsonLines() throws IOException {
        var lines = new ByteArrayOutputStream();
        lines.writeBytes("{\"city\":\"Köln, Løkken\",\"n\":1}\n{\"city\":\"K".getBytes(StandardCharsets.UTF_8));
        lines.write(0xf6);
        lines.writeBytes("ln\",\"n\":2}\n".getBytes(StandardCharsets.UTF_8));
        Table table = Table.of(Files.write(folder.resolve("table.jsonl"), lines.toByteArray()));
        assertEquals(List.of(wrong(2, "F6")), table.report().undecodable());
        assertEquals(List.of("Köln, Løkken", "K\ufffdln"), table.cells("city"));
    }

    @Test
    void severalFilesSayWhichOneItIs() throws IOException {
        Path first = Files.writeString(folder.resolve("a.csv"), "city,n\nKöln,1\n");
        Path second =
                Files.write(folder.resolve("b.csv"), bytes("city,n\nÅs,1\nK{F6}ln,2\nØl,3\n", StandardCharsets.UTF_8));
        Table table = Table.of(first, LoadSettings.DETECT.withFurther(first, second));
        assertEquals(
                List.of(new UndecodableBytes("b.csv", 3, "F6", Reason.NOT_IN_ENCODING)),
                table.report().undecodable());
    }

    @Test
    void theFirstThousandAreListedAndAllAreCounted() throws IOException {
        String text = "city,n\n" + "K{F6}ln,1\n".repeat(1_200);
        Path file = Files.write(folder.resolve("many.csv"), bytes(text, StandardCharsets.UTF_8));
        LoadReport report =
                Table.of(file, LoadSettings.DETECT.withEncoding("UTF-8")).report();
        assertEquals(1_000, report.undecodable().size());
        assertEquals(wrong(1_001, "F6"), report.undecodable().getLast());
        assertEquals(1_200, report.undecodableCount());
    }
}
