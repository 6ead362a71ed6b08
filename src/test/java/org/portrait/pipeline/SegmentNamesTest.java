// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.Series;
import org.portrait.i18n.Messages;
import org.portrait.personas.Lineage;
import org.portrait.quality.Moves;
import org.portrait.segments.SegmentMatching;
import org.portrait.segments.SegmentSettings;
import org.portrait.work.Progress;

/** What segments are called while nobody has named them. */
class SegmentNamesTest {
    private static final List<Messages> LANGUAGES =
            List.of(new Messages(Messages.ENGLISH), new Messages(Messages.CHINESE));
    private static final List<String> SAMPLES = List.of("shop-customers", "customers-zh");
    private static final String[] COLUMNS = {
        "spend (k$)",
        "spend (total)",
        "Spend",
        "orders",
        "frequency",
        "recency",
        "age",
        "score [a]",
        "score [b]",
        "visits",
        "returns",
        "消费金额",
        "优惠使用率",
        "a_b",
        "a b",
        "income",
        "discount_share"
    };

    @TempDir
    Path folder;

    /** The runs for K = 2 to {@code highest}, with few restarts. */
    static List<Run> runs(Path file, int highest) {
        var pipeline = new Pipeline(1);
        Recipe recipe = Recipe.DEFAULT.withSegments(
                SegmentSettings.DEFAULT.withRestarts(2).withRange(2, highest));
        Prepared customers =
                pipeline.prepare(pipeline.customers(file, recipe, Progress.none()), recipe, Progress.none());
        Sweep sweep = pipeline.sweep(customers, recipe.segments(), 2, highest, _ -> {}, Progress.none());
        return sweep.segmentations().stream()
                .map(s -> pipeline.describe(customers, recipe, sweep, s.k(), Progress.none()))
                .toList();
    }

    private Path random(int seed) throws IOException {
        var random = new SplittableRandom(seed);
        int columns = random.nextInt(2, 8);
        var names = new ArrayList<String>();
        while (names.size() < columns) {
            String name = COLUMNS[random.nextInt(COLUMNS.length)];
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        int groups = random.nextInt(1, 6);
        var lines = new StringBuilder(String.join(",", names)).append(",plan\n");
        for (int i = 0; i < 240; i++) {
            for (int j = 0; j < columns; j++) {
                int step = (i % groups * 7 + j * (i % groups)) % 5;
                lines.append("%.3f,".formatted(step * 3 + random.nextDouble() + random.nextDouble()));
            }
            lines.append(List.of("yes", "no", "basic", "(2)").get(random.nextInt(4)))
                    .append('\n');
        }
        return Files.writeString(folder.resolve("random" + seed + ".csv"), lines);
    }

    private static void assertDifferent(List<Run> runs) {
        for (Messages words : LANGUAGES) {
            for (Run run : runs) {
                List<String> names = SegmentNames.of(run, Labels.NONE, words);
                var alike = new HashSet<Set<String>>();
                // also of the same words in another order
                names.forEach(name -> alike.add(
                        new TreeSet<>(List.of(name.toLowerCase(words.locale()).split(", |·")))));
                assertEquals(
                        names.size(),
                        alike.size(),
                        () -> "K = " + run.segmentation().k() + ": " + names);
            }
        }
    }

    @Test
    void noTwoNamesAreAlike() throws Exception {
        for (String sample : SAMPLES) {
            assertDifferent(runs(Path.of("sample-data", sample + ".csv"), 12));
        }
        Series.run("Names of segments", 200, seed -> assertDifferent(runs(random(seed), 12)));
    }

    /** Of segments with more than half of their customers in common from one K to the next. */
    private record Kept(int same, int kept, int proposedAnew) {
        Kept plus(Kept other) {
            return new Kept(same + other.same, kept + other.kept, proposedAnew + other.proposedAnew);
        }
    }

    private static Kept kept(Run before, Run now, Messages words) {
        int k = now.segmentation().k();
        Moves moves = Moves.of(
                before.segmentation().labels(), k - 1, now.segmentation().labels(), k, 0, 0);
        int[] from = SegmentMatching.match(moves.counts());
        List<String> names = SegmentNames.of(before, Labels.NONE, words);
        List<String> next = SegmentNames.of(now, Labels.NONE, words);
        List<String> anewBefore = alone(before, words);
        List<String> anew = alone(now, words);
        int same = 0;
        int kept = 0;
        int proposedAnew = 0;
        for (int s = 0; s < k; s++) {
            int both = from[s] < 0 ? 0 : moves.counts()[from[s]][s];
            if (2 * both > moves.now(s) && from[s] >= 0 && 2 * both > moves.before(from[s])) {
                same++;
                kept += next.get(s).equals(names.get(from[s])) ? 1 : 0;
                proposedAnew += anew.get(s).equals(anewBefore.get(from[s])) ? 1 : 0;
            }
        }
        return new Kept(same, kept, proposedAnew);
    }

    /** Without a look at smaller K. */
    private static List<String> alone(Run run, Messages words) {
        return SegmentNames.text(run, words).names(Lineage.of(run.profiles()), List.of());
    }

    @Test
    void namesStayWhenKChangesByOne() throws IOException {
        var files = new ArrayList<Path>();
        SAMPLES.forEach(sample -> files.add(Path.of("sample-data", sample + ".csv")));
        for (int seed = 0; seed < 6; seed++) {
            files.add(random(1000 + seed));
        }
        for (Messages words : LANGUAGES) {
            var all = new Kept(0, 0, 0);
            for (Path file : files) {
                List<Run> runs = runs(file, 8);
                for (int i = 1; i < runs.size(); i++) {
                    all = all.plus(kept(runs.get(i - 1), runs.get(i), words));
                }
            }
            Kept found = all;
            assertTrue(found.kept() >= 0.8 * found.same(), () -> String.valueOf(found));
            assertTrue(found.kept() >= found.proposedAnew() + 0.1 * found.same(), () -> String.valueOf(found));
        }
    }
}
