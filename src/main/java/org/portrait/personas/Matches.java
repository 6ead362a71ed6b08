// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.portrait.data.Categories;
import org.portrait.data.Dataset;
import org.portrait.personas.Condition.Is;
import org.portrait.personas.Condition.NoneOf;
import org.portrait.personas.Condition.Range;

/** Which of some rows meet conditions; columns and answers are kept. */
final class Matches {
    private final Dataset customers;
    private final int[] rows;
    private final Map<String, double[]> numbers;
    private final Map<String, Categories> categories;
    private final Map<Condition, BitSet> answers = new HashMap<>();

    /** @param rows of the data set; bit i of an answer is about {@code rows[i]} */
    Matches(Dataset customers, int[] rows) {
        this(customers, rows, new HashMap<>(), new HashMap<>());
    }

    private Matches(Dataset customers, int[] rows, Map<String, double[]> numbers, Map<String, Categories> categories) {
        this.customers = customers;
        this.rows = rows;
        this.numbers = numbers;
        this.categories = categories;
    }

    /** About other rows of the same customers. */
    Matches on(int[] others) {
        return new Matches(customers, others, numbers, categories);
    }

    /** Nobody changes the answer. */
    BitSet of(Condition condition) {
        return answers.computeIfAbsent(condition, this::answer);
    }

    /** Rows that meet all conditions. */
    BitSet all(List<Condition> conditions) {
        var met = new BitSet(rows.length);
        met.set(0, rows.length);
        conditions.forEach(condition -> met.and(of(condition)));
        return met;
    }

    /** Rows that meet all conditions of one of the alternatives. */
    BitSet any(List<List<Condition>> alternatives) {
        var met = new BitSet(rows.length);
        alternatives.forEach(conditions -> met.or(all(conditions)));
        return met;
    }

    private BitSet answer(Condition condition) {
        return switch (condition) {
            case Range range -> {
                double[] values = numbers.computeIfAbsent(range.column(), customers::numbers);
                yield where(row -> values[row] >= range.from() && values[row] < range.below());
            }
            case Is is -> {
                Categories coded = coded(is.column());
                int code = coded.values().indexOf(is.value());
                yield where(row -> code >= 0 && coded.codes()[row] == code);
            }
            case NoneOf none -> {
                Categories coded = coded(none.column());
                var excluded = new HashSet<Integer>();
                none.values().forEach(value -> excluded.add(coded.values().indexOf(value)));
                yield where(row -> coded.codes()[row] >= 0 && !excluded.contains(coded.codes()[row]));
            }
        };
    }

    private Categories coded(String column) {
        return categories.computeIfAbsent(column, customers::categories);
    }

    private BitSet where(IntPredicate met) {
        var answer = new BitSet(rows.length);
        for (int i = 0; i < rows.length; i++) {
            if (met.test(rows[i])) {
                answer.set(i);
            }
        }
        return answer;
    }
}
