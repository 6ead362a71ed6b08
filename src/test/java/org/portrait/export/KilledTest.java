// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.Series;

/** A program that is killed while it writes leaves the file of before, or the new one, and nothing between. */
class KilledTest {
    private static final int LINES = 100_000;
    private static final int LONGEST_MILLIS = 60;

    @TempDir
    Path folder;

    /** Writes a file and a folder again and again, each time with the next number on every line. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] target) {
            Path file = Path.of(target[0]);
            for (int number = 1; ; number++) {
                int said = number;
                new AtomicFile().write(file, out -> fill(said, out));
                new AtomicFolder(Path.of(target[1]), true)
                        .write(inside -> new AtomicFile().write(inside.resolve("inside.txt"), out -> fill(said, out)));
                if (number == 1) {
                    System.out.println("writing");
                }
            }
        }

        private static void fill(int number, java.io.OutputStream out) throws IOException {
            byte[] line = (number + "\n").getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < LINES; i++) {
                out.write(line);
            }
        }
    }

    @Test
    void whatIsThereIsWhole() throws Exception {
        Path file = folder.resolve("file.txt");
        Path inside = folder.resolve("results/inside.txt");
        Set<Integer> found = new TreeSet<>();
        Series.run("a program is killed while it writes", 100, seed -> {
            int millis = new Random(seed).nextInt(LONGEST_MILLIS);
            Process writer = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Writer.class.getName(),
                            file.toString(),
                            inside.getParent().toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try {
                assertEquals("writing", writer.inputReader().readLine());
                Thread.sleep(millis);
            } finally {
                writer.destroyForcibly();
                assertTrue(writer.waitFor(1, TimeUnit.MINUTES), "not killed");
            }
            found.add(whole(file));
            found.add(whole(inside));
        });
        assertTrue(found.size() > 1, "it was always killed before the second file: " + found);
    }

    /** The one number that stands on all lines. */
    private static int whole(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        assertEquals(LINES, lines.size(), "lines of " + file);
        assertEquals(1, Set.copyOf(lines).size(), "numbers in " + file);
        return Integer.parseInt(lines.getFirst());
    }
}
