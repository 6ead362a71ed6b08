// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portrait.i18n.Messages;
import org.portrait.personas.Figures;
import org.portrait.personas.PersonaText;

/**
 * No word of a name or a sentence is denied by the customers: most of those who are said to have more of something do have
 * more of it than the others, and nobody is called after what the same card says is as for all.
 */
class DeniedWordsTest {
    private static final Messages ENGLISH = new Messages(Messages.ENGLISH);
    private static final Pattern FIGURE = Pattern.compile("([^().]*)\\(([^()]*(?:\\([^()]*\\)[^()]*)*)\\)");
    private static final Pattern LESS = Pattern.compile("\\b(less|lower|shorter|younger|recently)\\b");

    /** Borders of a small, medium and large Cliff's delta in Romano et al. (2006). */
    private static final double[] BORDERS = {0.147, 0.33, 0.474};

    private static final Pattern PAIR = Pattern.compile("\\((?:median )?([\\d,.]+), overall ([\\d,.]+)\\)");

    private int told;
    private int same;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sample-data/shop-customers.csv",
                "sample-data/customers-zh.csv",
                "src/test/resources/org/portrait/quality/rfm.csv",
                "src/test/resources/org/portrait/segments/wholesale.csv"
            })
    void sentencesAndNamesAreTrueOfMost(String file) {
        look(Path.of(file), 8);
        assertTrue(told > 50, () -> "only " + told + " words were looked at");
        assertTrue(file.endsWith("rfm.csv") || same > 10, () -> "only " + same + " pairs of figures were looked at");
    }

    /** Few spend so much that nearly all others are one segment, which is the lesser one of nearly every pair. */
    @Test
    void nearlyAllAreAsAll(@TempDir Path folder) throws Exception {
        var random = new Random(1);
        var lines = new ArrayList<>(List.of("customer,recency_days,frequency,monetary"));
        for (int i = 0; i < 1500; i++) {
            lines.add(String.format(
                    Locale.ROOT,
                    "C%d,%d,%d,%.2f",
                    i,
                    (int) (-90 * Math.log(1 - random.nextDouble())),
                    1 + (int) Math.exp(1 + random.nextGaussian()),
                    Math.exp(4 + 3 * random.nextGaussian())));
        }
        List<Run> runs = look(Files.write(folder.resolve("heavy.csv"), lines), 3);
        assertTrue(runs.getFirst().profiles().getFirst().share() > 0.9);
        assertTrue(same > 3, () -> "only " + same + " pairs of figures were looked at");
    }

    private List<Run> look(Path file, int highest) {
        List<Run> runs = SegmentNamesTest.runs(file, highest);
        for (Run run : runs) {
            PersonaText text = SegmentNames.text(run, ENGLISH);
            Figures figures = text.figures(run.profiles());
            List<String> names = SegmentNames.of(run, Labels.NONE, ENGLISH);
            for (int s = 0; s < names.size(); s++) {
                if (run.profiles().get(s).size() > 1) {
                    String card = text.description(run.profiles().get(s), figures);
                    sentences(run, s, card);
                    alike(card);
                    name(names.get(s), card);
                }
            }
        }
        return runs;
    }

    private void sentences(Run run, int segment, String card) {
        Matcher clause = FIGURE.matcher(card);
        while (clause.find()) {
            boolean means = clause.group(2).contains(" on average");
            boolean medians = clause.group(2).contains("median ");
            if (!means && !medians || clause.group(1).contains("much as all")) {
                continue;
            }
            String words = clause.group(1);
            int sign = LESS.matcher(words.substring(words.lastIndexOf(" and ") + 1))
                            .find()
                    ? -1
                    : 1;
            int size = words.contains("far ") ? 2 : words.contains("clearly ") ? 1 : 0;
            List<String> features = run.prepared().features().matrix().names();
            for (int j = 0; j < features.size(); j++) {
                String column = Figures.readable(features.get(j));
                if (words.endsWith(" in " + column + " ") || clause.group(2).contains(column + ": ")) {
                    double delta =
                            sign * delta(run.prepared().features().matrix().columns()[j], run, segment);
                    double others = 1 - run.profiles().get(segment).share();
                    told++;
                    assertTrue(
                            delta >= BORDERS[size] - 1e-9 && (means || delta * others >= BORDERS[0] - 1e-9),
                            () -> "Cliff's delta " + delta + " of " + column + ": " + card);
                }
            }
        }
    }

    /** What is said to be much the same is shown to be less than one and a half times as much. */
    private void alike(String card) {
        int at = card.indexOf("They are much as all customers in ");
        String sentence = at < 0 ? "" : card.substring(at).split("\\)\\. |\\)\\.$")[0] + ")";
        Matcher pair = PAIR.matcher(sentence);
        while (pair.find()) {
            double own = Double.parseDouble(pair.group(1).replace(",", ""));
            double overall = Double.parseDouble(pair.group(2).replace(",", ""));
            same++;
            assertTrue(Math.max(own, overall) < 1.55 * Math.min(own, overall), () -> "not the same: " + card);
        }
    }

    /** Counted one by one, unlike the program does it: by how much more pairs with another customer are won than lost. */
    private static double delta(double[] values, Run run, int segment) {
        byte[] labels = run.segmentation().labels();
        double[] own = values(values, labels, label -> label == segment);
        double[] others = values(values, labels, label -> label != segment);
        long won = 0;
        for (double value : own) {
            for (double other : others) {
                won += Double.compare(value + 0.0, other + 0.0);
            }
        }
        return (double) won / ((long) own.length * others.length);
    }

    private static double[] values(double[] all, byte[] labels, IntPredicate wanted) {
        return IntStream.range(0, all.length)
                .filter(i -> wanted.test(labels[i]))
                .mapToDouble(i -> all[i])
                .toArray();
    }

    private static void name(String name, String card) {
        int at = card.indexOf("They are much as all customers in ");
        if (at < 0) {
            return;
        }
        String alike = card.substring(at).toLowerCase(Locale.ROOT);
        var words = new ArrayList<String>();
        if (alike.contains("orders (") || alike.contains("frequency (") || alike.contains("购买频率 (")) {
            words.add("frequent buyers");
        }
        if (alike.contains("visits per month (") && alike.contains("pages per visit (")) {
            words.add("frequent visitors");
        }
        if (alike.contains(" spend (") || alike.contains("monetary (") || alike.contains("spending score (1-100) (")) {
            words.add("spend");
        }
        for (String part :
                name.toLowerCase(Locale.ROOT).replaceAll("\\([^)]*\\)", "").split(", ")) {
            assertTrue(words.stream().noneMatch(part::endsWith), () -> name + " is denied by its card: " + card);
            String[] said = part.strip().split(" ", 2);
            boolean column =
                    said.length == 2 && said[0].matches("(very )?(high|low|more|less|higher|lower|lowest|highest)");
            assertTrue(!column || !alike.contains(said[1] + " ("), () -> name + " is denied by its card: " + card);
        }
    }

    @Test
    void columnsMayHaveBrackets() {
        assertEquals(
                2,
                FIGURE.matcher("They a (b: 1 (c) on average) and d (e).")
                        .results()
                        .count());
    }
}
