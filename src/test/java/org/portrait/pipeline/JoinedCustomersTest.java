// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.aggregate.OrderSettings;
import org.portrait.clean.CleanSettings;
import org.portrait.clean.CleaningRule;
import org.portrait.data.ColumnRole;
import org.portrait.data.Dataset;
import org.portrait.data.Schema;
import org.portrait.features.FeatureDefinition;
import org.portrait.features.FeatureSettings;
import org.portrait.join.JoinReport;
import org.portrait.join.JoinSettings;
import org.portrait.load.LoadSettings;
import org.portrait.load.Loaded;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** Columns of further files, from the recipe to the run. */
class JoinedCustomersTest {
    private static final JoinSettings CRM = JoinSettings.of("more/crm.csv", "customer_id", "id");

    @TempDir
    Path folder;

    private final Pipeline pipeline = new Pipeline(2);
    private Path shop;

    @BeforeEach
    void files() throws IOException {
        shop = Files.writeString(folder.resolve("shop.csv"), """
                customer_id,age,region
                C1,20,N
                C2,30,S
                C3,40,N
                C4,50,S
                """);
        Files.createDirectories(folder.resolve("more"));
        write("more/crm.csv", """
                id,points,age
                C4,44,4
                C1,11,1
                C3,33,3
                C9,99,9
                """);
        write("regions.csv", """
                region,stores
                N,3
                S,5
                """);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Loaded customers(Recipe recipe) {
        return pipeline.customers(shop, recipe, Progress.none());
    }

    private static List<String> column(Loaded loaded, String column) {
        Dataset dataset = loaded.dataset();
        return IntStream.range(0, dataset.rows())
                .mapToObj(row -> dataset.text(row, column))
                .toList();
    }

    @Test
    void oneJoinAfterTheOther() {
        Recipe recipe = Recipe.DEFAULT.withJoins(List.of(CRM, JoinSettings.of("regions.csv", "region", "region")));
        Loaded made = customers(recipe);
        assertEquals(
                List.of("customer_id", "age", "region", "points", "age (crm)", "stores"),
                made.dataset().schema().names());
        assertEquals(List.of("11", "", "33", "44"), column(made, "points"));
        assertEquals(List.of("3", "5", "3", "5"), column(made, "stores"));
        List<JoinReport> reports = pipeline.joins(shop, recipe, Progress.none());
        assertEquals(List.of(3, 4), reports.stream().map(JoinReport::matched).toList());
        assertEquals(recipe.joins(), reports.stream().map(JoinReport::settings).toList());
    }

    @Test
    void aJoinMayBuildOnTheOneBefore() throws IOException {
        write("levels.csv", "points,level\n11,low\n44,high\n33,mid\n");
        Loaded made =
                customers(Recipe.DEFAULT.withJoins(List.of(CRM, JoinSettings.of("levels.csv", "points", "points"))));
        assertEquals(List.of("low", "", "mid", "high"), column(made, "level"));
    }

    @Test
    void nothingIsReadOrJoinedTwice() {
        Recipe recipe = Recipe.DEFAULT.withJoins(List.of(CRM));
        Loaded made = customers(recipe);
        assertSame(made, customers(recipe));
        Loaded other = customers(recipe.withData(LoadSettings.DETECT.withRoles(Map.of("points", ColumnRole.IGNORED))));
        assertEquals(
                ColumnRole.IGNORED, other.dataset().schema().column("points").role());
        assertEquals(
                ColumnRole.FEATURE, made.dataset().schema().column("points").role());
        assertEquals(made.report(), other.report());
    }

    @Test
    void aChangedFurtherFileIsReadAgain() throws IOException {
        Recipe recipe = Recipe.DEFAULT.withJoins(List.of(CRM));
        Loaded before = customers(recipe);
        write("more/crm.csv", "id,points\nC2,222\n");
        Loaded after = customers(recipe);
        assertEquals(List.of("", "222", "", ""), column(after, "points"));
        assertNotEquals(before.report().fingerprint(), after.report().fingerprint());
        Files.delete(folder.resolve("more/crm.csv"));
        var refused = assertThrows(FailureException.class, () -> customers(recipe));
        assertEquals(new Failure.FileMissing(folder.resolve("more/crm.csv")), refused.failure());
    }

    @Test
    void theFingerprintIsOfAllFiles() throws IOException {
        Loaded alone = customers(Recipe.DEFAULT);
        Loaded joined = customers(Recipe.DEFAULT.withJoins(List.of(CRM)));
        assertNotEquals(alone.report().fingerprint(), joined.report().fingerprint());
        assertEquals(
                Files.size(shop) + Files.size(folder.resolve("more/crm.csv")),
                joined.report().fingerprint().bytes());
        assertEquals(4, joined.report().rowsRead());
    }

    /** Orders of C1 on 2 and 4 January 2026, of C2 on 3 January; the customers are C1 and C2. */
    @Test
    void orderLinesAreAddedUpOnEitherSide() throws IOException {
        String orders = "user,day,value\nC1,2026-01-02,5\nC2,2026-01-03,7\nC1,2026-01-04,6\n";
        write("orders.csv", orders);
        OrderSettings lines = OrderSettings.of("user", "day").withAmount("value");
        Loaded further = customers(Recipe.DEFAULT.withJoins(
                List.of(JoinSettings.of("orders.csv", "customer_id", "user").withAggregation(lines))));
        assertEquals(List.of("2", "1", "", ""), column(further, "frequency"));
        assertEquals(List.of("11", "7", "", ""), column(further, "monetary"));

        shop = folder.resolve("orders.csv");
        Recipe first =
                Recipe.DEFAULT.withAggregation(lines).withJoins(List.of(JoinSettings.of("more/crm.csv", "user", "id")));
        assertEquals(List.of("C1", "C2"), column(customers(first), "user"));
        assertEquals(List.of("11", ""), column(customers(first), "points"));
    }

    @Test
    void aRunIsReplayedFromItsRecipe() throws IOException {
        Recipe recipe = Recipe.DEFAULT
                .withJoins(List.of(CRM.withColumns(List.of("points"))))
                .withFeatures(FeatureSettings.DEFAULT.withDefinitions(
                        List.of(new FeatureDefinition.Numeric("age"), new FeatureDefinition.Numeric("points"))));
        recipe = recipe.withSegments(recipe.segments().withK(2));
        Run run = pipeline.run(shop, recipe, Progress.none());
        assertEquals(
                List.of("age", "points"), run.prepared().matrix().features().names());
        Path file = Files.writeString(
                folder.resolve("recipe.json"), RecipeJson.write(run.provenance().recipe()));
        Run again = new Pipeline(1).run(shop, RecipeJson.read(file), Progress.none());
        assertEquals(run.provenance(), again.provenance());
        assertEquals(
                List.of(CRM.withColumns(List.of("points"))),
                again.provenance().recipe().joins());
        assertEquals(run.segmentation().inertia(), again.segmentation().inertia(), 0);
    }

    @Test
    void otherJoinsAreOtherCustomers() {
        Recipe joined = Recipe.DEFAULT.withJoins(List.of(CRM));
        assertEquals(
                List.of(true, false, false),
                List.of(
                        joined.sameCustomers(Recipe.DEFAULT.withJoins(List.of(CRM))),
                        joined.sameCustomers(Recipe.DEFAULT),
                        joined.sameCustomers(
                                Recipe.DEFAULT.withJoins(List.of(CRM.withSeveral(JoinSettings.Several.LAST))))));
    }

    /** Without the further file, what was made of its columns goes. */
    @Test
    void featuresAndRangesOfColumnsThatAreGoneGoToo() {
        FeatureDefinition age = new FeatureDefinition.Numeric("age");
        FeatureDefinition points = new FeatureDefinition.Log("points");
        FeatureDefinition ratio = new FeatureDefinition.Ratio("points", "age");
        var range = new CleaningRule.KeepRange("age", 1.0, null);
        var gone = new CleaningRule.KeepRange("points", 1.0, null);
        Schema left = customers(Recipe.DEFAULT).dataset().schema();
        Recipe recipe = Recipe.DEFAULT.withClean(new CleanSettings(List.of(gone, range)));
        assertEquals(
                Recipe.DEFAULT
                        .withClean(new CleanSettings(List.of(range)))
                        .withFeatures(FeatureSettings.DEFAULT.withDefinitions(List.of(age))),
                recipe.withFeatures(FeatureSettings.DEFAULT.withDefinitions(List.of(points, age, ratio)))
                        .within(left));
        assertEquals(
                FeatureSettings.DEFAULT,
                recipe.withFeatures(FeatureSettings.DEFAULT.withDefinitions(List.of(points)))
                        .within(left)
                        .features());
        Recipe none = Recipe.DEFAULT.withFeatures(FeatureSettings.DEFAULT.withDefinitions(List.of()));
        assertEquals(none, none.within(left));
        assertEquals(Recipe.DEFAULT, Recipe.DEFAULT.within(left));
    }
}
