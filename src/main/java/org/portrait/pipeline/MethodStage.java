// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.portrait.data.Categories;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;
import org.portrait.features.FeatureDefinition;
import org.portrait.quality.GroupingQuality;
import org.portrait.quality.MethodComparison;
import org.portrait.quality.SampleRows;
import org.portrait.segments.Grouping;
import org.portrait.segments.Method;
import org.portrait.segments.MethodResult;
import org.portrait.segments.MethodRows;
import org.portrait.segments.MethodRunner;
import org.portrait.segments.SegmentSettings;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/**
 * The segments beside what other methods make of the same customers, at most 5,000 of them, drawn by the seed. Remembers
 * the last result of every method; safe to call from several threads.
 */
public final class MethodStage {
    private static final int ROWS = 5_000;

    private record SampleKey(Prepared customers, long seed) {}

    /** Compared by identity of its rows. */
    private record Sample(int[] rows, MethodRows customers) {}

    /** @param k of the segments, 0 for a method that does not depend on it */
    private record Key(Sample sample, Method.Other method, int k) {}

    private record Subject(Segmentation segmentation, List<String> categories) {}

    private final int threads;
    private final MethodRunner runner = new MethodRunner();
    private final Memo<SampleKey, Sample> samples = new Memo<>();
    private final Map<Class<?>, Memo<Key, MethodResult>> results = new ConcurrentHashMap<>();

    /** @param threads how many processors to use; results do not depend on it */
    public MethodStage(int threads) {
        this.threads = threads;
    }

    /**
     * Those that have something to say about the customers, K-Means first. None proposes more groups than there can be
     * segments.
     *
     * @param smallestShare of the customers in a group of HDBSCAN
     */
    public List<Method> methods(Prepared customers, SegmentSettings settings, double smallestShare) {
        int highest = customers.highestK(settings);
        var methods = new ArrayList<>(List.of(
                new Method.KMeansSegments(),
                new Method.Ward(highest),
                new Method.GaussianMixture(highest),
                new Method.Hdbscan(smallestShare),
                new Method.GMeans(highest)));
        if (!categories(customers).isEmpty()) {
            methods.add(new Method.KPrototypes());
        }
        return List.copyOf(methods);
    }

    /** What of a run is compared: also other columns of categories are, for the same segments. */
    public static Object subject(Run run) {
        return new Subject(run.segmentation(), categories(run.prepared()));
    }

    public MethodComparison compare(
            Prepared customers, SegmentSettings settings, Segmentation segmentation, Method method, Progress progress) {
        Sample sample =
                samples.get(new SampleKey(customers, settings.seed()), () -> sample(customers, settings.seed()));
        Grouping segments = new Grouping(segmentation.labels(), segmentation.k()).picked(sample.rows);
        MethodResult result = switch (method) {
            case Method.KMeansSegments() -> new MethodResult.Groups(segments, 0);
            case Method.Other other -> found(sample, other, segments.k(), settings.seed(), progress.part(0, 0.8));
        };
        GroupingQuality quality = GroupingQuality.of(
                sample.customers.matrix(), result.at(segments.k()), segments, threads, progress.part(0.8, 1));
        return new MethodComparison(
                method, result, quality, segments, customers.matrix().rows());
    }

    /** All of them, groups of HDBSCAN of its usual size. */
    public List<MethodComparison> compareAll(
            Prepared customers, SegmentSettings settings, Segmentation segmentation, Progress progress) {
        List<Method> methods = methods(customers, settings, Method.Hdbscan.USUAL);
        var compared = new ArrayList<MethodComparison>();
        for (Method method : methods) {
            double from = (double) compared.size() / methods.size();
            double to = (compared.size() + 1.0) / methods.size();
            compared.add(compare(customers, settings, segmentation, method, progress.part(from, to)));
        }
        return compared;
    }

    public List<MethodComparison> compareAll(Run run, Progress progress) {
        return compareAll(run.prepared(), run.provenance().recipe().segments(), run.segmentation(), progress);
    }

    private MethodResult found(Sample sample, Method.Other method, int k, long seed, Progress progress) {
        var key = new Key(sample, method, method instanceof Method.KPrototypes ? k : 0);
        return results.computeIfAbsent(method.getClass(), _ -> new Memo<>())
                .get(key, () -> runner.run(sample.customers, method, k, seed, progress));
    }

    private static Sample sample(Prepared customers, long seed) {
        int[] rows = SampleRows.choose(customers.matrix().rows(), ROWS, seed);
        List<int[]> codes = categories(customers).stream()
                .map(column -> codes(customers.cleaned().dataset().categories(column), rows))
                .toList();
        return new Sample(rows, new MethodRows(customers.matrix().picked(rows), numeric(customers), codes));
    }

    /** A missing value is a category of its own. */
    private static int[] codes(Categories categories, int[] rows) {
        return IntStream.of(rows).map(row -> categories.codes()[row] + 1).toArray();
    }

    private static int[] numeric(Prepared customers) {
        var fitted = customers.features().fitted();
        boolean[] spread = new boolean[customers.matrix().dimensions()];
        int next = 0;
        for (FeatureDefinition definition : fitted.definitions()) {
            int end = next + fitted.names(definition).size();
            Arrays.fill(spread, next, end, definition instanceof FeatureDefinition.OneHot);
            next = end;
        }
        return IntStream.range(0, spread.length).filter(j -> !spread[j]).toArray();
    }

    /** Columns of categories that describe customers, but for those that are features of 0 and 1 already. */
    private static List<String> categories(Prepared customers) {
        List<String> binary = customers.features().fitted().definitions().stream()
                .filter(FeatureDefinition.Binary.class::isInstance)
                .flatMap(definition -> definition.columns().stream())
                .toList();
        return customers.cleaned().dataset().schema().columns().stream()
                .filter(c -> c.type() == ColumnType.CATEGORY && c.role() == ColumnRole.FEATURE)
                .filter(c -> c.distinct() > 1 && c.distinct() <= FeatureDefinition.MOST_VALUES)
                .filter(c -> !customers.cleaned().leftOut().contains(c.name()) && !binary.contains(c.name()))
                .map(c -> c.name())
                .toList();
    }
}
