// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                "  =1",
                "\u3000=1",
                "\u00A0=1",
                "\uFEFF=1",
                "\u200B=1",
                "\tx",
                "-2+3+cmd|' /C calc'!D2"
            })
    void formulasAreGuarded(String text) {
        assertEquals("'" + text, FormulaGuard.guard(text, ','));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a=b", "北京", "3-4", "'=1", "a@b.com"})
    void plainTextIsNot(String text) {
        assertEquals(text, FormulaGuard.guard(text, ','));
    }

    /** Opened with another delimiter than the file has, the rest of such a text would be a cell of its own. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            a;=1+1|a;'=1+1
            a; ＝1|a;' ＝1
            =1;@2|'=1;'@2
            a,=1|a,=1
            a;b-c|a;b-c
            5;- x;y|5;'- x;y
            """)
    void neitherDoesOneStartWithinText(String text, String guarded) {
        assertEquals(guarded, FormulaGuard.guard(text, ','));
    }

    @Test
    void aTabOrALineEndStartsACell() {
        assertEquals("'\t'=1", FormulaGuard.guard("\t=1", ','));
        assertEquals("'\r'=1", FormulaGuard.guard("\r=1", ','));
        assertEquals("'\n'=1", FormulaGuard.guard("\n=1", ','));
        assertEquals("' \t' ＝1", FormulaGuard.guard(" \t ＝1", ','));
        assertEquals("a\n'=1", FormulaGuard.guard("a\n=1", ','));
        assertEquals("a\r\n'+1\n'-2", FormulaGuard.guard("a\r\n+1\n-2", ','));
        assertEquals("a,'=1", FormulaGuard.guard("a,=1", ';'));
        assertEquals("a;=1", FormulaGuard.guard("a;=1", ';'));
    }
}
