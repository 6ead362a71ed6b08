// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The page of results: one section for each way of measuring, of which a run replaces its own. */
final class ResultsFile {
    private static final String TITLE = """
            # Measured

            Written by `src/bench/run.sh`, the sections from Load on by what stands under their headings; [README.md](README.md) says how to read it.
            """;

    private ResultsFile() {}

    static void put(Path file, String section, String text) throws IOException {
        Map<String, String> sections = new LinkedHashMap<>();
        for (String name : new String[] {"Quick", "Full", "All K", "Slider", "Views", "Optimum", "Load"}) {
            sections.put(name, "");
        }
        String old = Files.exists(file) ? Files.readString(file) : "";
        String[] parts = old.split("(?m)^## ");
        for (int i = 1; i < parts.length; i++) {
            int end = parts[i].indexOf('\n');
            sections.put(parts[i].substring(0, end), parts[i].substring(end + 1).strip());
        }
        sections.put(section, text.strip());
        var page = new StringBuilder(TITLE);
        sections.forEach((name, body) -> {
            if (!body.isEmpty()) {
                page.append("\n## ").append(name).append("\n\n").append(body).append('\n');
            }
        });
        Files.writeString(file, page.toString());
    }
}
