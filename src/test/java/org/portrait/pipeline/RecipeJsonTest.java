// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portrait.aggregate.EventSettings;
import org.portrait.aggregate.OrderSettings;
import org.portrait.clean.CleanSettings;
import org.portrait.clean.CleaningRule;
import org.portrait.clean.Fill;
import org.portrait.data.ColumnRole;
import org.portrait.deep.EmbeddingSettings;
import org.portrait.features.FeatureDefinition;
import org.portrait.features.FeatureSettings;
import org.portrait.join.JoinSettings;
import org.portrait.lifecycle.LifecycleSettings;
import org.portrait.lifecycle.Part;
import org.portrait.lifecycle.Thresholds;
import org.portrait.load.ColumnStyle;
import org.portrait.load.DateOrder;
import org.portrait.load.LoadSettings;
import org.portrait.load.RecordEnd;
import org.portrait.recommend.OfferSettings;
import org.portrait.scale.Scaling;
import org.portrait.segments.SegmentSettings;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

class RecipeJsonTest {
    private static final Recipe FULL = new Recipe(
            Recipe.VERSION,
            new LoadSettings(
                    "GB18030",
                    ";",
                    "'",
                    "\\",
                    RecordEnd.CRLF,
                    true,
                    3,
                    2,
                    1,
                    ",",
                    "表1",
                    List.of("二月.csv"),
                    List.of("用户ID", "金额"),
                    10,
                    List.of("-"),
                    Map.of("用户ID", ColumnRole.ID, "b", ColumnRole.PERSONAL, "a", ColumnRole.IGNORED),
                    Map.of(
                            "金额",
                            new ColumnStyle(",", null),
                            "b",
                            new ColumnStyle(null, DateOrder.MDY),
                            "电话",
                            ColumnStyle.TEXT)),
            OrderSettings.of("客户", "日期").withQuantity("数量").withPrice("单价").withAsOf(LocalDate.of(2026, 1, 31)),
            List.of(
                    JoinSettings.of("crm/客户.csv", "客户", "id")
                            .withSeveral(JoinSettings.Several.LAST)
                            .withLeadingZeros(JoinSettings.LeadingZeros.IGNORE)
                            .withColumns(List.of("城市")),
                    JoinSettings.of("visits.csv", "客户", "user").withAggregation(OrderSettings.of("user", "day"))),
            new CleanSettings(List.of(
                    new CleaningRule.TrimText(true),
                    new CleaningRule.DropDuplicates(false),
                    new CleaningRule.KeepRange("age", null, 99.5),
                    new CleaningRule.Missing(
                            new Fill.Median(), Map.of("city", new Fill.Mode(), "sex", new Fill.Constant("男"))),
                    new CleaningRule.DropConstantColumns(),
                    new CleaningRule.DropNearUniqueColumns(),
                    new CleaningRule.Winsorise(0.01),
                    new CleaningRule.SetAsideOutliers(0.05, 7))),
            new FeatureSettings(
                    List.of(
                            new FeatureDefinition.Numeric("age"),
                            new FeatureDefinition.Log("spend"),
                            new FeatureDefinition.Ratio("a", "b"),
                            new FeatureDefinition.Binary("sex"),
                            new FeatureDefinition.OneHot("city")),
                    Scaling.ROBUST,
                    Map.of("age", 2.0, "log(spend)", 0.5)),
            new EmbeddingSettings(EmbeddingSettings.Space.DEEP, 3, 5),
            new SegmentSettings(5, 2, 12, 100, 1e-4, 3, 42, 25),
            new LifecycleSettings(Map.of(Part.RECENCY, "最近购买天数", Part.VALUE, ""), new Thresholds(30, 90, 180, 4)),
            new OfferSettings(OfferSettings.By.CATEGORY, 10, true, 5));

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("recipe.json"), text);
    }

    @Test
    void readingBackGivesAnEqualRecipe() throws IOException {
        Recipe events = Recipe.DEFAULT.withAggregation(
                EventSettings.of("用户", "时间", "行为").withValue("评分").withPageViews(List.of("浏览", "pv")));
        for (Recipe recipe : List.of(FULL, Recipe.DEFAULT, events)) {
            String text = RecipeJson.write(recipe);
            Recipe back = RecipeJson.read(file(text));
            assertEquals(recipe, back);
            assertEquals(text, RecipeJson.write(back));
        }
    }

    @Test
    void keysAreInOrderAndNullIsAbsent() {
        assertEquals("""
                {
                  "version" : 1,
                  "data" : {
                    "also" : [ ],
                    "only" : [ ],
                    "missingTokens" : [ "NA", "N/A", "#N/A", "n/a", "<NA>", "NaN", "nan", "NULL", "null", "-", "--", "—", "无", "未知" ],
                    "roles" : { },
                    "columns" : { }
                  },
                  "joins" : [ ],
                  "clean" : {
                    "rules" : [ {
                      "rule" : "trim",
                      "unifyCase" : false
                    }, {
                      "rule" : "missing",
                      "otherwise" : {
                        "fill" : "drop"
                      },
                      "columns" : { }
                    } ]
                  },
                  "features" : {
                    "scaling" : "STANDARD",
                    "weights" : { }
                  },
                  "embedding" : {
                    "space" : "FEATURES",
                    "size" : 4
                  },
                  "segments" : {
                    "kMin" : 2,
                    "kMax" : 20,
                    "maxIterations" : 300,
                    "tolerance" : 0.0,
                    "restarts" : 10,
                    "seed" : 1,
                    "minSize" : 0
                  },
                  "lifecycle" : {
                    "columns" : { }
                  },
                  "offers" : {
                    "top" : 10,
                    "again" : false,
                    "support" : 5
                  }
                }
                """, RecipeJson.write(Recipe.DEFAULT));
    }

    @Test
    void whatIsNotSaidTakesItsDefault() throws IOException {
        assertEquals(
                Recipe.DEFAULT.withSegments(SegmentSettings.DEFAULT.withK(4)),
                RecipeJson.read(file("{\"version\": 1, \"segments\": {\"k\": 4}}")));
        JoinSettings join = JoinSettings.of("crm.db", "id", "key");
        assertEquals(
                Recipe.DEFAULT.withJoins(List.of(join, join.withData(LoadSettings.DETECT.withSheet("t")))),
                RecipeJson.read(file("""
                        {"version": 1, "joins": [
                            {"file": "crm.db", "customerKey": "id", "furtherKey": "key"},
                            {"file": "crm.db", "customerKey": "id", "furtherKey": "key", "data": {"sheet": "t"}}]}
                        """)));
    }

    @Test
    void segmentsAreKeptBesideARecipe() throws IOException {
        var kept = List.of(
                new KeptSegment("常客", "call \"them\"", 3, Map.of("年龄", 0.1 + 0.2, "x", -1e-300)),
                new KeptSegment("", "", 0, Map.of("年龄", 40.0, "x", 2.0)));
        Path file = file(RecipeJson.write(FULL, kept));
        assertEquals(FULL, RecipeJson.read(file));
        assertEquals(kept, RecipeJson.readKept(file));
        assertEquals(List.of(), RecipeJson.readKept(file(RecipeJson.write(FULL))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            3                                                      | WRONG_VALUE     | labels
            [{"name": "A"}]                                        | WRONG_VALUE     | labels[0].colour
            [{"name": "A", "note": "", "colour": 50, "centroid": {"x": 1}}] | WRONG_VALUE | labels[0]
            [{"name": "A", "note": "", "colour": 1, "centroid": {}}]        | WRONG_VALUE | labels[0]
            [{"name": "A", "note": "", "colour": 1, "centroid": {"x": "NaN"}}]   | WRONG_VALUE | labels[0]
            [{"note": "", "colour": 1, "centroid": {"x": 1}}]      | NO_VALUE        | name
            [{"name": "A", "note": "", "colour": 1, "centroid": {"x": 1}, "size": 3}] | UNKNOWN_SETTING | labels[0].size
            """)
    void otherSegmentsAreRefusedSayingWhere(String labels, Failure.RecipeFault fault, String where) throws IOException {
        Path file = file("{\"version\": 1, \"labels\": " + labels + "}");
        var e = assertThrows(FailureException.class, () -> RecipeJson.readKept(file));
        assertEquals(new Failure.RecipeUnreadable(file, fault, where), e.failure());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                                              | OTHER_VERSION   | 1
            []                                                              | OTHER_VERSION   | 1
            {}                                                              | OTHER_VERSION   | 1
            {"version": 2}                                                  | OTHER_VERSION   | 1
            k = 3                                                           | NOT_JSON        | 1
            {"version": 1                                                   | NOT_JSON        | 1
            {"version": 1} x                                                | NOT_JSON        | 1
            {"version": 1, "segment": {}}                                   | UNKNOWN_SETTING | segment
            {"version": 1, "segments": {"kk": 4}}                           | UNKNOWN_SETTING | segments.kk
            {"version": 1, "segments": null}                                | NO_VALUE        | segments
            {"version": 1, "segments": 3}                                   | WRONG_VALUE     | segments
            {"version": 1, "segments": {"k": "four"}}                       | WRONG_VALUE     | segments.k
            {"version": 1, "segments": {"seed": null}}                      | WRONG_VALUE     | segments.seed
            {"version": 1, "segments": {"restarts": 0}}                     | WRONG_VALUE     | segments
            {"version": 1, "features": {"scaling": "LOUD"}}                 | WRONG_VALUE     | features.scaling
            {"version": 1, "features": {"definitions": [null]}}             | WRONG_VALUE     | features
            {"version": 1, "features": {"definitions": [{"from": "log"}]}}  | NO_VALUE        | column
            {"version": 1, "embedding": {"space": "UMAP"}}                  | WRONG_VALUE     | embedding.space
            {"version": 1, "embedding": {"numbers": 4}}                     | UNKNOWN_SETTING | embedding.numbers
            {"version": 1, "joins": [{"file": "f", "customerKey": "a"}]}    | NO_VALUE        | furtherKey
            {"version": 1, "joins": [{"file": "f", "on": "a"}]}             | UNKNOWN_SETTING | joins[0].on
            {"version": 1, "joins": [3]}                                    | WRONG_VALUE     | joins[0]
            {"version": 1, "clean": {"rules": [{"rule": "magic"}]}}         | WRONG_VALUE     | clean.rules[0]
            {"version": 1, "clean": {"rules": [{"rule": "winsorise"}]}}     | WRONG_VALUE     | clean.rules[0].share
            {"version": 1, "clean": {"rules": [{"rule": "missing", "columns": {}}]}} | NO_VALUE | otherwise
            """)
    void anythingElseIsRefusedSayingWhere(String text, Failure.RecipeFault fault, String where) throws IOException {
        Path file = file(text);
        var e = assertThrows(FailureException.class, () -> RecipeJson.read(file));
        assertEquals(new Failure.RecipeUnreadable(file, fault, where), e.failure());
    }

    @Test
    void aSettingOutOfItsRangeSaysSo() throws IOException {
        assertRefused(new Failure.KOutOfRange(99, 2, 50), "{\"version\": 1, \"segments\": {\"k\": 99}}");
        assertRefused(new Failure.EmbeddingSize(9, 2, 8), "{\"version\": 1, \"embedding\": {\"size\": 9}}");
        assertRefused(new Failure.KOutOfRange(1, 2, 50), "{\"version\": 1, \"embedding\": {\"refinedFor\": 1}}");
    }

    private void assertRefused(Failure expected, String text) throws IOException {
        Path file = file(text);
        var e = assertThrows(FailureException.class, () -> RecipeJson.read(file));
        assertEquals(expected, e.failure());
    }

    @Test
    void aMissingFileIsSaidToBeMissing() {
        Path file = folder.resolve("none.json");
        var e = assertThrows(FailureException.class, () -> RecipeJson.read(file));
        assertEquals(new Failure.FileMissing(file), e.failure());
    }
}
