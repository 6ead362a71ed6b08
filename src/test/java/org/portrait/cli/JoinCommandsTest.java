// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Further files on the command line; of the 61 customers C000 to C060 some have a row in them. */
class JoinCommandsTest extends CommandLineTest {
    private void crm() throws IOException {
        Files.createDirectories(folder.resolve("more"));
        var text = new StringBuilder("id,points,city\nX1,1,Rome\n,2,Rome\n");
        for (int i = 0; i < 60; i++) {
            text.append("C%03d,%d,Bari\n".formatted(i, 100 * (i % 3) + i % 7));
        }
        text.append("C001,999,Como\n");
        Files.writeString(folder.resolve("more/crm.csv"), text);
    }

    @Test
    void aRunTakesTheColumnsAndSaysWhatDidNotFit() throws IOException {
        crm();
        assertEquals(
                0, portrait("run shop.csv --lang en --join more/crm.csv --on customer_id=id --k 3".split(" ")), err());
        assertEquals("""
                crm.csv joined on customer_id = id: 60 of 61 customers matched, new columns: 2.
                Customers without a row in the file: 1; their new columns are empty. For example customer_id C060.
                Values of id in crm.csv that no customer has: 1, such as X1.
                Values of id that stand in several rows of crm.csv: 1, such as C001 (2 rows). The first row is taken; rows not used: 1.
                Rows of crm.csv without a value in id: 1; they are not used.
                Columns whose names the customers already have are called after the file: city (crm).
                Rows left out: 1 (missing value 1).
                Suggestion: Leave out points. Nearly the same as age (correlation 1.00), which stands before it.
                """, err());
        assertTrue(out().contains("features: age, spend, points\n"), out());
        List<String> lines = files("portrait-out").get("segments.csv").lines().toList();
        assertTrue(
                lines.getFirst().startsWith("customer_id,age,spend,sex,city,points,city (crm),segment"),
                lines.getFirst());
        assertEquals(62, lines.size());
        assertTrue(lines.get(2).contains(",Oslo,101,Bari,"), lines.get(2));
        assertTrue(lines.getLast().startsWith("C060,,500,f,Rome,,,"), lines.getLast());

        assertEquals(
                0, portrait("run shop.csv --lang en --recipe portrait-out/recipe.json --out again".split(" ")), err());
        assertEquals(files("portrait-out"), files("again"));
    }

    @Test
    void theLastRowAndSeveralFiles() throws IOException {
        crm();
        Files.writeString(folder.resolve("cities.csv"), "city,people\nRome,28\nOslo,7\nBonn,3\n");
        String command =
                "run shop.csv --join more/crm.csv --on customer_id=id --several last --join cities.csv --on city";
        assertEquals(0, portrait(command.split(" ")), err());
        List<String> lines = files("portrait-out").get("segments.csv").lines().toList();
        assertTrue(lines.get(2).contains(",Oslo,999,Como,7,"), lines.get(2));
    }

    @Test
    void zerosCanBeIgnored() throws IOException {
        Files.writeString(folder.resolve("numbers.csv"), "id,age\n1,5\n2,6\n3,7\n4,8\n");
        Files.writeString(folder.resolve("padded.csv"), "id,v\n0001,10\n0002,21\n0004,39\n");
        String command = "sweep numbers.csv --lang en --k-range 2..2 --join padded.csv --on id";
        assertEquals(1, portrait(command.split(" ")));
        assertTrue(err().startsWith("No customer has a row in "), err());
        assertTrue(err().endsWith("Ignore leading zeros, or choose other columns.\n"), err());
        assertEquals(0, portrait((command + " --ignore-zeros").split(" ")), err());
        assertTrue(err().startsWith("padded.csv joined on id: 3 of 4 customers matched, new columns: 1.\n"), err());
    }

    @Test
    void customersOutOfOrdersGetTheColumnsToo() throws IOException {
        Files.writeString(folder.resolve("orders.csv"), """
                user,day,value
                1001,2026-01-02,5
                1002,2026-01-03,7
                1001,2026-01-04,6
                """);
        Files.writeString(folder.resolve("crm.csv"), "id,points\n1001.0,8\n1003.0,9\n");
        String command =
                "aggregate orders.csv --lang en --customer user --date day --amount value --join crm.csv --on user=id";
        assertEquals(0, portrait(command.split(" ")), err());
        List<String> lines = out().lines().toList();
        assertTrue(lines.get(0).endsWith(",points"), lines.get(0));
        assertTrue(lines.get(1).startsWith("1001,") && lines.get(1).endsWith(",8"), lines.get(1));
        assertTrue(lines.get(2).startsWith("1002,") && lines.get(2).endsWith(","), lines.get(2));
        assertTrue(err().contains("crm.csv joined on user = id: 1 of 2 customers matched"), err());
        assertEquals(1, portrait((command + " --out crm.csv --force").split(" ")));
        assertEquals("id,points\n1001.0,8\n1003.0,9\n", Files.readString(folder.resolve("crm.csv")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            run shop.csv --join crm.csv            ; --on is missing: it takes COL[=COL].
            run shop.csv --on id                   ; --join is missing: it takes FILE.
            run shop.csv --join crm.csv --on       ; --on stands without a value: it takes COL[=COL].
            run shop.csv --join crm.csv --on id --several some ; --several cannot be "some": it takes first|last.
            """)
    void wrongUsageSaysWhatIsMissing(String command, String said) {
        assertEquals(2, portrait((command + " --lang en").split(" ")), err());
        assertEquals(said, err().lines().findFirst().orElseThrow());
    }

    @Test
    void whatCannotBeJoinedIsRefused() throws IOException {
        crm();
        assertEquals(1, portrait("run shop.csv --lang en --join none.csv --on customer_id".split(" ")));
        assertTrue(err().contains("none.csv"), err());
        assertEquals(1, portrait("run shop.csv --lang en --join more/crm.csv --on customer_id".split(" ")));
        assertTrue(err().endsWith("crm.csv has no column \"customer_id\". Choose one of: id, points, city.\n"), err());
        assertEquals(1, portrait("run shop.csv --lang en --join more/crm.csv --on id".split(" ")));
        assertTrue(err().startsWith("There is no column \"id\"."), err());
    }
}
