// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.portrait.aggregate.EventGuess;
import org.portrait.clean.CleanReport;
import org.portrait.clean.CleanSettings;
import org.portrait.clean.CleaningRule;
import org.portrait.clean.Fill;
import org.portrait.deep.EmbeddingText;
import org.portrait.features.RankingText;
import org.portrait.i18n.Messages;
import org.portrait.load.ColumnReading;
import org.portrait.load.LoadReport;
import org.portrait.load.Loaded;
import org.portrait.load.OrderLines;
import org.portrait.pipeline.Evidence;
import org.portrait.pipeline.Recipe;
import org.portrait.pipeline.Run;
import org.portrait.quality.Recommendation;
import org.portrait.quality.RecommendationText;
import org.portrait.quality.SegmentTrust;
import org.portrait.quality.SizeLimitText;
import org.portrait.quality.Trust;
import org.portrait.quality.TrustText;
import org.portrait.work.Progress;

/** What {@code run} says about what it did. */
final class RunText {
    private final Messages words;

    RunText(Messages words) {
        this.words = words;
    }

    /** What the analyst should know: rows that are not customers, could not be read, or take no part, by reason. */
    List<String> warnings(Loaded loaded, CleanReport clean) {
        var lines = new ArrayList<String>();
        OrderLines.in(loaded.dataset())
                .ifPresent(found -> lines.add(words.text(
                        EventGuess.likely(loaded.dataset()) ? "load.eventLines" : "load.orderLines",
                        words.number(found.lines(), 0),
                        words.number(found.customers(), 0),
                        found.customer())));
        LoadReport load = loaded.report();
        lines.addAll(PartOptions.lines(load, words));
        if (load.rejectedCount() > 0) {
            lines.add(words.text("cli.rejected", words.number(load.rejectedCount(), 0)));
        }
        if (load.undecodableCount() > 0) {
            lines.add(words.text("cli.unknownBytes", words.number(load.undecodableCount(), 0)));
        }
        if (load.unreadableCount() > 0) {
            lines.add(words.text("cli.unreadable", words.number(load.unreadableCount(), 0)));
        }
        String open = load.readings().stream()
                .filter(reading -> reading.ambiguous() > 0 && reading.decidedBy() == ColumnReading.DecidedBy.FILE)
                .map(reading -> reading.column() + " (" + reading.decimalMark() + reading.dateOrder() + ")")
                .collect(Collectors.joining(words.comma()));
        if (!open.isEmpty()) {
            lines.add(words.text("cli.ambiguous", open));
        }
        lines.addAll(cleaned(clean));
        return lines;
    }

    private List<String> cleaned(CleanReport clean) {
        var lines = new ArrayList<String>();
        int trimmed = clean.effects().stream()
                .filter(effect -> effect.rule() instanceof CleaningRule.TrimText)
                .mapToInt(CleanReport.Effect::cells)
                .sum();
        if (trimmed > 0) {
            lines.add(words.text("cli.trimmed", words.number(trimmed, 0)));
        }
        if (!clean.removed().isEmpty()) {
            String reasons = clean.counts().entrySet().stream()
                    .map(e -> words.text("reason", e.getKey()) + " " + words.number(e.getValue(), 0))
                    .collect(Collectors.joining(words.comma()));
            lines.add(words.text("cli.removed", words.number(clean.removed().size(), 0), reasons));
        }
        return lines;
    }

    /** The recipe, in the words of the options. */
    List<String> chosen(Recipe asked, Run run) {
        Recipe recipe = run.provenance().recipe();
        boolean auto = asked.segments().k() == null;
        String k = auto
                ? words.text("cli.chosen.auto") + " " + recipe.segments().kMin() + ".."
                        + recipe.segments().kMax()
                : String.valueOf(run.segmentation().k());
        String id = run.prepared()
                .loaded()
                .dataset()
                .schema()
                .id()
                .map(c -> c.name())
                .orElse(words.text("cli.none"));
        var lines = new ArrayList<>(List.of(
                words.text("cli.chosen.id", id),
                words.text(
                        "cli.chosen.features",
                        String.join(
                                words.comma(),
                                run.prepared().matrix().features().names())),
                words.text(
                        "cli.chosen.scaling",
                        words.text("cli.scaling", recipe.features().scaling())),
                words.text("cli.chosen.missing", missing(recipe.clean())),
                words.text("cli.chosen.seed", String.valueOf(recipe.segments().seed())),
                words.text("cli.chosen.k", k)));
        String space = new EmbeddingText(words)
                .space(recipe.embedding(), run.prepared().matrix().dimensions());
        if (!space.isEmpty()) {
            lines.add(words.text("cli.chosen.embedding", space));
        }
        if (recipe.segments().minSize() > 0) {
            lines.add(words.text(
                    "cli.chosen.minSize", words.number(recipe.segments().minSize(), 0)));
        }
        return lines;
    }

    private String missing(CleanSettings settings) {
        return settings.find(CleaningRule.Missing.class)
                .map(rule -> fill(rule.otherwise()) + exceptions(rule.columns()))
                .orElse(words.text("cli.none"));
    }

    private String exceptions(Map<String, Fill> columns) {
        return columns.entrySet().stream()
                .map(e -> ", " + e.getKey() + ": " + fill(e.getValue()))
                .collect(Collectors.joining());
    }

    private String fill(Fill fill) {
        return switch (fill) {
            case Fill.DropRow _ -> words.text("cli.fill.drop");
            case Fill.Median _ -> words.text("cli.fill.median");
            case Fill.Mean _ -> words.text("cli.fill.mean");
            case Fill.Mode _ -> words.text("cli.fill.mode");
            case Fill.Constant c -> "\"" + c.value() + "\"";
        };
    }

    /** What came out. */
    List<String> outcome(Recipe asked, Run run, List<String> names, Evidence evidence) {
        var lines = new ArrayList<String>();
        Recommendation recommendation = Objects.requireNonNull(run.recommendation(), "a finished run is judged");
        lines.add(
                asked.segments().k() == null
                        ? RecommendationText.sentence(recommendation, words)
                        : words.text(
                                "cli.asked",
                                recommendation.k(),
                                words.text("verdict", recommendation.verdict()),
                                words.number(recommendation.silhouette(), 2)));
        for (int s = 0; s < names.size(); s++) {
            int size = run.segmentation().sizes()[s];
            lines.add(words.text(
                    "cli.segment",
                    s + 1,
                    names.get(s),
                    words.number(size, 0),
                    words.percent((double) size / run.prepared().matrix().rows(), 1)));
        }
        Trust trust = evidence.trust().find(run, Progress.none());
        var trusted = new TrustText(trust, words);
        for (int s = 0; s < names.size(); s++) {
            SegmentTrust.Light light = trust.segments().get(s).light();
            lines.add(words.text("cli.trust", s + 1, words.text("trust.light", light), trusted.sentence(s)));
        }
        lines.add(trusted.run());
        String limit = SizeLimitText.of(run.segmentation(), words);
        if (!limit.isEmpty()) {
            lines.add(limit);
        }
        lines.addAll(new RankingText(evidence.ranking().find(run, Progress.none()), words).headline());
        if (!run.segmentation().converged()) {
            lines.add(words.text("cli.notConverged", run.segmentation().iterations()));
        }
        return lines;
    }
}
