// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.join;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.portrait.data.Dataset;
import org.portrait.join.JoinReport.Added;
import org.portrait.join.JoinReport.Example;
import org.portrait.join.JoinReport.Keys;
import org.portrait.join.JoinSettings.LeadingZeros;
import org.portrait.join.JoinSettings.Several;
import org.portrait.work.Progress;

/** Which row of a further table each customer gets, and what is left over on both sides. */
final class Matching {
    private static final int NO_ROW = -1;

    private final Column customers;
    private final Column further;
    /** Per key of the further table. */
    private final int[] taken;

    private final int[] times;
    private final boolean[] used;
    private final int withLeadingZeros;

    /** @param codes of its keys, negative where there is none or it is not in the further table */
    private record Column(Dataset dataset, String name, int[] codes) {
        String key(int row) {
            return KeyCodes.stripped(dataset.text(row, name));
        }

        /** Its first key, or a dash. */
        String example() {
            return IntStream.range(0, codes.length)
                    .filter(row -> codes[row] != KeyCodes.MISSING)
                    .mapToObj(this::key)
                    .findFirst()
                    .orElse("–");
        }

        int missing() {
            return (int) Arrays.stream(codes)
                    .filter(code -> code == KeyCodes.MISSING)
                    .count();
        }
    }

    private Matching(Column customers, Column further, int keys, Several several, int withLeadingZeros) {
        this.customers = customers;
        this.further = further;
        this.withLeadingZeros = withLeadingZeros;
        taken = new int[keys];
        Arrays.fill(taken, NO_ROW);
        times = new int[keys];
        for (int row = 0; row < further.codes().length; row++) {
            int code = further.codes()[row];
            if (code >= 0) {
                times[code]++;
                if (several == Several.LAST || taken[code] == NO_ROW) {
                    taken[code] = row;
                }
            }
        }
        used = new boolean[keys];
        for (int code : customers.codes()) {
            if (code >= 0) {
                used[code] = true;
            }
        }
    }

    static Matching of(Dataset customers, Dataset further, JoinSettings settings, Progress progress) {
        var keys = new KeyCodes(settings.leadingZeros());
        int[] there = keys.add(further, settings.furtherKey(), 1, progress);
        int[] wanted = keys.find(customers, settings.customerKey(), progress);
        return new Matching(
                new Column(customers, settings.customerKey(), wanted),
                new Column(further, settings.furtherKey(), there),
                keys.size(),
                settings.several(),
                keys.zerosMet() ? withLeadingZeros(customers, wanted, further, settings, progress) : 0);
    }

    /** How many of the customers without a match have one where leading zeros do not count. */
    private static int withLeadingZeros(
            Dataset customers, int[] wanted, Dataset further, JoinSettings settings, Progress progress) {
        var keys = new KeyCodes(LeadingZeros.IGNORE);
        keys.add(further, settings.furtherKey(), 1, progress);
        int[] found = keys.find(customers, settings.customerKey(), progress);
        return (int) IntStream.range(0, found.length)
                .filter(row -> wanted[row] == KeyCodes.UNKNOWN && found[row] >= 0)
                .count();
    }

    /** Per customer the row of the further table, or -1. */
    int[] rows() {
        return IntStream.of(customers.codes())
                .map(code -> code < 0 ? NO_ROW : taken[code])
                .toArray();
    }

    String customerExample() {
        return customers.example();
    }

    String furtherExample() {
        return further.example();
    }

    JoinReport report(JoinSettings settings, List<Added> added) {
        return new JoinReport(
                settings,
                customers.codes().length,
                (int) Arrays.stream(customers.codes()).filter(code -> code >= 0).count(),
                unmatched(),
                customers.missing(),
                withLeadingZeros,
                further.codes().length,
                further.missing(),
                keys(code -> !used[code]),
                keys(code -> times[code] > 1),
                Arrays.stream(times).map(count -> count - 1).sum(),
                added);
    }

    private Keys unmatched() {
        var examples = new ArrayList<Example>();
        int count = 0;
        int[] codes = customers.codes();
        for (int row = 0; row < codes.length; row++) {
            if (codes[row] == KeyCodes.UNKNOWN) {
                count++;
                String key = customers.key(row);
                if (examples.size() < JoinReport.EXAMPLES
                        && examples.stream().noneMatch(e -> e.key().equals(key))) {
                    examples.add(new Example(key, 1));
                }
            }
        }
        return new Keys(count, examples);
    }

    /** Keys of the further table, in the order of its rows. */
    private Keys keys(IntPredicate wanted) {
        int[] codes = IntStream.range(0, taken.length).filter(wanted).toArray();
        return new Keys(
                codes.length,
                IntStream.of(codes)
                        .limit(JoinReport.EXAMPLES)
                        .mapToObj(code -> new Example(further.key(taken[code]), times[code]))
                        .toList());
    }
}
