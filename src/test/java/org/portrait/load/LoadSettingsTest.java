// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;

/** What the analyst chooses by hand wins over what is recognised. */
class LoadSettingsTest {
    private static final LoadSettings DETECT = LoadSettings.DETECT;

    @TempDir
    Path folder;

    @Test
    void theDelimiter() throws Exception {
        String text = "a;b,c\n1;2,3\n4;5,6\n";
        Table comma = Table.csv(folder, text, DETECT.withDelimiter(","));
        assertEquals(List.of("a;b", "c"), comma.names());
        assertEquals(List.of("1;2", "4;5"), comma.cells("a;b"));
        assertEquals(List.of(3L, 6L), comma.cells("c"));
        Table semicolon = Table.csv(folder, text, DETECT.withDelimiter(";"));
        assertEquals(List.of("a", "b,c"), semicolon.names());
        assertEquals(List.of(1L, 4L), semicolon.cells("a"));
        assertEquals(";", semicolon.report().delimiter());
        Table wrong = Table.csv(folder, "id;age\n1;20\n2;30\n", DETECT.withDelimiter(","));
        assertEquals(List.of("1;20", "2;30"), wrong.cells("id;age"));
    }

    @Test
    void theEncoding() throws Exception {
        Charset western = Charset.forName("windows-1252");
        Path file = Files.write(folder.resolve("a.csv"), "id,town\n1,Nîmes\n2,Besançon\n".getBytes(western));
        Table table = Table.of(file, DETECT.withEncoding("windows-1252"));
        assertEquals(List.of("windows-1252", ",", ".", true, 2, 0L), table.receipt());
        assertEquals(List.of("Nîmes", "Besançon"), table.cells("town"));
        Table greek = Table.of(file, DETECT.withEncoding("ISO-8859-7"));
        assertEquals(List.of("Nξmes", "Besanηon"), greek.cells("town"));
        assertEquals("ISO-8859-7", greek.report().encoding());
    }

    @Test
    void theDecimalMark() throws Exception {
        Table comma = Table.csv(folder, "id,rate\n1,\"1,5\"\n2,\"2,25\"\n", DETECT.withDecimalMark(","));
        assertEquals(List.of("UTF-8", ",", ",", true, 2, 0L), comma.receipt());
        assertEquals(List.of(1.5, 2.25), comma.cells("rate"));
        Table point = Table.csv(folder, "id;rate\n1;1,5\n2;2,25\n", DETECT.withDecimalMark("."));
        assertEquals(List.of("1,5", "2,25"), point.cells("rate"));
        assertEquals(".", point.report().decimalMark());
    }

    /** 1.234 is a thousand and more where the comma is decimal; never 1.234. */
    @Test
    void aPointIsNoDecimalMarkBesideACommaThatIs() throws Exception {
        Table table = Table.csv(folder, "id;spend\n1;1.234\n2;2.500\n", DETECT.withDecimalMark(","));
        assertEquals(List.of(1234L, 2500L), table.cells("spend"));
        assertEquals(ColumnType.INTEGER, table.type("spend"));
    }

    @Test
    void theHeader() throws Exception {
        Table without = Table.csv(folder, "id,x\na,b\nc,d\n", DETECT.withHeader(false));
        assertEquals(List.of("UTF-8", ",", ".", false, 3, 0L), without.receipt());
        assertEquals(List.of("x", "b", "d"), without.cells("column2"));
        Table with = Table.csv(folder, "1,2\n3,4\n5,6\n", DETECT.withHeader(true));
        assertEquals(List.of("1", "2"), with.names());
        assertEquals(List.of(4L, 6L), with.cells("2"));
    }

    @Test
    void theQuoteAndTheMissingTokens() throws Exception {
        var settings = DETECT.withQuote("'").withMissingTokens(List.of("999", "?"));
        Table table = Table.csv(folder, "id,note,age\n1,'a,b',20\n2,'NA',999\n3,c,?\n", settings);
        assertEquals("'", table.report().quote());
        assertEquals(List.of("a,b", "NA", "c"), table.cells("note"));
        assertEquals(Arrays.asList(20L, null, null), table.cells("age"));
    }

    @Test
    void theRoles() throws Exception {
        var roles = Map.of("age", ColumnRole.IGNORED, "gone", ColumnRole.ID);
        Table table = Table.csv(folder, "id,age\n1,20\n2,30\n", DETECT.withRoles(roles));
        assertEquals(ColumnRole.ID, table.role("id"));
        assertEquals(ColumnRole.IGNORED, table.role("age"));
    }
}
