// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * A long series of seeded tries. {@code mvn verify} runs a twentieth of it, {@code mvn verify -Pthorough} all of it, and
 * then counts, seeds and times are written to {@code src/bench/THOROUGH.md}.
 */
public final class Series {
    private static final boolean THOROUGH = Boolean.getBoolean("portrait.thorough");
    private static final Path RECORD = Path.of("src/bench/THOROUGH.md");
    private static final List<String> HEAD = List.of(
            "# The long series",
            "",
            "Written by `mvn verify -Pthorough`; every row is a series that passed.",
            "",
            "| series | tries | seeds, or what was found | seconds |",
            "| --- | ---: | --- | ---: |");

    private Series() {}

    /** One try. */
    @FunctionalInterface
    public interface Try {
        void run(int seed) throws Exception;
    }

    /**
     * Runs the seeds from 0, and says which one failed.
     *
     * @param full how many tries a thorough run makes
     */
    public static void run(String name, int full, Try each) throws Exception {
        int tries = THOROUGH ? full : Math.max(1, full / 20);
        long start = System.nanoTime();
        for (int seed = 0; seed < tries; seed++) {
            try {
                each.run(seed);
            } catch (Exception | AssertionError e) {
                throw new AssertionError(name + ", seed " + seed + ": " + e.getMessage(), e);
            }
        }
        record(name, tries, "0–" + (tries - 1), start);
    }

    public static boolean thorough() {
        return THOROUGH;
    }

    /**
     * Writes a line of a thorough run.
     *
     * @param start of {@link System#nanoTime}
     */
    public static synchronized void record(String name, int tries, String found, long start) {
        if (!THOROUGH) {
            return;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        var rows = new TreeMap<String, String>();
        try {
            if (Files.exists(RECORD)) {
                Files.readAllLines(RECORD).stream()
                        .skip(HEAD.size())
                        .forEach(line -> rows.put(line.split("\\|")[1].strip(), line));
            }
            rows.put(name, String.format(Locale.ROOT, "| %s | %d | %s | %.0f |", name, tries, found, seconds));
            var lines = new ArrayList<>(HEAD);
            lines.addAll(rows.values());
            Files.write(RECORD, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
