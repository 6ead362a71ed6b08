// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.export.AtomicFile;

/** Columns whose names differ only in case are two columns from the file to what is written; means are by hand. */
class NamesInCaseTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void customers() throws IOException {
        Files.writeString(folder.resolve("shop.csv"), """
                id,Age,age,City,city
                1,20,200,Rome,x
                2,22,220,Rome,y
                3,60,100,Oslo,x
                4,62,120,Oslo,y
                5,,110,Oslo,y
                """);
    }

    private String run(String... options) {
        out.reset();
        var args = new ArrayList<>(List.of("run", "shop.csv", "--k", "2", "--lang", "en", "--force"));
        args.addAll(List.of(options));
        int status = CommandLineInterface.run(
                args.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                folder,
                new AtomicFile());
        assertEquals(0, status, err.toString(StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The cells of a written file, without the columns of words and distances at the end. */
    private List<String> written(String file, int columns) throws IOException {
        return Files.readAllLines(folder.resolve("portrait-out").resolve(file)).stream()
                .map(line -> String.join(",", List.of(line.split(",", -1)).subList(0, columns)))
                .toList();
    }

    @Test
    void bothAreKeptAndEachIsItself() throws IOException {
        assertTrue(run("--features", "Age,age").contains("features: Age, age\n"));
        assertEquals(
                List.of(
                        "id,Age,age,City,city,segment",
                        "1,20,200,Rome,x,1",
                        "2,22,220,Rome,y,1",
                        "3,60,100,Oslo,x,2",
                        "4,62,120,Oslo,y,2",
                        "5,,110,Oslo,y,"),
                written("segments.csv", 6));
        List<String> centroids = Files.readAllLines(folder.resolve("portrait-out/centroids.csv"));
        assertEquals("segment,segment_name,size,share,Age,age", centroids.getFirst());
        assertTrue(centroids.get(1).endsWith(",2,0.5,21,210"), centroids.get(1));
        assertTrue(centroids.get(2).endsWith(",2,0.5,61,110"), centroids.get(2));
    }

    @Test
    void oneIsCleanedAndChosenWithoutTheOther() throws IOException {
        assertTrue(run("--features", "age").contains("features: age\n"));
        // The larger segment is the first
        assertEquals(List.of("2", "2", "1", "1", "1"), segments());
        assertTrue(run("--features", "Age").contains("features: Age\n"));
        assertEquals(List.of("1", "1", "2", "2", ""), segments());
        // The medians of 20, 22, 60, 62 and of 100, 110, 120, 200, 220
        run("--features", "Age,age", "--missing", "median");
        String model = Files.readString(folder.resolve("portrait-out/model.json"));
        assertTrue(model.replaceAll("\\s", "").contains("{\"Age\":\"41\",\"age\":\"120\"}"), model);
    }

    private List<String> segments() throws IOException {
        return written("segments.csv", 6).stream()
                .skip(1)
                .map(line -> line.substring(line.lastIndexOf(',') + 1))
                .toList();
    }

    @Test
    void oneHotColumnsOfBothAreToldApart() throws IOException {
        assertTrue(
                run("--features", "City,city").contains("features: City=Rome, city=y\n"),
                out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aRecipeFindsBothAgain() throws IOException {
        run("--features", "Age,age,City");
        List<String> first = written("segments.csv", 6);
        Files.copy(folder.resolve("portrait-out/recipe.json"), folder.resolve("recipe.json"));
        run("--recipe", "recipe.json");
        assertEquals(first, written("segments.csv", 6));
    }
}
