// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.join;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portrait.data.ColumnInfo;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.join.JoinReport.Example;
import org.portrait.join.JoinSettings.LeadingZeros;
import org.portrait.join.JoinSettings.Several;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/**
 * Ten thousand small tables against two nested loops, which compare each customer with each row of the further table by
 * a rule written down a second time, over regular expressions.
 */
class JoinOracleTest {
    private static final int TABLES = 10_000;
    private static final String[] TEXTS = {
        "", " ", "1", "2", "3", "01", "001", "1.0", "2.0 ", " 3", "10", "010", "-1", "-01", "a", "A", " a", "a.0", "0",
        "00", "1.5"
    };

    /** A table as it is made and as it was meant: the cells of its keys as texts. */
    private record Table(Dataset dataset, List<String> keys) {}

    @Test
    void everyTableIsJoinedAsByTwoLoops() {
        var random = new Random(20_260_101);
        int refused = 0;
        for (int i = 0; i < TABLES; i++) {
            Table customers = table("id", random);
            Table further = table("key", random);
            JoinSettings settings = JoinSettings.of("f.csv", "id", "key")
                    .withSeveral(random.nextBoolean() ? Several.FIRST : Several.LAST)
                    .withLeadingZeros(random.nextBoolean() ? LeadingZeros.KEEP : LeadingZeros.IGNORE);
            refused += check(customers, further, settings) ? 0 : 1;
        }
        assertTrue(refused > 0 && refused < TABLES / 2, refused + " of the tables match nowhere");
    }

    private static boolean check(Table customers, Table further, JoinSettings settings) {
        boolean zeros = settings.leadingZeros() == LeadingZeros.IGNORE;
        List<Integer> rows = customers.keys().stream()
                .map(key -> row(key, further.keys(), zeros, settings.several()))
                .toList();
        Supplier<String> about = () -> customers.keys() + " " + further.keys() + " " + settings;
        Joined joined;
        try {
            joined = new Joiner()
                    .join(customers.dataset(), further.dataset(), Path.of("f.csv"), settings, Progress.none());
        } catch (FailureException e) {
            assertTrue(e.failure() instanceof Failure.NothingMatches, about);
            assertTrue(rows.stream().allMatch(row -> row < 0), about);
            return false;
        }
        assertEquals(
                rows.stream().map(row -> row < 0 ? "" : "r" + row).toList(),
                IntStream.range(0, rows.size())
                        .mapToObj(row -> joined.customers().text(row, "row (f)"))
                        .toList(),
                about);
        count(joined.report(), rows, customers.keys(), further.keys(), zeros, about);
        return true;
    }

    /** @return the row whose key is the same, or -1 */
    private static int row(String key, List<String> keys, boolean zeros, Several several) {
        int found = -1;
        for (int row = 0; row < keys.size(); row++) {
            if (same(key, keys.get(row), zeros) && (found < 0 || several == Several.LAST)) {
                found = row;
            }
        }
        return found;
    }

    private static boolean same(String a, String b, boolean zeros) {
        return !a.isBlank() && !b.isBlank() && normal(a, zeros).equals(normal(b, zeros));
    }

    private static String normal(String key, boolean zeros) {
        String normal = key.strip().replaceFirst("^(-?[0-9]+)\\.0$", "$1");
        return zeros && normal.matches("[0-9]+") ? new BigInteger(normal).toString() : normal;
    }

    private static void count(
            JoinReport report,
            List<Integer> rows,
            List<String> customers,
            List<String> further,
            boolean zeros,
            Supplier<String> about) {
        var firstOfItsKey = new ArrayList<Integer>();
        var repeated = new HashSet<Integer>();
        int notTaken = 0;
        for (int row = 0; row < further.size(); row++) {
            int first = row(further.get(row), further, zeros, Several.FIRST);
            if (first == row) {
                firstOfItsKey.add(row);
            } else if (first >= 0) {
                repeated.add(first);
                notTaken++;
            }
        }
        List<Integer> unused = firstOfItsKey.stream()
                .filter(row -> customers.stream().noneMatch(key -> same(key, further.get(row), zeros)))
                .toList();
        int matched = (int) rows.stream().filter(row -> row >= 0).count();
        int withoutKey = (int) customers.stream().filter(String::isBlank).count();
        int withZeros = (int) IntStream.range(0, rows.size())
                .filter(i -> rows.get(i) < 0 && row(customers.get(i), further, true, Several.FIRST) >= 0)
                .count();
        assertEquals(
                List.of(rows.size(), matched, rows.size() - matched - withoutKey, withoutKey, withZeros),
                List.of(
                        report.customers(),
                        report.matched(),
                        report.unmatched().count(),
                        report.withoutKey(),
                        report.withLeadingZeros()),
                about);
        assertEquals(
                List.of(
                        further.size(),
                        (int) further.stream().filter(String::isBlank).count(),
                        unused.size(),
                        repeated.size(),
                        notTaken),
                List.of(
                        report.rows(),
                        report.rowsWithoutKey(),
                        report.unused().count(),
                        report.repeated().count(),
                        report.rowsNotTaken()),
                about);
        assertEquals(
                unused.stream()
                        .limit(5)
                        .map(row -> normal(further.get(row), zeros))
                        .toList(),
                report.unused().examples().stream()
                        .map(Example::key)
                        .map(key -> normal(key, zeros))
                        .toList(),
                about);
    }

    /** One to twelve rows with texts, whole numbers or decimals as keys, and the number of each row. */
    private static Table table(String key, Random random) {
        int rows = 1 + random.nextInt(12);
        var builder = new DatasetBuilder(key + ".csv");
        List<String> keys = switch (random.nextInt(3)) {
            case 0 -> {
                long[] numbers = random.longs(rows, -2, 12)
                        .map(n -> n == 0 ? Long.MIN_VALUE : n)
                        .toArray();
                builder.integers(key, numbers);
                yield IntStream.range(0, rows)
                        .mapToObj(i -> numbers[i] == Long.MIN_VALUE ? "" : Long.toString(numbers[i]))
                        .toList();
            }
            case 1 -> {
                double[] numbers = random.ints(rows, -3, 25)
                        .mapToDouble(n -> n == 9 ? Double.NaN : n / 2.0)
                        .toArray();
                builder.decimals(key, numbers);
                yield IntStream.range(0, rows)
                        .mapToObj(i -> Double.isNaN(numbers[i])
                                ? ""
                                : BigDecimal.valueOf(numbers[i]).toPlainString())
                        .toList();
            }
            default -> {
                String[] texts = random.ints(rows, 0, TEXTS.length)
                        .mapToObj(i -> TEXTS[i])
                        .toArray(String[]::new);
                builder.texts(key, texts);
                yield List.of(texts);
            }
        };
        builder.texts("row", IntStream.range(0, rows).mapToObj(i -> "r" + i).toArray(String[]::new));
        return new Table(builder.build(ColumnInfo::role), keys);
    }
}
