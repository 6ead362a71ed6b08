// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.Fingerprint;
import org.portrait.data.ScaledMatrix;
import org.portrait.features.FeatureDefinition;
import org.portrait.features.FittedFeatures;
import org.portrait.quality.Quality;
import org.portrait.quality.Verdict;
import org.portrait.scale.Scaling;
import org.portrait.segments.Segmentation;

class RunFilesTest {
    @TempDir
    Path folder;

    @Test
    void evaluationHasItsKeysInOrder() throws IOException {
        var quality = new Quality(
                2,
                0.5,
                0.75,
                0,
                3,
                0.8,
                0.875,
                Double.NaN,
                0.25,
                new double[] {0.5, 0},
                new double[2][2],
                new double[] {0.75, 0},
                new double[2][0]);
        Path target = folder.resolve("evaluation.json");
        new RunFiles(new AtomicFile())
                .evaluation(
                        target,
                        Evaluation.of(
                                Shop.matrix(), Scaling.MINMAX, 1, Shop.segmentation(), quality, Verdict.NO_GROUPS));
        assertEquals("""
                {
                  "k" : 2,
                  "verdict" : "no_groups",
                  "rows" : 3,
                  "features" : [ "age" ],
                  "scaling" : "minmax",
                  "seed" : 1,
                  "iterations" : 2,
                  "converged" : true,
                  "inertia" : 0.5,
                  "silhouette" : 0.75,
                  "silhouette_rows" : 3,
                  "simplified_silhouette" : 0.8,
                  "squared_silhouette" : 0.875,
                  "calinski_harabasz" : null,
                  "davies_bouldin" : 0.25,
                  "sizes" : [ 2, 1 ],
                  "size_limit" : null
                }
                """, Files.readString(target));
    }

    @Test
    void theModelHoldsWhatScoringNeeds() throws IOException {
        var fitted = new FittedFeatures(
                List.of(new FeatureDefinition.Numeric("age"), new FeatureDefinition.Binary("sex")),
                Map.of("sex", List.of("女", "男")));
        var model = SavedModel.of(
                "{\"version\" : 1}",
                new Fingerprint(12, "ab"),
                Shop.cleaned().fitted(),
                fitted,
                Scaling.STANDARD,
                Shop.matrix(),
                Shop.segmentation(),
                Shop.NAMES);
        Path target = folder.resolve("model.json");
        new RunFiles(new AtomicFile()).model(target, model);
        assertEquals("""
                {
                  "version" : 1,
                  "training" : {
                    "bytes" : 12,
                    "sha256" : "ab"
                  },
                  "recipe" : {
                    "version" : 1
                  },
                  "cleaning" : {
                    "settings" : {
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
                    "fills" : { },
                    "lower" : { },
                    "upper" : { }
                  },
                  "features" : {
                    "definitions" : [ {
                      "from" : "column",
                      "column" : "age"
                    }, {
                      "from" : "binary",
                      "column" : "sex"
                    } ],
                    "values" : {
                      "sex" : [ "女", "男" ]
                    }
                  },
                  "scaling" : {
                    "kind" : "standard",
                    "features" : [ "age" ],
                    "offset" : [ 20.0 ],
                    "factor" : [ 0.1 ]
                  },
                  "segments" : [ {
                    "segment" : 1,
                    "name" : "Older, \\"calm\\"",
                    "size" : 2,
                    "distance_99" : 0.5,
                    "centroid" : [ 2.5 ]
                  }, {
                    "segment" : 2,
                    "name" : "=Young",
                    "size" : 1,
                    "distance_99" : 0.0,
                    "centroid" : [ 0.0 ]
                  } ]
                }
                """, Files.readString(target));
    }

    /** Distances 0, 1, 2, 3, 4: numpy.quantile(range(5), 0.99) = 3.96. */
    @Test
    void theFarDistanceIsInterpolated() {
        var matrix = new ScaledMatrix(
                new FeatureMatrix(List.of("x"), new double[][] {{4, 1, 0, 3, 2}}), new double[1], new double[] {1});
        var one =
                new Segmentation(new byte[5], new double[][] {{0}}, new int[] {5}, 30, List.of(30.0), true, new int[1]);
        var model = SavedModel.of(
                "{}",
                new Fingerprint(0, ""),
                Shop.cleaned().fitted(),
                new FittedFeatures(List.of(), Map.of()),
                Scaling.NONE,
                matrix,
                one,
                List.of("all"));
        assertEquals(3.96, model.segments().getFirst().distance99(), 1e-12);
    }
}
