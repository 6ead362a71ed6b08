// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.portrait.deep.EmbeddingSettings;
import org.portrait.deep.EmbeddingText;
import org.portrait.i18n.Messages;
import org.portrait.pipeline.Evidence;
import org.portrait.pipeline.Prepared;
import org.portrait.pipeline.Recipe;
import org.portrait.pipeline.Run;
import org.portrait.work.Progress;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** In which space segments are found. */
final class EmbeddingOptions {
    @Option(names = "--embedding", paramLabel = "features|pca|deep", descriptionKey = "cli.option.embedding")
    private EmbeddingSettings.@Nullable Space space;

    @Option(
            names = "--embedding-size",
            paramLabel = "N",
            converter = PartOptions.Every.class,
            descriptionKey = "cli.option.embeddingSize")
    private @Nullable Integer size;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    /**
     * With what is given here in place of what a recipe says.
     *
     * @param refinedFor for which K a deep embedding that is asked for here is refined, null for none
     * @param anew whether a deep embedding of the recipe is refined for that K, too
     */
    Recipe applied(Recipe recipe, @Nullable Integer refinedFor, boolean anew) {
        EmbeddingSettings base = recipe.embedding();
        EmbeddingSettings placed = space == null ? base : base.withSpace(space);
        if (size != null && placed.space() == EmbeddingSettings.Space.FEATURES) {
            CommandSpec command = Objects.requireNonNull(spec, "picocli injects it");
            throw new CommandLine.MissingParameterException(
                    command.commandLine(), List.of(command.findOption("--embedding")), UsageText.NO_OPTION);
        }
        EmbeddingSettings sized = size == null ? placed : placed.withSize(size);
        boolean refined = placed.space() == EmbeddingSettings.Space.DEEP && (anew || space != null || size != null);
        return recipe.withEmbedding(refined ? sized.withRefinedFor(refinedFor) : sized);
    }

    /** What a deep embedding is worth. */
    static List<String> lines(Run run, Evidence evidence, Messages words) {
        var text = new EmbeddingText(words);
        var lines = new ArrayList<>(lines(run.provenance().recipe(), run.prepared(), words));
        evidence.embedding().find(run, Progress.none()).map(text::verdict).ifPresent(lines::add);
        return lines;
    }

    /** In which space segments are found, unless it is that of the features. */
    static List<String> lines(Recipe recipe, Prepared customers, Messages words) {
        EmbeddingSettings settings = recipe.embedding();
        var lines = new ArrayList<>(
                new EmbeddingText(words).how(settings, customers.matrix().dimensions()));
        if (settings.space() == EmbeddingSettings.Space.DEEP && settings.refinedFor() == null) {
            lines.add(words.text("deep.unrefined"));
        }
        return lines;
    }
}
