// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portrait.ui.Srgb;

/** WCAG 2.2, success criterion 1.4.3 (level AA): the words of a report on what they stand on, light and dark. */
class ReportColoursTest {
    private static final List<String> PAIRS = Stream.concat(
                    Stream.of(
                            "ink page",
                            "ink card",
                            "note page",
                            "note card",
                            "link page",
                            "green green-tint",
                            "amber amber-tint",
                            "red red-tint"),
                    IntStream.rangeClosed(1, 4).boxed().flatMap(i -> Stream.of("ink below" + i, "ink above" + i)))
            .toList();

    @Test
    void wordsStandOut() throws IOException {
        List<Map<String, Integer>> themes = themes();
        assertEquals(2, themes.size());
        for (Map<String, Integer> theme : themes) {
            for (String pair : PAIRS) {
                double a = light(theme.get(pair.split(" ")[0])) + 0.05;
                double b = light(theme.get(pair.split(" ")[1])) + 0.05;
                double contrast = Math.max(a, b) / Math.min(a, b);
                assertTrue(contrast >= 4.5, pair + ": " + contrast);
            }
        }
    }

    private static List<Map<String, Integer>> themes() throws IOException {
        String css;
        try (var in = Report.class.getResourceAsStream("report.css")) {
            css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        return Pattern.compile(":root \\{([^}]*)}")
                .matcher(css)
                .results()
                .map(block -> {
                    var colours = new HashMap<String, Integer>();
                    Pattern.compile("--([\\w-]+): #(\\w{6});")
                            .matcher(block.group(1))
                            .results()
                            .forEach(c -> colours.put(c.group(1), Integer.parseInt(c.group(2), 16)));
                    return (Map<String, Integer>) colours;
                })
                .toList();
    }

    private static double light(int rgb) {
        return 0.2126 * Srgb.linear((rgb >> 16) / 255.0)
                + 0.7152 * Srgb.linear((rgb >> 8 & 0xFF) / 255.0)
                + 0.0722 * Srgb.linear((rgb & 0xFF) / 255.0);
    }
}
