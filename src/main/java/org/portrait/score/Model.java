// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.score;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.portrait.clean.FittedCleaning;
import org.portrait.data.ScaledMatrix;
import org.portrait.deep.Embedding;
import org.portrait.features.FittedFeatures;
import org.portrait.scale.FittedScaling;
import org.portrait.work.Progress;

/**
 * Everything that scoring new customers needs: fill, build the features, {@code (x - offset) * factor}, the embedding if
 * there is one, nearest centroid.
 * It holds no row of the training file and no path. The page {@code model.md} of the documentation explains it key by
 * key.
 *
 * @param version of this format
 * @param columns that must be there, by name
 * @param cleaning that holds for new rows; no rule that removes any
 * @param embedding the way into the space in which segments were found, null where it is that of the features
 * @param segments in the order of their numbers
 * @param bins how the features were distributed, one per definition, in their order
 * @param recipe the settings of the training run, without paths and without customers who were set aside by hand
 */
public record Model(
        int version,
        Training training,
        List<ModelColumn> columns,
        FittedCleaning cleaning,
        FittedFeatures features,
        FittedScaling scaling,
        @Nullable Embedding embedding,
        List<ModelSegment> segments,
        List<FeatureBins> bins,
        Map<String, Object> recipe) {
    public static final int VERSION = 3;
    /** What it lacks is the embedding, which no model had then. */
    static final int OLDEST = 2;

    public Model {
        columns = List.copyOf(columns);
        segments = List.copyOf(segments);
        bins = List.copyOf(bins);
        recipe = Collections.unmodifiableMap(new TreeMap<>(recipe));
        Set<String> names = columns.stream().map(ModelColumn::name).collect(Collectors.toSet());
        int d = scaling.features().size();
        require(names.equals(features.columns()), "columns");
        require(names.containsAll(cleaning.fills().keySet()), "fills");
        require(names.containsAll(cleaning.lower().keySet()), "lower");
        require(d > 0 && features.names().equals(scaling.features()), "scaling");
        require(finite(scaling.offset()) && finite(scaling.factor()), "scaling");
        require(bins.size() == features.definitions().size(), "bins");
        require(embedding == null || (version > OLDEST && embedding.dimensions() == d), "embedding");
        int size = embedding == null ? d : embedding.size();
        require(!segments.isEmpty() && segments.stream().allMatch(s -> s.centroid().length == size), "centroids");
        require(segments.stream().allMatch(s -> (s.means() == null) == (embedding == null)), "means");
        require(segments.stream().allMatch(s -> s.inFeatures().length == d), "means");
        require(counted(segments.stream().map(ModelSegment::segment).toList()), "segments");
        require(counted(segments.stream().map(ModelSegment::rank).sorted().toList()), "ranks");
    }

    /** The same with other names of its segments. */
    public Model named(List<String> names) {
        List<ModelSegment> named =
                segments.stream().map(s -> s.named(names.get(s.segment() - 1))).toList();
        return new Model(version, training, columns, cleaning, features, scaling, embedding, named, bins, recipe);
    }

    /** Rows of scaled features where distances to centroids are measured. */
    ScaledMatrix space(ScaledMatrix features, Progress progress) {
        return embedding == null ? features : embedding.encode(features, 1, progress);
    }

    private static boolean finite(double[] values) {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }

    private static boolean counted(List<Integer> numbers) {
        return numbers.size() <= Byte.MAX_VALUE
                && IntStream.range(0, numbers.size()).allMatch(i -> numbers.get(i) == i + 1);
    }

    private static void require(boolean possible, String part) {
        if (!possible) {
            throw new IllegalArgumentException("no model: " + part);
        }
    }
}
