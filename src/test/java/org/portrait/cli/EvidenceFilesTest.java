// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.TreeMap;
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
                "segment,segment_name,size,jaccard,dissolved,recovered,band,silhouette,silhouette_lower_quartile,"
                        + "silhouette_median,silhouette_upper_quartile,silhouette_below_0,nearest,dip,dip_rows,p_value,"
                        + "separated,gap_made_by,near_share,light,rows,resamples",
                stability.getFirst());
        assertEquals(4, stability.size());
        for (String line : stability.subList(1, 4)) {
            assertTrue(line.contains(",20,1,0,100,highly_stable,0.9"), line);
            String[] cells = line.replaceAll("\"[^\"]*\"", "name").split(",");
            double lower = Double.parseDouble(cells[8]);
            double upper = Double.parseDouble(cells[10]);
            double median = Double.parseDouble(cells[9]);
            assertTrue(0.8 < lower && lower < median && median < upper && upper < 1 && cells[11].equals("0"), line);
            assertTrue(line.contains(",40,0.0001,true,,0,green,60,100"), line);
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
                "customer,segment,segment_name,distance,typical_distance,spreads,isolation,by,"
                        + "feature_1,value_1,segment_1,feature_2,value_2,segment_2,feature_3,value_3,segment_3",
                lines.getFirst());
        // so far away that the segment is one customer: at its centre, and seen by the forest alone
        assertTrue(lines.get(1).matches("C007,3,[^,]+,0,0,0,0\\.8[0-9]+,isolation,,,,,,,,,"), lines.get(1));
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
                "segment,segment_name,rule,sql,precision,coverage,held_out,held_out_found,held_out_right,customers,precision_all,coverage_all,held_out_rows,tree_fidelity,tree_depth",
                rules.getFirst());
        List<String> found = List.of(
                ",age under 30,\"\"\"age\"\" < 30\",1,1,6,6,6,20,1,1,18,1,2",
                ",age from 30 to under 50,\"\"\"age\"\" >= 30 AND \"\"age\"\" < 50\",1,1,6,6,6,20,1,1,18,1,2",
                ",age at least 50,\"\"\"age\"\" >= 50\",1,1,6,6,6,20,1,1,18,1,2");
        for (int s = 0; s < 3; s++) {
            assertTrue(rules.get(s + 1).endsWith(found.get(s)), rules.get(s + 1));
        }
    }

    /**
     * The first segment is twenty people of about 20 years, all in Rome, who spend the least: of 60 a third, and less
     * than everybody else.
     */
    @Test
    void everyColumnIsProfiledAlsoThoseThatWereNoFeatures() throws IOException {
        assertEquals(0, portrait("run", "shop.csv", "--features", "age", "--k", "3", "--lang", "en"), err());
        List<String[]> rows = files("portrait-out")
                .get("profiles.csv")
                .lines()
                .map(line -> line.split(",", -1))
                .toList();
        assertEquals(
                "use,customers,lower_quartile,upper_quartile,overall_median,overall_sd,explained,cliffs_delta,ci_low,"
                        + "ci_high,ci_rough",
                String.join(",", List.of(rows.getFirst()).subList(11, 22)));
        List<String[]> first = rows.stream().filter(row -> row[0].equals("1")).toList();
        assertEquals(
                List.of(
                        "age,,feature",
                        "spend,,other",
                        "sex,f,other",
                        "sex,m,other",
                        "city,Bonn,other",
                        "city,Oslo,other",
                        "city,Rome,other"),
                first.stream().map(row -> row[2] + "," + row[3] + "," + row[11]).toList());
        String[] age = first.get(0);
        assertEquals(List.of("20", "-1", "", "", ""), List.of(age[12], age[18], age[19], age[20], age[21]));
        String[] spend = first.get(1);
        assertEquals("-1", spend[18]);
        assertTrue(Double.parseDouble(spend[19]) < Double.parseDouble(spend[4]), String.join(",", spend));
        assertEquals("true", spend[21]); // twenty customers are few
        String[] rome = first.get(6);
        assertEquals(
                List.of("1", "0.3333333333333333", "3", "other", "20", "1"),
                List.of(rome[8], rome[9], rome[10], rome[11], rome[12], rome[17]));
    }

    /**
     * Three groups that both age and spend tell, whatever else: without either the segments are the same. A third column
     * repeats spend, a fourth has a tail; both are suggestions.
     */
    @Test
    void featuresAreRankedAndSuggestionsAreTold() throws IOException {
        var csv = new StringBuilder();
        List<String> lines = Files.readAllLines(folder.resolve("shop.csv"));
        csv.append(lines.getFirst()).append(",cents,tail\n");
        for (int i = 1; i < lines.size(); i++) {
            long cents = Math.round(100 * Double.parseDouble(lines.get(i).split(",")[2])) + i % 3;
            csv.append(lines.get(i))
                    .append(',')
                    .append(cents)
                    .append(',')
                    .append(1 << i % 12)
                    .append('\n');
        }
        Files.writeString(folder.resolve("wide.csv"), csv);
        assertEquals(0, portrait("run", "wide.csv", "--k", "3", "--lang", "en", "--features", "age,spend,cents,tail"));
        assertTrue(err().contains("Suggestion: Leave out cents. Nearly the same as spend (correlation 1.00)"), err());
        assertTrue(err().contains("Suggestion: Use the logarithm of tail. A few large values dominate: skew "), err());
        assertTrue(out().contains("3 of 4 features carry the segments"), out());
        List<String> ranks = files("portrait-out").get("features.csv").lines().toList();
        assertEquals(
                "feature,variance_between,information,group,rand_without,rand_with_all,rows,loading_pc1,loading_pc2",
                ranks.getFirst());
        assertEquals(5, ranks.size());
        for (String rank : ranks.subList(1, 5)) {
            String[] cells = rank.split(",", -1);
            double share = variance(files("portrait-out").get("segments.csv"), cells[0]);
            assertEquals(share, Double.parseDouble(cells[1]), 1e-9, rank);
            assertEquals(List.of("spend", "cents").contains(cells[0]) ? "1" : "", cells[3], rank);
            assertEquals("1", cells[5]);
            assertEquals("60", cells[6]);
        }
    }

    /** The share of a column's variance between segments, counted again: 1 - variance within / variance. */
    private static double variance(String segments, String column) {
        List<String> lines = segments.lines().toList();
        List<String> names = List.of(lines.getFirst().split(","));
        var all = new DoubleSummaryStatistics();
        var values = new TreeMap<String, List<Double>>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (!cells[names.indexOf("segment")].isEmpty()) {
                double value = Double.parseDouble(cells[names.indexOf(column)]);
                all.accept(value);
                values.computeIfAbsent(cells[names.indexOf("segment")], _ -> new ArrayList<>())
                        .add(value);
            }
        }
        double total = 0;
        double within = 0;
        for (List<Double> segment : values.values()) {
            double mean = segment.stream().mapToDouble(v -> v).average().orElseThrow();
            for (double value : segment) {
                total += (value - all.getAverage()) * (value - all.getAverage());
                within += (value - mean) * (value - mean);
            }
        }
        return 1 - within / total;
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
        assertTrue(
                out().contains(
                                "Gap statistic and stability are those of segments with the same limit: of 15 customers"),
                out());
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
