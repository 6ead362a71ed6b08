// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What spreadsheets put on the clipboard: tabs, CR LF, and quotes around cells with tabs, quotes or line breaks. */
class CopiedCellsTest {
    @Test
    void cellsAreBetweenTabs() {
        assertEquals(
                List.of(List.of("id", "city", ""), List.of("1", "", "3")), CopiedCells.of("id\tcity\t\r\n1\t\t3\r\n"));
        assertEquals(List.of(List.of("a", "b"), List.of("c", "d")), CopiedCells.of("a\tb\nc\td"));
    }

    @Test
    void quotedCellsHoldTabsQuotesAndLineBreaks() {
        assertEquals(
                List.of(
                        List.of("id", "note"),
                        List.of("1", "two\nlines"),
                        List.of("2", "a\tb"),
                        List.of("3", "say \"hi\"")),
                CopiedCells.of("id\tnote\r\n1\t\"two\nlines\"\r\n2\t\"a\tb\"\r\n3\t\"say \"\"hi\"\"\"\r\n"));
        assertEquals(List.of(List.of("", "x"), List.of("\"", "y")), CopiedCells.of("\"\"\tx\n\"\"\"\"\ty\n"));
    }

    /** Browsers put no quotes around cells; those of the page are parts of them. */
    @Test
    void quotesThatEncloseNothingStay() {
        assertEquals(
                List.of(List.of("5\" pipe", "2"), List.of("\"Rome", "3"), List.of("x\"", "4")),
                CopiedCells.of("5\" pipe\t2\n\"Rome\t3\nx\"\t4\n"));
        assertEquals(List.of(List.of("\"open", "1"), List.of("b", "2")), CopiedCells.of("\"open\t1\nb\t2\n"));
    }

    @Test
    void emptyRowsAtTheEndAreNoRows() {
        assertEquals(
                List.of(List.of("a", "b"), List.of("", ""), List.of("1", "2")),
                CopiedCells.of("a\tb\r\n\t\r\n1\t2\r\n\t\r\n\t\r\n"));
    }

    @Test
    void writtenCellsAreReadBack() {
        List<List<String>> rows =
                List.of(List.of("id", "note", "more"), List.of("1", "a\tb\nc", "\"q\""), List.of("", "plain", "5\" x"));
        String text = CopiedCells.write(rows);
        assertEquals("id\tnote\tmore\n1\t\"a\tb\nc\"\t\"\"\"q\"\"\"\n\tplain\t\"5\"\" x\"\n", text);
        assertEquals(rows, CopiedCells.of(text));
    }
}
