// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.join;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;
import org.portrait.data.Dataset;
import org.portrait.work.Progress;

/**
 * The pair of columns by which a further table is probably joined.
 *
 * @param customerKey of the customers
 * @param furtherKey of the further table
 */
public record JoinGuess(String customerKey, String furtherKey) {
    /** The share of matches is counted among about so many customers. */
    private static final int SAMPLE = 2_000;

    /** Columns that repeat their values more than this are keys only by their name. */
    private static final double DIFFERENT = 0.5;

    /** @param likely 2 for all customers matching, 1 for the same name, 0.5 for each id */
    private record Pair(JoinGuess keys, double likely) {}

    /**
     * The columns whose values match for the most customers, where several do about as well those with the same name
     * or the role of an id; nothing when neither values nor names agree.
     *
     * @throws org.portrait.work.CancelledException soon after the progress says so
     */
    public static Optional<JoinGuess> of(Dataset customers, Dataset further, Progress progress) {
        Pair best = null;
        for (ColumnInfo here : candidates(customers, further)) {
            var keys = new KeyCodes(JoinSettings.LeadingZeros.KEEP);
            int[] sample = keys.add(customers, here.name(), Math.ceilDiv(customers.rows(), SAMPLE), progress);
            for (ColumnInfo there : candidates(further, customers)) {
                int[] found = keys.find(further, there.name(), progress);
                Pair pair = pair(here, there, share(sample, found, keys.size()));
                if (pair != null && (best == null || pair.likely() > best.likely())) {
                    best = pair;
                }
            }
        }
        return Optional.ofNullable(best).map(Pair::keys);
    }

    /** How much of a sample is found. */
    private static double share(int[] sample, int[] found, int keys) {
        var there = new boolean[keys];
        for (int code : found) {
            if (code >= 0) {
                there[code] = true;
            }
        }
        return (double) Arrays.stream(sample)
                        .filter(code -> code >= 0 && there[code])
                        .count()
                / sample.length;
    }

    private static @Nullable Pair pair(ColumnInfo here, ColumnInfo there, double share) {
        String name = folded(here);
        String other = folded(there);
        if (share == 0 && !name.equals(other)) {
            return null;
        }
        double similar = name.equals(other) ? 1 : name.contains(other) || other.contains(name) ? 0.5 : 0;
        double ids = (here.role() == ColumnRole.ID ? 0.5 : 0) + (there.role() == ColumnRole.ID ? 0.5 : 0);
        return new Pair(new JoinGuess(here.name(), there.name()), 2 * share + similar + ids);
    }

    private static List<ColumnInfo> candidates(Dataset dataset, Dataset other) {
        return dataset.schema().columns().stream()
                .filter(column ->
                        column.type() != ColumnType.BOOLEAN && !column.type().temporal())
                .filter(column -> column.type() != ColumnType.DECIMAL || whole(dataset.numbers(column.name())))
                .filter(column -> column.role() == ColumnRole.ID
                        || column.distinct() >= DIFFERENT * Math.max(1, dataset.rows() - column.missing())
                        || other.schema().columns().stream()
                                .anyMatch(o -> folded(o).equals(folded(column))))
                .toList();
    }

    private static boolean whole(double[] numbers) {
        return Arrays.stream(numbers).allMatch(number -> Double.isNaN(number) || number == Math.rint(number));
    }

    /** Its name without signs and capitals: customer_id and "Customer ID" are the same. */
    private static String folded(ColumnInfo column) {
        String folded = column.name().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
        return folded.isEmpty() ? column.name() : folded;
    }
}
