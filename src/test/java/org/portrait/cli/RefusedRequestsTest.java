// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about requests that are understood but cannot be served: one true sentence with a next step. */
class RefusedRequestsTest extends CommandLineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    run none.csv                              | none.csv
                    run shop.csv --features age,spent         | "spent"
                    run shop.csv --id custumer_id             | customer_id
                    run shop.csv --features customer_id       | customer_id
                    run shop.csv --k 1                        | 2
                    run shop.csv --k 61                       | 50
                    run shop.csv --k-range 2..99              | 99
                    run shop.csv --recipe none.json           | none.json
                    run shop.csv --recipe shop.csv            | shop.csv
                    run shop.csv --out shop.csv               | shop.csv
                    """)
    void whatCannotBeServedIsOneSentence(String command, String said) {
        String[] args = (command.strip() + " --lang en").split(" ");
        assertEquals(1, portrait(args), err());
        assertTrue(err().contains(said), err());
        assertEquals(1, err().lines().count(), err());
        assertEquals("", out());
        assertArrayEquals(new String[] {"shop.csv"}, folder.toFile().list());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String refusal(String command) {
        assertEquals(1, portrait(command.split(" ")), err());
        assertEquals(1, err().lines().count(), err());
        return err().strip();
    }

    @Test
    void numbersThatAreConstantAreSaidToBeSo() throws IOException {
        write("constant.csv", "name,a,b,city\nx,1,2.5,Rome\ny,1,2.5,Oslo\nz,1,2.5,Oslo\n");
        assertEquals(
                "In constant.csv every column with numbers to segment by has the same value in all rows: a, b. Name"
                        + " categories as features with --features, or add a column that differs between customers.",
                refusal("run constant.csv --lang en"));
        write("one.csv", "name,a,b\nx,1,2.5\n");
        assertEquals("one.csv has only one row. Choose a file with more customers.", refusal("run one.csv --lang en"));
        write("texts.csv", "name,city\nx,Rome\ny,Oslo\nz,Oslo\n");
        assertEquals(
                "texts.csv has no column with numbers to segment by. Name categories as features with --features, or"
                        + " add a numeric column.",
                refusal("run texts.csv --lang en"));
    }

    @Test
    void filesThatAreNoTablesAreCalledWhatTheyAre() throws IOException {
        write("bad.json", "{");
        assertTrue(refusal("run bad.json --lang en")
                .endsWith("bad.json is text, but not valid JSON. Export it again, or choose another file."));
        write("list.json", "[1,2]");
        assertTrue(refusal("inspect list.json --lang en").contains("not a list of objects such as [{\"age\": 34}, …]"));
        Files.createDirectory(folder.resolve("folder"));
        assertTrue(refusal("run folder --lang en").endsWith("folder is a folder, a pipe or a device. Choose a file."));
        assertTrue(refusal("run folder --lang zh").endsWith("folder 是文件夹、管道或设备，不是文件。请选择一个文件。"));
    }

    @Test
    void aBrokenRecipeIsSaidToBeBrokenWhere() throws IOException {
        write("broken.json", "{\n\"version\": 1,\n\"segments\": {\n");
        assertTrue(refusal("run shop.csv --recipe broken.json --lang en")
                .endsWith(
                        "broken.json is not a recipe: line 4 is not valid JSON. Correct it, or choose a recipe.json written by"
                                + " Portrait."));
        write("slip.json", "{\"version\": 1, \"segments\": {\"kk\": 3}}");
        assertTrue(refusal("run shop.csv --recipe slip.json --lang zh").endsWith("中有不存在的设置：segments.kk。请删除或更正。"));
    }

    @Test
    void aListOfColumnsThatIsShortenedSaysSo() throws IOException {
        write("wide.csv", "customer_id,age,city,orders,returns,visits,spend\n1,2,a,3,4,5,6\n2,3,b,4,5,6,7\n");
        assertEquals(
                "There is no column \"vists\". The closest are visits, city, age, orders, spend; \"portrait inspect\""
                        + " lists all 7.",
                refusal("run wide.csv --features age,vists --lang en"));
        assertEquals(
                "There is no column \"nope\". Choose one of: customer_id, age, spend, sex, city.",
                refusal("run shop.csv --id nope --lang en"));
    }

    @Test
    void theNextStepIsAnOption() throws IOException {
        write("gaps.json", "{\"version\": 1, \"clean\": {\"rules\": []}}");
        assertTrue(refusal("run shop.csv --recipe gaps.json --lang en").contains("--missing"));
        write("gaps.csv", "age,spend\n,1\n2,\n,3\n4,\n");
        assertTrue(refusal("run gaps.csv --lang en").contains("--missing median"));
        write("none.json", "{\"version\": 1, \"features\": {\"definitions\": []}}");
        assertTrue(refusal("run shop.csv --recipe none.json --lang en").contains("--features"));
    }
}
