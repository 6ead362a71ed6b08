// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.export.AtomicFile;
import org.portrait.export.CentroidTable;
import org.portrait.export.CsvExport;
import org.portrait.export.CsvFlavour;
import org.portrait.export.FeatureTable;
import org.portrait.export.LifecycleTable;
import org.portrait.export.MethodTable;
import org.portrait.export.PersonaTable;
import org.portrait.export.RuleTable;
import org.portrait.export.RunFiles;
import org.portrait.export.SegmentTable;
import org.portrait.export.XlsxExport;
import org.portrait.i18n.Messages;
import org.portrait.lifecycle.Lifecycle;
import org.portrait.personas.ColumnProfile;
import org.portrait.pipeline.Evidence;
import org.portrait.pipeline.Identities;
import org.portrait.pipeline.KeptSegment;
import org.portrait.pipeline.Labels;
import org.portrait.pipeline.RecipeJson;
import org.portrait.pipeline.Run;
import org.portrait.pipeline.SegmentNames;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;
import org.portrait.ui.task.Worker;
import org.portrait.work.Progress;
import org.portrait.workspace.PlaybookStore;

/** Writes what the analyst asks for, off the FX thread, from the run that is on screen. */
final class ExportModel {
    /** What can be written; the words are {@code export.what.NAME} and {@code export.what.NAME.help}. */
    enum What {
        WORKBOOK("segments.xlsx", "*.xlsx"),
        SEGMENTS_FOR_EXCEL("segments.csv", "*.csv"),
        SEGMENTS_FOR_UPLOAD("segments.csv", "*.csv"),
        CENTROIDS("centroids.csv", "*.csv"),
        PROFILES("profiles.csv", "*.csv"),
        PERSONAS("personas.csv", "*.csv"),
        STABILITY("stability.csv", "*.csv"),
        RULES("rules.csv", "*.csv"),
        FEATURES("features.csv", "*.csv"),
        LIFECYCLE("lifecycle.csv", "*.csv"),
        OUTLIERS("outliers.csv", "*.csv"),
        METHODS("methods.csv", "*.csv"),
        LEFT_OUT("left-out.csv", "*.csv"),
        RECIPE("recipe.json", "*.json");

        private final String file;
        private final String pattern;

        What(String file, String pattern) {
            this.file = file;
            this.pattern = pattern;
        }

        String file() {
            return file;
        }

        List<String> patterns() {
            return List.of(pattern);
        }
    }

    private final Session session;
    private final Worker worker;
    private final Evidence evidence;
    private final AtomicFile files;
    private final PlaybookStore playbook;

    ExportModel(Session session, Worker worker, Evidence evidence, AtomicFile files, PlaybookStore playbook) {
        this.playbook = playbook;
        this.session = session;
        this.worker = worker;
        this.evidence = evidence;
        this.files = files;
    }

    /** @param leftOut columns that are not to leave the house */
    void write(What what, Path target, Set<String> leftOut, Messages words, Consumer<Path> done) {
        Run run = session.run().get();
        if (run == null) {
            return;
        }
        Labels labels = session.labels().get();
        List<String> names = SegmentNames.of(run, labels, words);
        worker.run(
                "export",
                (progress, _) -> {
                    write(what, target, run, labels, names, leftOut, words, progress);
                    return target;
                },
                done,
                refused -> session.failed(Stage.EXPORT, refused));
    }

    private void write(
            What what,
            Path target,
            Run run,
            Labels labels,
            List<String> names,
            Set<String> leftOut,
            Messages words,
            Progress progress) {
        var csv = new CsvExport(CsvFlavour.EXCEL, files);
        switch (what) {
            case WORKBOOK -> workbook(target, run, table(run, names, leftOut, words, progress), words, progress);
            case SEGMENTS_FOR_EXCEL -> csv.segments(target, table(run, names, leftOut, words, progress), progress);
            case SEGMENTS_FOR_UPLOAD ->
                new CsvExport(CsvFlavour.UPLOAD, files)
                        .segments(target, table(run, names, leftOut, words, progress), progress);
            case CENTROIDS -> csv.centroids(target, centroids(run, names));
            case PROFILES -> csv.profiles(target, profiles(run, leftOut, progress), names);
            case PERSONAS -> personas(csv, target, run, names, words, progress);
            case STABILITY -> csv.stability(target, evidence.trust().find(run, progress), run.quality(), names);
            case RULES -> {
                var rules = new RuleTable(evidence.rules().rules(run, progress), names, words);
                csv.text(target, RuleTable.HEADINGS, rules::rows);
            }
            case FEATURES -> {
                var features = new FeatureTable(evidence.ranking().find(run, progress));
                csv.text(target, FeatureTable.HEADINGS, features::rows);
            }
            case LIFECYCLE -> lifecycle(csv, target, run, names, words, progress);
            case LEFT_OUT -> csv.leftOut(target, table(run, names, leftOut, words, progress), progress);
            case OUTLIERS -> unlike(csv, target, run, names, progress);
            case METHODS ->
                csv.text(
                        target,
                        MethodTable.HEADINGS,
                        new MethodTable(evidence.methods().compareAll(run, progress))::rows);
            case RECIPE -> recipe(target, run, labels.kept(run, words), progress);
        }
    }

    private void recipe(Path target, Run run, List<KeptSegment> kept, Progress progress) {
        String json = RecipeJson.write(evidence.lifecycle().resolved(run, progress), kept);
        new RunFiles(files).text(target, json);
    }

    private void personas(CsvExport csv, Path target, Run run, List<String> names, Messages words, Progress progress) {
        var personas = new PersonaTable(
                run.profiles(),
                names,
                SegmentNames.text(run, words),
                playbook.load(),
                evidence.trust().find(run, progress),
                words);
        csv.text(target, PersonaTable.HEADINGS, personas::rows);
    }

    private List<ColumnProfile> profiles(Run run, Set<String> leftOut, Progress progress) {
        return evidence.profiles().profiles(run, progress).stream()
                .filter(p -> p.use() == ColumnProfile.Use.FEATURE || !leftOut.contains(p.column()))
                .toList();
    }

    private void unlike(CsvExport csv, Path target, Run run, List<String> names, Progress progress) {
        csv.unlike(
                target,
                evidence.unlike().find(run, progress),
                Identities.of(run.prepared())::of,
                names,
                run.prepared().matrix().features().names());
    }

    private void lifecycle(CsvExport csv, Path target, Run run, List<String> names, Messages words, Progress progress) {
        Lifecycle lifecycle = evidence.lifecycle().find(run, progress);
        var limits = lifecycle.thresholds(run.provenance().recipe().lifecycle());
        csv.text(target, LifecycleTable.HEADINGS, new LifecycleTable(lifecycle, limits, names, words)::rows);
    }

    private void workbook(Path target, Run run, SegmentTable table, Messages words, Progress progress) {
        new XlsxExport(files, words).write(target, table, centroids(run, table.names()), run.profiles(), progress);
    }

    private static CentroidTable centroids(Run run, List<String> names) {
        return CentroidTable.of(run.prepared().matrix(), run.prepared().measures(), run.segmentation(), names);
    }

    private SegmentTable table(Run run, List<String> names, Set<String> leftOut, Messages words, Progress progress) {
        SegmentTable table = SegmentTable.of(
                        run.prepared().loaded().dataset(),
                        run.prepared().cleaned(),
                        run.prepared().matrix(),
                        run.segmentation(),
                        names,
                        words)
                .withStages(evidence.lifecycle().stages(run, progress), words);
        return table.withSource(without(table.source(), leftOut));
    }

    private static Dataset without(Dataset source, Set<String> leftOut) {
        if (leftOut.isEmpty()) {
            return source;
        }
        DatasetBuilder kept = source.edit();
        leftOut.forEach(kept::remove);
        return kept.build(source.schema());
    }
}
