// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.portrait.segments.Segmentation;

/**
 * Divides the rows by chance, the same share of every segment: those that rules are measured on, and a sample of the
 * others, from which they grow. Both rise.
 */
record HeldOut(int[] measured, int[] grown) {
    static HeldOut of(Segmentation segments, RuleSettings settings) {
        var random = new SplittableRandom(settings.seed());
        var all = new BitSet();
        all.set(0, segments.labels().length);
        BitSet measured = draw(all, segments, settings.heldOut(), random);
        all.andNot(measured);
        BitSet grown = all.cardinality() <= settings.sample()
                ? all
                : draw(all, segments, (double) settings.sample() / all.cardinality(), random);
        return new HeldOut(measured.stream().toArray(), grown.stream().toArray());
    }

    /** Selection sampling (Fan, Muller and Rezucha 1962; Knuth, vol. 2, 3.4.2, algorithm S), segment by segment. */
    private static BitSet draw(BitSet from, Segmentation segments, double share, SplittableRandom random) {
        byte[] labels = segments.labels();
        var left = new int[segments.k()];
        from.stream().forEach(row -> left[labels[row]]++);
        int[] wanted = Arrays.stream(left).map(n -> (int) Math.round(n * share)).toArray();
        var drawn = new BitSet();
        from.stream().forEach(row -> {
            int segment = labels[row];
            if (random.nextInt(left[segment]--) < wanted[segment]) {
                drawn.set(row);
                wanted[segment]--;
            }
        });
        return drawn;
    }
}
