// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portrait.Series;
import org.portrait.aggregate.OrderGuess;
import org.portrait.data.ColumnRole;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.export.AtomicFile;
import org.portrait.export.CsvExport;
import org.portrait.export.CsvFormat;
import org.portrait.features.FeatureDefinition;
import org.portrait.features.FeatureSettings;
import org.portrait.i18n.Messages;
import org.portrait.pipeline.Pipeline;
import org.portrait.pipeline.Recipe;
import org.portrait.pipeline.RuleStage;
import org.portrait.pipeline.Run;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/** Every figure of rules is counted anew, row by row and by DuckDB with the SQL, from the rows they are told of. */
class RuleRecountTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"shop-customers.csv", "customers-zh.csv", "orders.csv"})
    void onTheSamplesFourQuestionsReproduceNineOfTenCustomers(String sample) throws SQLException {
        Run run = run(Path.of("sample-data", sample));
        RuleSet found = new RuleStage().rules(run, Progress.none());
        Dataset customers = run.prepared().cleaned().dataset();
        var definitions = run.prepared().features().fitted().definitions();
        assertTrue(found.depth() <= 4);
        assertTrue(found.fidelity() >= 0.9, sample + " " + found.fidelity());
        recount(customers, run.segmentation(), found);
        assertEquals(fidelity(customers, definitions, run.segmentation()), found.fidelity());
    }

    /** The UCI data Wholesale customers, and recency, frequency and monetary value of Online Retail: reported without a floor. */
    @ParameterizedTest
    @ValueSource(strings = {"segments/wholesale.csv", "quality/rfm.csv"})
    void onRealDataFidelityIsReported(String file) throws SQLException {
        long start = System.nanoTime();
        Run run = run(Path.of("src/test/resources/org/portrait", file));
        RuleSet found = new RuleStage().rules(run, Progress.none());
        Dataset customers = run.prepared().cleaned().dataset();
        var definitions = run.prepared().features().fitted().definitions();
        recount(customers, run.segmentation(), found);
        assertEquals(fidelity(customers, definitions, run.segmentation()), found.fidelity());
        String figures = String.format(
                Locale.ROOT,
                "fidelity %.3f on the rows held out, K %d, depth %d",
                found.fidelity(),
                run.segmentation().k(),
                found.depth());
        Series.record("rules on " + file, customers.rows(), figures, start);
    }

    /**
     * The tree asks for visits and discounts before it asks for the value of an order, so no way of it says this. An
     * auditor counted precision 0.992 and coverage 1 over all rows, when the rule had five conditions and was worse.
     */
    @Test
    void twoConditionsFromAnywhereInTheTreeAreFound() {
        Run run = run(Path.of("sample-data", "shop-customers.csv"));
        RuleSet found = new RuleStage().rules(run, Progress.none());
        var told = found.rules().stream().map(RuleSql::of).toList();
        assertTrue(told.contains("\"avg_order_value\" >= 110 AND \"orders\" < 20"), told.toString());
        assertTrue(
                found.rules().stream()
                        .allMatch(rule -> rule.alternatives().size() == 1
                                && rule.alternatives().getFirst().size() <= 2),
                told.toString());
    }

    /** Recency, frequency and monetary value where the rows are orders. */
    private static Run run(Path file) {
        var pipeline = new Pipeline(2);
        Recipe recipe = Recipe.DEFAULT.withSegments(Recipe.DEFAULT.segments().withRange(2, 6));
        if (file.endsWith("orders.csv")) {
            Dataset lines = pipeline.load(file, recipe.data(), Progress.none()).dataset();
            recipe = recipe.withAggregation(OrderGuess.of(lines).orElseThrow())
                    .withFeatures(FeatureSettings.DEFAULT.withDefinitions(List.of(
                            new FeatureDefinition.Numeric("recency_days"),
                            new FeatureDefinition.Numeric("frequency"),
                            new FeatureDefinition.Numeric("monetary"))));
        }
        return pipeline.run(file, recipe, Progress.none());
    }

    /** Members since 2024 are segment 1, others by city; every 17th customer is somewhere else. */
    @Test
    void datesFlagsAndTextsAreCountedTheSame() throws SQLException {
        int n = 600;
        var since = IntStream.range(0, n)
                .map(i -> (int) LocalDate.of(2022, 3, 1).toEpochDay() + i * 37 % 1_200)
                .toArray();
        var member = new byte[n];
        var city = new int[n];
        var labels = new byte[n];
        var sizes = new int[3];
        for (int i = 0; i < n; i++) {
            member[i] = (byte) (i * 5 % 7 < 4 ? 1 : 0);
            city[i] = i % 4;
            boolean joined =
                    member[i] == 1 && since[i] >= LocalDate.of(2024, 1, 1).toEpochDay();
            labels[i] = (byte) (i % 17 == 0 ? i % 3 : joined ? 1 : city[i] == 2 ? 2 : 0);
            sizes[labels[i]]++;
        }
        Dataset customers = new DatasetBuilder("club.csv")
                .dates("\"since\"", since)
                .booleans("member", member)
                .categories("city's name", city, List.of("a\"b", "d'e", "f;--", "é"))
                .build(_ -> ColumnRole.FEATURE);
        List<FeatureDefinition> features = List.of(
                new FeatureDefinition.Numeric("\"since\""),
                new FeatureDefinition.Numeric("member"),
                new FeatureDefinition.OneHot("city's name"));
        var segments = new Segmentation(labels, new double[3][1], sizes, 0, List.of(0.0), true, new int[] {0, 1, 2});
        RuleSet found = new RuleFinder().find(customers, features, segments, RuleSettings.DEFAULT, Progress.none());
        recount(customers, segments, found);
        assertEquals(fidelity(customers, features, segments), found.fidelity());
        String sql = RuleSql.of(found.rules().get(1));
        assertTrue(sql.contains("\"member\" = true") && sql.contains("\"\"\"since\"\"\" >= DATE '2024-"), sql);
    }

    private void recount(Dataset customers, Segmentation segments, RuleSet found) throws SQLException {
        HeldOut rows = HeldOut.of(segments, RuleSettings.DEFAULT);
        Path csv = folder.resolve("customers.csv");
        new CsvExport(CsvFormat.UPLOAD, new AtomicFile()).table(csv, with(customers, segments, rows));
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:")) {
            database.createStatement().execute("create table customers as from read_csv('" + csv + "', quote = '\"')");
            for (SegmentRule rule : found.rules()) {
                var held = IntStream.of(rows.measured()).boxed().toList();
                var own = held.stream()
                        .filter(row -> segments.labels()[row] == rule.segment())
                        .toList();
                assertEquals(own.size(), rule.heldOut());
                assertEquals(count(customers, rule, held), rule.heldOutMatched());
                assertEquals(count(customers, rule, own), rule.heldOutRight());
                assertEquals(
                        count(
                                customers,
                                rule,
                                IntStream.range(0, customers.rows()).boxed().toList()),
                        rule.matched());
                String where = "(" + RuleSql.of(rule) + ")";
                assertEquals(rule.matched(), count(database, where));
                assertEquals(rule.heldOutMatched(), count(database, where + " and held_out"));
                String right = where + " and segment_number = " + rule.segment();
                assertEquals(rule.right(), count(database, right));
                assertEquals(rule.size(), count(database, "segment_number = " + rule.segment()));
                assertEquals(rule.heldOutRight(), count(database, right + " and held_out"));
                figures(rule, found);
            }
        }
    }

    private static void figures(SegmentRule rule, RuleSet found) {
        var words = new Messages(Messages.ENGLISH);
        String figures = new RuleText(words).figures(rule, found);
        double coverage = (double) rule.heldOutRight() / rule.heldOut();
        double precision = (double) rule.heldOutRight() / rule.heldOutMatched();
        assertTrue(
                figures.startsWith("Finds " + percent(coverage) + " of them, right in " + percent(precision)), figures);
    }

    /** To whole percents, half to even; where that would be all and is not, to tenths. */
    private static String percent(double share) {
        double percents = Math.rint(share * 100);
        return percents == 100 && share < 1 ? Math.rint(share * 1_000) / 10 + "%" : (int) percents + "%";
    }

    private static Dataset with(Dataset customers, Segmentation segments, HeldOut rows) {
        var heldOut = new byte[customers.rows()];
        IntStream.of(rows.measured()).forEach(row -> heldOut[row] = 1);
        var numbers = IntStream.range(0, customers.rows())
                .mapToLong(row -> segments.labels()[row])
                .toArray();
        return customers
                .edit()
                .booleans("held_out", heldOut)
                .integers("segment_number", numbers)
                .build(_ -> ColumnRole.FEATURE);
    }

    private static int count(Connection database, String where) throws SQLException {
        try (var result = database.createStatement().executeQuery("select count(*) from customers where " + where)) {
            result.next();
            return result.getInt(1);
        }
    }

    private static int count(Dataset customers, SegmentRule rule, List<Integer> rows) {
        return (int) rows.stream()
                .filter(row -> rule.alternatives().stream()
                        .anyMatch(all -> all.stream().allMatch(c -> met(customers, row, c))))
                .count();
    }

    private static boolean met(Dataset customers, int row, Condition condition) {
        Object value = Objects.requireNonNull(customers.value(row, condition.column()));
        return switch (condition) {
            case Condition.Range range -> {
                double number = value instanceof LocalDate day ? day.toEpochDay() : ((Number) value).doubleValue();
                yield number >= range.from() && number < range.below();
            }
            case Condition.Is is -> value.toString().equals(is.value());
            case Condition.NoneOf none -> !none.values().contains(value.toString());
        };
    }

    /** By walking down the tree with every held-out row. */
    private static double fidelity(Dataset customers, List<FeatureDefinition> features, Segmentation segments) {
        HeldOut rows = HeldOut.of(segments, RuleSettings.DEFAULT);
        RuleTree tree = RuleFinder.tree(
                new Matches(customers, rows.grown()),
                Questions.of(customers, features, rows.grown()),
                rows.grown(),
                segments,
                RuleSettings.DEFAULT);
        var right = new ArrayList<Integer>();
        for (int row : rows.measured()) {
            RuleTree node = tree;
            while (node instanceof RuleTree.Fork fork) {
                node = met(customers, row, fork.question().yes()) ? fork.yes() : fork.no();
            }
            if (((RuleTree.Leaf) node).segment() == segments.labels()[row]) {
                right.add(row);
            }
        }
        return (double) right.size() / rows.measured().length;
    }
}
