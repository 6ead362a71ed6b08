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
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.clean.CleaningRule;
import org.portrait.i18n.Messages;
import org.portrait.pipeline.Known.Origin;
import org.portrait.work.Progress;

/** What the analyst wrote stays with the customers. */
class LabelsTest {
    private static final Messages WORDS = new Messages(Messages.ENGLISH);

    @TempDir
    Path folder;

    private final Pipeline pipeline = new Pipeline(1);
    private Path file;

    @BeforeEach
    void customers() throws IOException {
        file = FiveGroups.write(folder.resolve("september.csv"), true, 0, 1);
    }

    private Run run(Path data, Recipe recipe) {
        return pipeline.run(data, recipe, Progress.none());
    }

    private static String name(Run run, Labels labels, int group) {
        return SegmentNames.of(run, labels, WORDS).get(FiveGroups.segment(run, group));
    }

    private static Known known(Run run, Labels labels, int group) {
        return labels.known(run, WORDS).get(FiveGroups.segment(run, group));
    }

    private static Labels named(Run run, Labels labels, int group, String name) {
        return labels.with(FiveGroups.segment(run, group), run, name, "note on " + name, WORDS);
    }

    @Test
    void namesAndNotesSurviveOtherSettings() {
        Run five = run(file, FiveGroups.recipe(5, 1));
        Labels labels = named(five, named(five, Labels.NONE, 1, "Bees"), 3, "Dees");
        var cleaned = FiveGroups.recipe(5, 1)
                .withClean(FiveGroups.recipe(5, 1)
                        .clean()
                        .setAside(new CleaningRule.SetAside("customer_id", Set.of("C00095", "C00211"))));
        for (Recipe other : List.of(
                FiveGroups.recipe(5, 77),
                FiveGroups.recipe(5, 1, "y", "z"),
                FiveGroups.recipe(5, 1, "z", "y"),
                FiveGroups.recipe(6, 3),
                cleaned)) {
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
        Run five = run(file, FiveGroups.recipe(5, 1));
        Labels labels = named(five, Labels.NONE, 1, "Bees");
        Path other = FiveGroups.write(folder.resolve("other.csv"), true, 50_000, 9);
        Run run = run(other, FiveGroups.recipe(5, 1, "z", "age"));
        for (Known known : labels.known(run, WORDS)) {
            assertEquals("", known.name());
        }
    }

    @Test
    void namesSurviveNextMonthsFile() throws IOException {
        Run five = run(file, FiveGroups.recipe(5, 1));
        Labels labels = named(five, named(five, Labels.NONE, 1, "Bees"), 3, "Dees");
        Path shared = FiveGroups.write(folder.resolve("october.csv"), true, 0, 2);
        Path strangers = FiveGroups.write(folder.resolve("strangers.csv"), true, 50_000, 3);
        Path withoutIds = FiveGroups.write(folder.resolve("plain.csv"), false, 0, 4);
        for (Path next : List.of(shared, strangers, withoutIds)) {
            Run run = run(next, FiveGroups.recipe(5, 1));
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
        Run run = run(Files.write(folder.resolve("swapped.csv"), swapped), FiveGroups.recipe(5, 1));
        assertEquals("Bees", name(run, labels, 1));
    }

    @Test
    void aSplitIsTold() {
        Run three = run(file, FiveGroups.recipe(3, 1));
        Labels labels = named(three, Labels.NONE, 2, "Right");
        Run four = run(file, FiveGroups.recipe(4, 1));
        int larger = FiveGroups.segment(four, 2);
        int smaller = FiveGroups.segment(four, 4);
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
        Run five = run(file, FiveGroups.recipe(5, 1));
        Labels two = named(five, named(five, Labels.NONE, 2, "Cees"), 3, "Dees");
        Run three = run(file, FiveGroups.recipe(3, 1));
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
        Run five = run(file, FiveGroups.recipe(5, 1));
        Labels labels = named(five, Labels.NONE, 1, "Bees");
        Run other = run(file, FiveGroups.recipe(5, 1, "y", "z"));
        Labels renamed = named(other, labels, 1, "Wasps");
        assertEquals(1, renamed.labels().size());
        assertEquals("Wasps", name(five, renamed, 1));
        Labels emptied = renamed.with(FiveGroups.segment(five, 1), five, "", "", WORDS);
        assertEquals(SegmentNames.of(five, Labels.NONE, WORDS), SegmentNames.of(five, emptied, WORDS));
    }

    @Test
    void noProposedNameIsOneThatWasGiven() {
        Run five = run(file, FiveGroups.recipe(5, 1));
        String proposed = name(five, Labels.NONE, 0);
        Labels labels = named(five, Labels.NONE, 1, proposed.toUpperCase(java.util.Locale.ROOT));
        List<String> names = SegmentNames.of(five, labels, WORDS);
        assertEquals(5, names.stream().map(String::toLowerCase).distinct().count(), names::toString);
    }
}
