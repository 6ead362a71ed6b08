// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portrait.privacy.IdKey;

class PrivacyCommandTest extends CommandLineTest {
    private static final String RUN = "run shop.csv --lang en --features age,spend --k 3 --k-range 2..3 --out ";

    /** An id or an address; not what pictures as Base64 hold. */
    private static final Pattern WHO = Pattern.compile("\\bC0\\d\\d\\b|@x\\.org");

    /** The customers with an address each, and the day on which they came. */
    @BeforeEach
    void addresses() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("shop.csv"));
        var text = new StringBuilder(lines.getFirst()).append(",mail,since\n");
        for (int i = 1; i < lines.size(); i++) {
            text.append(lines.get(i)).append(",a%d@x.org,2025-%02d-07\n".formatted(i, 1 + i % 12));
        }
        Files.writeString(folder.resolve("shop.csv"), text);
    }

    private List<String> list(String out) throws IOException {
        return Files.readAllLines(folder.resolve(out).resolve("segments.csv"));
    }

    /** Rome, Oslo and Bonn have 20 each and Rome one more, a woman; of each city half are women. */
    @Test
    void everythingIsWrittenUnlessAskedAndWhatItTellsIsSaid() throws IOException {
        assertEquals(0, portrait((RUN + "a").split(" ")), err());
        assertTrue(
                list("a").get(1).matches("C000,\\d+\\.\\d+,\\d+\\.\\d+,f,Rome,a1@x.org,2025-02-07,\\d,.*"),
                list("a").get(1));
        assertTrue(
                err().contains("These columns look like personal data and are written: mail."
                        + " To leave them out: --leave-out mail"),
                err());
        assertTrue(
                out().contains("By age, sex, city, up to three of them together, 61 of 61 customers (100.0%)"), out());
        assertTrue(out().contains("What helps most: leave out \"age\", or make it coarser. Without it nobody"), out());
        assertEquals(0, portrait((RUN + "b --quasi-ids sex,city --k-anonymity 11").split(" ")), err());
        assertTrue(out().contains("By sex, city, up to three of them together, 50 of 61 customers"), out());
        assertTrue(out().contains("the smallest group has 10."), out());
        assertEquals(0, portrait((RUN + "c --quasi-ids sex,city").split(" ")), err());
        assertTrue(
                out().contains("Every combination of up to three of sex, city is shared by at least 10 customers"
                        + " (k-anonymity; 5 are wanted)."),
                out());
    }

    @Test
    void columnsAreLeftOutIdsReplacedAndValuesCoarser() throws IOException {
        assertEquals(0, portrait("new-key", "my.key", "--lang", "en"), err());
        assertTrue(out().startsWith("A new key is in "), out());
        String options = " --leave-out mail,city --coarsen age=10 --coarsen since=quarter --id-key my.key";
        assertEquals(0, portrait((RUN + "a" + options).split(" ")), err());
        Map<String, String> files = files("a");
        List<String> lines = list("a");
        assertTrue(lines.getFirst().startsWith("customer_id,age,spend,sex,since,segment,"), lines.getFirst());
        String id = IdKey.read(folder.resolve("my.key")).pseudonym("C000");
        assertTrue(lines.get(1).matches(id + ",(10–19|20–29),\\d+\\.\\d+,f,2025-Q1,\\d,.*"), lines.get(1));
        assertFalse(err().contains("personal data"), err());
        assertTrue(out().contains("Left out: city, mail."), out());
        assertTrue(out().contains("Replaced by pseudonyms (HMAC-SHA-256 with a secret key): customer_id."), out());
        assertTrue(out().contains("Less exact than in the file: age (bands of 10), since (quarters)."), out());
        assertFalse(files.get("profiles.csv").contains(",city,"), "no feature, and left out");
        String key = Files.readString(folder.resolve("my.key")).strip();
        files.forEach((name, text) -> {
            assertFalse(text.contains(key), name);
            assertFalse(WHO.matcher(text).find(), name);
        });
        assertEquals(0, portrait((RUN + "b" + options).split(" ")), err());
        assertEquals(lines, list("b"), "the same key, the same pseudonyms");
        assertEquals(0, portrait(("campaign a/model.json shop.csv --lang en --out c" + options).split(" ")), err());
        files("c").forEach((name, text) -> assertFalse(text.contains("C0") || text.contains("Rome"), name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            2; --coarsen age=7         ; --coarsen cannot be "age=7": it takes COL=5|10|month|quarter|year.
            2; --k-anonymity 1         ; --k-anonymity cannot be "1": it takes N, where N is a whole number.
            1; --coarsen sex=5         ; "sex" cannot be made coarser like that
            1; --coarsen nothing=year  ; There is no column "nothing".
            1; --leave-out mail,adress ; There is no column "adress".
            1; --id-key absent.key     ; There is no file
            1; --id-key shop.csv       ; shop.csv holds no key
            """)
    void whatCannotBeIsRefusedBeforeAnythingIsWritten(int code, String options, String said) {
        assertEquals(code, portrait((RUN + "a " + options).split(" ")), out());
        assertTrue(err().contains(said), err());
        assertFalse(Files.exists(folder.resolve("a")));
    }
}
