// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The commands that make files of files: {@code convert} and {@code aggregate}. */
class FilesTest extends CommandLineTest {
    private static final String ORDERS = """
            order,customer,date,pieces,price
            1,A,2024-01-10,2,10
            2,A,2024-01-20,1,5.5
            3,B,2024-01-15,3,4
            """;

    @Test
    void convertWritesCellsAsTheyStandAndGoesOnAfterAFailure() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "id;city;spend\n001;Rome, IT;1,50\n002;NA;2,00\n");
        Files.createDirectory(folder.resolve("more"));
        Files.writeString(folder.resolve("more/a.tsv"), "x\ty\n1\t2\n3\t4\n");
        assertEquals(1, portrait("convert", "a.csv", "nowhere.csv", "more/a.tsv", "--out", "plain"));
        assertEquals(
                "id,city,spend\n001,\"Rome, IT\",\"1,50\"\n002,NA,\"2,00\"\n",
                Files.readString(folder.resolve("plain/a.csv")));
        assertEquals("x,y\n1,2\n3,4\n", Files.readString(folder.resolve("plain/a-2.csv")));
        assertTrue(err().startsWith("There is no file "), err());
        assertEquals(1, err().lines().count(), err());
    }

    @Test
    void bytesThatMeanNothingAreSaidAndListed() throws IOException {
        // UTF-8 but for F6 and NUL; \u0000 and \u00f6 as Latin-1 are these bytes
        byte[] text = "city,n\r\nK\u00c3\u00b6ln,1\r\n\u00c3\u0085s,2\r\nK\u00f6ln,3\r\na\0b,4\r\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("a.csv"), text);
        assertEquals(0, portrait("convert", "a.csv", "--out", "plain"), err());
        assertEquals(
                "city,n\nKöln,1\nÅs,2\nK\ufffdln,3\na\ufffdb,4\n", Files.readString(folder.resolve("plain/a.csv")));
        assertEquals(
                List.of(
                        folder.resolve("a.csv")
                                + ": places with bytes that mean no character, written as a replacement character: 2. If there"
                                + " are many, open the file in the window and choose another encoding.",
                        "  line 4: F6 is not valid in UTF-8",
                        "  line 5: 00 (NUL)"),
                err().lines().toList());
        assertEquals(0, portrait("inspect", "a.csv"), err());
        String bytes =
                "\"undecodable\":2,\"undecodable_bytes\":[{\"line\":4,\"bytes\":\"F6\",\"reason\":\"not_in_encoding\"},"
                        + "{\"line\":5,\"bytes\":\"00\",\"reason\":\"nul\"}]";
        assertTrue(out().contains(bytes), out());
        assertTrue(out().contains("\"quote\":\"\\\"\",\"escape\":\"\\\"\",\"line_end\":\"crlf\""), out());
    }

    @Test
    void nothingIsWrittenOverUnasked() throws IOException {
        String before = "id,spend\n1,2\n3,4\n";
        Files.writeString(folder.resolve("a.csv"), before);
        Files.createDirectory(folder.resolve("plain"));
        Files.writeString(folder.resolve("plain/a.csv"), "precious");
        assertEquals(1, portrait("convert", "a.csv", "--out", "plain"));
        assertTrue(err().contains("is there already"), err());
        assertEquals("precious", Files.readString(folder.resolve("plain/a.csv")));
        assertEquals(0, portrait("convert", "a.csv", "--out", "plain", "--force"), err());
        assertEquals(before, Files.readString(folder.resolve("plain/a.csv")));
        // not even by force over what is read
        assertEquals(1, portrait("convert", "a.csv", "--out", ".", "--force"));
        Files.writeString(folder.resolve("orders.csv"), ORDERS);
        assertEquals(
                1,
                portrait(
                        "aggregate",
                        "orders.csv",
                        "--customer",
                        "customer",
                        "--date",
                        "date",
                        "--out",
                        "./orders.csv",
                        "--force"));
        assertEquals(ORDERS, Files.readString(folder.resolve("orders.csv")));
        // a missing input is refused as one, whatever stands in the folder
        Files.writeString(folder.resolve("plain/gone.csv"), "old");
        assertEquals(1, portrait("convert", "gone.csv", "--out", "plain", "--force"));
        assertTrue(err().startsWith("There is no file "), err());
        assertEquals("old", Files.readString(folder.resolve("plain/gone.csv")));
    }

    @Test
    void aggregateWritesCustomersToTheScreenOrIntoAFile() throws IOException {
        Files.writeString(folder.resolve("orders.csv"), ORDERS);
        String[] asked = {
            "aggregate",
            "orders.csv",
            "--customer",
            "customer",
            "--date",
            "date",
            "--quantity",
            "pieces",
            "--price",
            "price",
            "--order",
            "order",
            "--as-of",
            "2024-02-01"
        };
        assertEquals(0, portrait(asked), err());
        String[] lines = out().split("\n");
        assertTrue(lines[0].startsWith("customer,recency_days,frequency,monetary,average_order_value,"), lines[0]);
        // A bought for 25.5 in two orders, the last 12 days before; B for 12 in one, 17 days before
        assertTrue(lines[1].startsWith("A,12,2,25.5,12.75,"), lines[1]);
        assertTrue(lines[2].startsWith("B,17,1,12,12,"), lines[2]);
        assertTrue(err().contains("2 customers as of Feb 1, 2024."), err());
        String shown = out();
        String[] into = Arrays.copyOf(asked, asked.length + 2);
        into[asked.length] = "--out";
        into[asked.length + 1] = "customers.csv";
        assertEquals(0, portrait(into), err());
        assertEquals(shown, Files.readString(folder.resolve("customers.csv")));
        assertFalse(out().contains("A,"), out());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such names")
    void namesThatWouldMeanSomethingInSqlMeanNothing() throws IOException {
        String orders =
                "\"who'; drop table t; --\",\"da\"\"te\",\"sum(n)\\n\"\nA,2024-01-10,2\nA,2024-01-20,3\nB,2024-01-15,4\n";
        Files.writeString(folder.resolve("a1.csv"), "x\n1\n");
        Files.writeString(folder.resolve("a*.csv"), orders);
        assertEquals(
                0,
                portrait(
                        "aggregate",
                        "a*.csv",
                        "--customer",
                        "who'; drop table t; --",
                        "--date",
                        "da\"te",
                        "--amount",
                        "sum(n)\\n"),
                err());
        String[] lines = out().split("\n");
        int monetary = List.of(lines[0].split(",")).indexOf("monetary");
        assertEquals("A", lines[1].split(",")[0]);
        assertEquals("5", lines[1].split(",")[monetary]);
        assertEquals("4", lines[2].split(",")[monetary]);
        assertEquals(0, portrait("convert", "a*.csv", "--out", "plain"), err());
        assertEquals(
                "who'; drop table t; --,\"da\"\"te\",sum(n)\\n\nA,2024-01-10,2\nA,2024-01-20,3\nB,2024-01-15,4\n",
                Files.readString(folder.resolve("plain/a*.csv")));
    }

    @Test
    void howFilesAreReadCanBeSaid() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "shop;Oslo\nid;spend\n;EUR\n1;20\n2;30\nchecked;\n");
        assertEquals(
                0,
                portrait(
                        "convert",
                        "a.csv",
                        "--out",
                        "plain",
                        "--delimiter",
                        ";",
                        "--first-line",
                        "2",
                        "--header-lines",
                        "2",
                        "--footer-lines",
                        "1"),
                err());
        assertEquals("id,spend EUR\n1,20\n2,30\n", Files.readString(folder.resolve("plain/a.csv")));
    }

    @Test
    void whatEndsARowCanBeSaid() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "id,note\n1,one\rtwo\n2,three\n");
        assertEquals(0, portrait("convert", "a.csv", "--out", "plain", "--record-ends", "lf"), err());
        assertEquals("id,note\n1,\"one\rtwo\"\n2,three\n", Files.readString(folder.resolve("plain/a.csv")));
    }

    @Test
    void orderLinesInSeveralFilesAreOne() throws IOException {
        Files.writeString(folder.resolve("jan.csv"), "who,day,eur\nA,2024-01-10,2\nB,2024-01-15,4\n");
        Files.writeString(folder.resolve("feb.csv"), "who,day,eur\nA,2024-02-10,5\n");
        String asked = "aggregate jan.csv --also feb.csv --customer who --date day --amount eur";
        assertEquals(0, portrait(asked.split(" ")), err());
        String[] lines = out().split("\n");
        int monetary = List.of(lines[0].split(",")).indexOf("monetary");
        assertEquals("7", lines[1].split(",")[monetary]);
        assertEquals("4", lines[2].split(",")[monetary]);
    }

    @Test
    void aggregateDefinesWhatItMakesOfEvents() throws IOException {
        Files.writeString(folder.resolve("log.csv"), """
                user,at,what,stars
                A,2024-01-10 09:00,read,
                A,2024-01-10 10:00,rate,4
                A,2024-01-12 10:00,rate,1
                B,2024-01-15 08:00,read,
                """);
        String asked = "aggregate log.csv --customer user --date at --event what --value stars --page-views read";
        assertEquals(0, portrait(asked.split(" ")), err());
        // the last event is of the 15th, so days are counted to the 16th
        assertEquals(
                List.of(
                        "user,events,active_days,last_seen_days,pages_viewed,"
                                + "count_rate,values_rate,mean_rate,last_rate,count_read",
                        "A,3,2,4,1,2,2,2.5,1,1",
                        "B,1,1,1,1,0,0,,,1"),
                out().lines().toList());
        for (String said : List.of(
                "Reference day: Jan 16, 2024, the day after the last line of the file.",
                "pages_viewed: number of events of these types: read; a page that is seen twice counts twice.",
                "For example A: events = 3, on 2 different days from Jan 10, 2024 to Jan 12, 2024: active_days = 2.",
                "2 values of rate add up to 5: values_rate = 2, mean_rate = 5 / 2 = 2.5.")) {
            assertTrue(err().lines().anyMatch(said::equals), said + " in " + err());
        }
    }

    @Test
    void aggregateSaysWhichOptionIsMissing() throws IOException {
        Files.writeString(folder.resolve("orders.csv"), ORDERS);
        assertEquals(2, portrait("aggregate", "orders.csv", "--date", "date"));
        assertTrue(err().startsWith("--customer is missing: it takes COL."), err());
        assertEquals(
                2, portrait("aggregate", "orders.csv", "--customer", "customer", "--date", "date", "--price", "price"));
        assertTrue(err().startsWith("--quantity is missing: it takes COL."), err());
    }
}
