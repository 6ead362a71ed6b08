// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/** Where and when: the lines above a table. */
final class Machine {
    private Machine() {}

    /** @param python what scikit-learn's worker says of itself */
    static String text(String command, String python, String heap) throws IOException, InterruptedException {
        return host(command, heap) + " for each. " + python + ". ELKI 0.8.0, Smile 4.4.2, Tribuo 4.3.2, Weka 3.8.6.\n";
    }

    /** Without the last full stop. */
    static String host(String command, String heap) throws IOException, InterruptedException {
        return String.format(
                Locale.ROOT,
                """
                `%s` on %s, at commit %s.

                %s, %d processors, %s GB of memory, %s %s. Java %s, heap %s""",
                command,
                LocalDate.now(),
                commit(),
                line(Path.of("/proc/cpuinfo"), "model name"),
                Runtime.getRuntime().availableProcessors(),
                memory(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.version(),
                heap);
    }

    private static String line(Path file, String start) throws IOException {
        if (!Files.exists(file)) {
            return "unknown";
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(start))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .findFirst()
                    .orElse("unknown");
        }
    }

    private static String memory() throws IOException {
        String total = line(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", "");
        return total.isEmpty() ? "unknown" : String.valueOf(Math.round(Double.parseDouble(total) / 1024 / 1024));
    }

    private static String commit() throws IOException, InterruptedException {
        var process = new ProcessBuilder("git", "describe", "--always", "--dirty", "--exclude=*")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
        return process.waitFor() == 0 ? text : "unknown";
    }
}
