// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portrait.export.AtomicFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineInterfaceTest extends CommandLineTest {
    private static final List<String> FILES = List.of(
            "centroids.csv",
            "evaluation.json",
            "features.csv",
            "left-out.csv",
            "model.json",
            "outliers.csv",
            "personas.csv",
            "profiles.csv",
            "quality.csv",
            "recipe.json",
            "report.html",
            "rules.csv",
            "segments.csv",
            "stability.csv");

    @Test
    void runFindsTheThreeGroupsAndWritesEverything() throws IOException {
        assertEquals(0, portrait("run", "shop.csv", "--lang", "en"), err());
        Map<String, String> written = files("portrait-out");
        assertEquals(FILES, List.copyOf(written.keySet()));
        JsonNode evaluation = JsonMapper.shared().readTree(written.get("evaluation.json"));
        assertEquals(3, evaluation.get("k").intValue());
        assertEquals("groups", evaluation.get("verdict").stringValue());
        assertEquals(60, evaluation.get("rows").intValue());
        assertEquals("[20,20,20]", evaluation.get("sizes").toString());
        List<String> lines = written.get("segments.csv").lines().toList();
        assertEquals("customer_id,age,spend,sex,city,segment,segment_name,distance,reason", lines.getFirst());
        assertEquals(62, lines.size());
        assertEquals("C060,,500,f,Rome,,,,missing value", lines.getLast());
        List<String> quality = written.get("quality.csv").lines().toList();
        assertEquals(21, quality.size(), "a heading, K = 1 for the gap statistic, and K = 2 to 20");
        assertTrue(quality.get(3).matches("3,.*[0-9],100,60,true"), quality.get(3));
        assertTrue(quality.get(4).matches("4,([0-9.e-]+,){9},{8}false"), "more K were measured: " + quality.get(4));
        assertEquals(
                "row,customer_id,age,spend,sex,city,reason\n61,C060,,500,f,Rome,missing value\n",
                written.get("left-out.csv").replace("\r\n", "\n"));
        assertTrue(out().contains("features: age, spend\n"), out());
        assertTrue(out().contains("scaling: standard\nmissing: drop\nseed: 1\nk: auto 2..20\n"), out());
        assertEquals("Rows left out: 1 (missing value 1).\n", err());
    }

    /** The mission's worked example, its inertia from there; in GB18030, as a Chinese Excel saves it. */
    @Test
    void theWorkedExampleIsDividedAsItShouldBe() throws IOException {
        Files.writeString(folder.resolve("客户.csv"), """
                用户ID,年龄,性别,平均购买金额,购买频率
                1,25,男,1000,5
                2,30,女,1500,3
                3,22,男,800,10
                4,28,女,1200,4
                """, Charset.forName("GB18030"));
        assertEquals(0, portrait("run", "客户.csv", "--features", "年龄,性别,平均购买金额,购买频率", "--k", "2", "--out", "a"), err());
        JsonNode evaluation = JsonMapper.shared().readTree(files("a").get("evaluation.json"));
        assertEquals(3.472549058295571, evaluation.get("inertia").doubleValue(), 1e-12);
        List<String> segments = files("a")
                .get("segments.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(",")[5])
                .toList();
        assertEquals(List.of("1", "2", "1", "2"), segments);
    }

    /** A share of 0 or 1 is exactly that, and both tables show the same means. */
    @Test
    void centroidsAreTheMeansOfTheProfiles() throws IOException {
        assertEquals(0, portrait("run shop.csv --lang zh --features sex,age --k 4 --missing median".split(" ")), err());
        var means = new TreeSet<String>();
        for (String line :
                files("portrait-out").get("profiles.csv").lines().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            if (cells[11].equals("feature")) {
                means.add(cells[4]);
            }
        }
        var centroids = new TreeSet<String>();
        for (String line :
                files("portrait-out").get("centroids.csv").lines().skip(1).toList()) {
            centroids.addAll(List.of(line.split(",")).subList(4, 6));
        }
        assertTrue(centroids.containsAll(List.of("0", "1")), centroids.toString());
        assertEquals(centroids, means);
    }

    @Test
    void strayBlanksMakeNoCategories() throws IOException {
        String csv = Files.readString(folder.resolve("shop.csv"));
        Files.writeString(
                folder.resolve("shop.csv"), csv.replace("0,f,", "0, f,").replace("2,m,", "2,m ,"));
        assertEquals(
                0, portrait("run", "shop.csv", "--features", "sex", "--k", "2", "--lang", "en", "--out", "a"), err());
        assertTrue(out().contains("features: sex=m\n"), out());
        assertTrue(err().contains("Cells with stray blanks or full-width characters made plain"), err());
        Files.writeString(folder.resolve("untrimmed.json"), "{\"version\": 1, \"clean\": {\"rules\": []}}");
        assertEquals(
                0,
                portrait(
                        "run",
                        "shop.csv",
                        "--recipe",
                        "untrimmed.json",
                        "--features",
                        "sex",
                        "--k",
                        "2",
                        "--lang",
                        "en",
                        "--out",
                        "b"),
                err());
        assertTrue(out().contains("features: sex= f, sex=f, sex=m, sex=m \n"), out());
        assertEquals("", err());
    }

    @Test
    void runTwiceAndOnOneOrTwoThreadsGivesTheSameBytes() throws IOException {
        assertEquals(0, portrait("run", "shop.csv", "--out", "a", "--threads", "1", "--k-range", "2..6"), err());
        assertEquals(0, portrait("run", "shop.csv", "--out", "b", "--threads", "2", "--k-range", "2..6"), err());
        assertEquals(0, portrait("run", "shop.csv", "--out", "c", "--k-range", "2..6"), err());
        assertEquals(files("a"), files("b"));
        assertEquals(files("a"), files("c"));
    }

    @Test
    void aRecipeReplaysByteForByte() throws IOException {
        assertEquals(
                0,
                portrait(
                        "run",
                        "shop.csv",
                        "--out",
                        "a",
                        "--features",
                        "age,sex,city",
                        "--scale",
                        "robust",
                        "--missing",
                        "median",
                        "--k-range",
                        "2..6",
                        "--seed",
                        "7"),
                err());
        assertEquals(0, portrait("run", "shop.csv", "--recipe", "a/recipe.json", "--out", "b"), err());
        assertEquals(files("a"), files("b"));
    }

    @Test
    void optionsOverrideTheRecipe() throws IOException {
        assertEquals(0, portrait("run", "shop.csv", "--out", "a", "--k", "3", "--lang", "en"), err());
        assertTrue(out().contains("3 segments, as asked: distinct groups, silhouette 0.9"), out());
        assertEquals(
                0,
                portrait(
                        "run",
                        "shop.csv",
                        "--recipe",
                        "a/recipe.json",
                        "--out",
                        "b",
                        "--k",
                        "4",
                        "--scale",
                        "minmax",
                        "--features",
                        "spend"),
                err());
        JsonNode evaluation = JsonMapper.shared().readTree(files("b").get("evaluation.json"));
        assertEquals(4, evaluation.get("k").intValue());
        assertEquals("minmax", evaluation.get("scaling").stringValue());
        assertEquals("[\"spend\"]", evaluation.get("features").toString());
    }

    @Test
    void anExistingFolderIsKeptUnlessForced() throws IOException {
        assertEquals(0, portrait("run", "shop.csv", "--k", "2"), err());
        Map<String, String> before = files("portrait-out");
        assertEquals(1, portrait("run", "shop.csv", "--k", "3", "--lang", "en"));
        assertTrue(err().contains("--force"), err());
        assertEquals(before, files("portrait-out"));
        assertEquals(0, portrait("run", "shop.csv", "--k", "3", "--force"), err());
        assertFalse(before.equals(files("portrait-out")));
    }

    @Test
    void aFullDiskLeavesNothing() {
        var full = new AtomicFile(_ -> new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        });
        assertEquals(1, portrait(full, "run", "shop.csv", "--k", "3", "--lang", "en"));
        assertTrue(err().contains("The disk is full"), err());
        assertArrayEquals(new String[] {"shop.csv"}, folder.toFile().list());
    }

    @Test
    void sweepShowsEveryKAndMarksTheRecommendedOne() throws IOException {
        assertEquals(0, portrait("sweep", "shop.csv", "--k-range", "2..5", "--out", "q", "--lang", "en"), err());
        List<String> lines = out().lines().toList();
        assertEquals(9, lines.size(), out());
        assertEquals(
                List.of("*", "3"), List.of(lines.get(2).strip().split(" +")).subList(0, 2), out());
        assertEquals(
                "The gap statistic takes 3 as well; the 3 segments are found again in resamples (Jaccard 1.00).",
                lines.get(6));
        assertTrue(lines.get(7).startsWith("The gap statistic takes 3, "), lines.toString());
        assertTrue(lines.getLast().startsWith("Found again best: 3 segments (Jaccard 1.00)."), lines.getLast());
        List<String> rows = files("q").get("quality.csv").lines().toList();
        assertEquals(6, rows.size());
        assertEquals(
                "k,inertia,second_difference,silhouette,silhouette_error,silhouette_rows,simplified_silhouette,"
                        + "squared_silhouette,calinski_harabasz,davies_bouldin,gap,gap_error,gap_references,gap_rows,"
                        + "stability,stability_error,stability_resamples,stability_rows,chosen",
                rows.getFirst());
        assertTrue(rows.get(1).matches("1,{10}-?[0-9.]+,[0-9.]+,50,60,,,,,false"), "only a gap: " + rows.get(1));
        assertTrue(rows.get(3).startsWith("3,") && rows.get(3).endsWith(",true"), rows.get(3));
        assertEquals(1, rows.stream().filter(row -> row.endsWith(",true")).count());
        double[][] numbers = rows.stream()
                .skip(2)
                .map(row -> Stream.of(row.replaceFirst(",[^,]*$", "").split(","))
                        .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                        .toArray())
                .toArray(double[][]::new);
        assertEquals(numbers[0][1] - 2 * numbers[1][1] + numbers[2][1], numbers[1][2], 1e-9, "the bend at 3");
        assertTrue(Double.isNaN(numbers[0][2]) && Double.isNaN(numbers[3][2]), "no neighbour");
        assertTrue(numbers[1][10] > numbers[0][10] && numbers[1][10] >= numbers[2][10] - numbers[2][11]);
        assertEquals(0, portrait("sweep", "shop.csv", "--k-range", "2..3"), err());
        assertEquals(2, folder.toFile().list().length);
    }

    @Test
    void inspectPrintsOneObjectPerFileAndGoesOnAfterABadOne() {
        assertEquals(1, portrait("inspect", "none.csv", "shop.csv", "--lang", "zh"));
        JsonNode receipt = JsonMapper.shared().readTree(out());
        assertEquals("shop.csv", receipt.get("file").stringValue());
        assertEquals("csv", receipt.get("format").stringValue());
        assertEquals(",", receipt.get("delimiter").stringValue());
        assertEquals(61, receipt.get("rows").intValue());
        assertEquals(0, receipt.get("rejected").intValue());
        assertEquals(
                "{\"name\":\"customer_id\",\"type\":\"text\",\"role\":\"id\",\"missing\":0,\"distinct\":61}",
                receipt.get("columns").get(0).toString());
        assertEquals(0, receipt.get("unreadable").intValue());
        assertEquals(64, receipt.get("fingerprint").get("sha256").stringValue().length());
        assertTrue(err().contains("none.csv"), err());
    }

    @Test
    void inspectSaysWhatIsInEachColumnAndHowItWasRead() throws IOException {
        String rows = IntStream.range(0, 40)
                .mapToObj(i -> i + ";" + (i == 9 ? "abc" : i + 1) + ";1.00" + i % 10 + ";05/" + (i % 9 + 1) + "/2024;"
                        + "2024-01-05 10:" + (10 + i) + ":00;" + i + "%\n")
                .collect(Collectors.joining("", "n;whole;dot;day;at;share\n", ""));
        Files.writeString(folder.resolve("styles.csv"), rows);
        assertEquals(0, portrait("inspect", "styles.csv"));
        JsonNode receipt = JsonMapper.shared().readTree(out());
        assertEquals(1, receipt.get("unreadable").intValue());
        assertEquals(
                "[{\"row\":10,\"column\":\"whole\",\"text\":\"abc\"}]",
                receipt.get("unreadable_cells").toString());
        assertEquals("1 40 1", column(receipt, 1, "minimum", "maximum", "missing"));
        assertEquals("1000 1009", column(receipt, 2, "minimum", "maximum"));
        assertEquals(
                "{\"decimal_mark\":\",\",\"group_mark\":\".\",\"ambiguous\":40,\"decided_by\":\"file\","
                        + "\"examples\":[\"1.000\",\"1.001\",\"1.002\"]}",
                column(receipt, 2, "reading"));
        assertEquals("\"2024-01-05\" \"2024-09-05\"", column(receipt, 3, "minimum", "maximum"));
        assertEquals("\"2024-01-05T10:10:00\" \"2024-01-05T10:49:00\"", column(receipt, 4, "minimum", "maximum"));
        assertEquals("0.0 0.39 {\"signs\":[\"%\"]}", column(receipt, 5, "minimum", "maximum", "reading"));
    }

    private static String column(JsonNode receipt, int column, String... keys) {
        return Stream.of(keys)
                .map(key -> receipt.get("columns").get(column).get(key).toString())
                .collect(Collectors.joining(" "));
    }

    @Test
    void runSaysWhatItTookForMissingAndWhatItCouldReadInTwoWays() throws IOException {
        String rows = IntStream.range(0, 60)
                .mapToObj(i -> i + ";" + (i == 9 ? "abc" : i % 7) + ";" + (i % 5 + 1) + ".01" + i % 10 + "\n")
                .collect(Collectors.joining("", "customer_id;age;spend\n", ""));
        Files.writeString(folder.resolve("odd.csv"), rows);
        assertEquals(0, portrait("run", "odd.csv", "--k", "2", "--lang", "en"), err());
        assertTrue(err().contains("count as missing: 1."), err());
        assertTrue(err().contains("spend (,)"), err());
    }

    @Test
    void everythingIsSaidInChineseToo() {
        assertEquals(0, portrait("run", "shop.csv", "--lang=zh", "--k-range", "2..4"), err());
        assertTrue(out().contains("特征：age、spend"), out());
        assertTrue(err().contains("缺失值"), err());
    }

    @Test
    void aDefectIsAShortCodeWithoutAStackTrace() {
        var broken = new AtomicFile(_ -> {
            throw new IllegalStateException("broken");
        });
        assertEquals(3, portrait(broken, "run", "shop.csv", "--k", "3", "--lang", "en"));
        assertTrue(err().matches("(?s).*code P-[0-9A-F]{5}\\..*"), err());
        assertFalse(err().contains("IllegalState"), err());
    }
}
