// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.deep.EmbeddingSettings;
import org.portrait.quality.Quality;
import org.portrait.quality.Verdict;
import org.portrait.scale.Scaling;

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
                                Shop.matrix(),
                                Scaling.MINMAX,
                                1,
                                Shop.segmentation(),
                                quality,
                                Verdict.NO_GROUPS,
                                EmbeddingSettings.DEFAULT,
                                null));
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
                  "size_limit" : null,
                  "embedding" : null
                }
                """, Files.readString(target));
    }
}
