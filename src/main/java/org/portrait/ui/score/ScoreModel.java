// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.score;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.portrait.data.Dataset;
import org.portrait.export.AtomicFile;
import org.portrait.export.CsvExport;
import org.portrait.export.DriftTable;
import org.portrait.export.ScoreTable;
import org.portrait.i18n.Messages;
import org.portrait.load.LoadSettings;
import org.portrait.pipeline.CloseNames;
import org.portrait.pipeline.Evidence;
import org.portrait.pipeline.Labels;
import org.portrait.pipeline.Run;
import org.portrait.pipeline.RunModel;
import org.portrait.pipeline.ScoreStage;
import org.portrait.pipeline.SegmentNames;
import org.portrait.privacy.Redactor;
import org.portrait.score.Model;
import org.portrait.score.ModelColumn;
import org.portrait.score.ModelJson;
import org.portrait.ui.score.Outcome.Source;
import org.portrait.ui.state.CsvForms;
import org.portrait.ui.state.PrivacyModel;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;
import org.portrait.ui.task.Worker;
import org.portrait.work.Failure;

/** By which segments customers are scored, which customers, and what became of them. */
final class ScoreModel {
    private static final String MODEL = "score model";
    private static final String SCORE = "score";

    private final Session session;
    private final Worker worker;
    private final Evidence evidence;
    private final AtomicFile files;
    private final ReadOnlyObjectWrapper<@Nullable Source> source = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Path>> wanted = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Renaming> renaming = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Outcome> outcome = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper scored = new ReadOnlyIntegerWrapper();
    private final CsvForms forms;
    private final PrivacyModel privacy;
    private boolean saved;

    /**
     * Columns of the model that a file lacks, to be told which they are there.
     *
     * @param known the names that are told already
     * @param free columns of the file that are none of the model's
     * @param proposed the closest of these, each for one column at most
     */
    record Renaming(
            List<Path> files,
            Map<String, String> known,
            List<String> absent,
            List<String> free,
            Map<String, String> proposed) {}

    /** What can be saved; the words are {@code scoring.save.NAME}. */
    enum What {
        EXCEL("scored.csv"),
        UPLOAD("scored.csv"),
        DRIFT("drift.csv");

        private final String file;

        What(String file) {
            this.file = file;
        }

        String file() {
            return file;
        }
    }

    /** What was written; {@code redactor} has made it of the customers as they were read. */
    record Saved(Path target, Redactor redactor, Dataset customers) {}

    ScoreModel(
            Session session, Worker worker, Evidence evidence, AtomicFile files, CsvForms forms, PrivacyModel privacy) {
        this.forms = forms;
        this.privacy = privacy;
        this.session = session;
        this.worker = worker;
        this.evidence = evidence;
        this.files = files;
        worker.onCancelAll(() -> {
            if (renaming.get() == null) {
                giveUp(); // what was being read is not what is shown
            }
        });
    }

    /** Scores by a model that was saved. */
    void open(Path model) {
        worker.run(
                MODEL,
                (_, _) -> new Source(ModelJson.read(model), String.valueOf(model.getFileName()), null),
                read -> {
                    saved = true;
                    known(read);
                },
                this::refused);
    }

    /** Scores by the segments on screen, from now on and when they change. */
    void useScreen(Messages words) {
        saved = false;
        follow(words);
    }

    /** The segments on screen may have changed. */
    void follow(Messages words) {
        if (saved) {
            return;
        }
        Run run = session.run().get();
        if (run == null) {
            worker.cancel(MODEL);
            source.set(null);
            return;
        }
        Labels labels = session.labels().get();
        Source last = source.get();
        worker.run(
                MODEL,
                (progress, _) -> {
                    List<String> names = SegmentNames.of(run, labels, words);
                    Model known = last != null && last.run() == run
                            ? last.model().named(names)
                            : RunModel.of(run, names, evidence.lifecycle().resolved(run, progress));
                    return new Source(known, "", run);
                },
                this::known,
                this::refused);
    }

    private void known(Source now) {
        source.set(now);
        Outcome last = outcome.get();
        if (last == null || renaming.get() != null || !last.files().equals(wanted.get())) {
            again();
        } else if (now.run() != null && now.run() == last.source().run()) {
            outcome.set(last.named(now));
        }
    }

    /** Scores the customers of a file, or of several with the same columns, as soon as there is a model. */
    void score(List<Path> chosen, Messages words) {
        if (!chosen.isEmpty()) {
            wanted.set(List.copyOf(chosen));
            if (source.get() == null) {
                follow(words); // for making it may have been cancelled
            }
            score(Map.of());
        }
    }

    /** Scores the same files by the segments of now. */
    void again() {
        Outcome last = outcome.get();
        boolean same = last != null && last.files().equals(wanted.get());
        score(same ? last.renamed() : Map.of());
    }

    /** @param names by the name of a column in training that in the file */
    void rename(Map<String, String> names) {
        Renaming asked = renaming.get();
        if (asked != null) {
            var all = new TreeMap<>(asked.known());
            all.putAll(names);
            score(all);
        }
    }

    /** Gives up a file that is not scored: what was scored last is what is shown. */
    void giveUp() {
        renaming.set(null);
        Outcome last = outcome.get();
        wanted.set(last == null ? List.of() : last.files());
    }

    private void score(Map<String, String> names) {
        Source by = source.get();
        List<Path> of = wanted.get();
        if (by == null || of.isEmpty()) {
            return;
        }
        session.dismissFailure();
        var renamed = new TreeMap<>(names);
        renamed.keySet()
                .retainAll(by.model().columns().stream().map(ModelColumn::name).toList());
        worker.run(
                SCORE,
                (progress, _) -> {
                    var stage = new ScoreStage(by.model(), renamed);
                    LoadSettings settings = stage.reading()
                            .withFurther(of.getFirst(), of.stream().skip(1).toArray(Path[]::new));
                    return Outcome.of(by, of, renamed, stage.score(of.getFirst(), settings, progress));
                },
                done -> {
                    renaming.set(null);
                    outcome.set(done);
                    scored.set((int) done.scored().counts().scored());
                },
                refused -> {
                    if (refused instanceof Failure.NoModelColumns lacking) {
                        renaming.set(asked(by, of, renamed, lacking));
                    } else {
                        refused(refused);
                        giveUp();
                    }
                });
    }

    private static Renaming asked(
            Source by, List<Path> files, Map<String, String> known, Failure.NoModelColumns lacking) {
        Set<String> taken = new HashSet<>(known.values());
        by.model().columns().stream()
                .map(ModelColumn::name)
                .filter(name -> !lacking.absent().contains(name) && !known.containsKey(name))
                .forEach(taken::add);
        List<String> free = lacking.available().stream()
                .filter(name -> !taken.contains(name))
                .toList();
        var left = new TreeSet<>(free);
        var proposed = new TreeMap<String, String>();
        for (String column : lacking.absent()) {
            CloseNames.likely(column, List.copyOf(left)).ifPresent(name -> {
                proposed.put(column, name);
                left.remove(name);
            });
        }
        return new Renaming(files, known, lacking.absent(), free, proposed);
    }

    private void refused(Failure why) {
        session.failed(Stage.SCORE, why);
    }

    /** Writes what became of the customers, in the language of the window, and no more of each than may leave the house. */
    void save(What what, Path target, Messages words, Consumer<Saved> done) {
        Outcome of = outcome.get();
        if (of == null) {
            return;
        }
        var csv = new CsvExport((what == What.UPLOAD ? forms.upload() : forms.excel()).get(), files);
        Dataset customers = of.rows();
        Redactor redactor = privacy.redactor(customers.schema());
        worker.run(
                "export scores",
                (progress, _) -> {
                    if (what == What.DRIFT) {
                        var drift = new DriftTable(of.drift(), of.source().model(), words);
                        csv.rows(target, DriftTable.HEADINGS, drift::rows);
                    } else {
                        Dataset told = redactor.apply(customers, progress);
                        var table =
                                new ScoreTable(told, of.scored(), of.source().model(), words);
                        csv.scores(target, table, progress);
                    }
                    return new Saved(target, redactor, customers);
                },
                done,
                this::refused);
    }

    /** By what is scored; null while there is nothing. */
    ReadOnlyObjectProperty<@Nullable Source> source() {
        return source.getReadOnlyProperty();
    }

    /** The files that are scored, were scored, or wait for a model. */
    ReadOnlyObjectProperty<List<Path>> wanted() {
        return wanted.getReadOnlyProperty();
    }

    /** What is to be told before the files can be scored, or null. */
    ReadOnlyObjectProperty<@Nullable Renaming> renaming() {
        return renaming.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Outcome> outcome() {
        return outcome.getReadOnlyProperty();
    }

    /** How many of the customers have got a segment. */
    ReadOnlyIntegerProperty scored() {
        return scored.getReadOnlyProperty();
    }

    /** Whether what is shown was scored by other segments than those of now. */
    boolean stale() {
        Outcome shown = outcome.get();
        return shown != null && source.get() != null && shown.source() != source.get();
    }

    /** What is told of a customer: of the columns of the model, as they stand in the file. */
    Map<String, String> values(int row) {
        var values = new TreeMap<String, String>();
        Outcome shown = outcome.get();
        if (shown != null) {
            for (ModelColumn column : shown.source().model().columns()) {
                String name = shown.renamed().getOrDefault(column.name(), column.name());
                values.put(column.name(), shown.rows().text(row, name));
            }
        }
        return values;
    }
}
