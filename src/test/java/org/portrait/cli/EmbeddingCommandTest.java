// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --embedding} of {@code run} and {@code sweep}, and what becomes of the model. */
class EmbeddingCommandTest extends CommandLineTest {
    private void assertRuns(String arguments) {
        assertEquals(0, portrait(arguments.split(" ")), err());
    }

    private void assertRefused(int status, String sentence, String arguments) {
        assertEquals(status, portrait(arguments.split(" ")), out());
        assertTrue(err().contains(sentence), err());
    }

    private List<List<String>> cells(String csv, int columns) {
        return csv.lines()
                .skip(1)
                .map(line -> Arrays.asList(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                        .subList(0, columns))
                .toList();
    }

    /** Also of a recipe that was written, and of one that says nothing else. */
    @ParameterizedTest
    @ValueSource(strings = {"pca", "deep"})
    void theSameBytesEveryTime(String space) throws IOException {
        assertRuns(
                "run shop.csv --k 3 --embedding " + space + " --embedding-size 2 --k-range 2..4 --out a --threads 1");
        assertRuns(
                "run shop.csv --k 3 --embedding " + space + " --embedding-size 2 --k-range 2..4 --out b --threads 3");
        assertEquals(files("a"), files("b"));
        assertRuns("run shop.csv --recipe a/recipe.json --out c");
        assertEquals(files("a"), files("c"));
        assertRuns("run shop.csv --k 3 --k-range 2..4 --out d");
        assertRuns("run shop.csv --k 3 --k-range 2..4 --embedding features --out e");
        assertEquals(files("d"), files("e"));
        assertFalse(files("d").get("model.json").contains("\"embedding\" : {\n    \"by\""));
    }

    /** Segments, names and distances, to the last digit. */
    @ParameterizedTest
    @CsvSource({"pca, components", "deep, network"})
    void theTrainingFileIsScoredAsItWasSegmented(String space, String by) throws IOException {
        assertRuns("run shop.csv --lang en --k 3 --embedding " + space + " --out m");
        assertTrue(
                files("m").get("model.json").contains("\"by\" : \"" + by + "\""),
                files("m").get("model.json"));
        assertRuns("score m/model.json shop.csv --lang en --out scored.csv");
        assertEquals(
                cells(files("m").get("segments.csv"), 8), cells(Files.readString(folder.resolve("scored.csv")), 8));
    }

    @Test
    void itIsNeitherSqlNorPmml() {
        assertRuns("run shop.csv --k 3 --embedding pca --out m");
        String sentence = "Run again with --embedding features, or use this model with portrait score";
        assertRefused(1, sentence, "export-model m/model.json --to sql --dialect duckdb --lang en");
        assertRefused(1, sentence, "export-model m/model.json --to pmml --lang en");
    }

    @Test
    void saysWhatWasDone() throws IOException {
        assertRuns("run shop.csv --lang en --k 3 --embedding deep --embedding-size 3 --out m");
        assertTrue(out().contains("\nsegmented in: deep embedding of 3 numbers, refined for 3 segments\n"), out());
        assertTrue(out().contains("between 3 numbers that a neural network"), out());
        assertTrue(out().contains("The deep embedding "), out());
        String report = files("m").get("report.html");
        assertTrue(report.contains("between 3 numbers that a neural network"));
        assertTrue(report.contains("The deep embedding "));
        assertTrue(report.contains("deep embedding of 3 numbers, refined for 3 segments"));
        assertTrue(files("m").get("recipe.json").contains("\"refinedFor\" : 3"));
        assertTrue(files("m").get("evaluation.json").contains("\"refined_for\" : 3,\n    \"verdict\" : \""));
    }

    @Test
    void aSweepIsNotRefined() {
        assertRuns("sweep shop.csv --lang en --k-range 2..3 --embedding deep");
        assertTrue(out().contains("is not refined for a number of segments"), out());
        assertRuns("sweep shop.csv --lang en --k-range 2..3 --embedding pca --embedding-size 8");
        assertTrue(out().contains("between their first 2 principal components"), out());
        assertFalse(out().contains("refined"), out());
        assertTrue(out().contains("(mostly by age)") || out().contains("(mostly by spend)"), out());
    }

    @Test
    void wrongOptionsAreRefused() {
        assertRefused(
                1,
                "9 numbers make no embedding. Choose from 2 to 8.",
                "run shop.csv --lang en --embedding deep --embedding-size 9 --out m");
        assertRefused(
                2,
                "--embedding is missing: it takes features|pca|deep.",
                "run shop.csv --lang en --embedding-size 3 --out m");
        assertRefused(2, "features|pca|deep", "run shop.csv --lang en --embedding umap --out m");
    }

    /** Two rings around the same point. */
    @Test
    void onRingsItSendsToOtherMethods() throws IOException {
        var random = new Random(3);
        var rows = new StringBuilder("id,x,y\n");
        for (int i = 0; i < 400; i++) {
            double angle = 2 * Math.PI * random.nextDouble();
            double radius = (i % 2 == 0 ? 1 : 2.5) + 0.1 * random.nextGaussian();
            rows.append("c" + i + "," + radius * Math.cos(angle) + "," + radius * Math.sin(angle) + "\n");
        }
        Files.writeString(folder.resolve("rings.csv"), rows);
        assertRuns("run rings.csv --lang en --k 2 --k-range 2..3 --embedding deep --embedding-size 2 --out m");
        assertTrue(out().contains("The deep embedding does not help here: the customers lie in 2 dense groups"), out());
        assertTrue(out().contains("HDBSCAN or spectral clustering"), out());
    }
}
