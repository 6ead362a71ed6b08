// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.portrait.data.Categories;
import org.portrait.data.Dataset;
import org.portrait.data.Schema;
import org.portrait.privacy.Anonymity.Combination;
import org.portrait.privacy.Anonymity.Cure;
import org.portrait.work.Activity;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** Counts how many customers share each combination of the columns that may say together who somebody is. */
public final class AnonymityFinder {
    /**
     * What a combination does.
     *
     * @param columns their numbers, ascending
     * @param rows in groups of fewer than k
     * @param smallest size of a group
     * @param example row of one so small
     */
    private record Counted(Set<Integer> columns, BitSet rows, int smallest, int example) {
        int exposed() {
            return rows.cardinality();
        }
    }

    private final PrivacySettings settings;

    public AnonymityFinder(PrivacySettings settings) {
        this.settings = settings;
    }

    /**
     * Values are counted as they leave; a missing one is a value as well.
     *
     * @param customers as they are in the file
     * @throws FailureException as {@link PrivacySettings#check}
     */
    public Anonymity find(Dataset customers, Progress progress) {
        return find(customers.schema(), customers.rows(), customers::categories, progress);
    }

    /** @param values of the columns of settings that are {@linkplain PrivacySettings#together together} */
    Anonymity find(Schema schema, int rows, Function<String, Categories> values, Progress progress) {
        settings.check(schema);
        List<String> columns = settings.together(schema);
        var groupings = new ArrayList<Grouping>();
        for (String column : columns) {
            progress.checkCancelled();
            Categories exact = values.apply(column);
            groupings.add(Grouping.of(
                    exact,
                    exact.values().stream().map(v -> settings.told(column, v)).toList()));
        }
        List<Counted> counted = IntStream.range(0, columns.size())
                .parallel()
                .mapToObj(first -> from(first, groupings, progress))
                .flatMap(List::stream)
                .toList();
        progress.report(Activity.MEASURING, 1);
        return new Anonymity(
                columns,
                settings.k(),
                rows,
                exposed(counted.stream()),
                counted.stream().mapToInt(Counted::smallest).min().orElse(rows),
                combinations(counted, columns),
                cures(counted, columns));
    }

    /** All combinations whose first column is this one. */
    private List<Counted> from(int first, List<Grouping> groupings, Progress progress) {
        var counted = new ArrayList<Counted>();
        Grouping one = groupings.get(first);
        counted.add(counted(Set.of(first), one));
        for (int second = first + 1; second < groupings.size(); second++) {
            Grouping two = one.and(groupings.get(second));
            counted.add(counted(Set.of(first, second), two));
            for (int third = second + 1; third < groupings.size(); third++) {
                progress.checkCancelled();
                counted.add(counted(Set.of(first, second, third), two.and(groupings.get(third))));
            }
        }
        return counted;
    }

    private Counted counted(Set<Integer> columns, Grouping grouping) {
        int[] sizes = grouping.sizes();
        var rows = new BitSet();
        int smallest = Integer.MAX_VALUE;
        int example = 0;
        for (int row = 0; row < grouping.groups().length; row++) {
            int size = sizes[grouping.groups()[row]];
            if (size < settings.k()) {
                rows.set(row);
            }
            if (size < smallest) {
                smallest = size;
                example = row;
            }
        }
        return new Counted(columns, rows, smallest, example);
    }

    private static int exposed(Stream<Counted> counted) {
        var rows = new BitSet();
        counted.forEach(c -> rows.or(c.rows));
        return rows.cardinality();
    }

    /** What a combination tells beyond its parts: {@code more} customers. */
    private record Worth(Counted combination, int more) {}

    private static List<Combination> combinations(List<Counted> counted, List<String> columns) {
        return counted.stream()
                .map(whole -> new Worth(whole, whole.exposed() - exposed(parts(whole, counted))))
                .filter(worth -> worth.more > 0)
                .sorted(Comparator.comparingInt(Worth::more).reversed())
                .map(Worth::combination)
                .map(c -> new Combination(
                        c.columns.stream().sorted().map(columns::get).toList(), c.exposed(), c.smallest, c.example))
                .toList();
    }

    private static Stream<Counted> parts(Counted whole, List<Counted> counted) {
        return counted.stream().filter(part -> part != whole && whole.columns.containsAll(part.columns));
    }

    private static List<Cure> cures(List<Counted> counted, List<String> columns) {
        return IntStream.range(0, columns.size())
                .mapToObj(out ->
                        new Cure(columns.get(out), exposed(counted.stream().filter(c -> !c.columns.contains(out)))))
                .sorted(Comparator.comparingInt(Cure::exposed))
                .toList();
    }
}
