// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.load.LoadReport.LineEnd;
import org.portrait.work.Progress;

/** The receipt says how records end and what stands before a quote inside quotes. */
class LineEndsTest {
    @TempDir
    Path folder;

    private LineEnd lineEnd(String text) throws IOException {
        return Table.csv(folder, text).report().lineEnd();
    }

    @Test
    void oneKind() throws IOException {
        assertEquals(LineEnd.LF, lineEnd("a,b\n1,2\n3,4\n"));
        assertEquals(LineEnd.CRLF, lineEnd("a,b\r\n1,2\r\n3,4\r\n"));
        assertEquals(LineEnd.CR, lineEnd("a,b\r1,2\r3,4\r"));
    }

    @Test
    void severalKinds() throws IOException {
        assertEquals(LineEnd.MIXED, lineEnd("a,b\r\n1,2\n3,4\r\n"));
        assertEquals(LineEnd.MIXED, lineEnd("a,b\n1,2\r3,4\n"));
        // far behind what the layout is told from
        assertEquals(LineEnd.MIXED, lineEnd("a,b\n" + "1,2\n".repeat(500_000) + "3,4\r\n5,6\n"));
    }

    @Test
    void lineEndsInsideQuotesEndNoRecord() throws IOException {
        assertEquals(LineEnd.CRLF, lineEnd("a,b\r\n1,\"x\ny\"\r\n2,\"he said \"\"\n\"\"\"\r\n3,z\r\n"));
        assertEquals(LineEnd.LF, lineEnd("a;b\n1;\"x\r\ny\"\n2;z\n"));
        assertEquals(LineEnd.CRLF, lineEnd("a,b\r\n1,\"x \\\"\ny\"\r\n2,\"z \\\" z\"\r\n3,\"\\\"\"\r\n"));
    }

    @Test
    void otherEncodingsAndFormats() throws IOException {
        byte[] text = "\ufeffa,b\r\n1,北\r\n".getBytes(StandardCharsets.UTF_16LE);
        assertEquals(LineEnd.CRLF, Table.csv(folder, text).report().lineEnd());
        Path lines = Files.writeString(folder.resolve("t.jsonl"), "{\"a\":1}\r\n{\"a\":2}\r\n");
        assertEquals(LineEnd.CRLF, Table.of(lines).report().lineEnd());
        Path array = Files.writeString(folder.resolve("t.json"), "[{\"a\":1},{\"a\":2}]");
        assertEquals(LineEnd.NONE, Table.of(array).report().lineEnd());
    }

    @Test
    void theScanSeesWhatIsThere() throws IOException {
        var random = new Random(4);
        Path file = folder.resolve("scan.txt");
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder("x".repeat(i % 50 == 0 ? (1 << 18) - random.nextInt(20) : random.nextInt(9)));
            for (int c = random.nextInt(30); c > 0; c--) {
                text.append("abcdefgh\n\r\n\r".charAt(random.nextInt(i % 2 == 0 ? 12 : 10)));
            }
            Files.writeString(file, text);
            assertEquals(
                    seen(text.toString()),
                    TextScan.of(file, Runnable::run, Progress.none()).lineEnds(),
                    text::toString);
        }
    }

    private static Set<LineEnd> seen(String text) {
        var seen = EnumSet.noneOf(LineEnd.class);
        if (text.contains("\r\n")) {
            seen.add(LineEnd.CRLF);
        }
        if (text.matches("(?s).*(?<!\r)\n.*")) {
            seen.add(LineEnd.LF);
        }
        if (text.matches("(?s).*\r(?!\n).*")) {
            seen.add(LineEnd.CR);
        }
        return seen;
    }

    @Test
    void whatStandsBeforeAQuoteInsideQuotes() throws IOException {
        assertEquals(
                "\"",
                Table.csv(folder, "a,b\n1,\"x \"\"y\"\"\"\n2,\"z\"\n").report().escape());
        Table backslash = Table.csv(folder, "a,b\n1,\"x \\\"y\\\"\"\n2,\"z, \\\"\"\n3,\"\\\"w\"\n");
        assertEquals("\\", backslash.report().escape());
        assertEquals(List.of("x \"y\"", "z, \"", "\"w"), backslash.cells("b"));
        Table none = Table.csv(folder, "a,b\n1,2\n", LoadSettings.DETECT.withQuote(""));
        assertEquals("", none.report().escape());
    }
}
