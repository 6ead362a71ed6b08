// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.portrait.load.LoadSettings.DETECT;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.load.LoadReport.LineEnd;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** What ends a row can be said: other line ends are text then, which stays as it is. */
class RecordEndTest {
    @TempDir
    Path folder;

    private Table read(String text, RecordEnd end) throws Exception {
        return Table.csv(folder, text, DETECT.withRecordEnd(end));
    }

    @Test
    void aReturnInALineIsText() throws Exception {
        String text = "id,no\rte\n1,one\rtwo\n2,\"three\r\"\n3,four\n";
        Table lines = read(text, RecordEnd.LF);
        assertEquals(List.of(1L, 2L, 3L), lines.cells("id"));
        assertEquals(List.of("id", "no\rte"), lines.names());
        assertEquals(List.of("one\rtwo", "three\r", "four"), lines.cells("no\rte"));
        assertEquals(LineEnd.LF, lines.report().lineEnd());
        assertEquals(0, lines.report().rejectedCount());
    }

    @Test
    void aFeedInALineIsText() throws Exception {
        Table lines = read("id,note\r1,one\ntwo\r2,\"three\n\"\r3,four\r", RecordEnd.CR);
        assertEquals(List.of(1L, 2L, 3L), lines.cells("id"));
        assertEquals(List.of("one\ntwo", "three\n", "four"), lines.cells("note"));
        assertEquals(LineEnd.CR, lines.report().lineEnd());
    }

    @Test
    void bothTogetherAlone() throws Exception {
        String text = "id,note,n\r\n1,one\ntwo,5\r\n2,\"thr\ree\r\nfour\",6\r\n3,five\rsix,7\r\n";
        Table lines = read(text, RecordEnd.CRLF);
        assertEquals(List.of("one\ntwo", "thr\ree\r\nfour", "five\rsix"), lines.cells("note"));
        assertEquals(List.of(5L, 6L, 7L), lines.cells("n"));
        assertEquals(LineEnd.CRLF, lines.report().lineEnd());
    }

    @Test
    void whatIsFoundChangesNothing() throws Exception {
        for (RecordEnd end : RecordEnd.values()) {
            Table lines = read("id,note\r\n1,one\r\n2,two\r\n", end);
            assertEquals(List.of("one", "two"), lines.cells("note"));
            assertEquals(LineEnd.CRLF, lines.report().lineEnd());
        }
        assertEquals(
                List.of("one", "two"),
                read("id,note\n1,one\n2,two\n", RecordEnd.LF).cells("note"));
        // a feed ends a row, with a return before it or without
        assertEquals(
                List.of("one", "two"),
                read("id,note\n1,one\r\n2,two\n", RecordEnd.LF).cells("note"));
    }

    @Test
    void aFileWithoutAnySuchEndHasNoRows() {
        var refused = assertThrows(FailureException.class, () -> read("id,note\n1,one\n2,two\n", RecordEnd.CR));
        assertInstanceOf(Failure.HeaderOnly.class, refused.failure());
    }

    /** FF is no letter in UTF-8. Lines are counted as they end. */
    @Test
    void linesAreCountedByTheirEnds() throws Exception {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("id,note\n1,one\rtwo\n2,a,b\rc,d\n3,".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xff);
        bytes.writeBytes("\n4,x\n5,y\n".getBytes(StandardCharsets.UTF_8));
        Path file = Files.write(folder.resolve("lines.csv"), bytes.toByteArray());
        LoadSettings settings = DETECT.withEncoding("UTF-8").withRecordEnd(RecordEnd.LF);
        LoadReport report = Table.of(file, settings).report();
        assertEquals(
                List.of(4L),
                report.undecodable().stream()
                        .map(LoadReport.UndecodableBytes::line)
                        .toList());
        assertEquals(1, report.rejectedCount());
        assertEquals(3, report.rejected().getFirst().line());
        assertEquals("2,a,b\rc,d", report.rejected().getFirst().text());
        assertEquals(
                List.of(new Preview.Line(2, "1,one\rtwo"), new Preview.Line(3, "2,a,b\rc,d")),
                RawLines.around(file, report, RecordEnd.LF, 3, 1, Progress.none())
                        .subList(0, 2));
        assertEquals(
                new Preview.Line(2, "1,one\rtwo"),
                Preview.of(file, settings, Progress.none())
                        .orElseThrow()
                        .raw()
                        .lines()
                        .get(1));
    }

    @Test
    void linesOfEachKindAreCounted() {
        String text = "a\nb\rc\r\nd\r\r\ne\n\nf";
        assertEquals(8, line(text, null)); // a b c d "" e "" f
        assertEquals(6, line(text, RecordEnd.LF)); // a b·c d· e "" f
        assertEquals(3, line(text, RecordEnd.CRLF)); // a·b·c d· e··f
        assertEquals(5, line(text, RecordEnd.CR)); // a·b c d "" e··f
    }

    private static long line(String text, RecordEnd end) {
        var ends = new LineEnds(end);
        text.chars().forEach(c -> ends.take((char) c));
        return ends.line();
    }

    @Test
    void otherEncodingsAndPackedTexts() throws Exception {
        byte[] text = "\ufeffid,note\n1,\u5317\r\u4eac\n2,\u4e0a\u6d77\n".getBytes(StandardCharsets.UTF_16LE);
        Path file = Files.write(folder.resolve("wide.csv"), text);
        Table lines = Table.of(file, DETECT.withRecordEnd(RecordEnd.LF));
        assertEquals(List.of("\u5317\r\u4eac", "\u4e0a\u6d77"), lines.cells("note"));
    }
}
