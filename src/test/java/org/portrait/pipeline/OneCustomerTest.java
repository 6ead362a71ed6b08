// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portrait.data.Dataset;
import org.portrait.features.FeatureDefinition;
import org.portrait.pipeline.OneCustomer.Told;
import org.portrait.score.Model;
import org.portrait.score.ModelColumn;
import org.portrait.score.Note;
import org.portrait.score.Reason;
import org.portrait.score.Scored;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** A customer alone has the segment that it has among all. */
class OneCustomerTest {
    private static final double EXACT = 1e-9;

    private static Model model(Path file, Recipe recipe) {
        Recipe quick = recipe.withSegments(recipe.segments().withK(4).withRestarts(1));
        Run run = new Pipeline(1).run(file, quick, Progress.none());
        List<String> names = IntStream.range(0, 4).mapToObj(s -> "S" + s).toList();
        return RunModel.of(run, names, run.provenance().recipe());
    }

    private static Recipe everyForm() {
        return Recipe.DEFAULT.withFeatures(Recipe.DEFAULT
                .features()
                .withDefinitions(List.of(
                        new FeatureDefinition.Numeric("age"),
                        new FeatureDefinition.Numeric("member_since"),
                        new FeatureDefinition.Log("avg_order_value"),
                        new FeatureDefinition.Binary("gender"),
                        new FeatureDefinition.OneHot("city"),
                        new FeatureDefinition.Ratio("returns", "orders"))));
    }

    @ParameterizedTest
    @CsvSource({"shop-customers.csv, false", "customers-zh.csv, false", "shop-customers.csv, true"})
    void everyRowOfTheSamplesIsScoredAlike(String name, boolean every) {
        Path file = Path.of("sample-data", name);
        Model model = model(file, every ? everyForm() : Recipe.DEFAULT);
        var stage = new ScoreStage(model, Map.of());
        ScoreStage.Result all = stage.score(file, stage.reading(), Progress.none());
        Dataset rows = all.loaded().dataset();
        var one = new OneCustomer(model);
        for (int row = 0; row < rows.rows(); row++) {
            var values = new HashMap<String, String>();
            for (ModelColumn column : model.columns()) {
                values.put(column.name(), rows.text(row, column.name()));
            }
            Told told = one.score(values);
            Scored scored = told.scored();
            assertEquals(all.scored().segments()[row], scored.segments()[0], "row " + row);
            assertEquals(all.scored().distances()[row], scored.distances()[0], "row " + row);
            assertEquals(all.scored().second()[row], scored.second()[0], "row " + row);
            assertEquals(all.scored().unusual().get(row), scored.unusual().get(0), "row " + row);
            assertEquals(all.scored().notes()[row], scored.notes()[0], "row " + row);
            if (scored.segments()[0] > 0) {
                assertEquals(
                        1, told.reasons().stream().mapToDouble(Reason::weight).sum(), EXACT);
            }
        }
    }

    @Test
    void numbersAndTextsMeanTheSame() {
        Model model = model(Path.of("sample-data", "shop-customers.csv"), everyForm());
        var one = new OneCustomer(model);
        var values = new HashMap<String, Object>(Map.of(
                "age", "41", "member_since", "2023-05-01", "avg_order_value", "1.234", "gender", "f", "city", "Oslo"));
        values.put("returns", "1");
        values.put("orders", "5");
        Told texts = one.score(values);
        values.put("age", 41.0);
        values.put("avg_order_value", 1.234);
        assertEquals(texts.scored().distances()[0], one.score(values).scored().distances()[0]);
        assertTrue(texts.scored().segments()[0] > 0);
    }

    @Test
    void whatIsMissingOrMeansNothingIsSaid() {
        Model model = model(Path.of("sample-data", "shop-customers.csv"), everyForm());
        var one = new OneCustomer(model);
        Told told = one.score(Map.of("age", "old", "orders", "n/a"));
        assertEquals(0, told.scored().segments()[0]);
        assertEquals(List.of(), told.reasons());
        Note note = told.scored().notes()[0];
        assertTrue(note != null && note.causes().contains(new Note.Cause(Note.Kind.UNREADABLE, "age")));
        assertTrue(note.causes().contains(new Note.Cause(Note.Kind.MISSING, "orders")), note.toString());
        Failure refused = assertThrows(FailureException.class, () -> one.score(Map.of("member_since", 5.0)))
                .failure();
        assertEquals(new Failure.OtherType("member_since", false), refused);
    }
}
