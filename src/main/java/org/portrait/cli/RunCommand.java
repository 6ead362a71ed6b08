// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.portrait.export.AtomicFolder;
import org.portrait.export.CsvExport;
import org.portrait.export.Evaluation;
import org.portrait.export.FeatureTable;
import org.portrait.export.PersonaTable;
import org.portrait.export.Report;
import org.portrait.export.ReportContent;
import org.portrait.export.ReportSettings;
import org.portrait.export.RuleTable;
import org.portrait.export.RunFiles;
import org.portrait.export.SegmentTable;
import org.portrait.features.SuggestionText;
import org.portrait.i18n.Messages;
import org.portrait.join.JoinReport;
import org.portrait.load.Loaded;
import org.portrait.personas.PlaybookJson;
import org.portrait.pipeline.ByK;
import org.portrait.pipeline.ByKStage;
import org.portrait.pipeline.Disclosure;
import org.portrait.pipeline.Evidence;
import org.portrait.pipeline.Labels;
import org.portrait.pipeline.Pipeline;
import org.portrait.pipeline.Prepared;
import org.portrait.pipeline.Recipe;
import org.portrait.pipeline.RecipeJson;
import org.portrait.pipeline.Run;
import org.portrait.pipeline.RunModel;
import org.portrait.pipeline.RunReport;
import org.portrait.pipeline.RunTables;
import org.portrait.pipeline.SameSegments;
import org.portrait.pipeline.SegmentNames;
import org.portrait.pipeline.SuggestionStage;
import org.portrait.pipeline.Sweep;
import org.portrait.privacy.Anonymity;
import org.portrait.privacy.Redactor;
import org.portrait.quality.MethodComparison;
import org.portrait.quality.Quality;
import org.portrait.score.ModelJson;
import org.portrait.segments.SegmentSettings;
import org.portrait.work.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Segments the customers of a file and writes everything about it into a folder. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {
    @Mixin
    private RecipeOptions options = new RecipeOptions();

    @Option(names = "--k", paramLabel = "N|auto", converter = KChoice.Converter.class, descriptionKey = "cli.option.k")
    private @Nullable KChoice k;

    @Mixin
    private EmbeddingOptions embedding = new EmbeddingOptions();

    @Option(names = "--methods", descriptionKey = "cli.option.methods")
    private boolean methods;

    @Option(names = "--typical-customers", descriptionKey = "cli.option.typical")
    private boolean typical;

    @Mixin
    private OfferOptions offers = new OfferOptions();

    @Mixin
    private CsvOptions csv = new CsvOptions();

    @Mixin
    private PrivacyOptions privacy = new PrivacyOptions();

    @Mixin
    private OutOptions out = new OutOptions();

    private final Environment environment;

    RunCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        AtomicFolder folder = out.folder(environment.folder());
        folder.check();
        privacy.readKey(environment.folder());
        Recipe given = given();
        Path data = environment.folder().resolve(options.data());
        offers.check(data, given);
        var pipeline = new Pipeline(options.threads());
        Loaded loaded = pipeline.customers(data, given, Progress.none());
        Redactor redactor = privacy.redactor(loaded.dataset().schema());
        List<JoinReport> joins = pipeline.joins(data, given, Progress.none());
        Recipe recipe = options.withColumns(given, loaded.dataset());
        Labels labels = options.labels(environment.folder());
        Prepared customers = pipeline.prepare(loaded, recipe, Progress.none());
        Sweep measured = measured(pipeline, customers, recipe.segments(), labels);
        Run run = pipeline.run(data, recipe, labels, Progress.none());
        List<String> names = SegmentNames.of(run, labels, environment.words());
        var evidence = Evidence.of(options.threads());
        offers.find(evidence.offers(), data, run);
        int last = run.segmentation().k();
        ByK byK = new ByKStage(options.threads())
                .measure(run.prepared(), recipe.segments().withRange(2, last), Progress.none());
        List<MethodComparison> compared = methods ? evidence.methods().compareAll(run, Progress.none()) : List.of();
        var disclosure = new Disclosure(redactor, run.prepared());
        folder.write(temporary -> {
            write(measured, run, disclosure, evidence, names, labels, temporary);
            var tables = new CsvExport(csv.format(), environment.files());
            tables.quality(temporary.resolve("quality.csv"), measured.qualities(), last, byK.gap(), byK.stability());
            if (methods) {
                MethodLines.write(compared, tables, temporary);
            }
        });
        warn(loaded, joins, run);
        outcome(recipe, run, names, evidence, compared).forEach(environment.out()::println);
        Anonymity found = disclosure.anonymity(Progress.none());
        PrivacyOptions.tell(redactor, loaded.dataset(), found, environment, environment.out());
        environment.out().println(environment.words().text("cli.written", folder.path()));
        return CommandLineInterface.DONE;
    }

    private Recipe given() {
        Recipe given = options.recipe(environment.folder());
        Recipe chosen = k == null ? given : given.withSegments(given.segments().withK(k.k()));
        return offers.applied(embedding.applied(chosen, chosen.segments().k(), k != null));
    }

    private void warn(Loaded loaded, List<JoinReport> joins, Run run) {
        Messages words = environment.words();
        var lines = new ArrayList<>(JoinOptions.lines(joins, words));
        lines.addAll(
                new RunText(words).warnings(loaded, run.prepared().cleaned().report()));
        lines.addAll(new SuggestionText(words).lines(new SuggestionStage().find(run.prepared(), Progress.none())));
        lines.forEach(environment.err()::println);
    }

    private List<String> outcome(
            Recipe recipe, Run run, List<String> names, Evidence evidence, List<MethodComparison> compared) {
        var text = new RunText(environment.words());
        var lines = new ArrayList<>(text.chosen(recipe, run));
        lines.addAll(text.outcome(recipe, run, names, evidence));
        lines.add(
                environment.words().text("cli.measuredUpTo", run.segmentation().k()));
        lines.addAll(EmbeddingOptions.lines(run, evidence, environment.words()));
        lines.addAll(MethodLines.of(compared, environment.words()));
        lines.addAll(new LifecycleFiles(evidence.lifecycle(), run).lines(environment.words()));
        lines.addAll(offers.lines(environment.words()));
        return lines;
    }

    /**
     * Of the whole range, also when K is given, so that a recipe with the K that was chosen writes the same. Before the
     * run, which finds its segments there.
     */
    private static Sweep measured(Pipeline pipeline, Prepared customers, SegmentSettings settings, Labels labels) {
        Integer k = settings.k();
        if (k != null) {
            customers.require(k);
        }
        int lowest = k == null ? settings.kMin() : Math.min(settings.kMin(), k);
        int highest = k == null ? settings.kMax() : Math.max(settings.kMax(), k);
        return new SameSegments(labels, customers)
                .of(pipeline.sweep(customers, settings, lowest, highest, _ -> {}, Progress.none()));
    }

    private void write(
            Sweep measured,
            Run run,
            Disclosure disclosure,
            Evidence evidence,
            List<String> names,
            Labels labels,
            Path folder) {
        var tables = new CsvExport(csv.format(), environment.files());
        SegmentTable list = RunTables.segments(run, names, environment.words())
                .withStages(evidence.lifecycle().stages(run, Progress.none()), environment.words())
                .withSource(disclosure.rows(Progress.none()));
        tables.segments(folder.resolve("segments.csv"), offers.with(list, run), Progress.none());
        tables.leftOut(folder.resolve("left-out.csv"), list, Progress.none());
        tables.centroids(folder.resolve("centroids.csv"), RunTables.centroids(run, names));
        evidence(tables, run, disclosure, evidence, names, folder);
        offers.write(tables, disclosure, names, environment.words(), folder);
        var files = new RunFiles(environment.files());
        files.evaluation(folder.resolve("evaluation.json"), evaluation(run, evidence));
        Recipe resolved = evidence.lifecycle().resolved(run, Progress.none());
        files.text(folder.resolve("recipe.json"), RecipeJson.write(resolved, labels.kept(run, environment.words())));
        files.text(folder.resolve("model.json"), ModelJson.write(RunModel.of(run, names, resolved)));
        report(measured, run, disclosure, evidence, labels, folder);
    }

    private void report(Sweep measured, Run run, Disclosure disclosure, Evidence evidence, Labels labels, Path folder) {
        Messages words = environment.words();
        ReportContent content = RunReport.of(
                run,
                labels,
                evidence,
                PlaybookJson.standard(),
                measured.recommendation(),
                disclosure,
                words,
                Progress.none());
        String html = new Report(new ReportSettings(typical)).html(content);
        new RunFiles(environment.files()).text(folder.resolve("report.html"), html);
    }

    private void evidence(
            CsvExport tables, Run run, Disclosure disclosure, Evidence evidence, List<String> names, Path folder) {
        tables.profiles(
                folder.resolve("profiles.csv"),
                disclosure.profiles(evidence.profiles().profiles(run, Progress.none())),
                names);
        PersonaTable personas = RunTables.personas(
                run, names, PlaybookJson.standard(), evidence.trust().find(run, Progress.none()), environment.words());
        tables.rows(folder.resolve("personas.csv"), PersonaTable.HEADINGS, personas::rows);
        tables.unlike(
                folder.resolve("outliers.csv"),
                disclosure.unlike(evidence.unlike().find(run, Progress.none())),
                disclosure.names(),
                names,
                run.prepared().matrix().features().names(),
                run.prepared().measures());
        tables.stability(
                folder.resolve("stability.csv"), evidence.trust().find(run, Progress.none()), run.quality(), names);
        var rules = new RuleTable(evidence.rules().rules(run, Progress.none()), names, environment.words());
        tables.rows(folder.resolve("rules.csv"), RuleTable.HEADINGS, rules::rows);
        var features = new FeatureTable(evidence.ranking().find(run, Progress.none()));
        tables.rows(folder.resolve("features.csv"), FeatureTable.HEADINGS, features::rows);
        new LifecycleFiles(evidence.lifecycle(), run).write(tables, names, environment.words(), folder);
    }

    private static Evaluation evaluation(Run run, Evidence evidence) {
        Recipe recipe = run.provenance().recipe();
        return Evaluation.of(
                run.prepared().matrix(),
                recipe.features().scaling(),
                recipe.segments().seed(),
                run.segmentation(),
                quality(run),
                Objects.requireNonNull(run.recommendation(), "a finished run is judged")
                        .verdict(),
                recipe.embedding(),
                evidence.embedding().find(run, Progress.none()).orElse(null));
    }

    private static Quality quality(Run run) {
        return Objects.requireNonNull(run.quality(), "a finished run is measured");
    }
}
