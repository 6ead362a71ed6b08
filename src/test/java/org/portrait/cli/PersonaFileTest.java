// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the persona cards say, as a file. */
class PersonaFileTest extends CommandLineTest {
    private List<String> personas(String language) throws IOException {
        assertEquals(
                0, portrait("run", "shop.csv", "--k", "3", "--lang", language, "--out", language, "--force"), err());
        return files(language).get("personas.csv").lines().toList();
    }

    /** The twenty of 40 years spend 900, those of 20 and 60 years 100 and 300: of all it is about 433, 1.4 standard deviations less. */
    @Test
    void everySegmentHasItsTextAndItsActions() throws IOException {
        List<String> lines = personas("en");
        assertEquals(
                "segment,segment_name,size,share,description,traits,action_1,action_2,action_3,light,light_sentence",
                lines.getFirst());
        assertEquals(4, lines.size());
        String spenders = lines.stream()
                .filter(line -> line.contains("They spend clearly more"))
                .findFirst()
                .orElseThrow();
        assertTrue(spenders.contains(",20,0.3333333333333333,\"They spend clearly more (spend: 9"), spenders);
        assertTrue(
                spenders.matches(".*\"spend 9\\d\\d, all customers 4\\d\\d; age [34]\\d.\\d, all customers .*"),
                spenders);
        assertTrue(spenders.contains(",green,\"Found again in 100 of 100 resamples"), spenders);
        assertTrue(lines.stream().skip(1).noneMatch(line -> line.matches(".*customers \\d+.\\d\",,.*")), "an action");
    }

    @Test
    void theLanguageOfTheUserIsThatOfTheText() throws IOException {
        String lines = String.join("\n", personas("zh"));
        assertTrue(lines.contains("。他们") && lines.contains(",green,"), lines);
        assertTrue(!lines.contains("They "), lines);
    }

    /** Codes are not amounts: nobody is called high or low in a channel of 1 and 2, nor in a yes or no. */
    @Test
    void noSegmentIsHighInAColumnOfTwoValues() throws IOException {
        var csv = new StringBuilder();
        for (String line : Files.readAllLines(folder.resolve("shop.csv"))) {
            int group = line.startsWith("C") ? Integer.parseInt(line.substring(1, 4)) % 3 : -1;
            csv.append(line).append(group < 0 ? ",Channel,newsletter\n" : group == 1 ? ",2,0\n" : ",1,1\n");
        }
        Files.writeString(folder.resolve("shop.csv"), csv);
        for (String language : List.of("en", "zh")) {
            List<String> names = personas(language).stream()
                    .skip(1)
                    .map(line -> line.split(",")[1])
                    .toList();
            String all = String.join(" ", personas(language));
            assertTrue(all.contains("Channel 2") || all.contains(language.equals("en") ? "No newsletter" : "否"), all);
            assertTrue(
                    names.stream()
                            .noneMatch(n -> n.matches("(?i).*(high|low|lower|higher|高|低) ?(channel|newsletter).*")),
                    all);
        }
    }
}
