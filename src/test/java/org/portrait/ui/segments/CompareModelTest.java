// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.features.FeatureDefinition;
import org.portrait.i18n.Messages;
import org.portrait.pipeline.Pipeline;
import org.portrait.pipeline.Recipe;
import org.portrait.segments.SegmentSettings;
import org.portrait.ui.segments.CompareModel.Compared;
import org.portrait.ui.segments.CompareModel.Side;
import org.portrait.ui.state.Session;
import org.portrait.ui.task.SameThreadWorker;
import org.portrait.work.Failure;

/** Two divisions of the same customers, without a window: three groups of ten by spend. */
class CompareModelTest {
    private static final Messages EN = new Messages(Messages.ENGLISH);

    @TempDir
    Path folder;

    private List<Path> chosen = List.of();
    private final SameThreadWorker worker = new SameThreadWorker();
    private final Pipeline pipeline = new Pipeline(2);
    private final Session session = new Session(pipeline, worker);
    private final CompareModel model = new CompareModel(session, pipeline, worker, () -> chosen);

    /** @param from the first customer; those with a low number have a low spend */
    private Path month(String name, int from) throws IOException {
        var csv = new StringBuilder("id,spend,age\n");
        for (int i = from; i < from + 30; i++) {
            csv.append("C%02d,%d,%d\n".formatted(i, 1_000 * (i / 10) + i, 20 + 7 * i % 11));
        }
        return Files.writeString(folder.resolve(name), csv);
    }

    @BeforeEach
    void june() throws IOException {
        session.open(month("june.csv", 0));
        session.change(Recipe.DEFAULT
                .withFeatures(
                        Recipe.DEFAULT.features().withDefinitions(List.of(new FeatureDefinition.Numeric("spend"))))
                .withSegments(SegmentSettings.DEFAULT.withRange(2, 4).withK(3)));
    }

    private Compared compared(Side before) {
        model.compare(before);
        return Objects.requireNonNull(model.compared().get());
    }

    private Side kept() {
        return model.others().getFirst();
    }

    /** What is split is told by name: of another K, too, which nobody has looked at. */
    @Test
    void anotherKIsToldByName() {
        Side two = model.others().stream()
                .filter(side -> side.k() == 2)
                .findFirst()
                .orElseThrow();
        Compared compared = compared(two);
        List<String> before = model.namesBefore(compared, EN);
        List<String> now = model.namesNow(compared, EN);
        assertEquals(2, before.size());
        assertEquals(List.of("1 · Low spend", "2 · Average customers", "3 · High spend"), now);
        String split = sentences(compared).get(1);
        assertTrue(
                before.stream().anyMatch(name -> split.startsWith(name + " is split into ")), split + " of " + before);
        assertEquals(2, now.stream().filter(split::contains).count(), split);
    }

    @Test
    void anotherSeedAndOtherFeatures() {
        model.keep();
        session.change(session.recipe()
                .get()
                .withSegments(session.recipe().get().segments().withSeed(2)));
        assertEquals("june.csv, K = 3, 1 feature, seed 1", CompareModel.title(kept(), EN));
        assertEquals(1, compared(kept()).moves().adjustedRand());
        session.change(session.recipe()
                .get()
                .withFeatures(session.recipe()
                        .get()
                        .features()
                        .withDefinitions(List.of(new FeatureDefinition.Numeric("age")))));
        Compared other = compared(kept());
        assertEquals(30, other.moves().shared());
        assertTrue(other.moves().adjustedRand() < 0.5, other.moves().toString());
        assertTrue(model.namesBefore(other, EN).getFirst().contains("spend"), "as they were then");
        assertTrue(model.namesNow(other, EN).stream().noneMatch(name -> name.contains("spend")));
    }

    /** Ten customers went and ten came; the others have the segments of their groups. */
    @Test
    void lastMonthsFile() throws IOException {
        model.keep();
        session.open(month("july.csv", 10));
        session.change(session.recipe()
                .get()
                .withSegments(SegmentSettings.DEFAULT.withRange(2, 4).withK(3)));
        assertEquals("june.csv", kept().file());
        Compared compared = compared(kept());
        assertEquals(20, compared.moves().shared());
        assertEquals(10, compared.moves().onlyBefore());
        assertEquals(10, compared.moves().onlyNow());
        assertTrue(sentences(compared)
                .getLast()
                .equals("20 customers are in both; 10 were there only before, 10 are only there now."));
    }

    /** As {@link #lastMonthsFile}, the other way round: June stays on screen. */
    @Test
    void anotherFileIsDividedByTheSameRecipeBesideTheOneOnScreen() throws IOException {
        model.keepOfAnotherFile();
        assertEquals(List.of(), model.kept(), "no file was chosen");
        chosen = List.of(month("may.csv", 10));
        model.keepOfAnotherFile();
        assertEquals("may.csv, K = 3, 1 feature, seed 1", CompareModel.title(kept(), EN));
        Compared compared = compared(kept());
        assertEquals(20, compared.moves().shared());
        assertEquals(1, compared.moves().adjustedRand());
        assertEquals(
                "june.csv",
                Objects.requireNonNull(session.run().get()).provenance().file());
        model.forget(kept());
        assertTrue(model.others().stream().allMatch(side -> side.file().isEmpty()));
        chosen = List.of(folder.resolve("none.csv"));
        model.keepOfAnotherFile();
        assertEquals(
                new Failure.FileMissing(folder.resolve("none.csv")),
                model.refused().get());
        assertNull(session.failure().get(), "what is on screen is sound");
        assertEquals(List.of(), model.kept());
    }

    private List<String> sentences(CompareModel.Compared compared) {
        return CompareModel.sentences(compared, model.namesBefore(compared, EN), model.namesNow(compared, EN), EN);
    }
}
