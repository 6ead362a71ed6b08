// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.portrait.recommend.TenLines.BREAD;
import static org.portrait.recommend.TenLines.JAM;
import static org.portrait.recommend.TenLines.MILK;
import static org.portrait.recommend.TenLines.TEA;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.recommend.Offer.Basis;
import org.portrait.work.Progress;

/** {@link TenLines}, worked out by hand. */
class OffersTest {
    private static final double EXACT = 1e-12;

    @TempDir
    Path folder;

    /** Bread is with A, B, C; milk with A, B, D; jam with A, C; tea with D. */
    @Test
    void similarityIsTheCosineOfTheColumnsOfTheMatrix() throws IOException {
        Offers offers = TenLines.offers(folder);
        List<Offers.AlsoBought> withMilk = offers.alsoBought(MILK);
        assertEquals(
                List.of(BREAD, TEA, JAM),
                withMilk.stream().map(Offers.AlsoBought::item).toList());
        assertEquals(2 / Math.sqrt(3 * 3), withMilk.get(0).cosine(), EXACT); // A and B of 3 and 3
        assertEquals(1 / Math.sqrt(3 * 1), withMilk.get(1).cosine(), EXACT); // D of 3 and 1
        assertEquals(1 / Math.sqrt(3 * 2), withMilk.get(2).cosine(), EXACT); // A of 3 and 2
        assertEquals(2 / Math.sqrt(3 * 2), offers.alsoBought(BREAD).getFirst().cosine(), EXACT); // jam: A and C
        Offers pairs = new OfferFinder()
                .find(TenLines.baskets(folder), TenLines.LABELS, 2, TenLines.SETTINGS.withSupport(2), Progress.none());
        assertEquals(1, pairs.alsoBought(MILK).size(), "one customer is not enough");
    }

    @Test
    void recommendedIsWhatIsMostSimilarToAllThatACustomerHas() throws IOException {
        Offers offers = TenLines.offers(folder);
        // B has bread and milk: jam 2/√6 + 1/√6, the bread says more; tea 1/√3 by the milk
        List<Offer> toB = offers.to(1);
        assertEquals(new Offer(JAM, Basis.BOUGHT, toB.get(0).score(), BREAD), toB.get(0));
        assertEquals(3 / Math.sqrt(6), toB.get(0).score(), EXACT);
        assertEquals(new Offer(TEA, Basis.BOUGHT, toB.get(1).score(), MILK), toB.get(1));
        assertEquals(1 / Math.sqrt(3), toB.get(1).score(), EXACT);
        assertEquals(2, toB.size(), "bread and milk are there already");
        // A lacks tea alone
        assertEquals(List.of(TEA), offers.to(0).stream().map(Offer::item).toList());
    }

    @Test
    void whatIsThereMayBeRecommendedAgain() throws IOException {
        Offers again = new OfferFinder()
                .find(TenLines.baskets(folder), TenLines.LABELS, 2, TenLines.SETTINGS.withAgain(true), Progress.none());
        // B: jam 3/√6 = 1.22; bread and milk 2/3 by each other; tea 1/√3 = 0.58
        assertEquals(
                List.of(JAM, BREAD, MILK, TEA),
                again.to(1).stream().map(Offer::item).toList());
    }

    /** Segment 1 is B, D and one who bought nothing: bread 1, milk 2, tea 1 of 3; of all 5 bread 3, jam 2. */
    @Test
    void whoHasBoughtNothingGetsWhatIsPopular() throws IOException {
        Baskets baskets = TenLines.read(
                folder, TenLines.CSV, TenLines.ORDERS, OfferSettings.By.PRODUCT, List.of("A", "B", "C", "D", "nobody"));
        Offers offers =
                new OfferFinder().find(baskets, new byte[] {0, 1, 0, 1, 1}, 2, TenLines.SETTINGS, Progress.none());
        assertEquals(
                List.of(
                        new Offer(MILK, Basis.SEGMENT, 2 / 3.0, -1),
                        new Offer(BREAD, Basis.SEGMENT, 1 / 3.0, -1),
                        new Offer(TEA, Basis.SEGMENT, 1 / 3.0, -1),
                        new Offer(JAM, Basis.ALL, 2 / 5.0, -1)),
                offers.to(4));
        assertEquals(1, offers.withoutPurchases());
    }

    /** To B jam and tea, to D bread and jam; to A tea for the milk; to C milk, and tea as it is bought at all. */
    @Test
    void aSegmentGetsWhatMostOfItsCustomersGet() throws IOException {
        List<SegmentOffer> offers = TenLines.offers(folder).segments();
        assertEquals(
                List.of(
                        new SegmentOffer(0, TEA, 2, 1, -1),
                        new SegmentOffer(0, MILK, 1, 0.5, BREAD),
                        new SegmentOffer(1, JAM, 2, 1, BREAD),
                        new SegmentOffer(1, BREAD, 1, 0.5, MILK),
                        new SegmentOffer(1, TEA, 1, 0.5, MILK)),
                offers);
    }

    /**
     * The limits are those of Koopman's example (1984, Biometrics 40, p. 517), 36 of 40 against 16 of 80: the ratio 4.5 is
     * 2.94 to 7.15, and lift is 1 / (1/3 + 2/3 / ratio). Six digits: the likelihood maximised by golden section instead of
     * the quadratic equation, limits by bisection.
     */
    @Test
    void liftIsShareOfTheSegmentByShareOfAllWithItsScoreInterval() throws IOException {
        OverIndex bread = OverIndex.of(0, BREAD, 2, 2, 3, 4);
        assertEquals(1 / 0.75, bread.lift(), EXACT); // both of A and C, three of all four
        OverIndex koopman = OverIndex.of(0, BREAD, 36, 40, 52, 120);
        assertEquals(36 / 40.0 / (52 / 120.0), koopman.lift(), EXACT);
        assertEquals(1 / (1 / 3.0 + 2 / 3.0 / 2.94), koopman.low(), 2e-3);
        assertEquals(1 / (1 / 3.0 + 2 / 3.0 / 7.15), koopman.high(), 2e-3);
        assertEquals(1.785319, koopman.low(), 1e-6);
        assertEquals(2.344422, koopman.high(), 1e-6);
        // six of six against none of six: half of all are in the segment, so lift cannot be more than 2
        OverIndex nobodyElse = OverIndex.of(0, JAM, 6, 6, 6, 12);
        assertEquals(2, nobodyElse.lift(), EXACT);
        assertEquals(2, nobodyElse.high(), EXACT);
        assertEquals(1.438503, nobodyElse.low(), 1e-6);
        OverIndex everybody = OverIndex.of(0, MILK, 4, 4, 4, 4);
        assertEquals(1, everybody.low(), EXACT);
        assertEquals(1, everybody.high(), EXACT);
    }

    @Test
    void overIndexingIsWhatTheIntervalBearsOut() {
        // 100 customers, the first 50 in segment 0: 40 of them and 10 others have x; y has everybody
        var start = IntStream.iterate(0, i -> i + 2).limit(101).toArray();
        var column = new int[200];
        for (int c = 0; c < 100; c++) {
            boolean x = c < 40 || c >= 90;
            column[2 * c] = x ? 0 : 1;
            column[2 * c + 1] = 2;
        }
        var orders = new Incidence(start, column, 3);
        var baskets = new Baskets(
                List.of("x", "w", "y"), IntStream.rangeClosed(0, 100).toArray(), orders);
        var labels = new byte[100];
        Arrays.fill(labels, 50, 100, (byte) 1);
        List<OverIndex> found = new OfferFinder()
                .find(baskets, labels, 2, OfferSettings.DEFAULT, Progress.none())
                .overIndex();
        assertEquals(
                List.of("0 0", "1 1"),
                found.stream().map(o -> o.segment() + " " + o.item()).toList());
        assertEquals(40 / 50.0 / (50 / 100.0), found.getFirst().lift(), EXACT);
    }

    /** Bread and milk are in orders 1 and 3, bread in 1, 3, 4, milk in 1, 3, 5; tea in 5 alone, with milk. */
    @Test
    void rulesHaveSupportConfidenceAndLift() throws IOException {
        ItemRules rules = TenLines.offers(folder).rules();
        assertEquals(5, rules.orders());
        // lift 1 · 5 / (1 · 3) = 5/3 and 2 · 5 / (3 · 3) = 10/9; of bread and jam 1 · 5 / (3 · 2) is less than 1
        assertEquals(
                List.of(
                        new ItemRule(List.of(MILK), TEA, 1, 3, 1, 5),
                        new ItemRule(List.of(TEA), MILK, 1, 1, 3, 5),
                        new ItemRule(List.of(BREAD), MILK, 2, 3, 3, 5),
                        new ItemRule(List.of(MILK), BREAD, 2, 3, 3, 5)),
                rules.rules());
        ItemRule breadThenMilk = new ItemRule(List.of(BREAD), MILK, 2, 3, 3, 5);
        assertEquals(2 / 5.0, breadThenMilk.support(), EXACT);
        assertEquals(2 / 3.0, breadThenMilk.confidence(), EXACT);
        assertEquals(2 / 3.0 / (3 / 5.0), breadThenMilk.lift(), EXACT);
    }
}
