// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.portrait.segments.SegmentMatching;
import org.portrait.segments.Segmentation;

/**
 * Gives the segments of a sweep the colours they had when the analyst last wrote about segments, as far as they are
 * recognised: for every K colours change places in the same way. For one search, on one thread.
 */
public final class SameColours {
    private final @Nullable Division division;
    private final Prepared customers;
    private final Map<Segmentation, Segmentation> painted = new IdentityHashMap<>();
    /** The new colour of each; null until the K is reached by which they are recognised. */
    private int @Nullable [] places;

    public SameColours(Labels labels, Prepared customers) {
        division = labels.labels().isEmpty() ? null : labels.labels().getLast().division();
        this.customers = customers;
    }

    /** Hands over what comes, in these colours. */
    public Consumer<Sweep> before(Consumer<Sweep> shown) {
        return sweep -> shown.accept(of(sweep));
    }

    private Sweep of(Sweep sweep) {
        Division known = division;
        if (known == null) {
            return sweep;
        }
        if (places == null) {
            places = sweep.segmentation(known.k()).map(s -> places(known, s)).orElse(null);
        }
        int[] changed = places;
        if (changed == null || IntStream.range(0, changed.length).allMatch(c -> changed[c] == c)) {
            return sweep;
        }
        List<Segmentation> segmentations = sweep.segmentations().stream()
                .map(s -> painted.computeIfAbsent(s, _ -> painted(s, changed)))
                .toList();
        return new Sweep(segmentations, sweep.qualities(), sweep.recommendation());
    }

    private static Segmentation painted(Segmentation s, int[] places) {
        return s.withColours(IntStream.of(s.colours())
                .map(c -> c < places.length ? places[c] : c)
                .toArray());
    }

    /** Colours of recognised segments become theirs; the others take, in their order, what is left. */
    private int[] places(Division known, Segmentation found) {
        int[] from = SegmentMatching.match(known.compared(customers, found).counts());
        int count = 1
                + Math.max(
                        Arrays.stream(found.colours()).max().orElse(0),
                        Arrays.stream(known.colours()).max().orElse(0));
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
