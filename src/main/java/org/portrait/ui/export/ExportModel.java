// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableObjectValue;
import org.jspecify.annotations.Nullable;
import org.portrait.export.AtomicFile;
import org.portrait.export.AtomicFolder;
import org.portrait.export.Campaign;
import org.portrait.export.CampaignFiles;
import org.portrait.export.CampaignLists;
import org.portrait.export.CampaignSettings;
import org.portrait.export.CsvExport;
import org.portrait.export.CsvFormat;
import org.portrait.export.FeatureTable;
import org.portrait.export.LifecycleTable;
import org.portrait.export.MethodTable;
import org.portrait.export.OfferTable;
import org.portrait.export.PersonaTable;
import org.portrait.export.Report;
import org.portrait.export.ReportContent;
import org.portrait.export.ReportSettings;
import org.portrait.export.RuleTable;
import org.portrait.export.RunFiles;
import org.portrait.export.SegmentColour;
import org.portrait.export.SegmentTable;
import org.portrait.export.WorkbookContent;
import org.portrait.export.XlsxExport;
import org.portrait.i18n.Messages;
import org.portrait.lifecycle.Lifecycle;
import org.portrait.personas.ColumnProfile;
import org.portrait.pipeline.Disclosure;
import org.portrait.pipeline.Evidence;
import org.portrait.pipeline.Labels;
import org.portrait.pipeline.OfferStage;
import org.portrait.pipeline.Prepared;
import org.portrait.pipeline.RecipeJson;
import org.portrait.pipeline.Run;
import org.portrait.pipeline.RunAbout;
import org.portrait.pipeline.RunReport;
import org.portrait.pipeline.RunTables;
import org.portrait.pipeline.SegmentNames;
import org.portrait.privacy.Redactor;
import org.portrait.quality.Quality;
import org.portrait.recommend.Offers;
import org.portrait.ui.state.CsvForms;
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
        RECOMMENDATIONS("recommendations.csv", "*.csv"),
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

    /** What is written, as it was when it was asked for. */
    private record Taken(
            Path data,
            Run run,
            List<Quality> qualities,
            Labels labels,
            List<String> names,
            @Nullable Offers offers,
            Disclosure disclosure,
            CsvFormat format,
            Messages words) {}

    private final Session session;
    private final Worker worker;
    private final Evidence evidence;
    private final ObservableObjectValue<@Nullable Offers> offers;
    private final AtomicFile files;
    private final PlaybookStore playbook;
    private final CsvForms csv;

    /** @param offers what may be offered to the customers on screen, null as long as nobody has asked */
    ExportModel(
            Session session,
            Worker worker,
            Evidence evidence,
            ObservableObjectValue<@Nullable Offers> offers,
            AtomicFile files,
            PlaybookStore playbook,
            CsvForms csv) {
        this.playbook = playbook;
        this.csv = csv;
        this.session = session;
        this.worker = worker;
        this.evidence = evidence;
        this.offers = offers;
        this.files = files;
    }

    /** @param redactor makes what leaves the house */
    void write(What what, Path target, Redactor redactor, Messages words, Consumer<Path> done) {
        CsvFormat format = what == What.SEGMENTS_FOR_UPLOAD
                ? csv.upload().get()
                : csv.excel().get();
        run(
                redactor,
                format,
                words,
                (taken, progress) -> {
                    write(what, target, taken, progress);
                    return target;
                },
                done);
    }

    /** Where a campaign is, and what is in it. */
    record Written(Path folder, CampaignLists lists) {}

    /** @param parent the folder of the lists comes into it, under a name that is not there yet */
    void campaign(Path parent, CampaignSettings settings, Redactor redactor, Messages words, Consumer<Written> done) {
        run(
                redactor,
                csv.upload().get(),
                words,
                (taken, progress) -> {
                    SegmentTable table = RunTables.segments(taken.run(), taken.names(), taken.words());
                    CampaignLists lists = new Campaign(settings).lists(table);
                    var folder = new AtomicFolder(free(parent), false);
                    new CampaignFiles(taken.format(), files)
                            .write(folder, lists, taken.disclosure().rows(progress), progress);
                    return new Written(folder.path(), lists);
                },
                done);
    }

    /** A page of HTML, see {@link Report}. */
    void report(Path target, ReportSettings settings, Redactor redactor, Messages words, Consumer<Path> done) {
        run(
                redactor,
                csv.excel().get(),
                words,
                (taken, progress) -> {
                    ReportContent content = RunReport.of(
                            taken.run(),
                            taken.labels(),
                            evidence,
                            playbook.load(),
                            taken.run().recommendation(),
                            taken.disclosure(),
                            words,
                            progress);
                    new RunFiles(files).text(target, new Report(settings).html(content));
                    return target;
                },
                done);
    }

    private static Path free(Path parent) {
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> parent.resolve(i == 1 ? "campaign" : "campaign-" + i))
                .filter(Files::notExists)
                .findFirst()
                .orElseThrow();
    }

    private <T> void run(
            Redactor redactor,
            CsvFormat format,
            Messages words,
            BiFunction<Taken, Progress, T> work,
            Consumer<T> done) {
        Path data = session.source().get();
        Run run = session.run().get();
        if (data == null || run == null) {
            return;
        }
        Labels labels = session.labels().get();
        List<String> names = SegmentNames.of(run, labels, words);
        var disclosure = new Disclosure(redactor, run.prepared());
        var taken = new Taken(
                data, run, session.sweep().get().qualities(), labels, names, offers.get(), disclosure, format, words);
        worker.run(
                "export",
                (progress, _) -> work.apply(taken, progress),
                done,
                refused -> session.failed(Stage.EXPORT, refused));
    }

    private void write(What what, Path target, Taken t, Progress progress) {
        Run run = t.run();
        var csv = new CsvExport(t.format(), files);
        switch (what) {
            case WORKBOOK -> workbook(target, t, progress);
            case SEGMENTS_FOR_EXCEL, SEGMENTS_FOR_UPLOAD -> csv.segments(target, table(t, progress), progress);
            case CENTROIDS -> csv.centroids(target, RunTables.centroids(t.run(), t.names()));
            case PROFILES -> csv.profiles(target, profiles(t, progress), t.names());
            case PERSONAS -> csv.rows(target, PersonaTable.HEADINGS, personas(t, progress)::rows);
            case STABILITY -> csv.stability(target, evidence.trust().find(run, progress), run.quality(), t.names());
            case RULES -> {
                var rules = new RuleTable(evidence.rules().rules(run, progress), t.names(), t.words());
                csv.rows(target, RuleTable.HEADINGS, rules::rows);
            }
            case FEATURES -> {
                var features = new FeatureTable(evidence.ranking().find(run, progress));
                csv.rows(target, FeatureTable.HEADINGS, features::rows);
            }
            case LIFECYCLE -> lifecycle(csv, target, t, progress);
            case RECOMMENDATIONS -> offers(csv, target, t, progress);
            case LEFT_OUT -> csv.leftOut(target, table(t, progress), progress);
            case OUTLIERS -> unlike(csv, target, t, progress);
            case METHODS ->
                csv.rows(
                        target,
                        MethodTable.HEADINGS,
                        new MethodTable(evidence.methods().compareAll(run, progress))::rows);
            case RECIPE -> recipe(target, t, progress);
        }
    }

    private void recipe(Path target, Taken t, Progress progress) {
        String json = RecipeJson.write(
                evidence.lifecycle().resolved(t.run(), progress), t.labels().kept(t.run(), t.words()));
        new RunFiles(files).text(target, json);
    }

    private PersonaTable personas(Taken t, Progress progress) {
        return RunTables.personas(
                t.run(), t.names(), playbook.load(), evidence.trust().find(t.run(), progress), t.words());
    }

    private List<ColumnProfile> profiles(Taken t, Progress progress) {
        return t.disclosure().profiles(evidence.profiles().profiles(t.run(), progress));
    }

    private void unlike(CsvExport csv, Path target, Taken t, Progress progress) {
        Prepared prepared = t.run().prepared();
        csv.unlike(
                target,
                t.disclosure().unlike(evidence.unlike().find(t.run(), progress)),
                t.disclosure().names(),
                t.names(),
                prepared.matrix().features().names(),
                prepared.measures());
    }

    private void lifecycle(CsvExport csv, Path target, Taken t, Progress progress) {
        Lifecycle lifecycle = evidence.lifecycle().find(t.run(), progress);
        var limits = lifecycle.thresholds(t.run().provenance().recipe().lifecycle());
        csv.rows(target, LifecycleTable.HEADINGS, new LifecycleTable(lifecycle, limits, t.names(), t.words())::rows);
    }

    private void offers(CsvExport csv, Path target, Taken t, Progress progress) {
        Offers found = evidence.offers().find(t.data(), t.run(), progress);
        var table = new OfferTable(found, t.names(), t.disclosure().names(), t.words());
        csv.rows(target, OfferTable.CUSTOMERS, sink -> table.customers(sink, progress));
    }

    private void workbook(Path target, Taken t, Progress progress) {
        List<SegmentColour> colours = IntStream.of(t.run().segmentation().colours())
                .mapToObj(SegmentColour::of)
                .toList();
        var content = new WorkbookContent(
                table(t, progress),
                colours,
                personas(t, progress),
                RunTables.centroids(t.run(), t.names()),
                t.qualities(),
                RunAbout.of(t.run(), evidence.lifecycle().resolved(t.run(), progress)),
                t.disclosure().note(t.words(), progress));
        new XlsxExport(files, t.words()).write(target, content, progress);
    }

    private SegmentTable table(Taken t, Progress progress) {
        SegmentTable table = RunTables.segments(t.run(), t.names(), t.words())
                .withStages(evidence.lifecycle().stages(t.run(), progress), t.words());
        Offers known = t.offers();
        if (known != null) {
            table = table.withOffers(OfferStage.first(known, t.run()));
        }
        return table.withSource(t.disclosure().rows(progress));
    }
}
