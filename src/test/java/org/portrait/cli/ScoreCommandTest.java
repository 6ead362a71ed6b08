// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScoreCommandTest extends CommandLineTest {
    @BeforeEach
    void model() {
        String run = "run shop.csv --lang en --features age,spend,sex --k 3 --k-range 2..3 --out m";
        assertEquals(0, portrait(run.split(" ")), err());
    }

    private int score(String... further) {
        String[] all = Arrays.copyOf(new String[] {"score", "m/model.json"}, 2 + further.length);
        System.arraycopy(further, 0, all, 2, further.length);
        return portrait(all);
    }

    private void assertRefused(String sentence, String... further) {
        assertEquals(1, score(further), out());
        assertEquals(sentence + "\n", err());
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
    }

    /** The row without an age took no part; it is still there, with the reason. */
    @Test
    void theTrainingFileIsScoredAsItWasSegmented() throws IOException {
        assertEquals(0, score("shop.csv", "--lang", "en", "--out", "scored.csv", "--drift", "drift.csv"), err());
        List<String> trained = files("m").get("segments.csv").lines().toList();
        List<String> scored = Files.readAllLines(folder.resolve("scored.csv"));
        assertEquals(
                "customer_id,age,spend,sex,city,segment,segment_name,distance,second_segment,second_segment_name,"
                        + "second_distance,unusual,unlike,reason",
                scored.getFirst());
        assertEquals(trained.size(), scored.size());
        for (int i = 1; i < scored.size() - 1; i++) {
            assertEquals(
                    cells(trained.get(i)).subList(0, 8), cells(scored.get(i)).subList(0, 8));
            assertFalse(cells(scored.get(i)).get(8).isEmpty(), "the second-best");
        }
        assertEquals("C060,,500,f,Rome,,,,,,,,,no value in age", scored.getLast());
        assertEquals("", err());
        assertTrue(out().startsWith("""
                This is the file that the model was made of.
                Scored: 60 of 61 rows.
                Not scored: 1 (no value in age: 1).
                1."""), out());
        assertTrue(out().endsWith("Written to " + folder.resolve("scored.csv") + "\n"), out());
        List<String> drift = Files.readAllLines(folder.resolve("drift.csv"));
        assertEquals("of,name,degree,psi,psi_expected,psi_bound_95,bin,share_training,share", drift.getFirst());
        assertTrue(drift.get(4).startsWith("feature,age,too_few_rows,0,"), drift.get(4));
        assertTrue(drift.getLast().endsWith(",m,0.5,0.5"), drift.getLast());
    }

    /** Without a file for it the list is the output, and the sentences are on the other. */
    @Test
    void withoutAFileTheListIsTheOutput() throws IOException {
        Files.writeString(folder.resolve("new.csv"), """
                Sex,spend,note,Customer Age
                f,101.5,"a,b",19.9
                x,900,,abc
                x,900,=1+1,41
                """);
        assertEquals(0, score("new.csv", "--lang", "zh", "--map", "age=Customer Age", "--map=sex=Sex"), err());
        List<String> lines = out().lines().toList();
        assertEquals(4, lines.size());
        assertTrue(lines.get(1).startsWith("f,101.5,\"a,b\",19.9,"), lines.get(1));
        assertEquals("x,900,,abc,,,,,,,,,age 的值无法读取；sex 的值在训练时没有出现过", lines.get(2));
        assertTrue(lines.get(3).startsWith("x,900,=1+1,41,"), lines.get(3));
        assertTrue(lines.get(3).endsWith(",sex 的值在训练时没有出现过"), lines.get(3));
        assertTrue(err().startsWith("已评分：3 行中的 2 行。\n未能评分：1（age 的值无法读取：1）。\n已评分，但含有新内容：1（"), err());
        assertTrue(err().contains("行数太少，无法判断自训练以来是否有变化：age、spend、sex。\n"), err());
    }

    @Test
    void refusalsSayWhatToDo() throws IOException {
        Files.writeString(folder.resolve("new.csv"), "Age_years,spend,other\n20,100,1\n");
        assertRefused(
                "new.csv lacks columns that the model needs: age, sex. If they have other names there, say so, for"
                        + " example --map age=Age_years --map sex=NEW; if they were added up from orders or joined from"
                        + " further files, \"portrait aggregate\" adds them.",
                "new.csv",
                "--lang",
                "en");
        assertRefused(
                "The model needs no column \"city\". It needs: age, spend, sex. Give one of these a new name, or leave"
                        + " \"city\" out.",
                "new.csv",
                "--lang",
                "en",
                "--map",
                "city=other");
        assertRefused(
                "There is no column \"Alter\". Choose one of: Age_years, spend, other.",
                "new.csv",
                "--lang",
                "en",
                "--map",
                "age=Alter");
        assertEquals(1, score("shop.csv", "--lang", "en", "--out", "m/model.json", "--force"), "never over the model");
        assertTrue(err().contains("model.json"), err());
        assertEquals(1, score("shop.csv", "--lang", "en", "--out", "a.csv", "--drift", "./a.csv"));
        assertEquals(1, portrait("score", "m/recipe.json", "shop.csv", "--lang", "en"));
        assertTrue(err().contains("is not a model by which customers can be scored"), err());
    }

    @Test
    void wrongUsageIsTold() {
        assertEquals(2, score("shop.csv", "--lang", "en", "--missing", "median"));
        assertTrue(err().startsWith("--missing cannot be \"median\": it takes as-trained.\n"), err());
        assertEquals(2, score("shop.csv", "--lang", "en", "--map", "age"));
        assertTrue(err().startsWith("--map cannot be \"age\": it takes OLD=NEW.\n"), err());
        assertEquals(2, score("--lang", "en"));
        assertTrue(err().startsWith("DATA is missing: name the file to be read.\n"), err());
        assertEquals(0, score("shop.csv", "--lang", "en", "--missing", "as-trained", "--out", "a.csv"), err());
    }
}
