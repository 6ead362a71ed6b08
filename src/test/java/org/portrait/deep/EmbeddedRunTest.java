// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.data.ScaledMatrix;
import org.portrait.pipeline.Pipeline;
import org.portrait.pipeline.Recipe;
import org.portrait.pipeline.Run;
import org.portrait.quality.AdjustedRand;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/** Segments in an embedding, by a recipe: where they are found, and in what they are told. */
class EmbeddedRunTest {
    @TempDir
    Path folder;

    private Path file(ScaledMatrix matrix) throws IOException {
        var text = new StringBuilder(String.join(",", matrix.features().names())).append('\n');
        for (double[] row : matrix.toRows()) {
            text.append(Arrays.stream(row).mapToObj(Double::toString).collect(Collectors.joining(",")))
                    .append('\n');
        }
        return Files.writeString(folder.resolve("customers.csv"), text);
    }

    private static Recipe recipe(EmbeddingSettings embedding, int k) {
        return Recipe.DEFAULT
                .withEmbedding(embedding)
                .withSegments(Recipe.DEFAULT.segments().withK(k));
    }

    private static EmbeddingSettings space(EmbeddingSettings.Space space) {
        return EmbeddingSettings.DEFAULT.withSpace(space);
    }

    /** As good as what {@link DeepSegmentsTest} finds without a recipe. */
    @Test
    void findsGroupsThatLieCurled() throws IOException {
        GeneratedData.Known known = GeneratedData.curled(2_000, 0);
        Path file = file(known.matrix());
        Recipe recipe = recipe(space(EmbeddingSettings.Space.DEEP).withRefinedFor(4), 4);
        Run run = new Pipeline(1).run(file, recipe, Progress.none());
        double deep = AdjustedRand.of(known.labels(), run.segmentation().labels());
        Run plain = new Pipeline(1).run(file, recipe(EmbeddingSettings.DEFAULT, 4), Progress.none());
        double usual = AdjustedRand.of(known.labels(), plain.segmentation().labels());
        assertTrue(deep >= usual + 0.05, deep + " and " + usual);
        assertTrue(deep >= 0.95, deep + " and " + usual);
    }

    /** Centroids are means in the space, and of the same customers in the features. */
    @Test
    void isToldInTheFeatures() throws IOException {
        Path file = file(GeneratedData.blobs(200, 5).matrix());
        var pipeline = new Pipeline(2);
        for (var how : EmbeddingSettings.Space.values()) {
            Run run = pipeline.run(file, recipe(space(how).withSize(3), 4), Progress.none());
            Segmentation found = run.segmentation();
            assertMeans(run.prepared().space(), found, found.centroids());
            assertMeans(run.prepared().matrix(), found, found.inFeatures());
            assertEquals(how == EmbeddingSettings.Space.FEATURES ? 8 : 3, found.centroids()[0].length);
        }
    }

    private static void assertMeans(ScaledMatrix matrix, Segmentation found, double[][] expected) {
        for (int s = 0; s < found.k(); s++) {
            int segment = s;
            double[] mean = IntStream.range(0, matrix.dimensions())
                    .mapToDouble(j -> IntStream.range(0, matrix.rows())
                            .filter(i -> found.labels()[i] == segment)
                            .mapToDouble(i -> matrix.value(i, j))
                            .average()
                            .orElseThrow())
                    .toArray();
            assertArrayEquals(mean, expected[s], 1e-9);
        }
    }

    /** All components are the features turned, in which nothing is nearer or farther. */
    @Test
    void allComponentsFindTheSame() throws IOException {
        Path file = file(GeneratedData.blobs(200, 6).matrix());
        var pipeline = new Pipeline(1);
        Run turned =
                pipeline.run(file, recipe(space(EmbeddingSettings.Space.PCA).withSize(8), 4), Progress.none());
        Run plain = pipeline.run(file, recipe(EmbeddingSettings.DEFAULT, 4), Progress.none());
        assertArrayEquals(plain.segmentation().labels(), turned.segmentation().labels());
        assertEquals(plain.segmentation().inertia(), turned.segmentation().inertia(), 1e-9);
    }

    /** Another K needs no other network, another refinement not another one to be refined. */
    @Test
    void learnsOnce() throws IOException {
        Path file = file(GeneratedData.blobs(120, 7).matrix());
        var pipeline = new Pipeline(1);
        EmbeddingSettings deep = space(EmbeddingSettings.Space.DEEP).withSize(2);
        EmbeddedSpace three = embedded(pipeline, file, recipe(deep.withRefinedFor(3), 3));
        assertSame(three, embedded(pipeline, file, recipe(deep.withRefinedFor(3), 4)));
        EmbeddedSpace four = embedded(pipeline, file, recipe(deep.withRefinedFor(4), 4));
        assertSame(three.learnt(), four.learnt());
        assertTrue(three.codes().value(0, 0) != four.codes().value(0, 0));
        assertArrayEquals(three.judged().column(0), four.judged().column(0));
    }

    private static EmbeddedSpace embedded(Pipeline pipeline, Path file, Recipe recipe) {
        EmbeddedSpace embedded =
                pipeline.run(file, recipe, Progress.none()).prepared().embedded();
        assertNotNull(embedded);
        return embedded;
    }
}
