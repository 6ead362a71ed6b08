// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.export.AtomicFile;
import org.portrait.export.CsvFormat;
import org.portrait.features.FeatureDefinition;
import org.portrait.i18n.Messages;
import org.portrait.pipeline.Evidence;
import org.portrait.pipeline.Pipeline;
import org.portrait.pipeline.Recipe;
import org.portrait.privacy.PrivacyText;
import org.portrait.score.ModelJson;
import org.portrait.score.ModelSegment;
import org.portrait.segments.SegmentSettings;
import org.portrait.ui.score.CustomerModel.Persona;
import org.portrait.ui.score.Outcome.Group;
import org.portrait.ui.score.ScoreModel.Renaming;
import org.portrait.ui.score.ScoreModel.What;
import org.portrait.ui.state.CsvForms;
import org.portrait.ui.state.PrivacyModel;
import org.portrait.ui.state.Session;
import org.portrait.ui.task.SameThreadWorker;
import org.portrait.work.Failure;

/** Scoring without a window: three groups of ten by spend, and new customers. */
class ScoreModelTest {
    private static final Messages EN = new Messages(Messages.ENGLISH);

    @TempDir
    Path folder;

    private final SameThreadWorker worker = new SameThreadWorker();
    private final Session session = new Session(new Pipeline(2), worker);
    private final CsvForms forms = new CsvForms();
    private final PrivacyModel privacy = new PrivacyModel(session, worker);
    private final ScoreModel model = model(session);
    private final CustomerModel one = new CustomerModel(worker, model.source());

    private ScoreModel model(Session of) {
        return new ScoreModel(of, worker, Evidence.of(2), new AtomicFile(), forms, privacy);
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    @BeforeEach
    void segments() throws IOException {
        var lines = new ArrayList<String>(List.of("id,spend,kind"));
        for (int i = 0; i < 30; i++) {
            lines.add("C%02d,%d,%s".formatted(i, 1_000 * (i / 10) + i, i % 2 == 0 ? "a" : "b"));
        }
        session.open(file("trained.csv", lines.toArray(String[]::new)));
        session.change(Recipe.DEFAULT
                .withFeatures(Recipe.DEFAULT
                        .features()
                        .withDefinitions(
                                List.of(new FeatureDefinition.Numeric("spend"), new FeatureDefinition.Binary("kind")))
                        .withWeights(Map.of("kind=b", 0.1)))
                .withSegments(SegmentSettings.DEFAULT.withRange(2, 4).withK(3)));
        model.follow(EN);
    }

    private Outcome outcome() {
        return Objects.requireNonNull(model.outcome().get());
    }

    /** Before a model could be made: nobody waits for it, and the next file has one made. */
    @Test
    void whoCancelsWaitsForNoModel() throws IOException {
        var other = model(new Session(new Pipeline(1), worker));
        List<Path> fresh = List.of(file("fresh.csv", "kind,id,spend", "a,N1,5"));
        other.score(fresh, EN);
        assertEquals(fresh, other.wanted().get());
        worker.cancelAll();
        assertEquals(List.of(), other.wanted().get());
        var late = model(session);
        late.score(fresh, EN);
        assertEquals(1, late.scored().get());
    }

    /** Spend of 5, 1,015 and 2,025 stand in the middle of the three groups. */
    @Test
    void eachCustomerGetsTheSegmentOnScreenOrTheReason() throws IOException {
        Path fresh = file("fresh.csv", "kind,id,spend", "a,N1,5", "b,N2,2025", "c,N3,1015", "a,N4,", "a,N5,90000");
        model.score(List.of(fresh), EN);
        assertEquals(4, model.scored().get());
        byte[] segments = outcome().scored().segments();
        int low = Objects.requireNonNull(session.run().get()).segmentation().labels()[0] + 1;
        int high = Objects.requireNonNull(session.run().get()).segmentation().labels()[29] + 1;
        assertEquals(low, segments[0]);
        assertEquals(high, segments[1]);
        assertEquals(high, segments[4]);
        assertEquals(0, segments[3]);
        assertEquals(List.of(0, 1, 2, 3, 4), outcome().rows(Group.ALL));
        assertEquals(List.of(3), outcome().rows(Group.NOT_SCORED));
        assertEquals(List.of(2), outcome().rows(Group.SOMETHING_NEW));
        assertEquals(List.of(4), outcome().rows(Group.UNLIKE));
        assertTrue(outcome().rows(Group.UNUSUAL).contains(4));
        assertFalse(outcome().training());
        assertFalse(model.stale());
    }

    @Test
    void namesFollowTheLanguageAndTheAnalyst() throws IOException {
        model.score(List.of(file("fresh.csv", "kind,id,spend", "a,N1,5", "b,N2,2025")), EN);
        var segments = outcome().scored();
        model.follow(new Messages(Messages.CHINESE));
        assertSame(segments, outcome().scored(), "scored once");
        assertFalse(model.stale());
        List<ModelSegment> named = outcome().source().model().segments();
        assertTrue(named.stream().allMatch(s -> s.name().codePoints().anyMatch(Character::isIdeographic)), named + "");
        session.changeK(2);
        model.follow(EN);
        assertTrue(model.stale());
    }

    @Test
    void columnsWithOtherNamesAreAskedForAndTheClosestProposed() throws IOException {
        model.score(List.of(file("renamed.csv", "id,Spend (EUR),Kinds,other", "N1,5,a,1", "N2,2025,b,2")), EN);
        Renaming asked = Objects.requireNonNull(model.renaming().get());
        assertEquals(List.of("spend", "kind"), asked.absent());
        assertEquals(List.of("id", "Spend (EUR)", "Kinds", "other"), asked.free());
        assertEquals(Map.of("spend", "Spend (EUR)", "kind", "Kinds"), asked.proposed());
        assertNull(model.outcome().get());
        assertNull(session.failure().get());
        model.rename(asked.proposed());
        assertNull(model.renaming().get());
        assertEquals(2, model.scored().get());
        assertEquals(Map.of("spend", "5", "kind", "a"), model.values(0));
    }

    @Test
    void aFileThatIsGivenUpLeavesWhatWasThere() throws IOException {
        Path good = file("good.csv", "id,spend,kind", "N1,5,a");
        model.score(List.of(good), EN);
        model.score(List.of(file("other.csv", "x,y", "1,2")), EN);
        assertNotNull(model.renaming().get());
        model.giveUp();
        assertNull(model.renaming().get());
        assertEquals(List.of(good), model.wanted().get());
        assertEquals(1, model.scored().get());
        model.score(List.of(folder.resolve("gone.csv")), EN);
        assertTrue(Objects.requireNonNull(session.failure().get()).failure() instanceof Failure.FileMissing);
        assertEquals(List.of(good), model.wanted().get());
    }

    /** Cancelling while another file waits leaves the one that is shown. */
    @Test
    void afterCancellingTheFileOnScreenIsNamed() throws IOException {
        Path good = file("good.csv", "id,spend,kind", "N1,5,a");
        model.score(List.of(good), EN);
        model.score(List.of(file("other.csv", "x,y", "1,2")), EN);
        worker.cancelAll();
        assertNotNull(model.renaming().get(), "a question stays");
        model.giveUp();
        worker.cancelAll();
        assertEquals(List.of(good), model.wanted().get());
        assertEquals(1, model.scored().get());
    }

    /** Another K on screen does not change what is shown; it says so, and is taken when asked for. */
    @Test
    void otherSegmentsOnScreenMakeItStaleUntilItIsScoredAgain() throws IOException {
        model.score(List.of(file("fresh.csv", "id,spend,kind", "N1,5,a", "N2,2025,b")), EN);
        session.changeK(2);
        model.follow(EN);
        assertTrue(model.stale());
        assertEquals(3, outcome().source().model().segments().size());
        model.again();
        assertFalse(model.stale());
        assertEquals(2, outcome().source().model().segments().size());
    }

    /** A file may come before the model; a saved one stays when the segments on screen change. */
    @Test
    void aSavedModelScoresWithoutAnythingOnScreen() throws IOException {
        Path saved = folder.resolve("model.json");
        Files.writeString(
                saved,
                ModelJson.write(Objects.requireNonNull(model.source().get()).model()));
        var apart = model(new Session(new Pipeline(1), worker));
        apart.follow(EN);
        assertNull(apart.source().get());
        Path trained = folder.resolve("trained.csv");
        apart.score(List.of(trained), EN);
        assertNull(apart.outcome().get());
        apart.open(saved);
        Outcome all = Objects.requireNonNull(apart.outcome().get());
        assertTrue(all.training());
        byte[] labels =
                Objects.requireNonNull(session.run().get()).segmentation().labels();
        for (int i = 0; i < labels.length; i++) {
            assertEquals(labels[i] + 1, all.scored().segments()[i]);
        }
        apart.follow(EN);
        assertEquals("model.json", Objects.requireNonNull(apart.source().get()).file());
        model.open(trained);
        assertTrue(Objects.requireNonNull(session.failure().get()).failure() instanceof Failure.ModelUnreadable);
    }

    @Test
    void theListsHaveEveryRowAndTheTableOfChangesEveryBin() throws IOException {
        model.score(List.of(file("fresh.csv", "id,spend,kind", "N1,5,a", "N2,,=b")), EN);
        Path target = folder.resolve("out.csv");
        var written = new ArrayList<ScoreModel.Saved>();
        model.save(What.UPLOAD, target, EN, written::add);
        List<String> upload = Files.readAllLines(target);
        assertEquals(3, upload.size());
        assertTrue(upload.getFirst().startsWith("id,spend,kind,segment,segment_name,distance,second_segment"));
        assertTrue(upload.getLast().startsWith("N2,,=b,,") && upload.getLast().contains("no value in spend"));
        model.save(What.EXCEL, target, EN, written::add);
        assertTrue(Files.readString(target).startsWith("\uFEFF"), "a mark for Excel");
        assertTrue(Files.readString(target).contains("'=b"), "and no formula");
        model.save(What.DRIFT, target, EN, written::add);
        assertTrue(Files.readString(target).contains("feature,spend,too_few_rows,"));
        assertEquals(3, written.size());
    }

    /** As on the Export page: a column is left out there; what looks like mail addresses is in the new file alone. */
    @Test
    void noMoreLeavesTheHouseThanTheExportPageSays() throws IOException {
        privacy.leaveOut("kind", true);
        forms.upload().set(CsvFormat.UPLOAD.withDelimiter(';'));
        model.score(
                List.of(file("fresh.csv", "id,spend,kind,email", "N1,5,a,x@example.org", "N2,2025,b,y@example.org")),
                EN);
        Path target = folder.resolve("out.csv");
        var written = new ArrayList<ScoreModel.Saved>();
        model.save(What.UPLOAD, target, EN, written::add);
        List<String> upload = Files.readAllLines(target);
        assertTrue(upload.getFirst().startsWith("id;spend;segment;"), upload.getFirst());
        assertTrue(upload.stream().noneMatch(line -> line.contains("@")));
        assertEquals(
                List.of("Left out: kind, email."),
                new PrivacyText(EN)
                        .done(
                                written.getFirst().redactor(),
                                written.getFirst().customers().schema()));
    }

    @Test
    void aSingleCustomerIsToldAtOnce() {
        assertNull(one.persona().get());
        assertEquals(List.of("a", "b"), one.choices(one.columns().get(1)));
        assertEquals(List.of(), one.choices(one.columns().getFirst()));
        one.set("kind", "b");
        Persona open = Objects.requireNonNull(one.persona().get());
        assertNull(open.segment());
        assertEquals(
                List.of("Without these no distance can be computed: no value in spend."),
                CustomerModel.sentences(open, EN));
        one.set("spend", "2025");
        Persona told = Objects.requireNonNull(one.persona().get());
        int high = Objects.requireNonNull(session.run().get()).segmentation().labels()[29] + 1;
        assertEquals(high, Objects.requireNonNull(told.segment()).segment());
        List<String> sentences = CustomerModel.sentences(told, EN);
        assertTrue(sentences.getFirst().startsWith("Fits well: distance "), sentences.toString());
        assertTrue(sentences.get(1).startsWith("Second-best: "), sentences.toString());
        String first = CustomerModel.reasons(told, EN).getFirst();
        assertTrue(first.startsWith("spend: 2,025. Here 2,024 on average, in the second-best segment 1,014."), first);
        one.set("spend", "90000");
        assertTrue(CustomerModel.sentences(Objects.requireNonNull(one.persona().get()), EN)
                .getFirst()
                .startsWith("Unlike anything seen in training"));
        one.fill(Map.of());
        assertNull(one.persona().get());
    }

    /** Eight in ten of the thirty are from the third to the twenty-seventh value. */
    @Test
    void theFormSaysWhatIsUsual() {
        assertEquals("mostly 2 to 2,026", one.hint(one.columns().getFirst(), EN));
        assertArrayEquals(new String[] {}, one.choices(one.columns().getFirst()).toArray());
    }
}
