// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.clean.CleaningRule;
import org.portrait.features.FeatureDefinition;
import org.portrait.i18n.Messages;
import org.portrait.pipeline.Known.Origin;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/**
 * What the analyst wrote stays with the customers. In the data there are five groups: A and B far from the others and
 * each in a place of its own, and C, D, E near each other, so that K = 3 takes these together: C is at x = 30, D at 34,
 * E at 39.
 */
class LabelsTest {
    private static final Messages WORDS = new Messages(Messages.ENGLISH);
    private static final double[][] CENTRES = {{0, 0}, {0, 40}, {30, 0}, {34, 0}, {39, 0}};
    private static final int[] SIZES = {90, 70, 50, 40, 30};

    @TempDir
    Path folder;

    private final Pipeline pipeline = new Pipeline(1);
    private Path file;

    @BeforeEach
    void customers() throws IOException {
        file = write("september.csv", true, 0, 1);
    }

    /** @param first number of the customer in the first row; ids go on from there */
    private Path write(String name, boolean ids, int first, int seed) throws IOException {
        var random = new SplittableRandom(seed);
        var lines = new StringBuilder((ids ? "customer_id," : "") + "x,y,z,age\n");
        int row = first;
        for (int g = 0; g < SIZES.length; g++) {
            for (int i = 0; i < SIZES[g]; i++) {
                lines.append(ids ? "C%05d,".formatted(row++) : "");
                lines.append("%.3f,%.3f,%.3f,%d\n"
                        .formatted(
                                CENTRES[g][0] + random.nextDouble(),
                                CENTRES[g][1] + random.nextDouble(),
                                2 * CENTRES[g][0] + random.nextDouble(),
                                20 + i % 7));
            }
        }
        return Files.writeString(folder.resolve(name), lines);
    }

    private static Recipe recipe(int k, long seed, String... columns) {
        List<FeatureDefinition> features = new ArrayList<>();
        for (String column : columns.length == 0 ? new String[] {"x", "y"} : columns) {
            features.add(new FeatureDefinition.Numeric(column));
        }
        return Recipe.DEFAULT
                .withFeatures(Recipe.DEFAULT.features().withDefinitions(features))
                .withSegments(Recipe.DEFAULT.segments().withRestarts(3).withK(k).withSeed(seed));
    }

    private Run run(Path data, Recipe recipe) {
        return pipeline.run(data, recipe, Progress.none());
    }

    /** The segment in which the first customer of a group is, in a file where nobody is left out. */
    private static int segment(Run run, int group) {
        int row = 0;
        for (int g = 0; g < group; g++) {
            row += SIZES[g];
        }
        return run.segmentation().labels()[row];
    }

    private static String name(Run run, Labels labels, int group) {
        return SegmentNames.of(run, labels, WORDS).get(segment(run, group));
    }

    private static Known known(Run run, Labels labels, int group) {
        return labels.known(run, WORDS).get(segment(run, group));
    }

    private static Labels named(Run run, Labels labels, int group, String name) {
        return labels.with(segment(run, group), run, name, "note on " + name, WORDS);
    }

    @Test
    void namesAndNotesSurviveOtherSettings() {
        Run five = run(file, recipe(5, 1));
        Labels labels = named(five, named(five, Labels.NONE, 1, "Bees"), 3, "Dees");
        var cleaned = recipe(5, 1)
                .withClean(recipe(5, 1)
                        .clean()
                        .setAside(new CleaningRule.SetAside("customer_id", Set.of("C00095", "C00211"))));
        for (Recipe other :
                List.of(recipe(5, 77), recipe(5, 1, "y", "z"), recipe(5, 1, "z", "y"), recipe(6, 3), cleaned)) {
            Run run = run(file, other);
            assertEquals("Bees", name(run, labels, 1), () -> String.valueOf(other));
            assertEquals("note on Bees", known(run, labels, 1).note());
            if (other != cleaned) { // where rows are others from there on
                assertEquals("Dees", name(run, labels, 3), () -> String.valueOf(other));
            }
            assertEquals(
                    2,
                    new TreeSet<>(SegmentNames.of(run, labels, WORDS))
                            .stream()
                                    .filter(name -> name.equals("Bees") || name.equals("Dees"))
                                    .count());
        }
    }

    /** With no feature in common and the ids gone, there is nothing to go by; the first segment gets no name by chance. */
    @Test
    void nobodyIsRecognisedByNothing() throws IOException {
        Run five = run(file, recipe(5, 1));
        Labels labels = named(five, Labels.NONE, 1, "Bees");
        Path other = write("other.csv", true, 50_000, 9);
        Run run = run(other, recipe(5, 1, "z", "age"));
        for (Known known : labels.known(run, WORDS)) {
            assertEquals("", known.name());
        }
    }

    @Test
    void namesSurviveNextMonthsFile() throws IOException {
        Run five = run(file, recipe(5, 1));
        Labels labels = named(five, named(five, Labels.NONE, 1, "Bees"), 3, "Dees");
        Path shared = write("october.csv", true, 0, 2);
        Path strangers = write("strangers.csv", true, 50_000, 3);
        Path withoutIds = write("plain.csv", false, 0, 4);
        for (Path next : List.of(shared, strangers, withoutIds)) {
            Run run = run(next, recipe(5, 1));
            assertEquals("Bees", name(run, labels, 1), next.toString());
            assertEquals("Dees", name(run, labels, 3), next.toString());
        }
        // the same people count, not the place: in this file the customers of B are where A was, and the other way
        // round
        List<String> lines = Files.readAllLines(file);
        var swapped = new ArrayList<>(List.of(lines.getFirst()));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            int row = Integer.parseInt(cells[0].substring(1));
            double y = Double.parseDouble(cells[2]);
            String moved = row < 90 ? "%.3f".formatted(y + 40) : row < 160 ? "%.3f".formatted(y - 40) : cells[2];
            swapped.add(String.join(",", cells[0], cells[1], moved, cells[3], cells[4]));
        }
        Run run = run(Files.write(folder.resolve("swapped.csv"), swapped), recipe(5, 1));
        assertEquals("Bees", name(run, labels, 1));
    }

    @Test
    void aSplitIsTold() {
        Run three = run(file, recipe(3, 1));
        Labels labels = named(three, Labels.NONE, 2, "Right");
        Run four = run(file, recipe(4, 1));
        int larger = segment(four, 2);
        int smaller = segment(four, 4);
        assertNotEquals(larger, smaller);
        assertEquals("Right 1", SegmentNames.of(four, labels, WORDS).get(Math.min(larger, smaller)));
        assertEquals("Right 2", SegmentNames.of(four, labels, WORDS).get(Math.max(larger, smaller)));
        var parts = List.of(Math.min(larger, smaller), Math.max(larger, smaller));
        assertEquals(new Origin.PartOf("Right", parts), known(four, labels, 2).origin());
        assertEquals(new Origin.PartOf("Right", parts), known(four, labels, 4).origin());
        assertEquals("note on Right", known(four, labels, 4).note());
        // and back
        assertEquals("Right", name(three, labels, 4));
        // the analyst's own name of a part counts, the other part stays what it was
        Labels more = named(four, labels, 4, "Far right");
        assertEquals("Far right", name(four, more, 4));
        assertEquals("Right 1", name(four, more, 2));
        assertEquals("Right", name(three, more, 4));
    }

    @Test
    void aMergerIsTold() {
        Run five = run(file, recipe(5, 1));
        Labels two = named(five, named(five, Labels.NONE, 2, "Cees"), 3, "Dees");
        Run three = run(file, recipe(3, 1));
        Known holds = known(three, two, 2);
        assertEquals(new Origin.MadeOf(List.of("Cees", "Dees"), true), holds.origin());
        Labels all = named(five, two, 4, "Ees");
        Known merged = known(three, all, 2);
        assertEquals("Cees + Dees + Ees", merged.name());
        assertEquals("note on Cees; note on Dees; note on Ees", merged.note());
        assertEquals(new Origin.MadeOf(List.of("Cees", "Dees", "Ees"), false), merged.origin());
        assertEquals("Dees", name(five, all, 3));
    }

    @Test
    void aNewNameReplacesTheOldOneEverywhere() {
        Run five = run(file, recipe(5, 1));
        Labels labels = named(five, Labels.NONE, 1, "Bees");
        Run other = run(file, recipe(5, 1, "y", "z"));
        Labels renamed = named(other, labels, 1, "Wasps");
        assertEquals(1, renamed.labels().size());
        assertEquals("Wasps", name(five, renamed, 1));
        Labels emptied = renamed.with(segment(five, 1), five, "", "", WORDS);
        assertEquals(SegmentNames.of(five, Labels.NONE, WORDS), SegmentNames.of(five, emptied, WORDS));
    }

    @Test
    void noProposedNameIsOneThatWasGiven() {
        Run five = run(file, recipe(5, 1));
        String proposed = name(five, Labels.NONE, 0);
        Labels labels = named(five, Labels.NONE, 1, proposed.toUpperCase(java.util.Locale.ROOT));
        List<String> names = SegmentNames.of(five, labels, WORDS);
        assertEquals(5, names.stream().map(String::toLowerCase).distinct().count(), names::toString);
    }

    /** Without forty of A, which is the largest, B is; the numbers change, the colours do not. */
    @Test
    void coloursStayWithTheCustomers() {
        Run five = run(file, recipe(5, 1));
        Labels labels = named(five, Labels.NONE, 1, "Bees");
        var aside = new TreeSet<String>();
        IntStream.range(0, 40).forEach(i -> aside.add("C%05d".formatted(i)));
        Recipe fewer = recipe(5, 1);
        fewer = fewer.withClean(fewer.clean().setAside(new CleaningRule.SetAside("customer_id", aside)));
        Prepared customers = pipeline.prepare(pipeline.customers(file, fewer, Progress.none()), fewer, Progress.none());
        var seen = new ArrayList<Sweep>();
        pipeline.sweep(
                customers,
                fewer.segments(),
                2,
                6,
                new SameColours(labels, customers).before(seen::add),
                Progress.none());
        Segmentation painted = seen.getLast().segmentation(5).orElseThrow();
        assertNotEquals(segment(five, 1), painted.labels()[90 - 40], "B has another number");
        for (int group = 0; group < 5; group++) {
            int row = IntStream.of(SIZES).limit(group).sum();
            int before = five.segmentation().colours()[five.segmentation().labels()[row + (group == 0 ? 40 : 0)]];
            int now = painted.colours()[painted.labels()[group == 0 ? 0 : row - 40]];
            assertEquals(before, now, "group " + group);
        }
        for (Segmentation s : seen.getLast().segmentations()) {
            assertEquals(s.k(), IntStream.of(s.colours()).distinct().count());
        }
    }
}
