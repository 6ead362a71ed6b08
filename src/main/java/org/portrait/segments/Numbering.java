// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Numbers segments by size, largest first; equally large ones by their earliest row. */
final class Numbering {
    /** A new order can give tied rows to another segment and so change sizes; after this many rounds it is accepted. */
    private static final int MOST_ROUNDS = 10;

    private Numbering() {}

    /** @param descent its segments are renumbered */
    static Segmentation of(Descent descent) {
        return of(descent, Partition::exactInertia);
    }

    /** @param inertia asked of what has been renumbered */
    static Segmentation of(Descent descent, ToDoubleFunction<Partition> inertia) {
        Partition partition = descent.partition();
        int[] order = order(partition);
        for (int round = 0; !isSorted(order) && round < MOST_ROUNDS; round++) {
            partition.reorder(order);
            order = order(partition);
        }
        return new Segmentation(
                partition.labels(),
                descent.centroids(),
                partition.sizes(),
                inertia.applyAsDouble(partition),
                descent.history(),
                descent.converged(),
                IntStream.range(0, order.length).toArray());
    }

    private static int[] order(Partition partition) {
        return order(partition.sizes(), partition.labels());
    }

    /** The segments in the order of their numbers, given some other numbers of theirs. */
    static int[] order(int[] sizes, byte[] labels) {
        var earliest = new int[sizes.length];
        int missing = sizes.length;
        Arrays.fill(earliest, Integer.MAX_VALUE);
        for (int row = 0; row < labels.length && missing > 0; row++) {
            if (earliest[labels[row]] == Integer.MAX_VALUE) {
                earliest[labels[row]] = row;
                missing--;
            }
        }
        return IntStream.range(0, sizes.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(c -> -sizes[c]).thenComparingInt(c -> earliest[c]))
                .mapToInt(c -> c)
                .toArray();
    }

    static boolean isSorted(int[] order) {
        return IntStream.range(0, order.length).allMatch(c -> order[c] == c);
    }
}
