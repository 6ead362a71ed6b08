// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code report.html} of {@code run}. */
class ReportFileTest extends CommandLineTest {
    private static final Pattern ID = Pattern.compile("C0\\d\\d");

    private String report(String... more) throws IOException {
        var args = new java.util.ArrayList<>(
                java.util.List.of("run", "shop.csv", "--k-range", "2..5", "--force", "--out", "a"));
        args.addAll(java.util.List.of(more));
        assertEquals(0, portrait(args.toArray(String[]::new)), err());
        return files("a").get("report.html");
    }

    @Test
    void runWritesAReportInTheLanguageAskedFor() throws IOException {
        String english = report("--lang", "en");
        assertTrue(english.contains("<h1>60 customers in 3 segments</h1>"), english);
        assertTrue(english.contains(out().lines()
                .filter(line -> line.contains("segments fit best"))
                .findFirst()
                .orElseThrow()
                .strip()));
        assertTrue(english.contains("age, spend") || english.contains("age and spend"));
        String chinese = report("--lang", "zh");
        assertTrue(chinese.contains("<h1>60 位客户，3 个分群</h1>"), chinese);
        assertTrue(chinese.contains("lang=\"zh-Hans\""));
    }

    @Test
    void itNamesTheFileWithoutItsFolderAndNoCustomers() throws IOException {
        String report = report();
        assertTrue(report.contains("shop.csv"));
        assertFalse(report.contains(folder.toString()));
        assertFalse(ID.matcher(report).find());
        assertEquals(9, ID.matcher(report("--typical-customers")).results().count(), "three of each segment");
    }

    @Test
    void theNumberOfThreadsChangesNoByte() throws IOException {
        assertEquals(report("--threads", "1"), report("--threads", "3"));
    }

    @Test
    void aNumberOfSegmentsThatWasAskedForIsNotPraisedAsTheBest() throws IOException {
        assertTrue(report("--lang", "en", "--k", "2").contains("3 segments would fit these data best. Here are 2"));
    }
}
