// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Help, and what is said about commands that cannot be understood. */
class UsageTest extends CommandLineTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    ''
                    run
                    inspect
                    dance
                    run shop.csv --k five
                    run shop.csv --k-range 5..2
                    run shop.csv --k-range 5
                    run shop.csv --scale loud
                    run shop.csv --missing guess
                    run shop.csv --lang xx
                    run shop.csv --sed 1
                    run shop.csv other.csv
                    sweep shop.csv --k 3
                    """)
    void wrongUsageIsToldSo(String command) {
        assertEquals(2, portrait(command.isEmpty() ? new String[0] : command.split(" ")), err());
        assertFalse(err().isEmpty());
        assertFalse(err().contains("\tat "), err());
    }

    @ParameterizedTest
    @CsvSource({"--help,inspect", "run --help,--missing", "sweep --help,--k-range", "--version,Portrait "})
    void helpIsThere(String command, String said) {
        for (String language : List.of("en", "zh")) {
            assertEquals(0, portrait((command + " --lang " + language).split(" ")), err());
            assertTrue(out().contains(said), out());
            assertFalse(out().contains("cli."), out());
            assertFalse(out().contains("--threads"), out());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "sweep", "score", "serve", "export-model", "aggregate", "inspect", "convert"})
    void everyOptionIsExplained(String command) {
        for (String language : List.of("en", "zh")) {
            assertEquals(0, portrait(command, "--help", "--lang", language), err());
            List<String> lines = out().lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).strip().matches("(-\\w, )?--[\\w-]+(=\\S+)?")) {
                    assertTrue(i + 1 < lines.size() && lines.get(i + 1).matches("\\s+[^-\\s].*"), lines.get(i));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            run shop.csv --k abc       ; --k cannot be "abc": it takes N|auto, where N is a whole number.
            run shop.csv --k-range 5-2 ; --k-range cannot be "5-2": it takes a range such as 2..20.
            run shop.csv --seed x      ; --seed cannot be "x": it takes N, where N is a whole number.
            run shop.csv --scale foo   ; --scale cannot be "foo": it takes standard|minmax|robust|none.
            run shop.csv --missing foo ; --missing cannot be "foo": it takes drop|median|mean|mode.
            run shop.csv --scale       ; --scale stands without a value: it takes standard|minmax|robust|none.
            run shop.csv --force=yes   ; --force takes no value.
            run shop.csv --k 2 --k 3   ; --k is given twice.
            run shop.csv --sed 1       ; There is no option --sed.
            run shop.csv other.csv     ; "other.csv" is one argument too many.
            run                        ; DATA is missing: name the file to be read.
            inspect                    ; DATA is missing: name the file to be read.
            dance                      ; There is neither a command nor a file dance.
            """)
    void wrongUsageIsOneSentenceAndWhereToLook(String command, String said) {
        assertEquals(2, portrait(("--lang en " + command).split(" ")), err());
        List<String> lines = err().lines().toList();
        assertEquals(said, lines.getFirst());
        assertTrue(lines.getLast().startsWith("See: portrait"), err());
        assertEquals(2, lines.size(), err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run shop.csv --k abc",
                "run shop.csv --k-range 5-2",
                "run shop.csv --seed x",
                "run shop.csv --scale foo",
                "run shop.csv --scale",
                "run shop.csv --force=yes",
                "run shop.csv --k 2 --k 3",
                "run shop.csv --sed 1",
                "run shop.csv other.csv",
                "run",
                "dance"
            })
    void wrongUsageIsToldInChinese(String command) {
        assertEquals(2, portrait(("--lang zh " + command).split(" ")), err());
        String[] english = {"Invalid", "Missing", "Unknown", "Unmatched", "should", "See", "whole", "STANDARD", " is "};
        assertEquals(List.of(), Stream.of(english).filter(err()::contains).toList(), err());
        assertTrue(err().contains("用法请看"), err());
    }

    @Test
    void theHelpIsChineseThroughout() {
        assertEquals(0, portrait("--help", "--lang", "zh"), err());
        assertTrue(out().startsWith("用法：portrait"), out());
        assertTrue(out().contains("\n命令：\n  run "), out());
        assertEquals(0, portrait("run", "--help", "--lang", "zh"), err());
        assertTrue(out().startsWith("用法：portrait run"), out());
    }
}
