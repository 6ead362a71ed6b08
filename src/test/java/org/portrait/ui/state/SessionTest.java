// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.clean.CleanSettings;
import org.portrait.clean.CleaningRule;
import org.portrait.data.Fingerprint;
import org.portrait.load.LoadSettings;
import org.portrait.pipeline.Pipeline;
import org.portrait.ui.task.SameThreadWorker;
import org.portrait.work.Failure;

/** The window's state without a window. */
class SessionTest {
    @TempDir
    Path folder;

    private final Session session = new Session(new Pipeline(2), new SameThreadWorker());

    @BeforeEach
    void openThreeGroups() throws Exception {
        session.open(threeGroups("customers.csv"));
    }

    private Path threeGroups(String name) throws Exception {
        var csv = new StringBuilder("id,orders,spend,city\n");
        for (int i = 0; i < 90; i++) {
            int group = i % 3;
            csv.append(1000 + i)
                    .append(',')
                    .append(group * 20 + i % 5)
                    .append(',')
                    .append(group * group * 300 + i % 7)
                    .append(',')
                    .append(group == 0 ? "Bonn" : "Kiel")
                    .append('\n');
        }
        return Files.writeString(folder.resolve(name), csv);
    }

    @Test
    void openingAFileLeadsToPersonasWithoutAnotherDecision() {
        assertEquals(3, session.k().get());
        assertEquals(3, session.run().get().profiles().size());
        for (Stage stage : Stage.values()) {
            StageState expected = stage == Stage.SCORE ? StageState.EMPTY : StageState.DONE; // no new customers yet
            assertEquals(expected, session.states().get().get(stage), stage.name());
        }
    }

    /** 150,000 rows are enough for a first look, which is gone when all of them are there. */
    @Test
    void aLargeFileIsSeenBeforeItIsRead() throws Exception {
        var seen = new ArrayList<String>();
        session.opening().firstLook().subscribe(look -> {
            if (look != null) {
                seen.add(look.rows() + " rows, still open: "
                        + session.loaded().get().dataset().name());
            }
        });
        session.open(large());
        assertEquals(List.of("150000 rows, still open: customers.csv"), seen);
        assertNull(session.opening().firstLook().get());
        assertEquals(150_000, session.loaded().get().dataset().rows());
    }

    private Path large() throws Exception {
        var csv = new StringBuilder("id,orders,spend\n");
        for (int i = 0; i < 150_000; i++) {
            csv.append("C")
                    .append(1_000_000 + i)
                    .append(',')
                    .append(i % 7)
                    .append(',')
                    .append(i % 1_000)
                    .append('\n');
        }
        return Files.writeString(folder.resolve("large.csv"), csv);
    }

    /** What is undone is of the file that is open, which is looked at again; the other is read on. */
    @Test
    void aChangeWhileAnotherFileIsReadDoesNotStopThat() throws Exception {
        session.change(session.recipe().get().withClean(new CleanSettings(List.of(new CleaningRule.TrimText(false)))));
        var seen = new ArrayList<String>();
        session.opening().firstLook().subscribe(look -> {
            if (look != null) {
                session.undo();
                seen.add(session.loaded().get().dataset().name());
                seen.add(session.recipe().get().clean().equals(CleanSettings.DEFAULT) ? "undone" : "as it was");
                seen.add(String.valueOf(session.states().get().get(Stage.EXPORT)));
                assertNull(session.opening().firstLook().get());
            }
        });
        Path large = large();
        session.open(large);
        assertEquals(List.of("customers.csv", "undone", "DONE"), seen);
        assertEquals(large, session.source().get());
        assertEquals(150_000, session.loaded().get().dataset().rows());
        assertFalse(session.history().canUndo().get());
    }

    @Test
    void aFileThatIsRefusedLeavesWhatWasComputedMeanwhile() throws Exception {
        var before = session.states().get();
        session.open(folder.resolve("absent.csv"));
        assertEquals(before, session.states().get());
        Path large = large();
        var changed = session.recipe().get().withClean(new CleanSettings(List.of(new CleaningRule.TrimText(false))));
        session.opening().firstLook().subscribe(look -> {
            if (look != null) {
                session.change(changed);
                large.toFile().delete();
            }
        });
        session.open(large);
        assertEquals(new Failure.FileMissing(large), session.failure().get().failure());
        assertEquals(changed, session.recipe().get());
        assertEquals(changed.clean(), session.run().get().provenance().recipe().clean());
        assertEquals(before, session.states().get());
        assertEquals(folder.resolve("customers.csv"), session.source().get());
    }

    @Test
    void whatIsCancelledLeavesTheFileThatIsOpen() throws Exception {
        var before = session.states().get();
        session.opening().firstLook().subscribe(look -> {
            if (look != null) {
                session.cancel();
            }
        });
        session.open(large());
        assertEquals(before, session.states().get());
        assertEquals(folder.resolve("customers.csv"), session.source().get());
        assertNull(session.opening().firstLook().get());
    }

    @Test
    void aPartIsOfferedOfTheFileThatIsTooLargeUntilAnotherReadingStands() {
        Path customers = folder.resolve("customers.csv");
        Path other = folder.resolve("other.csv");
        var column = new Failure.TooLarge.ColumnSize("id", 8, true);
        session.opening()
                .refused(customers, LoadSettings.DETECT, new Failure.TooLarge(other, 1_000, List.of(column), 100));
        assertFalse(session.opening().refused().get().has(other), "it was to be joined");
        session.opening()
                .refused(
                        customers,
                        LoadSettings.DETECT.withFurther(customers, other),
                        new Failure.TooLarge(other, 1_000, List.of(column), 100));
        assertEquals(customers, session.opening().refused().get().file());
        assertTrue(session.opening().refused().get().has(other), "it was to be read as one with the first");
        session.change(session.recipe().get().withClean(new CleanSettings(List.of(new CleaningRule.TrimText(false)))));
        assertNull(session.opening().refused().get());
    }

    @Test
    void anotherKUsesWhatWasComputedAlready() {
        var sweep = session.sweep().get();
        session.changeK(5);
        assertSame(sweep, session.sweep().get());
        assertEquals(5, session.segmentation().get().k());
        assertEquals(5, session.run().get().profiles().size());
    }

    @Test
    void changingAFeatureKeepsWhatCameBefore() {
        var cleaned = session.prepared().get().loaded();
        session.change(session.recipe()
                .get()
                .withFeatures(session.recipe().get().features().withWeights(Map.of("orders", 2.0))));
        assertSame(cleaned, session.prepared().get().loaded());
        assertEquals(2.0 * 1, session.recipe().get().features().weights().get("orders"));
    }

    @Test
    void undoAndRedoGoThroughRecipes() {
        session.changeK(4);
        session.changeK(5);
        session.change(session.recipe().get().withClean(new CleanSettings(List.of(new CleaningRule.TrimText(false)))));
        session.undo();
        assertEquals(5, session.k().get());
        session.undo();
        assertEquals(3, session.k().get(), "a drag over several K is one step");
        assertFalse(session.history().canUndo().get());
        session.redo();
        session.redo();
        assertEquals(1, session.recipe().get().clean().rules().size());
    }

    /** Another seed starts the chain anew; until it comes to K = 5 a preview is shown, and replaced once. */
    @Test
    void aKThatTheSweepHasNotReachedIsShownFromASampleAtFirst() {
        session.changeK(5);
        var shown = new ArrayList<String>();
        session.segmentation()
                .subscribe((_, s) -> shown.add(session.preliminary().get() + " " + s.k()));
        var described = session.run().get();
        session.change(session.recipe()
                .get()
                .withSegments(session.recipe().get().segments().withSeed(7)));
        assertEquals(List.of("true 5", "false 5"), shown);
        assertNotSame(described, session.run().get());
        assertSame(
                session.sweep().get().segmentation(5).orElseThrow(),
                session.segmentation().get());
        assertSame(session.segmentation().get(), session.run().get().segmentation());
    }

    @Test
    void aKAboveTheRangeIsTheHighestOfTheRange() {
        session.changeK(9);
        session.change(session.recipe()
                .get()
                .withSegments(session.recipe().get().segments().withRange(2, 6)));
        assertEquals(6, session.k().get());
        assertEquals(6, session.segmentation().get().k());
        assertFalse(session.preliminary().get());
    }

    @Test
    void aRefusalKeepsTheLastResults() {
        var run = session.run().get();
        session.change(session.recipe()
                .get()
                .withFeatures(session.recipe().get().features().withDefinitions(List.of())));
        assertInstanceOf(Failure.NoFeature.class, session.failure().get().failure());
        assertSame(run, session.run().get());
        session.undo();
        assertTrue(session.failure().get() == null);
    }

    @Test
    void aFileThatCannotBeReadLeavesTheOpenOne() {
        var loaded = session.loaded().get();
        session.open(folder.resolve("absent.csv"));
        assertInstanceOf(Failure.FileMissing.class, session.failure().get().failure());
        assertSame(loaded, session.loaded().get());
        assertNotNull(session.run().get());
    }

    @Test
    void aFileThatDisappearsIsSaidWhenItIsReadAgainAndItsResultsStay() throws Exception {
        var run = session.run().get();
        Files.delete(folder.resolve("customers.csv"));
        session.change(
                session.recipe().get().withData(session.recipe().get().data().withHeader(false)));
        assertEquals(
                new Failure.FileMissing(folder.resolve("customers.csv")),
                session.failure().get().failure());
        assertSame(run, session.run().get());
        threeGroups("customers.csv");
        session.undo();
        assertTrue(session.failure().get() == null);
        assertEquals(3, session.run().get().profiles().size());
    }

    @Test
    void aFileThatHasChangedIsReadAgain() throws Exception {
        int rows = session.loaded().get().dataset().rows();
        Path file = folder.resolve("customers.csv");
        Files.writeString(file, Files.readString(file) + "2000,1,2,Ulm\n");
        session.change(
                session.recipe().get().withData(session.recipe().get().data().withDelimiter(",")));
        assertEquals(rows + 1, session.loaded().get().dataset().rows());
        assertEquals(Fingerprint.of(file), session.run().get().provenance().fingerprint());
        Files.writeString(file, "");
        session.change(
                session.recipe().get().withData(session.recipe().get().data().withDecimalMark(".")));
        assertEquals(new Failure.EmptyFile(file), session.failure().get().failure());
        assertEquals(rows + 1, session.loaded().get().dataset().rows());
    }
}
