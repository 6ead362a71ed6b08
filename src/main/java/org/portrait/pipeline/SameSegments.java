// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.portrait.quality.Quality;
import org.portrait.quality.Recommendation;
import org.portrait.segments.SegmentMatching;
import org.portrait.segments.SegmentSettings;
import org.portrait.segments.Segmentation;

/**
 * Gives the segments of a sweep the numbers and colours of those that were there before, as far as they are recognised;
 * where nothing was before, for every K the order of the recommended K, which is by size. Segments that are new come
 * after those that are known. They are recognised at one K and then at every other: the colours of the search stay with
 * the customers from K to K + 1, and colours change places for every K in the same way. For one search, on one thread.
 */
public final class SameSegments {
    /** By colour of the search: the new colour, and the place in the order. */
    private record Places(int[] colours, int[] ranks) {}

    private final @Nullable Division before;
    private final Prepared customers;
    private final Map<Segmentation, int[]> orders = new IdentityHashMap<>();
    private final Map<Segmentation, Segmentation> segmentations = new IdentityHashMap<>();
    private final Map<Quality, Quality> qualities = new IdentityHashMap<>();
    /** Null until the K is reached at which they are recognised. */
    private @Nullable Places places;

    public SameSegments(Labels labels, Prepared customers) {
        before = labels.before();
        this.customers = customers;
    }

    /** Hands over what comes, with these numbers and colours. */
    public Consumer<Sweep> before(Consumer<Sweep> shown) {
        return sweep -> shown.accept(of(sweep));
    }

    /** With these numbers and colours. */
    public Sweep of(Sweep sweep) {
        if (places == null) {
            places = places(sweep);
        }
        Places found = places;
        if (found == null) {
            return sweep;
        }
        List<Segmentation> all = sweep.segmentations().stream()
                .map(s -> segmentations.computeIfAbsent(s, _ -> changed(s, found)))
                .toList();
        List<Quality> measured = sweep.qualities().stream()
                .map(q -> qualities.computeIfAbsent(q, _ -> q.inOrder(order(sweep, q.k(), found))))
                .toList();
        return new Sweep(all, measured, changed(sweep, found));
    }

    private Segmentation changed(Segmentation s, Places found) {
        int[] colours = IntStream.of(s.colours()).map(c -> found.colours[c]).toArray();
        Segmentation painted = Arrays.equals(colours, s.colours()) ? s : s.withColours(colours);
        return painted.inOrder(order(s, found));
    }

    private @Nullable Recommendation changed(Sweep sweep, Places found) {
        Recommendation recommendation = sweep.recommendation();
        if (recommendation == null || recommendation.alsoHolds() == null) {
            return recommendation;
        }
        int k = Math.min(recommendation.k(), recommendation.alsoHolds().k());
        return recommendation.inOrder(order(sweep, k, found));
    }

    private int[] order(Sweep sweep, int k, Places found) {
        return order(sweep.segmentation(k).orElseThrow(), found);
    }

    /** The present numbers in the new order. */
    private int[] order(Segmentation s, Places found) {
        return orders.computeIfAbsent(
                s,
                _ -> IntStream.range(0, s.k())
                        .boxed()
                        .sorted(Comparator.comparingInt(segment -> found.ranks[s.colours()[segment]]))
                        .mapToInt(segment -> segment)
                        .toArray());
    }

    private @Nullable Places places(Sweep sweep) {
        Recommendation recommendation = sweep.recommendation();
        Division known = before;
        if (known == null) {
            return recommendation == null
                    ? null
                    : sweep.segmentation(recommendation.k())
                            .map(SameSegments::bySize)
                            .orElse(null);
        }
        Optional<Segmentation> found = sweep.segmentation(known.k());
        if (found.isEmpty() && recommendation != null) { // so many segments are not possible
            found = Optional.of(sweep.segmentations().getLast());
        }
        return found.map(s -> places(known, s)).orElse(null);
    }

    private static Places bySize(Segmentation s) {
        int[] from = IntStream.range(0, s.k()).toArray();
        int count = count(s.colours());
        return new Places(IntStream.range(0, count).toArray(), ranks(s, from, s.k(), count));
    }

    private Places places(Division known, Segmentation s) {
        int[] from = SegmentMatching.match(known.to(customers, s).counts());
        int count = Math.max(count(s.colours()), count(known.colours()));
        return new Places(colours(known, s, from, count), ranks(s, from, known.k(), count));
    }

    private static int count(int[] colours) {
        return 1
                + Math.max(
                        SegmentSettings.HIGHEST_K, Arrays.stream(colours).max().orElse(0));
    }

    /** Recognised segments in the order of before, then the others of this K by size, then those of a larger K. */
    private static int[] ranks(Segmentation s, int[] from, int known, int count) {
        int[] ranks = IntStream.range(0, count).map(c -> known + s.k() + c).toArray();
        for (int segment = 0; segment < from.length; segment++) {
            ranks[s.colours()[segment]] = from[segment] < 0 ? known + segment : from[segment];
        }
        return ranks;
    }

    /** Colours of recognised segments become theirs; the others take, in their order, what is left. */
    private static int[] colours(Division known, Segmentation found, int[] from, int count) {
        var places = new Integer[count];
        for (int s = 0; s < from.length; s++) {
            if (from[s] >= 0) {
                places[found.colours()[s]] = known.colours()[from[s]];
            }
        }
        var left = IntStream.range(0, count)
                .filter(c -> Arrays.stream(places).noneMatch(p -> Objects.equals(p, c)))
                .iterator();
        for (int c = 0; c < count; c++) {
            if (places[c] == null) {
                places[c] = left.next();
            }
        }
        return Arrays.stream(places).mapToInt(p -> p).toArray();
    }
}
