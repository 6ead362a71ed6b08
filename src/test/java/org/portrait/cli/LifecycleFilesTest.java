// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code portrait run} writes and says about stages; expected values are worked out by hand. */
class LifecycleFilesTest extends CommandLineTest {
    private static final String RUN = "run customers.csv --features group --k 2 --lang en --out ";

    /** Five who ordered in the last days, up to five times and for 10 each, and five who ordered once, long ago, for 5. */
    @BeforeEach
    void orders() throws IOException {
        var csv = new StringBuilder("customer_id,group,days_since_last_order,orders,revenue\n");
        for (int i = 1; i <= 5; i++) {
            csv.append("A%d,%d,%d,%d,%d\n".formatted(i, i, i, i, 10 * i));
        }
        for (int i = 1; i <= 5; i++) {
            csv.append("B%d,%d,%d,1,5\n".formatted(i, 100 + i, 100 + i));
        }
        Files.writeString(folder.resolve("customers.csv"), csv);
        Files.writeString(folder.resolve("limits.json"), """
                {"version": 1, "lifecycle": {"thresholds":
                {"newDays": 2, "riskDays": 50, "lostDays": 103, "loyal": 3}}}""");
    }

    private Map<String, String> run(String folder, String more) throws IOException {
        assertEquals(0, portrait((RUN + folder + more).split(" ")), err());
        return files(folder);
    }

    @Test
    void stagesAreCountedPerSegmentAndStandInTheList() throws IOException {
        Map<String, String> written = run("a", " --recipe limits.json");
        List<String> table = written.get("lifecycle.csv").lines().toList();
        assertEquals(
                "segment,segment_name,stage,customers,share_of_segment,share_of_all,lift,value,value_share",
                table.getFirst());
        List<String> figures = table.stream()
                .skip(1)
                .map(line -> line.charAt(0) + line.replaceFirst("^.*?,(?=New|Active|Loyal|At risk|Lost)", " "))
                .toList();
        assertEquals(
                List.of(
                        "1 New,1,0.2,0.1,2,10,0.05714285714285714",
                        "1 Active,1,0.2,0.1,2,20,0.11428571428571428",
                        "1 Loyal,3,0.6,0.3,2,120,0.6857142857142857",
                        "1 At risk,0,0,0.3,0,0,0",
                        "1 Lost,0,0,0.2,0,0,0",
                        "2 New,0,0,0.1,0,0,0",
                        "2 Active,0,0,0.1,0,0,0",
                        "2 Loyal,0,0,0.3,0,0,0",
                        "2 At risk,3,0.6,0.3,2,15,0.08571428571428572",
                        "2 Lost,2,0.4,0.2,2,10,0.05714285714285714"),
                figures);
        assertEquals(
                "row,customer_id,group,days_since_last_order,orders,revenue,reason",
                written.get("left-out.csv").strip(),
                "nobody is left out");
        List<String> list = written.get("segments.csv").lines().toList();
        assertTrue(list.getFirst().endsWith(",segment,segment_name,distance,reason,stage"), list.getFirst());
        assertEquals(
                List.of("New", "Active", "Loyal", "Loyal", "Loyal", "At risk", "At risk", "At risk", "Lost", "Lost"),
                list.stream()
                        .skip(1)
                        .map(line -> line.substring(line.lastIndexOf(',') + 1))
                        .toList());
        assertTrue(
                out().contains("Customers by stage: New 1 (10.0%), Active 1 (10.0%), Loyal 3 (30.0%),"
                        + " At risk 3 (30.0%), Lost 2 (20.0%).\n"),
                out());
        // the best two of ten bring 50 + 40 of 175
        assertTrue(out().contains("The best 20% of customers bring 51.4% of revenue.\n"), out());
    }

    /**
     * Two more have no group and take no part, but are a new customer and one who is lost; the line of A1 is there twice,
     * which is one customer.
     */
    @Test
    void whoIsInNoSegmentIsInAStage() throws IOException {
        String csv = Files.readString(folder.resolve("customers.csv"));
        Files.writeString(folder.resolve("customers.csv"), csv + "N1,,1,1,3\nN2,,200,9,7\nA1,1,1,1,10\n");
        Files.writeString(folder.resolve("limits.json"), """
                {"version": 1,
                "clean": {"rules": [{"rule": "duplicates", "ignoreId": false},
                {"rule": "missing", "otherwise": {"fill": "drop"}, "columns": {}}]},
                "lifecycle": {"thresholds": {"newDays": 2, "riskDays": 50, "lostDays": 103, "loyal": 3}}}""");
        Map<String, String> written = run("a", " --recipe limits.json");
        assertEquals(
                List.of(
                        ",,New,1,0.5,0.16666666666666666,3,3,0.016216216216216217",
                        ",,Active,0,0,0.08333333333333333,0,0,0",
                        ",,Loyal,0,0,0.25,0,0,0",
                        ",,At risk,0,0,0.25,0,0,0",
                        ",,Lost,1,0.5,0.25,2,7,0.03783783783783784"),
                written.get("lifecycle.csv").lines().skip(11).toList());
        assertEquals(
                List.of("N1 New", "N2 Lost", "A1 "),
                written.get("segments.csv")
                        .lines()
                        .skip(11)
                        .map(line -> line.substring(0, 2) + " " + line.substring(line.lastIndexOf(',') + 1))
                        .toList());
        assertTrue(
                out().contains("Stages and value are those of all 12 customers of the file, also of the 2 who are in no"
                        + " segment (why, stands on the Clean page and in segments.csv).\n"),
                out());
        assertTrue(
                out().contains("Customers by stage: New 2 (16.7%), Active 1 (8.3%), Loyal 3 (25.0%),"
                        + " At risk 3 (25.0%), Lost 3 (25.0%).\n"),
                out());
        // the best 2.4 of twelve bring 50 + 40 + 0.4 * 30 of 185
        assertTrue(out().contains("The best 20% of customers bring 55.1% of revenue.\n"), out());
    }

    /** 185 are brought in and 60 taken back: shares of the rest would mislead, in the file as in the text. */
    @Test
    void sharesThatWouldMisleadAreInNoFile() throws IOException {
        String csv = Files.readString(folder.resolve("customers.csv"));
        Files.writeString(folder.resolve("customers.csv"), csv + "N2,3,60,9,-60\n");
        String table = run("a", " --recipe limits.json").get("lifecycle.csv");
        assertTrue(table.lines().skip(1).allMatch(line -> line.endsWith(",")), table);
        assertTrue(table.contains(",-"), table);
    }

    /** Reason and stage, and what was chosen, in one language; codes are for options and recipes. */
    @Test
    void wordsAreInTheLanguageOfTheRun() throws IOException {
        String csv = Files.readString(folder.resolve("customers.csv"));
        Files.writeString(folder.resolve("customers.csv"), csv + "N2,,60,9,7\n");
        assertEquals(
                0,
                portrait(
                        "run",
                        "customers.csv",
                        "--features",
                        "group",
                        "--k",
                        "2",
                        "--recipe",
                        "limits.json",
                        "--lang",
                        "zh",
                        "--out",
                        "zh"),
                err());
        Map<String, String> written = files("zh");
        assertEquals(
                "N2,,60,9,7,,,,缺失值,流失风险",
                written.get("segments.csv").lines().toList().getLast());
        assertTrue(written.get("lifecycle.csv").contains(",,流失风险,1,"), written.get("lifecycle.csv"));
        assertTrue(out().contains("缩放方式：标准化\n缺失值：删除该行\n"), out());
    }

    /** Limits that were proposed stand in the recipe that is written, so that they hold for other customers, too. */
    @Test
    void theRecipeReplaysTheLimits() throws IOException {
        Map<String, String> first = run("a", "");
        assertTrue(out().contains("Proposed by fifths"), out());
        assertTrue(first.get("recipe.json").contains("\"lostDays\" : 103"), first.get("recipe.json"));
        assertEquals(0, portrait("run", "customers.csv", "--recipe", "a/recipe.json", "--lang", "en", "--out", "b"));
        assertEquals(first, files("b"));
    }

    @Test
    void withoutSuchColumnsThereAreNoStages() throws IOException {
        Files.writeString(
                folder.resolve("customers.csv"),
                Files.readString(folder.resolve("customers.csv")).replace("days_since_last_order", "x"));
        Map<String, String> written = run("a", "");
        assertFalse(written.containsKey("lifecycle.csv"));
        assertTrue(written.get("segments.csv").lines().findFirst().orElseThrow().endsWith(",reason"));
        assertFalse(out().contains("stage"), out());
    }

    @Test
    void limitsThatContradictEachOtherAreRefused() throws IOException {
        Files.writeString(folder.resolve("limits.json"), """
                {"version": 1, "lifecycle": {"thresholds":
                {"newDays": 2, "riskDays": 50, "lostDays": 10, "loyal": 3}}}""");
        assertEquals(1, portrait((RUN + "a --recipe limits.json").split(" ")));
        assertTrue(err().contains("lifecycle.thresholds"), err());
    }
}
