// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.portrait.clean.CleanReport;
import org.portrait.data.Fingerprint;
import org.portrait.deep.EmbeddingSettings;
import org.portrait.deep.EmbeddingText;
import org.portrait.i18n.Messages;
import org.portrait.scale.Scaling;

/**
 * Where results come from, for whoever gets them without the program.
 *
 * @param file its name without its folder
 * @param version of Portrait
 * @param features their names
 * @param recipe as JSON, without paths and without ids of customers
 */
public record About(
        String file,
        Fingerprint fingerprint,
        String version,
        CleanReport clean,
        List<String> features,
        Scaling scaling,
        EmbeddingSettings embedding,
        int k,
        int minSize,
        long seed,
        String recipe) {
    /** What, and what of it. */
    record Entry(String what, Object value) {}

    public About {
        features = List.copyOf(features);
    }

    /** The recipe comes last, line by line, so that none is longer than a cell. */
    List<Entry> entries(Messages words) {
        List<Entry> entries = facts(words);
        List<String> lines = recipe.lines().toList();
        add(entries, words, "recipe", lines.getFirst());
        lines.stream().skip(1).forEach(line -> entries.add(new Entry("", line)));
        return entries;
    }

    /** All but the recipe. */
    List<Entry> facts(Messages words) {
        var entries = new ArrayList<Entry>();
        add(entries, words, "file", file);
        add(entries, words, "sha256", fingerprint.sha256());
        add(entries, words, "bytes", fingerprint.bytes());
        add(entries, words, "read", clean.rowsBefore());
        add(entries, words, "part", clean.rowsAfter());
        add(entries, words, "leftOut", leftOut(words));
        add(entries, words, "features", String.join(", ", features));
        add(entries, words, "scaling", words.text("cli.scaling", scaling));
        String space = new EmbeddingText(words).space(embedding, features.size());
        if (!space.isEmpty()) {
            add(entries, words, "embedding", space);
        }
        add(entries, words, "segments", k);
        if (minSize > 0) {
            add(entries, words, "minSize", minSize);
        }
        add(entries, words, "seed", seed);
        add(entries, words, "version", "Portrait " + version);
        return entries;
    }

    /** How many took no part for each reason, "" where everybody does. */
    String leftOut(Messages words) {
        return clean.counts().entrySet().stream()
                .map(e -> words.text("reason", e.getKey()) + " " + words.number(e.getValue(), 0))
                .collect(Collectors.joining(words.comma()));
    }

    private static void add(List<Entry> entries, Messages words, String what, Object value) {
        entries.add(new Entry(words.text("export.about." + what), value));
    }
}
