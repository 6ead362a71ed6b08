// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CampaignCommandTest extends CommandLineTest {
    /** {@code printf f@x.org | sha256sum}. */
    private static final String HASH = "91411ba4e245f7654cc94467ec2c3c76ac6a133e11369db9c0acdffb68cd5967";

    @BeforeEach
    void model() {
        String run = "run shop.csv --lang en --features age,spend,sex --k 3 --k-range 2..3 --out m";
        assertEquals(0, portrait(run.split(" ")), err());
    }

    /** Three segments of 20 customers each, and one who has no age; all men (odd rows) are not to be contacted. */
    @Test
    void aFolderHasAListForEachSegment() throws IOException {
        Files.writeString(
                folder.resolve("new.csv"),
                Files.readString(folder.resolve("shop.csv"))
                        .replace("city", "city,stop,mail")
                        .replaceAll("(?m)^(.*),(f|m),(.*)$", "$1,$2,$3,$2-stop,$2@x.org")
                        .replace("f-stop", "no")
                        .replace("m-stop", "yes"));
        String line =
                "campaign m/model.json new.csv --out c --lang en --hold-out 20% --do-not-contact stop --email mail";
        assertEquals(0, portrait(line.split(" ")), err());
        assertTrue(
                out().startsWith("24 customers to contact, 6 in the control group, 30 not to be contacted,"
                        + " 1 in no segment. Without a usable \"mail\": 0.\n"),
                out());
        Map<String, String> first = files("c");
        assertEquals(4, first.size());
        for (var file : first.entrySet()) {
            if (!file.getKey().equals("summary.csv")) {
                String text = file.getValue();
                assertTrue(
                        text.startsWith(
                                "customer_id,age,spend,sex,city,stop,mail,segment,segment_name,group,email_sha256\n"),
                        text);
                assertEquals(11, text.lines().count());
                assertEquals(
                        2, text.lines().filter(l -> l.endsWith(",control,")).count());
                assertEquals(
                        8,
                        text.lines().filter(l -> l.endsWith(",contact," + HASH)).count(),
                        text);
            }
        }
        assertEquals(1, portrait(line.split(" ")), "the folder is there already");
        assertEquals(0, portrait((line + " --force").split(" ")), err());
        assertEquals(first, files("c"));
        assertEquals(0, portrait((line.replace("--out c", "--out d") + " --seed 2").split(" ")), err());
        assertFalse(first.equals(files("d")));
    }

    @Test
    void aPhoneNeedsItsCountryAndAShareIsBelowAll() {
        String line = "campaign m/model.json shop.csv --out c --lang en";
        assertEquals(2, portrait((line + " --phone city").split(" ")));
        assertTrue(err().startsWith("--country-code is missing"), err());
        assertEquals(2, portrait((line + " --phone city --country-code 049").split(" ")));
        assertEquals(2, portrait((line + " --hold-out 100%").split(" ")));
        assertTrue(err().startsWith("--hold-out cannot be \"100%\": it takes 10%|N."), err());
        assertEquals(1, portrait((line + " --hold-out 20").split(" ")));
        assertTrue(err().contains("has 20 customers to be contacted, too few for a control group of 20."), err());
        assertEquals(1, portrait((line + " --do-not-contact stop").split(" ")));
        assertTrue(err().startsWith("There is no column \"stop\"."), err());
        assertFalse(Files.exists(folder.resolve("c")));
    }

    @Test
    void runWritesCsvAsItIsAskedTo() throws IOException {
        String run = "run shop.csv --lang en --features age,spend --k 3 --k-range 2..3 --out e --csv excel"
                + " --csv-delimiter ; --csv-decimal comma --csv-encoding UTF-16LE";
        assertEquals(0, portrait(run.split(" ")), err());
        String list = Files.readString(folder.resolve("e/segments.csv"), StandardCharsets.UTF_16LE);
        assertTrue(list.startsWith("\uFEFFcustomer_id;age;spend;sex;city;segment;"), list);
        assertTrue(
                list.lines().skip(1).findFirst().orElseThrow().matches("C000;\\d+,\\d+;\\d+,\\d+;f;Rome;\\d;.*"), list);
        assertEquals(2, portrait("run", "shop.csv", "--lang", "en", "--csv-delimiter", "."));
        assertTrue(err().startsWith("--csv-delimiter cannot be \".\""), err());
        assertEquals(2, portrait("run", "shop.csv", "--lang", "en", "--csv-encoding", "latin-99"));
        assertTrue(err().startsWith("--csv-encoding cannot be \"latin-99\""), err());
    }

    @Test
    void aCharacterThatTheEncodingLacksIsToldAndNothingIsWritten() throws IOException {
        Files.writeString(
                folder.resolve("shop.csv"),
                Files.readString(folder.resolve("shop.csv")).replace("Oslo", "Łódź"));
        String run =
                "run shop.csv --lang en --features age,spend --k 3 --k-range 2..3 --out e --csv-encoding windows-1252";
        assertEquals(1, portrait(run.split(" ")), out());
        assertEquals(
                "\"Ł\" cannot be written as windows-1252 (column city, row 2). Choose another encoding: UTF-8, UTF-16 and"
                        + " GB18030 have every character.\n",
                err().lines().reduce((a, b) -> b).orElseThrow() + "\n");
        assertFalse(Files.exists(folder.resolve("e")));
    }
}
