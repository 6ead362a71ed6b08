// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                "  =1",
                "\u3000=1",
                "\u00A0=1",
                "\uFEFF=1",
                "\u200B=1"
            })
    void formulasAreGuarded(String text) {
        assertEquals("'" + text, FormulaGuard.guard(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a=b", "北京", "3-4", "'=1", "a@b.com"})
    void plainTextIsNot(String text) {
        assertEquals(text, FormulaGuard.guard(text));
    }
}
