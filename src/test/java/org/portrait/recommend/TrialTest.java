// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.aggregate.OrderSettings;
import org.portrait.recommend.OfferSettings.By;
import org.portrait.recommend.Trial.Method;
import org.portrait.work.Progress;

class TrialTest {
    private static final double EXACT = 1e-12;
    private static final int CUSTOMERS = 600;

    @TempDir
    Path folder;

    /** At ranks 2 and 3: (1/log2 3 + 1/log2 4) / (1/log2 2 + 1/log2 3) = (0.630930 + 0.5) / 1.630930. */
    @Test
    void gainIsDiscountedByTheLogarithmOfTheRank() {
        assertEquals(0.693426, TrialRunner.ndcg(new int[] {5, 2, 9}, new int[] {2, 9}), 1e-6);
        assertEquals(1, TrialRunner.ndcg(new int[] {9, 2}, new int[] {2, 9}), EXACT);
        assertEquals(0, TrialRunner.ndcg(new int[] {5, 7}, new int[] {2, 9}), EXACT);
        // of twelve wanted items ten can be there at most
        int[] twelve = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
        assertEquals(1, TrialRunner.ndcg(Arrays.copyOf(twelve, 10), twelve), EXACT);
    }

    /** 30 and 10 of 100: 0.2 ± 1.959964 · √((0.4 − 0.04) / 100) = 0.2 ± 0.117598. */
    @Test
    void theDifferenceOfPairedSharesHasItsInterval() {
        assertEquals(0.117598, TrialRunner.reach(30, 10, 100), 1e-6);
    }

    /**
     * With a customer E who has tea, and F who buys milk twice. Held out is the jam of A, who has bread and milk, and
     * nothing new of F. Before it jam was with bread once, 1/√(3 · 1), tea with milk once, 1/√(4 · 2): jam comes first. Most
     * popular of the two is tea (D, E), so that jam is second; in A's segment it is jam (C).
     */
    @Test
    void theLastOrderIsForetoldFromAllOthers() throws IOException {
        String lines = TenLines.CSV + """
                E,7,2026-01-09,tea,drinks,1,3
                F,8,2026-01-09,milk,dairy,1,1
                F,9,2026-01-10,milk,dairy,1,1
                """;
        List<String> who = List.of("A", "B", "C", "D", "E", "F");
        Baskets baskets = TenLines.read(folder, lines, TenLines.ORDERS, By.PRODUCT, who);
        Trial trial = find(baskets, new byte[] {0, 1, 0, 1, 1, 1}, 2, TenLines.SETTINGS)
                .trial();
        assertEquals(1, trial.customers());
        assertEquals(1, trial.nothingNew());
        assertEquals(1, trial.of(Method.ITEM_TO_ITEM).ndcg(), EXACT);
        assertEquals(Math.log(2) / Math.log(3), trial.of(Method.POPULAR).ndcg(), EXACT);
        assertEquals(1, trial.of(Method.SEGMENT).ndcg(), EXACT);
        Trial again = find(baskets, new byte[] {0, 1, 0, 1, 1, 1}, 2, TenLines.SETTINGS.withAgain(true))
                .trial();
        assertEquals(2, again.customers(), "the milk that F buys again counts");
    }

    private static Offers find(Baskets baskets, byte[] labels, int k, OfferSettings settings) {
        return new OfferFinder().find(baskets, labels, k, settings, Progress.none());
    }

    /**
     * Customers of two tastes each out of eight with twelve items, who in four orders of three items follow a taste eight
     * times in ten, and else take what is popular. Segments are by the first taste, so that popularity in them knows half.
     */
    private static List<String> planted(long seed) {
        var random = new Random(seed);
        var lines = new ArrayList<String>();
        for (int c = 0; c < CUSTOMERS; c++) {
            int[] tastes = {c % 8, random.nextInt(8)};
            for (int order = 0; order < 4; order++) {
                for (int line = 0; line < 3; line++) {
                    int taste = random.nextInt(10) < 8 ? tastes[random.nextInt(2)] : random.nextInt(8);
                    int item = 12 * taste + (int) (12 * random.nextDouble() * random.nextDouble());
                    lines.add("c%03d,%d,2026-0%d-01,p%02d\n".formatted(c, 10 * c + order, order + 1, item));
                }
            }
        }
        return lines;
    }

    private Baskets read(List<String> lines) throws IOException {
        OrderSettings orders =
                OrderSettings.of("customer", "date").withOrder("number").withProduct("product");
        var who = new ArrayList<String>();
        for (int c = 0; c < CUSTOMERS; c++) {
            who.add("c%03d".formatted(c));
        }
        return TenLines.read(
                folder, "customer,number,date,product\n" + String.join("", lines), orders, By.PRODUCT, who);
    }

    private static byte[] tastes() {
        var labels = new byte[CUSTOMERS];
        for (int c = 0; c < CUSTOMERS; c++) {
            labels[c] = (byte) (c % 8);
        }
        return labels;
    }

    @Test
    void plantedAffinitiesAreForetoldBetterThanByWhatIsPopular() throws IOException {
        for (long seed = 1; seed <= 3; seed++) {
            Trial trial = find(read(planted(seed)), tastes(), 8, OfferSettings.DEFAULT)
                    .trial();
            assertTrue(trial.customers() > 500, "nearly everybody finds something new");
            assertTrue(trial.of(Method.POPULAR).behindLow() > 0, trial.toString());
            assertTrue(trial.of(Method.SEGMENT).behindLow() > 0, trial.toString());
            assertTrue(
                    trial.of(Method.ITEM_TO_ITEM).ndcg()
                            > trial.of(Method.SEGMENT).ndcg(),
                    trial.toString());
        }
    }

    /** What each customer buys is drawn by popularity alone: then nothing can be better than popularity. */
    @Test
    void withoutAffinitiesItemToItemIsNotSaidToBeBetter() throws IOException {
        var random = new Random(5);
        var lines = new ArrayList<String>();
        for (int c = 0; c < CUSTOMERS; c++) {
            for (int line = 0; line < 12; line++) {
                int item = (int) (96 * random.nextDouble() * random.nextDouble());
                lines.add("c%03d,%d,2026-0%d-01,p%02d\n".formatted(c, 10 * c + line / 3, line / 3 + 1, item));
            }
        }
        Trial trial = find(read(lines), tastes(), 8, OfferSettings.DEFAULT).trial();
        assertTrue(trial.of(Method.POPULAR).behindLow() <= 0, trial.toString());
    }

    @Test
    void theOrderOfLinesAndASecondLookChangeNothing() throws IOException {
        List<String> lines = planted(7);
        String first = told(find(read(lines), tastes(), 8, OfferSettings.DEFAULT));
        assertEquals(first, told(find(read(lines), tastes(), 8, OfferSettings.DEFAULT)));
        Collections.shuffle(lines, new Random(1));
        assertEquals(first, told(find(read(lines), tastes(), 8, OfferSettings.DEFAULT)));
        assertNotEquals(first, told(find(read(planted(8)), tastes(), 8, OfferSettings.DEFAULT)));
    }

    private static String told(Offers offers) {
        var text = new StringBuilder();
        offers.each((customer, list) -> text.append(list), Progress.none());
        return text.append(offers.overIndex())
                .append(offers.segments())
                .append(offers.rules())
                .append(offers.trial())
                .toString();
    }

    /** Forty items that are together a hundred times have 2^40 sets that are frequent; the support is raised until they are not. */
    @Test
    void itemsThatAreAlwaysTogetherDoNotMakeEndlessSets() throws IOException {
        var lines = new ArrayList<String>();
        for (int c = 0; c < CUSTOMERS; c++) {
            for (int item = 0; item < 2; item++) {
                lines.add("c%03d,%d,2026-01-01,q%02d\n".formatted(c, c, item));
            }
            for (int item = 0; item < 40 && c < 100; item++) {
                lines.add("c%03d,%d,2026-01-01,p%02d\n".formatted(c, c, item));
            }
        }
        ItemRules rules = find(read(lines), tastes(), 8, OfferSettings.DEFAULT).rules();
        assertTrue(rules.support() > 100, rules.toString());
    }
}
