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
import org.portrait.privacy.IdKey;

/** What {@code portrait run --recommend} writes and says; expected values are worked out by hand. */
class OfferFilesTest extends CommandLineTest {
    private static final String COLUMNS = " --customer who --date day --quantity pieces --price price --order number";
    private static final String RUN = "run lines.csv" + COLUMNS
            + " --product product --features monetary,frequency --k 2 --k-range 2..3 --lang en";

    /**
     * A1 to A6 order three times: bread and milk, bread, and, all but A6, jam last of all. B1 to B6 order tea and =cake
     * once, for little money. B6 sent the jam back.
     */
    @BeforeEach
    void lines() throws IOException {
        var csv = new StringBuilder("who,number,day,product,pieces,price\n");
        for (int i = 1; i <= 6; i++) {
            csv.append("A%d,1%d,2026-01-01,bread,1,%d\nA%d,1%d,2026-01-01,milk,1,100\n".formatted(i, i, 100 + i, i, i));
            csv.append("A%d,2%d,2026-02-01,bread,1,100\n".formatted(i, i));
            csv.append("A%d,3%d,2026-03-01,%s,1,100\n".formatted(i, i, i < 6 ? "jam" : "bread"));
            csv.append("B%d,4%d,2026-03-01,tea,1,%d\nB%d,4%d,2026-03-01,=cake,1,1\n".formatted(i, i, i, i, i));
        }
        csv.append("B6,56,2026-03-02,jam,-1,100\n");
        Files.writeString(folder.resolve("lines.csv"), csv);
    }

    private Map<String, String> run(String folder, String more) throws IOException {
        assertEquals(0, portrait((RUN + " --out " + folder + more).split(" ")), err());
        return files(folder);
    }

    private static List<String> of(String customer, String table) {
        return table.lines()
                .filter(line -> line.startsWith(customer + ","))
                .map(line -> line.replaceFirst("^([^,]*,\\d),(\"[^\"]*\"|[^,]*),", "$1,"))
                .toList();
    }

    /** Bread is with six, jam with five of them, so the cosine is 5 / √(6 · 5); the same for milk and jam: 1.825742 together. */
    @Test
    void everyCustomerGetsWhatGoesWithTheOwnPurchases() throws IOException {
        Map<String, String> written = run("a", " --recommend");
        String table = written.get("recommendations.csv");
        assertEquals(
                "customer,segment,segment_name,rank,item,score,basis,reason_item,reason",
                table.lines().findFirst().orElseThrow());
        List<String> toA6 = of("A6", table);
        double score = 2 * 5 / Math.sqrt(6 * 5);
        assertTrue(toA6.getFirst().startsWith("A6,1,1,jam," + score + ",bought,bread,"), toA6.toString());
        assertTrue(toA6.getFirst().endsWith("Customers who bought bread also bought it"), toA6.toString());
        // A1 has all that goes together; tea and cake are with half of all customers
        assertEquals(
                List.of(
                        "A1,1,1,=cake,0.5,all,,Popular: 50.0% of all customers bought it",
                        "A1,1,2,tea,0.5,all,,Popular: 50.0% of all customers bought it"),
                of("A1", table));
        // the jam that came back was not bought: B6 is like the other B
        assertEquals(
                of("B1", table),
                of("B6", table).stream().map(l -> l.replaceFirst("B6", "B1")).toList());
    }

    @Test
    void theListHasAColumnForTheBestRecommendation() throws IOException {
        List<String> list = run("a", " --recommend").get("segments.csv").lines().toList();
        assertTrue(list.getFirst().endsWith(",offer"), list.getFirst());
        assertTrue(list.stream().anyMatch(l -> l.startsWith("A6,") && l.endsWith(",jam")), list.toString());
        String plain = run("b", "").get("segments.csv");
        assertFalse(plain.lines().findFirst().orElseThrow().contains("offer"), plain);
        assertFalse(Files.exists(folder.resolve("b/recommendations.csv")));
    }

    @Test
    void tablesTellWhatSegmentsBuyAndWhatGoesTogether() throws IOException {
        Map<String, String> written = run("a", " --recommend");
        // six of six in the segment, six of twelve in all: twice as many
        List<String> bread = written.get("over-index.csv")
                .lines()
                .filter(l -> l.contains(",bread,"))
                .toList();
        assertEquals(1, bread.size());
        assertTrue(bread.getFirst().matches("1,\"[^\"]*\",bread,6,1,6,0.5,2,1\\.\\d+,2"), bread.getFirst());
        assertTrue(
                written.get("also-bought.csv").contains("bread,6,2,jam," + 5 / Math.sqrt(6 * 5) + "\n"),
                written.get("also-bought.csv"));
        // of 24 orders six are {tea, cake}, nobody has one without the other: lift 1 · 24 / 6
        assertTrue(written.get("item-rules.csv").contains("tea,,=cake,6,0.25,1,4\n"), written.get("item-rules.csv"));
        // the last order of A1 to A5 is jam, that of A6 is bread again; jam was never bought before, so nobody
        // foretells it
        assertEquals(
                List.of("item_to_item,5,0,0,,,", "popular,5,0,0,0,0,0", "segment,5,0,0,0,0,0"),
                written.get("recommendation-test.csv").lines().skip(1).toList());
        assertTrue(out().contains("the last order of 5 customers was held out"), out());
        assertTrue(out().contains("that of 1 more had nothing that counts"), out());
        assertTrue(out().contains("What a customer already has is not recommended again"), out());
        assertTrue(
                written.get("recommendations-by-segment.csv").lines().count() > 2,
                written.get("recommendations-by-segment.csv"));
    }

    @Test
    void idsAreReplacedOrLeftOutHereAsInTheList() throws IOException {
        assertEquals(0, portrait("new-key", "my.key", "--lang", "en"), err());
        String table = run("a", " --recommend --id-key my.key").get("recommendations.csv");
        assertFalse(table.contains("A6"), table);
        String pseudonym = IdKey.read(folder.resolve("my.key")).pseudonym("A6");
        assertTrue(of(pseudonym, table).getFirst().contains(",jam,"), table);
        String without = run("b", " --recommend --leave-out who").get("recommendations.csv");
        assertFalse(without.contains("A6"), without);
        // the sixth row of the customers, which are in the order of their ids
        assertTrue(of("6", without).getFirst().contains(",jam,"), without);
    }

    @Test
    void formulasAreGuardedAndWordsAreInTheLanguageOfTheUser() throws IOException {
        assertTrue(
                run("a", " --recommend --csv excel").get("recommendations.csv").contains("'=cake"));
        String chinese = RUN.replace("--lang en", "--lang zh") + " --recommend --out b";
        assertEquals(0, portrait(chinese.split(" ")), err());
        assertTrue(files("b").get("recommendations.csv").contains("购买过 bread 的客户也购买了它"));
        assertTrue(out().contains("检验：留出 5 位客户的最后一个订单"), out());
    }

    @Test
    void theSameIsWrittenOnAnyNumberOfThreads() throws IOException {
        Map<String, String> one = run("a", " --recommend --threads 1");
        Map<String, String> four = run("b", " --recommend --threads 4");
        for (String file : List.of("recommendations.csv", "over-index.csv", "also-bought.csv", "item-rules.csv")) {
            assertEquals(one.get(file), four.get(file), file);
        }
    }

    @Test
    void aRecipeOfOrderLinesIsEnough() throws IOException {
        run("a", "");
        assertEquals(
                0, portrait("run lines.csv --recipe a/recipe.json --recommend --lang en --out b".split(" ")), err());
        assertTrue(files("b").get("recommendations.csv").contains("jam"));
    }

    @Test
    void orderLinesCanBeSweptAsTheyAre() {
        assertEquals(
                0,
                portrait(("sweep lines.csv" + COLUMNS + " --features monetary,frequency --k-range 2..3 --lang en")
                        .split(" ")),
                err());
        assertEquals(2, portrait("sweep lines.csv --date day --lang en".split(" ")));
        assertTrue(err().contains("--customer is missing: it takes COL."), err());
    }

    @Test
    void customersWithoutOrderLinesAreRefusedWithAWayOn() {
        assertEquals(1, portrait("run shop.csv --recommend --lang en --out a".split(" ")));
        assertTrue(err().contains("so nothing says what customers bought. Run this on a file of order lines"), err());
        String without = ("run lines.csv" + COLUMNS + " --recommend --lang en --out a");
        assertEquals(1, portrait(without.split(" ")));
        assertTrue(err().contains("Name the column with --product or --category."), err());
        assertFalse(Files.exists(folder.resolve("a")));
    }
}
