// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.clean.CleaningRule;
import org.portrait.i18n.Messages;
import org.portrait.quality.Assessor;
import org.portrait.quality.Quality;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/** Numbers and colours stay with the customers. */
class SameSegmentsTest {
    private static final Messages WORDS = new Messages(Messages.ENGLISH);

    @TempDir
    Path folder;

    private final Pipeline pipeline = new Pipeline(1);
    private Path file;

    @BeforeEach
    void customers() throws IOException {
        file = FiveGroups.write(folder.resolve("september.csv"), true, 0, 1);
    }

    /** The recipe without forty of A, which is the largest: B is then. */
    private static Recipe fewerOfA() {
        var aside = new TreeSet<String>();
        IntStream.range(0, 40).forEach(i -> aside.add("C%05d".formatted(i)));
        Recipe five = FiveGroups.recipe(5, 1);
        return five.withClean(five.clean().setAside(new CleaningRule.SetAside("customer_id", aside)));
    }

    /** The first row of a group of those who are left then. */
    private static int rowOfFewer(int group) {
        return group == 0 ? 0 : FiveGroups.row(group) - 40;
    }

    private Run run(Recipe recipe) {
        return pipeline.run(file, recipe, Progress.none());
    }

    private List<Sweep> sweeps(Recipe recipe, Labels labels) {
        Prepared customers =
                pipeline.prepare(pipeline.customers(file, recipe, Progress.none()), recipe, Progress.none());
        var seen = new ArrayList<Sweep>();
        pipeline.sweep(
                customers,
                recipe.segments(),
                2,
                6,
                new SameSegments(labels, customers).before(seen::add),
                Progress.none());
        return seen;
    }

    @Test
    void numbersAndColoursStayWithTheCustomers() {
        Run five = run(FiveGroups.recipe(5, 1));
        Segmentation bySize =
                sweeps(fewerOfA(), Labels.NONE).getLast().segmentation(5).orElseThrow();
        assertEquals(0, bySize.labels()[rowOfFewer(1)], "B is the largest");
        Sweep sweep = sweeps(fewerOfA(), Labels.NONE.after(five)).getLast();
        Segmentation found = sweep.segmentation(5).orElseThrow();
        for (int group = 0; group < 5; group++) {
            int number = found.labels()[rowOfFewer(group)];
            assertEquals(FiveGroups.segment(five, group), number, "group " + group);
            assertEquals(five.segmentation().colours()[number], found.colours()[number], "group " + group);
            assertEquals(FiveGroups.SIZES[group] - (group == 0 ? 40 : 0), found.sizes()[number]);
        }
        for (Segmentation s : sweep.segmentations()) {
            assertEquals(s.k(), IntStream.of(s.colours()).distinct().count());
        }
    }

    /** Of another K, those that are also in K = 5 come in the same order, and what K = 6 has more comes last. */
    @Test
    void theOrderIsThatOfBeforeForEveryK() {
        Labels labels = Labels.NONE.after(run(FiveGroups.recipe(5, 1)));
        Sweep sweep = sweeps(fewerOfA(), labels).getLast();
        Segmentation five = sweep.segmentation(5).orElseThrow();
        for (Segmentation s : sweep.segmentations()) {
            int[] known = IntStream.of(s.colours())
                    .map(c -> IntStream.range(0, 5)
                            .filter(n -> five.colours()[n] == c)
                            .findFirst()
                            .orElse(5))
                    .toArray();
            assertArrayEquals(IntStream.of(known).sorted().toArray(), known, "K = " + s.k());
        }
    }

    /** Nothing is known of before: the numbers go by size at the recommended K, and for the others follow it. */
    @Test
    void atFirstNumbersGoBySizeAtTheRecommendedK() {
        Recipe open = FiveGroups.recipe(5, 1);
        open = open.withSegments(open.segments().withK(null));
        Sweep sweep = sweeps(open, Labels.NONE).getLast();
        int k = Objects.requireNonNull(sweep.recommendation()).k();
        Segmentation recommended = sweep.segmentation(k).orElseThrow();
        assertTrue(recommended.numberedBySize());
        for (Segmentation s : sweep.segmentations()) {
            int[] places = IntStream.of(recommended.colours())
                    .map(c -> IntStream.range(0, s.k())
                            .filter(n -> s.colours()[n] == c)
                            .findFirst()
                            .orElse(-1))
                    .filter(n -> n >= 0)
                    .toArray();
            assertArrayEquals(IntStream.range(0, places.length).toArray(), places, "K = " + s.k());
        }
    }

    /** The indices of single segments go with the numbers: they are those of an assessment of what is shown. */
    @Test
    void whatIsMeasuredGoesWithTheNumbers() {
        Labels labels = Labels.NONE.after(run(FiveGroups.recipe(5, 1)));
        Sweep sweep = sweeps(fewerOfA(), labels).getLast();
        Prepared customers =
                pipeline.prepare(pipeline.customers(file, fewerOfA(), Progress.none()), fewerOfA(), Progress.none());
        Segmentation five = sweep.segmentation(5).orElseThrow();
        assertFalse(five.numberedBySize());
        Quality anew = new Assessor(customers.matrix(), 1, 1).assess(five, Progress.none());
        Quality moved = sweep.quality(5).orElseThrow();
        assertArrayEquals(anew.within(), moved.within(), 1e-12);
        assertArrayEquals(anew.segmentSilhouette(), moved.segmentSilhouette(), 1e-12);
        for (int s = 0; s < 5; s++) {
            assertArrayEquals(anew.between()[s], moved.between()[s], 1e-12);
        }
    }

    /** A recipe with its segments finds them again, on the same customers to the last number, and on others. */
    @Test
    void whatIsKeptBesideARecipeIsRecognised() throws IOException {
        Labels before = Labels.NONE.after(run(FiveGroups.recipe(5, 1)));
        Run found = pipeline.run(file, fewerOfA(), before, Progress.none());
        assertFalse(found.segmentation().numberedBySize());
        assertEquals(
                List.of(),
                Labels.NONE.kept(run(FiveGroups.recipe(5, 1)), WORDS),
                "nothing is written, and all go by size");
        Labels labels = before.with(found.segmentation().labels()[rowOfFewer(3)], found, "Dees", "note", WORDS);
        Path recipe = Files.writeString(
                folder.resolve("recipe.json"), RecipeJson.write(fewerOfA(), labels.kept(found, WORDS)));
        Labels back = Labels.of(RecipeJson.readKept(recipe));
        Run again = pipeline.run(file, RecipeJson.read(recipe), back, Progress.none());
        assertArrayEquals(found.segmentation().labels(), again.segmentation().labels());
        assertArrayEquals(found.segmentation().colours(), again.segmentation().colours());
        assertEquals(SegmentNames.of(found, labels, WORDS), SegmentNames.of(again, back, WORDS));
        assertEquals(labels.kept(found, WORDS), back.kept(again, WORDS));
        Path strangers = FiveGroups.write(folder.resolve("strangers.csv"), true, 50_000, 3);
        Run next = pipeline.run(strangers, FiveGroups.recipe(5, 1), back, Progress.none());
        assertEquals("Dees", SegmentNames.of(next, back, WORDS).get(FiveGroups.segment(next, 3)));
        for (int group = 0; group < 5; group++) {
            assertEquals(
                    found.segmentation().labels()[rowOfFewer(group)],
                    FiveGroups.segment(next, group),
                    "group " + group);
        }
    }

    /** Of five, each part of a pair that two lump together has a name; saved with two on screen they come back at five. */
    @Test
    void aProjectKeepsTheNamesOfAnotherK() throws IOException {
        Run five = run(FiveGroups.recipe(5, 1));
        Labels labels = Labels.NONE;
        for (int s = 0; s < 5; s++) {
            labels = labels.with(s, five, "five " + s, "", WORDS);
        }
        assertEquals(List.of(), labels.others(five, WORDS), "all are told at five");
        Run two = pipeline.run(file, FiveGroups.recipe(2, 1), labels.after(five), Progress.none());
        Labels written = labels.after(five).with(0, two, "one of two", "", WORDS);
        var project = new Project(
                FiveGroups.recipe(2, 1), written.kept(two, WORDS), written.others(two, WORDS), null, Map.of());
        Path kept = Files.writeString(folder.resolve("two.portrait"), RecipeJson.write(project));
        Project read = RecipeJson.readProject(kept);
        assertEquals(project, read);
        Labels back = Labels.of(read.labels(), read.others());
        Run again = pipeline.run(file, read.recipe(), back, Progress.none());
        assertEquals("one of two", SegmentNames.of(again, back, WORDS).get(0));
        Run shown = pipeline.run(file, FiveGroups.recipe(5, 1), back.after(again), Progress.none());
        List<String> names = SegmentNames.of(shown, back.after(again), WORDS);
        for (int group = 0; group < 5; group++) {
            assertEquals(
                    "five " + FiveGroups.segment(five, group),
                    names.get(FiveGroups.segment(shown, group)),
                    "group " + group);
        }
    }
}
