// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.export.AtomicFile;

/** Commands that run in a folder of their own, beside a file of customers. */
abstract class CommandLineTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Three groups of twenty, one row without an age, one row twice the same. */
    @BeforeEach
    void customers() throws IOException {
        var random = new Random(1);
        var csv = new StringBuilder("customer_id,age,spend,sex,city\n");
        for (int i = 0; i < 60; i++) {
            double age = 20 + 20 * (i % 3) + random.nextGaussian();
            double spend = 100 * (i % 3 == 1 ? 9 : i % 3 + 1) + 10 * random.nextGaussian();
            csv.append("C%03d,%.2f,%.2f,%s,%s\n"
                    .formatted(
                            i,
                            age,
                            spend,
                            i % 2 == 0 ? "f" : "m",
                            List.of("Rome", "Oslo", "Bonn").get(i % 3)));
        }
        csv.append("C060,,500,f,Rome\n");
        Files.writeString(folder.resolve("shop.csv"), csv);
    }

    int portrait(String... args) {
        return portrait(new AtomicFile(), args);
    }

    int portrait(AtomicFile files, String... args) {
        out.reset();
        err.reset();
        return CommandLineInterface.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                folder,
                files);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    Map<String, String> files(String name) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.newDirectoryStream(folder.resolve(name))) {
            for (Path file : files) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
