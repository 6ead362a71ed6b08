// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code portrait run} finds out about the segments beside their description. */
class EvidenceFilesTest extends CommandLineTest {
    /** Three groups far apart: found again every time. Twenty a side are enough for the dip test to tell. */
    @Test
    void runSaysHowFarEachSegmentCanBeTrusted() throws IOException {
        assertEquals(0, portrait("run", "shop.csv", "--lang", "en"), err());
        List<String> stability =
                files("portrait-out").get("stability.csv").lines().toList();
        assertEquals(
                "segment,segment_name,size,jaccard,dissolved,recovered,band,silhouette,nearest,dip,dip_rows,p_value,"
                        + "separated,near_share,light,rows,resamples",
                stability.getFirst());
        assertEquals(4, stability.size());
        for (String line : stability.subList(1, 4)) {
            assertTrue(line.contains(",20,1,0,100,highly_stable,0.9"), line);
            assertTrue(line.contains(",40,0.0001,true,0,green,60,100"), line);
        }
        assertTrue(
                out().contains("1. Solid. Found again in 100 of 100 resamples, and a gap separates it from segment "));
        assertTrue(out().contains("5 other seeds lead to nearly the same segments (adjusted Rand index 1.00)."), out());
    }

    /** One of sixty spends a hundred times as much as the others of the same age. */
    @Test
    void whoeverIsUnlikeTheOwnSegmentIsListedAndCanBeSetAside() throws IOException {
        String csv = Files.readString(folder.resolve("shop.csv"));
        String line =
                csv.lines().filter(row -> row.startsWith("C007,")).findFirst().orElseThrow();
        String[] cells = line.split(",");
        String spender = line.replace("," + cells[2] + ",", ",50000,");
        Files.writeString(folder.resolve("shop.csv"), csv.replace(line, spender));
        assertEquals(
                0, portrait("run", "shop.csv", "--k", "3", "--scale", "robust", "--out", "a", "--lang", "en"), err());
        List<String> lines = files("a").get("outliers.csv").lines().toList();
        assertEquals(
                "customer,segment,segment_name,distance,typical_distance,spreads,isolation,"
                        + "feature_1,value_1,segment_1,feature_2,value_2,segment_2,feature_3,value_3,segment_3",
                lines.getFirst());
        Files.writeString(folder.resolve("aside.json"), """
                {"version": 1, "clean": {"rules": [{"rule": "missing", "otherwise": {"fill": "drop"}, "columns": {}},
                {"rule": "set-aside", "column": "customer_id", "customers": ["C007", "nobody"]}]}}""");
        assertEquals(
                0,
                portrait("run", "shop.csv", "--k", "3", "--recipe", "aside.json", "--out", "b", "--lang", "en"),
                err());
        assertEquals(
                spender + ",,,,set aside by hand",
                files("b")
                        .get("segments.csv")
                        .lines()
                        .filter(row -> row.startsWith("C007,"))
                        .findFirst()
                        .orElseThrow());
        assertTrue(err().contains("set aside by hand 1"), err());
    }

    /** Between 20 and 40 years 30 is the roundest number, between 40 and 60 it is 50. */
    @Test
    void everySegmentHasItsRule() throws IOException {
        assertEquals(0, portrait("run", "shop.csv", "--k", "3", "--lang", "en"), err());
        List<String> rules = files("portrait-out").get("rules.csv").lines().toList();
        assertEquals(
                "segment,segment_name,rule,sql,precision,coverage,customers,held_out_rows,tree_fidelity,tree_depth",
                rules.getFirst());
        List<String> found = List.of(
                ",age under 30,\"\"\"age\"\" < 30\",1,1,20,18,1,2",
                ",age from 30 to under 50,\"\"\"age\"\" >= 30 AND \"\"age\"\" < 50\",1,1,20,18,1,2",
                ",age at least 50,\"\"\"age\"\" >= 50\",1,1,20,18,1,2");
        for (int s = 0; s < 3; s++) {
            assertTrue(rules.get(s + 1).endsWith(found.get(s)), rules.get(s + 1));
        }
    }

    /** Three groups of twenty: without a limit each is a segment. */
    @Test
    void noSegmentIsSmallerThanWanted() throws IOException {
        assertEquals(
                0, portrait("run", "shop.csv", "--k", "2", "--min-size", "30", "--out", "a", "--lang", "en"), err());
        JsonNode evaluation = JsonMapper.shared().readTree(files("a").get("evaluation.json"));
        assertEquals("[30,30]", evaluation.get("sizes").toString());
        JsonNode limit = evaluation.get("size_limit");
        assertEquals(30, limit.get("smallest").intValue());
        assertEquals(
                evaluation.get("inertia").doubleValue(),
                limit.get("inertia_without").doubleValue()
                        * (1 + limit.get("price").doubleValue()),
                1e-9);
        assertTrue(limit.get("nearest_share").doubleValue() < 1);
        assertTrue(out().contains("smallest segment: 30"), out());
        assertTrue(out().contains("Every segment is made to have at least 30 customers."), out());
        assertEquals(
                0,
                portrait(
                        "run", "shop.csv", "--recipe", "a/recipe.json", "--out", "b", "--threads", "2", "--lang", "en"),
                err());
        assertEquals(files("a"), files("b"));
        assertEquals(
                0, portrait("run", "shop.csv", "--k", "3", "--min-size", "20", "--out", "c", "--lang", "en"), err());
        assertTrue(out().contains("Every segment has at least 20 customers, even without the limit."), out());
        assertEquals(0, portrait("sweep", "shop.csv", "--min-size", "15", "--out", "d", "--lang", "en"), err());
        List<String> quality = files("d").get("quality.csv").lines().toList();
        assertEquals(5, quality.size(), "a heading, K = 1 for the gap statistic, and K = 2, 3 and 4");
        assertTrue(quality.getLast().startsWith("4,"), quality.getLast());
        assertEquals(1, portrait("run", "shop.csv", "--k", "4", "--min-size", "16", "--out", "e", "--lang", "en"));
        assertTrue(
                err().contains("4 segments of at least 16 customers need 64, but only 60 take part."
                        + " Choose at most 3 segments, or a lower limit."),
                err());
        assertEquals(1, portrait("sweep", "shop.csv", "--min-size", "31", "--lang", "en"));
        assertTrue(
                err().contains("Not even two segments of at least 31 customers can be made of 60."
                        + " Choose a limit of at most 30."),
                err());
    }
}
