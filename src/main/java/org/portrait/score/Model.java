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
import org.portrait.clean.FittedCleaning;
import org.portrait.features.FittedFeatures;
import org.portrait.scale.FittedScaling;

/**
 * Everything that scoring new customers needs: fill, build the features, {@code (x - offset) * factor}, nearest centroid.
 * It holds no row of the training file and no path. The page {@code model.md} of the documentation explains it key by
 * key.
 *
 * @param version of this format
 * @param columns that must be there, by name
 * @param cleaning that holds for new rows; no rule that removes any
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
        List<ModelSegment> segments,
        List<FeatureBins> bins,
        Map<String, Object> recipe) {
    public static final int VERSION = 2;

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
        require(!segments.isEmpty() && segments.stream().allMatch(s -> s.centroid().length == d), "centroids");
        require(counted(segments.stream().map(ModelSegment::segment).toList()), "segments");
        require(counted(segments.stream().map(ModelSegment::rank).sorted().toList()), "ranks");
    }

    /** The same with other names of its segments. */
    public Model named(List<String> names) {
        List<ModelSegment> named =
                segments.stream().map(s -> s.named(names.get(s.segment() - 1))).toList();
        return new Model(version, training, columns, cleaning, features, scaling, named, bins, recipe);
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
