// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.portrait.aggregate.OrderGuess;
import org.portrait.clean.CleanSettings;
import org.portrait.clean.CleaningRule;
import org.portrait.clean.Fill;
import org.portrait.clean.FittedCleaning;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.data.Fingerprint;
import org.portrait.features.FeatureDefinition;
import org.portrait.features.FittedFeatures;
import org.portrait.pipeline.Pipeline;
import org.portrait.pipeline.Recipe;
import org.portrait.pipeline.Run;
import org.portrait.pipeline.RunModel;
import org.portrait.scale.FittedScaling;
import org.portrait.scale.Scaling;
import org.portrait.score.FeatureBins;
import org.portrait.score.Model;
import org.portrait.score.ModelColumn;
import org.portrait.score.ModelSegment;
import org.portrait.score.Scored;
import org.portrait.score.Scorer;
import org.portrait.score.Training;
import org.portrait.work.Progress;

/** Models as runs make them, with rows to be scored: those they were made of, or random ones. */
record Trainings(Model model, Dataset rows) {
    private static final List<String> TIERS = List.of("gold", "silver", "o'hara \\ \"x\" `y`", "新 客");

    Scored scored() {
        return new Scorer(model).score(rows, Map.of(), Progress.none());
    }

    static Recipe recipe(int k) {
        return Recipe.DEFAULT.withSegments(Recipe.DEFAULT.segments().withK(k).withRestarts(1));
    }

    static Trainings of(Path file, Recipe recipe) {
        Run run = new Pipeline(1).run(file, recipe, Progress.none());
        List<String> names = IntStream.range(0, run.segmentation().k())
                .mapToObj(s -> "Segment '" + s + "\\")
                .toList();
        Model model = RunModel.of(run, names, run.provenance().recipe());
        return new Trainings(model, run.prepared().loaded().dataset());
    }

    static Trainings shop() {
        return of(Path.of("sample-data", "shop-customers.csv"), recipe(5));
    }

    static Trainings chinese() {
        return of(Path.of("sample-data", "customers-zh.csv"), recipe(4));
    }

    static Trainings orders() {
        Path file = Path.of("sample-data", "orders.csv");
        Dataset lines = new Pipeline(1)
                .load(file, Recipe.DEFAULT.data(), Progress.none())
                .dataset();
        return of(file, recipe(4).withAggregation(OrderGuess.of(lines).orElseThrow()));
    }

    /** The shop by every form of feature; nothing of it is missing in the end. */
    static Trainings shopInFull() {
        Recipe recipe = recipe(4);
        return of(
                Path.of("sample-data", "shop-customers.csv"),
                recipe.withClean(cleaned(Map.of("age", new Fill.Mean())))
                        .withFeatures(recipe.features()
                                .withWeights(Map.of("returns", 0.0))
                                .withDefinitions(List.of(
                                        new FeatureDefinition.Numeric("age"),
                                        new FeatureDefinition.Numeric("member_since"),
                                        new FeatureDefinition.Log("avg_order_value"),
                                        new FeatureDefinition.Binary("gender"),
                                        new FeatureDefinition.OneHot("city"),
                                        new FeatureDefinition.Numeric("returns"),
                                        new FeatureDefinition.Ratio("returns", "orders")))));
    }

    private static CleanSettings cleaned(Map<String, Fill> fills) {
        return new CleanSettings(List.of(
                new CleaningRule.TrimText(true),
                new CleaningRule.Missing(new Fill.Median(), fills),
                new CleaningRule.Winsorise(0.02)));
    }

    /** Every type of column and every form of feature, of which "spend" and "tier" are not filled. */
    static Model everything(Path folder) throws IOException {
        var random = new SplittableRandom(7);
        var csv = new StringBuilder("spend,visits,active,born,seen,tier,code,score\n");
        for (int i = 0; i < 400; i++) {
            int group = i % 3;
            csv.append(Math.round(100 * (10 + 400 * group + 90 * random.nextDouble())) / 100.0 - (i % 50 == 0 ? 60 : 0))
                    .append(',')
                    .append(random.nextInt(4) * group)
                    .append(',')
                    .append(i % 17 == 0 ? "" : random.nextInt(3) < group ? "true" : "false")
                    .append(",19%02d-0%d-1%d,".formatted(50 + 15 * group + random.nextInt(9), 1 + i % 9, i % 10))
                    .append("2026-0%d-1%d %02d:%02d:%02d,".formatted(1 + i % 9, i % 10, i % 24, i % 60, i * 7 % 60))
                    .append('"')
                    .append(TIERS.get(i % 5 % 4).replace("\"", "\"\""))
                    .append("\",")
                    .append(i % 13 == 0 ? "" : String.valueOf(i % 3))
                    .append(',')
                    .append(i % 11 == 0 ? "" : String.valueOf(random.nextInt(50) + 30 * group))
                    .append('\n');
        }
        Path file = folder.resolve("everything.csv");
        Files.writeString(file, csv);
        Recipe recipe = recipe(5);
        Map<String, Fill> unfilled = Map.of("spend", new Fill.DropRow(), "tier", new Fill.DropRow());
        return of(
                        file,
                        recipe.withClean(cleaned(unfilled))
                                .withFeatures(recipe.features()
                                        .withDefinitions(List.of(
                                                new FeatureDefinition.Log("spend"),
                                                new FeatureDefinition.Binary("active"),
                                                new FeatureDefinition.Numeric("born"),
                                                new FeatureDefinition.Numeric("seen"),
                                                new FeatureDefinition.OneHot("tier"),
                                                new FeatureDefinition.OneHot("code"),
                                                new FeatureDefinition.Numeric("score"),
                                                new FeatureDefinition.Ratio("spend", "visits")))))
                .model();
    }

    /** The same without full-width letters and blanks that are not plain, which PMML leaves as they are. */
    static Dataset plainRandom(int rows, long seed) {
        return random(rows, seed, List.of("", "  ", " Gold", "SILVER ", "bronze", "<&]]>"));
    }

    /** Rows for that model: within what it knows and far beyond, missing, empty, with stray blanks and full-width. */
    static Dataset random(int rows, long seed) {
        return random(
                rows,
                seed,
                List.of("", "  ", " Gold", "SILVER\t", "ｇｏｌｄ", "bronze", "\u3000silver ", "'; DROP TABLE t; --"));
    }

    private static Dataset random(int rows, long seed, List<String> more) {
        var random = new SplittableRandom(seed);
        var spend = new double[rows];
        var visits = new long[rows];
        var active = new byte[rows];
        var born = new int[rows];
        var seen = new long[rows];
        var tier = new String[rows];
        var code = new long[rows];
        var score = new double[rows];
        for (int i = 0; i < rows; i++) {
            spend[i] = odd(random, 1500 * random.nextDouble() - 100);
            visits[i] = random.nextInt(9) - 1;
            active[i] = random.nextInt(12) == 0 ? Byte.MIN_VALUE : (byte) random.nextInt(2);
            born[i] = random.nextInt(15) == 0 ? Integer.MIN_VALUE : random.nextInt(30_000) - 10_000;
            seen[i] = random.nextInt(15) == 0 ? Long.MIN_VALUE : 1_700_000_000L + random.nextInt(100_000_000);
            tier[i] = random.nextInt(3) > 0
                    ? TIERS.get(random.nextInt(TIERS.size()))
                    : more.get(random.nextInt(more.size()));
            code[i] = random.nextInt(10) == 0 ? Long.MIN_VALUE : random.nextInt(4);
            score[i] = odd(random, 150 * random.nextDouble());
        }
        return new DatasetBuilder("random")
                .decimals("spend", spend)
                .integers("visits", visits)
                .booleans("active", active)
                .dates("born", born)
                .dateTimes("seen", seen)
                .texts("tier", tier)
                .integers("code", code)
                .decimals("score", score)
                .build(_ -> ColumnRole.FEATURE);
    }

    private static double odd(SplittableRandom random, double value) {
        return switch (random.nextInt(200)) {
            case 0, 1, 2, 3, 4, 5 -> Double.NaN;
            case 6 -> 1e300;
            case 7 -> -1e150;
            case 8 -> 0;
            default -> value;
        };
    }

    /** The largest gap that different roundings may bridge: of the squares of two distances, by their size. */
    static boolean tied(Scored scored, int row) {
        double first = scored.distances()[row];
        double second = scored.secondDistances()[row];
        return Math.abs(second - first) <= 1e-12 * Math.max(1, second);
    }

    /** One row that is as far from the first as from the second of two segments, of which the second is larger. */
    static Trainings tie() {
        var scaling = new FittedScaling(Scaling.STANDARD, List.of("age"), new double[] {40}, new double[] {0.1});
        var definitions = List.<FeatureDefinition>of(new FeatureDefinition.Numeric("age"));
        var model = new Model(
                Model.VERSION,
                new Training("shop.csv", new Fingerprint(12, "ab"), 100, 1, "1.0"),
                List.of(new ModelColumn("age", ColumnType.INTEGER, ColumnRole.FEATURE)),
                new FittedCleaning(new CleanSettings(List.of()), Map.of(), Map.of(), Map.of()),
                new FittedFeatures(definitions, Map.of()),
                scaling,
                null,
                List.of(
                        new ModelSegment(1, "Young", 3, 40, 2, new double[] {-2}, 1, 1.5),
                        new ModelSegment(2, "Old", 0, 60, 1, new double[] {2}, 1, 1.75)),
                List.of(new FeatureBins("age", new double[] {30}, List.of(), new double[] {0.4, 0.6})),
                Map.of("version", 1));
        Dataset row = new DatasetBuilder("tie").integers("age", new long[] {40}).build(_ -> ColumnRole.FEATURE);
        return new Trainings(model, row);
    }
}
