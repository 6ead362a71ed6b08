// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portrait.clean.CleanSettings;
import org.portrait.clean.CleaningRule;
import org.portrait.clean.Fill;
import org.portrait.data.ColumnRole;
import org.portrait.data.Dataset;
import org.portrait.data.Schema;
import org.portrait.features.FeatureChoice;
import org.portrait.features.FeatureDefinition;
import org.portrait.load.LoadSettings;
import org.portrait.pipeline.Labels;
import org.portrait.pipeline.Pipeline;
import org.portrait.pipeline.Recipe;
import org.portrait.pipeline.RecipeJson;
import org.portrait.scale.Scaling;
import org.portrait.segments.SegmentSettings;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The data file and what is to be done with it: a recipe, or the default one, changed by single options. */
final class RecipeOptions {
    /** What {@code --missing} can say. */
    enum Missing {
        DROP(new Fill.DropRow()),
        MEDIAN(new Fill.Median()),
        MEAN(new Fill.Mean()),
        MODE(new Fill.Mode());

        private final Fill fill;

        Missing(Fill fill) {
            this.fill = fill;
        }
    }

    @Parameters(paramLabel = "DATA", descriptionKey = "cli.option.data")
    private @Nullable Path data;

    @Option(names = "--recipe", paramLabel = "R.json", descriptionKey = "cli.option.recipe")
    private @Nullable Path recipe;

    @Option(names = "--also", paramLabel = "FILE", descriptionKey = "cli.option.also")
    private List<Path> also = List.of();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @ArgGroup(exclusive = false, multiplicity = "0..1")
    private @Nullable LineOptions lines;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Mixin
    private JoinOptions joins = new JoinOptions();

    @Option(names = "--id", paramLabel = "COL", descriptionKey = "cli.option.id")
    private @Nullable String id;

    @Option(names = "--features", paramLabel = "A,B,…", descriptionKey = "cli.option.features")
    private @Nullable String features;

    @Option(names = "--scale", paramLabel = "standard|minmax|robust|none", descriptionKey = "cli.option.scale")
    private @Nullable Scaling scaling;

    @Option(names = "--missing", paramLabel = "drop|median|mean|mode", descriptionKey = "cli.option.missing")
    private @Nullable Missing missing;

    @Option(
            names = "--k-range",
            paramLabel = "2..20",
            converter = KRange.Converter.class,
            descriptionKey = "cli.option.kRange")
    private @Nullable KRange range;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "cli.option.seed")
    private @Nullable Long seed;

    @Option(
            names = "--min-size",
            paramLabel = "N",
            converter = PartOptions.Every.class,
            descriptionKey = "cli.option.minSize")
    private @Nullable Integer minSize;

    @Option(names = "--threads", paramLabel = "N", hidden = true, descriptionKey = "cli.option.threads")
    private @Nullable Integer threads;

    Path data() {
        return Objects.requireNonNull(data, "picocli requires it");
    }

    int threads() {
        return threads == null ? Runtime.getRuntime().availableProcessors() : Math.max(1, threads);
    }

    /** All of the recipe that can be said before the data are read. */
    Recipe recipe(Path workingFolder) {
        Recipe base = recipe == null ? Recipe.DEFAULT : RecipeJson.read(workingFolder.resolve(recipe));
        Recipe joined = joins.applied(base, workingFolder, workingFolder.resolve(data()));
        Recipe made = lines == null
                ? joined
                : joined.withAggregation(lines.settings(Objects.requireNonNull(spec, "picocli injects it")));
        return made.withData(data(base.data(), workingFolder))
                .withClean(clean(base.clean()))
                .withSegments(segments(base.segments()));
    }

    /** What is kept beside the recipe about segments. */
    Labels labels(Path workingFolder) {
        return recipe == null ? Labels.NONE : Labels.of(RecipeJson.readKept(workingFolder.resolve(recipe)));
    }

    private LoadSettings data(LoadSettings base, Path folder) {
        LoadSettings settings = reading.applied(base);
        if (!also.isEmpty()) {
            settings = settings.withFurther(
                    folder.resolve(data()), also.stream().map(folder::resolve).toArray(Path[]::new));
        }
        if (id == null) {
            return settings;
        }
        Map<String, ColumnRole> roles = new TreeMap<>(settings.roles());
        roles.values().removeIf(role -> role == ColumnRole.ID);
        roles.put(id, ColumnRole.ID);
        return settings.withRoles(roles);
    }

    private CleanSettings clean(CleanSettings base) {
        if (missing == null) {
            return base;
        }
        return new CleanSettings(Stream.concat(
                        base.rules().stream().filter(r -> !(r instanceof CleaningRule.Missing)),
                        Stream.of(new CleaningRule.Missing(missing.fill, Map.of())))
                .toList());
    }

    private SegmentSettings segments(SegmentSettings base) {
        SegmentSettings ranged = range == null ? base : base.withRange(range.lowest(), range.highest());
        SegmentSettings sized = minSize == null ? ranged : ranged.withMinSize(minSize);
        return seed == null ? sized : sized.withSeed(seed);
    }

    /** The rest of it: the columns by name. */
    Recipe withColumns(Recipe base, Dataset dataset) {
        if (id != null) {
            dataset.schema().column(id);
        }
        var settings = scaling == null ? base.features() : base.features().withScaling(scaling);
        String names = features;
        return base.withFeatures(
                names == null
                        ? settings
                        : settings.withDefinitions(definitions(
                                names, Pipeline.trimmed(dataset, base).schema())));
    }

    private static List<FeatureDefinition> definitions(String names, Schema schema) {
        return names(names, schema)
                .distinct()
                .map(name -> definition(name, schema))
                .toList();
    }

    /** The same, unless all of it is the name of one column. */
    static Stream<String> names(String list, Schema schema) {
        return schema.find(list).isPresent() ? Stream.of(list) : names(list);
    }

    /** The names in a list such as {@code A, B}. */
    static Stream<String> names(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).filter(name -> !name.isEmpty());
    }

    private static FeatureDefinition definition(String name, Schema schema) {
        return new FeatureChoice()
                .suggest(schema.column(name))
                .orElseThrow(() -> new FailureException(new Failure.NotNumeric(name)));
    }
}
