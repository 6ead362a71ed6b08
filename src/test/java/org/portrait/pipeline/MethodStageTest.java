// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.features.FeatureDefinition;
import org.portrait.features.FeatureSettings;
import org.portrait.quality.MethodComparison;
import org.portrait.segments.Method;
import org.portrait.segments.SegmentSettings;
import org.portrait.work.Progress;

/** Other methods on the customers of a run. */
class MethodStageTest {
    @TempDir
    Path folder;

    private Path shop;

    @BeforeEach
    void customers() throws IOException {
        var random = new Random(6);
        var csv = new StringBuilder("id,age,spend,city,member\n");
        for (int i = 0; i < 6_000; i++) {
            csv.append("C%d,%.2f,%.2f,%s,%s\n"
                    .formatted(
                            i,
                            20 + 20 * (i % 3) + random.nextGaussian(),
                            500 * (i % 3 == 1 ? 1 : 0) + 20 * random.nextGaussian(),
                            List.of("Rome", "Oslo", "Bonn").get(random.nextInt(3)),
                            random.nextBoolean() ? "yes" : "no"));
        }
        shop = Files.writeString(folder.resolve("shop.csv"), csv);
    }

    private Run run(FeatureDefinition... features) {
        return new Pipeline(2)
                .run(
                        shop,
                        Recipe.DEFAULT
                                .withFeatures(FeatureSettings.DEFAULT.withDefinitions(List.of(features)))
                                .withSegments(
                                        SegmentSettings.DEFAULT.withRange(2, 6).withK(3)),
                        Progress.none());
    }

    private static SegmentSettings settings(Run run) {
        return run.provenance().recipe().segments();
    }

    private static MethodComparison compare(MethodStage stage, Run run, Method method) {
        return stage.compare(run.prepared(), settings(run), run.segmentation(), method, Progress.none());
    }

    private static List<String> codes(Run run) {
        return new MethodStage(1)
                .methods(run.prepared(), settings(run), 0.02).stream()
                        .map(Method::code)
                        .toList();
    }

    /** 6,000 customers make four segments of 1,500. */
    @Test
    void noMoreGroupsAreSearchedThanALimitToTheSizesAllows() {
        Run run = run(new FeatureDefinition.Numeric("age"), new FeatureDefinition.Numeric("spend"));
        List<Method> methods =
                new MethodStage(1).methods(run.prepared(), settings(run).withMinSize(1_500), 0.02);
        assertEquals(List.of(new Method.Ward(4), new Method.GaussianMixture(4)), methods.subList(1, 3));
        assertEquals(new Method.GMeans(4), methods.get(4));
    }

    /** Three groups nobody can miss; 5,000 of the customers are looked at, the same ones with any number of threads. */
    @Test
    void everyMethodLooksAtTheSameSample() {
        Run run = run(new FeatureDefinition.Numeric("age"), new FeatureDefinition.Numeric("spend"));
        var one = new MethodStage(1);
        var three = new MethodStage(3);
        for (Method method : one.methods(run.prepared(), settings(run), 0.02)) {
            MethodComparison c = compare(one, run, method);
            MethodComparison again = compare(three, run, method);
            assertEquals(5_000, c.quality().rows(), method.code());
            assertEquals(6_000, c.customers());
            assertArrayEquals(c.result().at(3).labels(), again.result().at(3).labels());
            assertEquals(c.quality().silhouette(), again.quality().silhouette());
            assertEquals(c.quality().calinskiHarabasz(), again.quality().calinskiHarabasz());
            assertEquals(1, c.quality().agreement(), 1e-3, method.code());
            if (method instanceof Method.Other) {
                assertSame(c.result(), compare(one, run, method).result(), "remembered");
            }
        }
    }

    /** K-Prototypes is there for categories that are not features of 0 and 1 already. */
    @Test
    void categoriesAreForKPrototypes() {
        var age = new FeatureDefinition.Numeric("age");
        assertEquals(
                List.of("kmeans", "ward", "mixture", "hdbscan", "gmeans", "prototypes"),
                codes(run(age, new FeatureDefinition.OneHot("city"))));
        Run run = run(age, new FeatureDefinition.Numeric("spend"), new FeatureDefinition.OneHot("city"));
        assertEquals(
                3,
                compare(new MethodStage(1), run, new Method.KPrototypes())
                        .quality()
                        .k());
    }
}
