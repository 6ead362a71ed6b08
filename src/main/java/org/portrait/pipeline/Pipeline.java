// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portrait.aggregate.Aggregated;
import org.portrait.aggregate.Aggregation;
import org.portrait.clean.CleanSettings;
import org.portrait.clean.Cleaned;
import org.portrait.clean.Cleaner;
import org.portrait.clean.CleaningRule;
import org.portrait.data.ColumnRole;
import org.portrait.data.Dataset;
import org.portrait.data.ScaledMatrix;
import org.portrait.deep.EpochLoss;
import org.portrait.embed.FittedPca;
import org.portrait.embed.Pca;
import org.portrait.features.BuiltFeatures;
import org.portrait.features.FeatureBuilder;
import org.portrait.features.FeatureDefinition;
import org.portrait.join.JoinReport;
import org.portrait.join.JoinSettings;
import org.portrait.lifecycle.LifecycleSettings;
import org.portrait.lifecycle.Part;
import org.portrait.load.FirstLook;
import org.portrait.load.LoadSettings;
import org.portrait.load.Loaded;
import org.portrait.personas.Lineage;
import org.portrait.personas.Profiler;
import org.portrait.personas.SegmentProfile;
import org.portrait.pipeline.FurtherFile.Beside;
import org.portrait.quality.Recommendation;
import org.portrait.scale.FittedScaling;
import org.portrait.scale.Scaler;
import org.portrait.scale.Scaling;
import org.portrait.segments.KMeans;
import org.portrait.segments.SegmentSettings;
import org.portrait.segments.Segmentation;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/**
 * The one way through the house. Every stage remembers its last result, so a changed setting recomputes that stage and
 * those after it. Safe to call from several threads; results are immutable.
 */
public final class Pipeline {
    private record RoleKey(Loaded source, Map<String, ColumnRole> roles) {}

    private record CleanKey(Loaded loaded, CleanSettings settings, Set<String> used) {}

    private record KeysKey(Loaded loaded, Cleaned cleaned) {}

    private record FeatureKey(Cleaned cleaned, List<FeatureDefinition> definitions) {}

    private record ScaleKey(BuiltFeatures features, Scaling scaling, Map<String, Double> weights) {}

    private record SweepKey(ScaledMatrix matrix, SegmentSettings settings, int lowest, int highest) {
        boolean sameChain(SweepKey other) {
            return matrix.equals(other.matrix) && settings.equals(other.settings);
        }
    }

    private record ProfileKey(
            Cleaned cleaned, BuiltFeatures features, Segmentation segmentation, Map<Part, String> columns) {}

    private final int threads;
    private final KMeans engine;
    private final CustomerFile source = new CustomerFile();
    private final Map<Path, FurtherFile> further = new ConcurrentHashMap<>();
    private final Memo<RoleKey, Loaded> roles = new Memo<>();
    private final Memo<CleanKey, Cleaned> cleaned = new Memo<>();
    private final Memo<FeatureKey, BuiltFeatures> features = new Memo<>();
    private final Memo<ScaleKey, FittedScaling> scalings = new Memo<>();
    private final Memo<KeysKey, Keys> keys = new Memo<>();
    private final Memo<FittedScaling, Prepared> prepared = new Memo<>();
    private final SpaceStage spaces;
    private final Memo<SweepKey, Sweep> sweeps = new Memo<>();
    private final Memo<ProfileKey, Lineage> profiles = new Memo<>();

    /** @param threads how many processors to use; results do not depend on it */
    public Pipeline(int threads) {
        this.threads = threads;
        engine = new KMeans(threads);
        spaces = new SpaceStage(engine, threads);
    }

    /** The customers of a recipe: the rows of the file, or what it makes of them, with the columns of further files. */
    public Loaded customers(Path file, Recipe recipe, Progress progress) {
        return customers(file, recipe, progress, _ -> {});
    }

    /** @param seen as in {@link #load(Path, LoadSettings, Progress, Consumer)} */
    public Loaded customers(Path file, Recipe recipe, Progress progress, Consumer<FirstLook> seen) {
        double first = 1.0 / (1 + recipe.joins().size());
        Loaded made = source.customers(
                file, recipe.data(), recipe.aggregation(), progress.part(0, first), withRoles(recipe.data(), seen));
        List<Beside> joined = beside(file, made, recipe.joins(), progress.part(first, 1));
        return withRoles(
                joined.isEmpty() ? made : joined.getLast().customers(),
                recipe.data().roles());
    }

    /** What was met when the further files of a recipe were joined, in the order of its joins. */
    public List<JoinReport> joins(Path file, Recipe recipe, Progress progress) {
        double first = 1.0 / (1 + recipe.joins().size());
        Loaded made = source.customers(file, recipe.data(), recipe.aggregation(), progress.part(0, first), _ -> {});
        return beside(file, made, recipe.joins(), progress.part(first, 1)).stream()
                .map(Beside::report)
                .toList();
    }

    private List<Beside> beside(Path file, Loaded customers, List<JoinSettings> joins, Progress progress) {
        further.keySet().retainAll(joins.stream().map(join -> join.path(file)).toList());
        var joined = new ArrayList<Beside>();
        for (JoinSettings join : joins) {
            Path path = join.path(file);
            double from = (double) joined.size() / joins.size();
            joined.add(further.computeIfAbsent(path, _ -> new FurtherFile())
                    .join(
                            joined.isEmpty() ? customers : joined.getLast().customers(),
                            path,
                            join,
                            progress.part(from, from + 1.0 / joins.size())));
        }
        return joined;
    }

    /** The rows of a further file that is or may be joined. */
    public Loaded further(Path file, JoinSettings join, Progress progress) {
        Path path = join.path(file);
        return further.computeIfAbsent(path, _ -> new FurtherFile()).load(path, join, progress);
    }

    /** What is made of the rows of a further file, null where they are joined as they stand. */
    public @Nullable Aggregated furtherMade(Path file, JoinSettings join, Progress progress) {
        Path path = join.path(file);
        return further.computeIfAbsent(path, _ -> new FurtherFile()).made(path, join, progress);
    }

    /** Makes customers of order lines or events. */
    public Aggregated aggregate(Path file, LoadSettings load, Aggregation settings, Progress progress) {
        return source.aggregate(file, load, settings, progress);
    }

    /** Reads the file, or, when only roles have changed since, gives the same data other roles. */
    public Loaded load(Path file, LoadSettings settings, Progress progress) {
        return load(file, settings, progress, _ -> {});
    }

    /** @param seen told what can be seen of a large file before all of it is read */
    public Loaded load(Path file, LoadSettings settings, Progress progress, Consumer<FirstLook> seen) {
        return withRoles(source.load(file, settings, progress, withRoles(settings, seen)), settings.roles());
    }

    private static Consumer<FirstLook> withRoles(LoadSettings settings, Consumer<FirstLook> seen) {
        return look -> seen.accept(look.withRoles(settings.roles()));
    }

    private Loaded withRoles(Loaded made, Map<String, ColumnRole> chosen) {
        return roles.get(
                new RoleKey(made, chosen), () -> new Loaded(made.dataset().withRoles(chosen), made.report()));
    }

    /** Cleans, builds features, scales them, lays out the map, and goes where segments are to be found. */
    public Prepared prepare(Loaded source, Recipe recipe, Progress progress) {
        return prepare(source, recipe, _ -> {}, progress);
    }

    /** @param learning told, on some thread, of each epoch of a network that learns where segments are to be found */
    public Prepared prepare(Loaded source, Recipe recipe, Consumer<EpochLoss> learning, Progress progress) {
        List<FeatureDefinition> definitions = Definitions.of(source.dataset(), recipe);
        Set<String> used = new TreeSet<>(FeatureDefinition.columns(definitions));
        used.forEach(source.dataset().schema()::column);
        Cleaned clean = cleaned.get(
                new CleanKey(source, recipe.clean(), used),
                () -> new Cleaner().clean(source.dataset(), recipe.clean(), used, progress.part(0, 0.4)));
        BuiltFeatures built = features.get(
                new FeatureKey(clean, definitions),
                () -> new FeatureBuilder()
                        .build(clean.dataset(), definitions, clean.leftOut(), progress.part(0.4, 0.7)));
        FittedScaling scaling = scalings.get(
                new ScaleKey(
                        built, recipe.features().scaling(), recipe.features().weights()),
                () -> new Scaler()
                        .fit(
                                built.matrix(),
                                recipe.features().scaling(),
                                recipe.features().weights()));
        Prepared customers =
                prepared.get(scaling, () -> layOut(source, clean, built, scaling, progress.part(0.7, 0.8)));
        return spaces.embedded(
                customers, recipe.embedding(), recipe.segments().seed(), learning, progress.part(0.8, 1));
    }

    private Prepared layOut(
            Loaded source, Cleaned clean, BuiltFeatures built, FittedScaling scaling, Progress progress) {
        ScaledMatrix matrix = scaling.apply(built.matrix());
        FittedPca pca = new Pca().fit(matrix, progress);
        int highest = SpaceStage.distinct(matrix);
        Keys known = keys.get(new KeysKey(source, clean), () -> Keys.of(source, clean));
        return new Prepared(source, clean, built, scaling, matrix, pca, highest, known, null);
    }

    /** The data set by which forms of features are chosen: its text trimmed as the recipe says, its rows all there. */
    public static Dataset trimmed(Dataset dataset, Recipe recipe) {
        return recipe.clean()
                .find(CleaningRule.TrimText.class)
                .map(rule -> new Cleaner()
                        .clean(dataset, new CleanSettings(List.of(rule)), Set.of(), Progress.none())
                        .dataset())
                .orElse(dataset);
    }

    /**
     * Segments for K = 2 up to {@code highest}, and the quality of K = {@code lowest} to {@code highest}; the range
     * ends at the number of distinct rows, and where a limit to the sizes allows no more segments.
     *
     * @param published called, on some thread, with what is there so far
     */
    public Sweep sweep(
            Prepared customers,
            SegmentSettings settings,
            int lowest,
            int highest,
            Consumer<Sweep> published,
            Progress progress) {
        Integer k = settings.k();
        if (k != null) {
            settings.possible(k, customers.space().rows());
        }
        var key = new SweepKey(
                customers.space(), settings.withK(null).withRange(2, SegmentSettings.HIGHEST_K), lowest, highest);
        List<Segmentation> known =
                sweeps.known(key::sameChain).map(Sweep::segmentations).orElse(List.of());
        Sweep sweep = sweeps.get(
                key,
                () -> new SweepRunner(customers, settings, engine, threads, known, published)
                        .run(lowest, highest, progress));
        published.accept(sweep);
        return sweep;
    }

    /**
     * Segments for one K at once, while a sweep has not come to it: see {@link KMeans#preview}.
     *
     * @param like what is on screen, or null
     */
    public Segmentation preview(
            Prepared customers, SegmentSettings settings, int k, @Nullable Segmentation like, Progress progress) {
        return customers.told(engine.preview(customers.space(), settings, k, like, progress));
    }

    /** Describes the segments for one K of a sweep. */
    public Run describe(Prepared customers, Recipe recipe, Sweep sweep, int k, Progress progress) {
        Segmentation segmentation = sweep.segmentation(k)
                .orElseThrow(() -> new FailureException(new Failure.KTooLarge(k, customers.highestK())));
        LifecycleSettings lifecycle = recipe.lifecycle();
        Lineage described = profiles.get(
                new ProfileKey(customers.cleaned(), customers.features(), segmentation, lifecycle.columns()),
                () -> lineage(customers, sweep, segmentation, lifecycle, progress));
        var provenance = new Provenance(
                customers.loaded().dataset().name(),
                customers.loaded().report().fingerprint(),
                resolved(customers, recipe, k),
                Provenance.programVersion());
        return new Run(
                provenance, customers, segmentation, sweep.quality(k).orElse(null), sweep.recommendation(), described);
    }

    private static Lineage lineage(
            Prepared customers,
            Sweep sweep,
            Segmentation segmentation,
            LifecycleSettings lifecycle,
            Progress progress) {
        List<SegmentProfile> profiles = new Profiler()
                .profile(customers.cleaned().dataset(), customers.features().matrix(), segmentation, progress);
        List<Segmentation> chain = sweep.segmentations().stream()
                .filter(s -> s.k() <= segmentation.k())
                .toList();
        return Lineage.of(customers.matrix(), chain, Worth.known(profiles, customers, segmentation, lifecycle));
    }

    /** The recipe with everything that was left open filled in, so that it replays exactly. */
    private static Recipe resolved(Prepared customers, Recipe recipe, int k) {
        return recipe.withFeatures(recipe.features()
                        .withDefinitions(Definitions.of(customers.loaded().dataset(), recipe)))
                .withSegments(recipe.segments().withK(k));
    }

    /** The whole way, without a window: load, prepare, sweep as far as needed, describe. */
    public Run run(Path file, Recipe recipe, Progress progress) {
        return run(file, recipe, Labels.NONE, progress);
    }

    /** @param labels whose numbers and colours segments take over where they are recognised */
    public Run run(Path file, Recipe recipe, Labels labels, Progress progress) {
        Loaded source = customers(file, recipe, progress.part(0, 0.2));
        Prepared customers = prepare(source, recipe, progress.part(0.2, 0.3));
        SegmentSettings settings = recipe.segments();
        Integer k = settings.k();
        if (k != null) {
            customers.require(k);
        }
        int lowest = k == null ? settings.kMin() : k;
        int highest = k == null ? settings.kMax() : k;
        Sweep sweep = new SameSegments(labels, customers)
                .of(sweep(customers, settings, lowest, highest, _ -> {}, progress.part(0.3, 0.9)));
        return describe(customers, recipe, sweep, k == null ? recommended(sweep) : k, progress.part(0.9, 1));
    }

    private static int recommended(Sweep sweep) {
        @Nullable Recommendation recommendation = sweep.recommendation();
        if (recommendation == null) {
            throw new IllegalStateException("a finished sweep has a recommendation");
        }
        return recommendation.k();
    }
}
