// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.portrait.data.Categories;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;
import org.portrait.data.Dataset;
import org.portrait.features.FeatureDefinition;

/**
 * What may be asked about customers: the columns behind the features, without ids and personal data. A column of numbers
 * or dates is cut into up to 64 parts of about equally many rows, fewer where there are many columns, each at the
 * roundest number, and finer towards both ends, for small segments; a text is compared with each of its 50 most frequent values.
 */
final class Questions {
    private static final int MOST_CUTS = 64;
    private static final int FEWEST_CUTS = 8;
    private static final int ALL_CUTS = 1_000;
    private static final double DAY = 86_400;

    private final Dataset customers;
    private final int[] rows;
    private final List<Question> questions = new ArrayList<>();

    private Questions(Dataset customers, int[] rows) {
        this.customers = customers;
        this.rows = rows;
    }

    /** @param rows by which numbers are cut and values counted, at least one */
    static List<Question> of(Dataset customers, List<FeatureDefinition> features, int[] rows) {
        Set<String> columns = new LinkedHashSet<>(FeatureDefinition.columns(features));
        columns.removeIf(column -> !readable(customers.schema().column(column)));
        int cuts = Math.clamp(ALL_CUTS / Math.max(1, columns.size()), FEWEST_CUTS, MOST_CUTS);
        var asked = new Questions(customers, rows);
        for (String column : columns) {
            boolean coded = features.stream()
                    .anyMatch(f -> (f instanceof FeatureDefinition.OneHot || f instanceof FeatureDefinition.Binary)
                            && f.columns().contains(column));
            ColumnType type = customers.schema().column(column).type();
            if (coded || !(type.numeric() || type.temporal())) {
                asked.values(column, type);
            } else {
                asked.cuts(column, type, cuts);
            }
        }
        return asked.questions;
    }

    private static boolean readable(ColumnInfo column) {
        return column.role() != ColumnRole.ID && column.role() != ColumnRole.PERSONAL;
    }

    private void cuts(String column, ColumnType type, int cuts) {
        double[] all = customers.numbers(column);
        double[] sorted =
                IntStream.of(rows).mapToDouble(row -> all[row]).sorted().toArray();
        double[] distinct = Arrays.stream(sorted).distinct().toArray();
        if (distinct.length == 2 && type.numeric()) {
            values(column, type);
            return;
        }
        double[] ends = distinct.length <= cuts ? distinct : quantiles(sorted, cuts);
        var at = new TreeSet<Double>();
        for (int i = 1; i < ends.length; i++) {
            if (ends[i] > ends[i - 1]) {
                double cut = cut(type, ends[i - 1], ends[i]);
                if (cut > ends[i - 1]) {
                    at.add(cut);
                }
            }
        }
        for (double cut : at) {
            questions.add(new Question(
                    new Condition.Range(column, type, Double.NEGATIVE_INFINITY, cut),
                    new Condition.Range(column, type, cut, Double.POSITIVE_INFINITY)));
        }
    }

    private static double[] quantiles(double[] sorted, int parts) {
        int last = sorted.length - 1;
        var at = new TreeSet<Integer>();
        for (int q = 0; q <= parts; q++) {
            at.add((int) ((long) q * last / parts));
        }
        for (int few = 1; few < last / parts; few *= 2) {
            at.add(few);
            at.add(last - few);
        }
        return at.stream().mapToDouble(row -> sorted[row]).toArray();
    }

    /** In {@code (above, upTo]}; for times the beginning of a day, which may not be in there. */
    private static double cut(ColumnType type, double above, double upTo) {
        return switch (type) {
            case DATE -> RoundNumbers.day((long) above, (long) upTo);
            case DATETIME -> DAY * RoundNumbers.day((long) Math.floor(above / DAY), (long) Math.floor(upTo / DAY));
            default -> RoundNumbers.between(above, upTo);
        };
    }

    private void values(String column, ColumnType type) {
        Categories categories = customers.categories(column);
        List<String> values = categories.values();
        if (values.size() == 2) {
            questions.add(new Question(is(column, type, values.getFirst()), is(column, type, values.getLast())));
            return;
        }
        var counts = new int[values.size()];
        IntStream.of(rows)
                .map(row -> categories.codes()[row])
                .filter(code -> code >= 0)
                .forEach(code -> counts[code]++);
        IntStream.range(0, counts.length)
                .boxed()
                .filter(v -> counts[v] > 0)
                .sorted(Comparator.comparing(v -> -counts[v]))
                .limit(FeatureDefinition.MOST_VALUES)
                .map(values::get)
                .forEach(value -> questions.add(
                        new Question(is(column, type, value), new Condition.NoneOf(column, type, List.of(value)))));
    }

    private static Condition is(String column, ColumnType type, String value) {
        return new Condition.Is(column, type, value);
    }
}
