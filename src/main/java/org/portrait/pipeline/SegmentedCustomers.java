// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.portrait.quality.Moves;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/** Customers with their segments, to be compared with others: with another K, other features, last month's file. */
public record SegmentedCustomers(Prepared customers, Segmentation segmentation) {
    private static final int CHUNK = 1 << 12;

    /**
     * How the same customers are divided elsewhere. Where these are other rows, customers are the same by their id, or
     * by their row in the file where there is none; of several with one id the first counts.
     */
    public Moves to(SegmentedCustomers now, Progress progress) {
        if (customers.cleaned().dataset() == now.customers.cleaned().dataset()) {
            return Moves.of(
                    segmentation.labels(), segmentation.k(), now.segmentation.labels(), now.segmentation.k(), 0, 0);
        }
        Map<String, Integer> rows = new HashMap<>();
        Identities known = Identities.of(customers);
        for (int i = 0; i < segmentation.labels().length; i++) {
            check(i, progress);
            rows.putIfAbsent(known.of(i), i);
        }
        int distinct = rows.size();
        Identities identities = Identities.of(now.customers);
        byte[] labels = now.segmentation.labels();
        var before = new byte[labels.length];
        var after = new byte[labels.length];
        int shared = 0;
        for (int i = 0; i < labels.length; i++) {
            check(i, progress);
            Integer row = rows.remove(identities.of(i));
            if (row != null) {
                before[shared] = segmentation.labels()[row];
                after[shared++] = labels[i];
            }
        }
        return Moves.of(
                Arrays.copyOf(before, shared),
                segmentation.k(),
                Arrays.copyOf(after, shared),
                now.segmentation.k(),
                distinct - shared,
                labels.length - shared);
    }

    private static void check(int row, Progress progress) {
        if (row % CHUNK == 0) {
            progress.checkCancelled();
        }
    }
}
