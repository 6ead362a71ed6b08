// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portrait.aggregate.OrderGuess;
import org.portrait.clean.CleanSettings;
import org.portrait.clean.CleaningRule;
import org.portrait.clean.Fill;
import org.portrait.data.Dataset;
import org.portrait.export.AtomicFile;
import org.portrait.export.CsvExport;
import org.portrait.export.CsvFormat;
import org.portrait.features.FeatureDefinition;
import org.portrait.scale.Scaling;
import org.portrait.score.Model;
import org.portrait.score.ModelJson;
import org.portrait.score.Note;
import org.portrait.score.Scored;
import org.portrait.score.Shift;
import org.portrait.segments.Segmentation;
import org.portrait.segments.SizeLimit;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** What a model makes of files, first of all of the one that it was made of. */
class ScoreStageTest {
    private static final Path SHOP = Path.of("sample-data", "shop-customers.csv");

    /** Of the shop in five segments. */
    private static final Run FIVE = new Pipeline(1).run(SHOP, recipe(5), Progress.none());

    @TempDir
    Path folder;

    private final Pipeline pipeline = new Pipeline(1);

    private static Recipe recipe(int k) {
        return Recipe.DEFAULT.withSegments(Recipe.DEFAULT.segments().withK(k).withRestarts(1));
    }

    private Run run(Path file, Recipe recipe) {
        return pipeline.run(file, recipe, Progress.none());
    }

    /** As it comes back out of its file. */
    private Model model(Run run) throws IOException {
        List<String> names = IntStream.range(0, run.segmentation().k())
                .mapToObj(s -> "Segment " + s)
                .toList();
        Path file = folder.resolve("model.json");
        Files.writeString(
                file, ModelJson.write(RunModel.of(run, names, run.provenance().recipe())));
        return ModelJson.read(file);
    }

    private static Scored score(Model model, Path file, Map<String, String> renamed) {
        var stage = new ScoreStage(model, renamed);
        return stage.score(file, stage.reading(), Progress.none()).scored();
    }

    /** Every row that took part in training is where it was, at the same distance, bit for bit. */
    private void assertTheSame(Run run, Scored scored) {
        Segmentation trained = run.segmentation();
        int[] rows = run.prepared().rowsRead();
        var labels = new byte[rows.length];
        var distances = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            labels[i] = (byte) (scored.segments()[rows[i]] - 1);
            distances[i] = scored.distances()[rows[i]];
            assertFalse(scored.unlike().get(rows[i]), "row " + rows[i]);
        }
        assertArrayEquals(trained.labels(), labels);
        assertArrayEquals(trained.distances(run.prepared().matrix()), distances);
    }

    @ParameterizedTest
    @CsvSource({"shop-customers.csv, 3", "customers-zh.csv, 4"})
    void samplesAreScoredAsTheyWereSegmented(String name, int k) throws IOException {
        Path file = Path.of("sample-data", name);
        Run run = run(file, recipe(k));
        Model model = model(run);
        Scored scored = score(model, file, Map.of());
        assertTheSame(run, scored);
        assertEquals(1, model.training().agreement());
        if (scored.counts().scored() == run.prepared().matrix().rows()) {
            assertEquals(0, scored.counts().drift(model).segments().index());
        }
        double unusual =
                (double) scored.unusual().cardinality() / scored.counts().scored();
        assertTrue(unusual > 0.005 && unusual < 0.015, "one in a hundred, not " + unusual);
    }

    @Test
    void customersOfOrdersAreScoredFromTheirFile() throws IOException {
        Path orders = Path.of("sample-data", "orders.csv");
        Dataset lines =
                pipeline.load(orders, Recipe.DEFAULT.data(), Progress.none()).dataset();
        Recipe made = recipe(4).withAggregation(OrderGuess.of(lines).orElseThrow());
        Run run = run(orders, made);
        Path customers = folder.resolve("customers.csv");
        new CsvExport(CsvFormat.UPLOAD, new AtomicFile())
                .table(customers, run.prepared().loaded().dataset());
        Model model = model(run);
        assertTheSame(run, score(model, customers, Map.of()));
        Failure refused = assertThrows(FailureException.class, () -> score(model, orders, Map.of()))
                .failure();
        assertTrue(((Failure.NoModelColumns) refused).absent().contains("monetary"), refused.toString());
    }

    /** Logarithms, ratios, categories, weights, fills and caps; rows that cleaning removed are scored, too. */
    @Test
    void everyFormOfFeatureIsBuiltAnew() throws IOException {
        var rules = new CleanSettings(List.of(
                new CleaningRule.TrimText(true),
                new CleaningRule.DropDuplicates(true),
                new CleaningRule.KeepRange("age", 20.0, 70.0),
                new CleaningRule.SetAside("customer_id", Set.of("C10003")),
                new CleaningRule.Missing(new Fill.Median(), Map.of("age", new Fill.DropRow())),
                new CleaningRule.Winsorise(0.05)));
        Recipe recipe = recipe(4).withClean(rules);
        recipe = recipe.withFeatures(recipe.features()
                .withScaling(Scaling.ROBUST)
                .withWeights(Map.of("age", 0.5, "returns", 0.0))
                .withDefinitions(List.of(
                        new FeatureDefinition.Numeric("age"),
                        new FeatureDefinition.Numeric("member_since"),
                        new FeatureDefinition.Log("avg_order_value"),
                        new FeatureDefinition.Binary("gender"),
                        new FeatureDefinition.OneHot("city"),
                        new FeatureDefinition.Numeric("returns"),
                        new FeatureDefinition.Numeric("pages_per_visit"),
                        new FeatureDefinition.Ratio("returns", "orders"))));
        Run run = run(SHOP, recipe);
        Model model = model(run);
        Scored scored = score(model, SHOP, Map.of());
        assertTheSame(run, scored);
        assertEquals(missing("age"), scored.rows() - scored.counts().scored(), "only those without an age are not");
        String text = Files.readString(folder.resolve("model.json"));
        assertFalse(text.contains("C10003"), "who was set aside is not in the model");
        assertFalse(text.contains(SHOP.toString()) || text.contains("sample-data"), "nor is a folder");
    }

    private int missing(String column) {
        return pipeline.load(SHOP, Recipe.DEFAULT.data(), Progress.none())
                .dataset()
                .schema()
                .column(column)
                .missing();
    }

    /** Ties go to what was the largest segment, also where numbers follow the customers of another file. */
    @Test
    void otherNumbersAndTiesAreKept() throws IOException {
        var csv = new StringBuilder("a,b\n");
        for (int i = 0; i < 40; i++) {
            csv.append(i < 24 ? "0,".concat(String.valueOf(i % 3)) : "8,".concat(String.valueOf(i % 3)))
                    .append('\n');
        }
        csv.append("4,1\n4,1\n4,0\n4,2\n");
        Path file = folder.resolve("ties.csv");
        Files.writeString(file, csv);
        Run run = run(file, recipe(2));
        assertTheSame(run, score(model(run), file, Map.of()));
        Run turned = new Run(
                run.provenance(),
                run.prepared(),
                run.segmentation().inOrder(new int[] {1, 0}),
                run.quality(),
                run.recommendation(),
                run.lineage());
        assertTheSame(turned, score(model(turned), file, Map.of()));
    }

    @Test
    void withASmallestSizeTheModelSaysHowFarItAgrees() throws IOException {
        Recipe recipe = recipe(3).withSegments(recipe(3).segments().withMinSize(600));
        Run run = run(SHOP, recipe);
        Model model = model(run);
        SizeLimit limit = Objects.requireNonNull(run.segmentation().limit());
        assertEquals(
                (double) limit.nearest() / run.prepared().matrix().rows(),
                model.training().agreement());
        assertTrue(model.training().agreement() < 1, "some are not at their nearest centroid");
        Scored scored = score(model, SHOP, Map.of());
        assertEquals(0, scored.counts().drift(model).segments().index(), "shares in training are by the same rule");
    }

    /** Columns in another order, two with other names, and some that nobody needs. */
    @Test
    void columnsMayMoveAndBeRenamed() throws IOException {
        Model model = model(FIVE);
        var rows = new ArrayList<List<String>>();
        for (String line : Files.readAllLines(SHOP)) {
            List<String> cells = new ArrayList<>(Arrays.asList(line.split(",", -1)));
            rows.add(cells.reversed());
        }
        var lines = new ArrayList<String>();
        rows.forEach(cells -> lines.add(String.join(",", cells)));
        lines.set(0, lines.getFirst().replace(",age,", ",Age (years),").replace("returns,", "orders_returned,"));
        Path file = folder.resolve("reversed.csv");
        Files.write(file, lines);
        var renamed = new TreeMap<>(Map.of("age", "Age (years)"));
        Failure refused = assertThrows(FailureException.class, () -> score(model, file, renamed))
                .failure();
        assertEquals(List.of("returns"), ((Failure.NoModelColumns) refused).absent());
        renamed.put("returns", "orders_returned");
        assertTheSame(FIVE, score(model, file, renamed));
        assertEquals(
                "spend",
                ((Failure.NotInModel) assertThrows(
                                        FailureException.class, () -> new ScoreStage(model, Map.of("spend", "age")))
                                .failure())
                        .column());
        renamed.put("age", "Alter");
        assertEquals(
                "Alter",
                ((Failure.UnknownColumn) assertThrows(FailureException.class, () -> score(model, file, renamed))
                                .failure())
                        .column());
    }

    /** Twice as old: told from chance; nobody is lost by a single bad cell in a small file. */
    @Test
    void otherCustomersAreDrift() throws IOException {
        Model model = model(FIVE);
        List<String> lines = Files.readAllLines(SHOP);
        var older = new ArrayList<String>(List.of(lines.getFirst()));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            cells[1] = cells[1].isEmpty() ? "" : String.valueOf(2 * Integer.parseInt(cells[1]));
            older.add(String.join(",", cells));
        }
        Path file = folder.resolve("older.csv");
        Files.write(file, older);
        Scored scored = score(model, file, Map.of());
        List<Shift.Degree> degrees = scored.counts().drift(model).features().stream()
                .map(feature -> feature.shift().degree())
                .toList();
        assertEquals(Shift.Degree.LARGE, degrees.getFirst());
        assertEquals(Set.of(Shift.Degree.NONE), Set.copyOf(degrees.subList(1, degrees.size())));
        assertFalse(scored.unlike().isEmpty(), "some are like nobody, which in training none can be");
        Files.write(file, List.of(lines.get(0), lines.get(1), lines.get(2).replace(",28,", ",young,")));
        Scored few = score(model, file, Map.of());
        assertEquals(1, few.counts().scored());
        assertEquals(new Note(List.of(new Note.Cause(Note.Kind.UNREADABLE, "age"))), few.notes()[1]);
        assertEquals(
                Shift.Degree.TOO_FEW_ROWS, few.counts().drift(model).segments().degree());
    }
}
