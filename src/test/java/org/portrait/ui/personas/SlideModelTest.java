// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.personas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.features.FeatureDefinition;
import org.portrait.i18n.Messages;
import org.portrait.personas.PlaybookJson;
import org.portrait.pipeline.Labels;
import org.portrait.pipeline.Pipeline;
import org.portrait.pipeline.Run;
import org.portrait.ui.personas.SlideModel.Board;
import org.portrait.ui.personas.SlideModel.Card;
import org.portrait.ui.personas.SlideModel.Fact;
import org.portrait.ui.state.Session;
import org.portrait.ui.task.SameThreadWorker;

/**
 * What stands on a slide. 30 customers have 1 or 3 orders, 2 on average, and spend 10 each; 10 customers have 9 or 11,
 * 10 on average, and spend 90 each. Of all 40 the means are (30·2 + 10·10) / 40 = 4 and (30·10 + 10·90) / 40 = 30, the
 * variances 1 + (30·2² + 10·6²) / 40 = 13 and (30·20² + 10·60²) / 40 = 1200; of all that is spent, 1200, they spend 300
 * and 900.
 */
class SlideModelTest {
    private static final Messages EN = new Messages(Messages.ENGLISH);
    private static final Messages ZH = new Messages(Messages.CHINESE);

    @TempDir
    Path folder;

    private final Session session = new Session(new Pipeline(2), new SameThreadWorker());

    private static String group(int customers, int orders, int spend) {
        var rows = new StringBuilder();
        for (int i = 0; i < customers; i++) {
            rows.append(orders + 1 - 2 * (i % 2)).append(',').append(spend).append('\n');
        }
        return rows.toString();
    }

    private void open(int k, String... groups) throws IOException {
        String csv = "order_count,total_spend\n" + String.join("", groups);
        session.open(Files.writeString(folder.resolve("customers.csv"), csv));
        session.changeK(k);
    }

    private void openTwo() throws IOException {
        open(2, group(30, 2, 10), group(10, 10, 90));
    }

    private Run run() {
        return Objects.requireNonNull(session.run().get());
    }

    private List<Board> boards(Messages words, String value) {
        return new SlideModel(run(), model(words, value), words).boards();
    }

    private PersonaModel model(Messages words, String value) {
        return new PersonaModel(run(), session.labels().get(), words, PlaybookJson.standard(), value);
    }

    private List<Card> cards(Messages words, String value) {
        List<Board> boards = boards(words, value);
        assertEquals(1, boards.size());
        return boards.getFirst().cards();
    }

    @Test
    void figuresOfSegments() throws IOException {
        openTwo();
        Board board = boards(EN, "").getFirst();
        assertEquals(List.of("40 customers in 2 segments", "customers.csv"), List.of(board.title(), board.source()));
        Card many = board.cards().getFirst();
        assertEquals(List.of("75.0%", "30 customers", ""), List.of(many.share(), many.customers(), many.valueShare()));
        Card few = board.cards().getLast();
        assertEquals(List.of("25.0%", "10 customers"), List.of(few.share(), few.customers()));
        assertEquals(2, few.number());
        assertEquals(
                new Fact("total_spend", "total spend", "90.0", "30.0", 60 / Math.sqrt(1200)),
                few.facts().getFirst());
        assertFact(
                new Fact("order_count", "order count", "10.0", "4.0", 6 / Math.sqrt(13)),
                few.facts().getLast());
        assertFact(
                new Fact("order_count", "order count", "2.0", "4.0", -2 / Math.sqrt(13)),
                many.facts().getLast());
    }

    private static void assertFact(Fact expected, Fact fact) {
        assertEquals(
                List.of(expected.feature(), expected.label(), expected.own(), expected.overall()),
                List.of(fact.feature(), fact.label(), fact.own(), fact.overall()));
        assertEquals(expected.difference(), fact.difference(), 1e-12);
    }

    @Test
    void shareOfAChosenColumn() throws IOException {
        openTwo();
        assertEquals(
                List.of("25.0% of total spend", "75.0% of total spend"),
                cards(EN, "total_spend").stream().map(Card::valueShare).toList());
        assertEquals("占total spend的 25.0%", cards(ZH, "total_spend").getFirst().valueShare());
        assertEquals("40 位客户，2 个分群", boards(ZH, "").getFirst().title());
    }

    /** 900 above zero and 300 below: 150 % and −50 % of the total would be no shares. */
    @Test
    void noShareOfWhatIsMostlyTakenBack() throws IOException {
        open(2, group(30, 2, -10), group(10, 10, 90));
        assertEquals(
                List.of("", ""),
                cards(EN, "total_spend").stream().map(Card::valueShare).toList());
        PersonaModel model = model(EN, "total_spend");
        assertEquals(
                "30 customers · 75.0% · no share of total spend",
                model.size(run().profiles().getFirst()));
        assertEquals(
                "In total spend, what is below zero takes away more than 10% of what is above zero:"
                        + " shares of the total would mislead.",
                model.withheld());
        assertEquals(
                "“total spend”的负值超过正值的 10%，占总额的比例会误导，因此不给出。",
                model(ZH, "total_spend").withheld());
        assertEquals("", model(EN, "").withheld());
        assertEquals("", model(EN, "order_count").withheld());
    }

    @Test
    void noShareOfNothing() throws IOException {
        open(2, group(30, 2, 0), group(10, 10, 0));
        PersonaModel model = model(EN, "total_spend");
        assertEquals(
                "10 customers · 25.0% · no share of total spend",
                model.size(run().profiles().getLast()));
        assertEquals("total spend has no values above zero, so nobody has a share of it.", model.withheld());
    }

    /**
     * Of 30 customers 12 are members and of 10 all: 40 % and 100 %, of all 40 55 %. The other 18 of the 30, and of the 40,
     * are no members: 60 %, 45 %.
     */
    @Test
    void slideAndCardsSayTheSame() throws IOException {
        for (String[] yesNo : new String[][] {{"true", "false"}, {"1", "0"}}) {
            var csv = new StringBuilder("order_count,is_member,gift_wrap\n");
            for (int i = 0; i < 40; i++) {
                csv.append(i < 30 ? 1 : 200).append(',');
                csv.append(yesNo[i < 12 || i >= 30 ? 0 : 1]).append(',');
                csv.append(i % 4).append('\n');
            }
            session.open(Files.writeString(folder.resolve(yesNo[0] + ".csv"), csv.toString()));
            session.changeK(2);
            session.change(session.recipe()
                    .get()
                    .withFeatures(session.recipe()
                            .get()
                            .features()
                            .withDefinitions(List.of(
                                    new FeatureDefinition.Numeric("order_count"),
                                    new FeatureDefinition.Numeric("is_member")))));
            var shares = new ArrayList<String>();
            for (Card card : cards(EN, "")) {
                var profile = run().profiles().get(card.number() - 1);
                PersonaModel model = model(EN, "");
                List<String> onCard = model.distinguishing(profile).stream()
                        .map(d -> model.figures().label(d) + " "
                                + model.figures().own(d) + " " + model.figures().overall(d))
                        .toList();
                List<String> onSlide = card.facts().stream()
                        .map(f -> f.label() + " " + f.own() + " " + f.overall())
                        .toList();
                assertEquals(onCard.subList(0, onSlide.size()), onSlide);
                onSlide.stream().filter(fact -> fact.contains("member")).forEach(shares::add);
            }
            String few = yesNo[0].equals("1") ? "is member: no 60% 45%" : "is member 40% 55%";
            assertEquals(List.of(few, "is member 100% 55%"), shares);
        }
    }

    /** The mean of ln(1 + x) is (30 · 2.397895 + 10 · 4.510860) / 40 = 2.926136, and exp(2.926136) - 1 = 17.655. */
    @Test
    void logarithmsAreReadInUnits() throws IOException {
        openTwo();
        session.change(session.recipe()
                .get()
                .withFeatures(session.recipe()
                        .get()
                        .features()
                        .withDefinitions(List.of(new FeatureDefinition.Log("total_spend")))));
        Fact fact = cards(EN, "").getLast().facts().getFirst();
        assertEquals(
                List.of("total spend (geometric mean)", "90.0", "17.7"),
                List.of(fact.label(), fact.own(), fact.overall()));
    }

    @Test
    void theAnalystsOwnWordsComeFirst() throws IOException {
        openTwo();
        Card proposed = cards(EN, "").getFirst();
        assertEquals("", proposed.note());
        assertTrue(!proposed.suggestion().isEmpty());
        Labels own = session.labels().get().with(0, run(), "Walk-ins", "They try us out. See the memo of May.", EN);
        session.change(own);
        Card card = cards(EN, "").getFirst();
        assertEquals(List.of("Walk-ins", "They try us out.", ""), List.of(card.name(), card.note(), card.suggestion()));
    }

    /** The mean of a few customers is nearly a row of the file. */
    @Test
    void ofFewCustomersNoFiguresAreShown() throws IOException {
        open(3, group(30, 2, 10), group(10, 10, 90), group(9, 50, 400));
        Card nine = cards(EN, "total_spend").stream()
                .filter(card -> card.customers().equals("9 customers"))
                .findFirst()
                .orElseThrow();
        assertTrue(nine.small());
        assertEquals(List.of(), nine.facts());
        assertEquals(List.of("", ""), List.of(nine.valueShare(), nine.suggestion()));
    }

    @Test
    void manySegmentsAreSpreadEvenlyOverBoards() throws IOException {
        open(
                8,
                IntStream.range(0, 17)
                        .mapToObj(g -> group(12, 10 * g, 1000 * g % 7000))
                        .toArray(String[]::new));
        assertEquals(List.of(8), perBoard());
        session.changeK(9);
        assertEquals(List.of(5, 4), perBoard());
        session.changeK(17);
        assertEquals(List.of(6, 6, 5), perBoard());
        List<Board> boards = boards(EN, "");
        assertEquals("customers.csv · 2 of 3", boards.get(1).source());
        assertEquals(
                IntStream.rangeClosed(1, 17).boxed().toList(),
                boards.stream()
                        .flatMap(b -> b.cards().stream())
                        .map(Card::number)
                        .toList());
    }

    private List<Integer> perBoard() {
        return boards(EN, "").stream().map(b -> b.cards().size()).toList();
    }
}
