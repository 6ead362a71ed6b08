// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.portrait.data.ColumnRole;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.privacy.Anonymity;
import org.portrait.privacy.AnonymityFinder;
import org.portrait.privacy.Coarsening;
import org.portrait.privacy.IdKey;
import org.portrait.privacy.PrivacySettings;
import org.portrait.privacy.Redactor;
import org.portrait.work.Progress;

/**
 * Counting who shares what among 1,000,000 customers, by 4 and by 8 columns, exact and coarser, and replacing their ids.
 * Prints Markdown and puts it into RESULTS.md. Argument: rounds (5).
 */
final class PrivacyBench {
    private static final int ROWS = 1_000_000;
    private static final Path RESULTS = Path.of("src", "bench", "RESULTS.md");

    private PrivacyBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        double busy = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        Dataset customers = customers();
        PrivacySettings four = PrivacySettings.OPEN.withIdentifying(Set.of("age", "gender", "zip", "birth"));
        PrivacySettings eight = four.withIdentifying(
                Set.of("age", "gender", "zip", "birth", "region", "nationality", "joined", "size"));
        PrivacySettings coarse = four.withCoarsened(Map.of("age", Coarsening.TENS, "birth", Coarsening.YEAR));
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s.%n%n%,d customers, %d rounds after a warm-up. Load average before: %.1f%s.%n%n"
                        + "| what | median s | slowest s | found |%n| --- | ---: | ---: | --- |%n",
                Machine.host(
                        "mvn -Pbench test-compile exec:exec@privacy",
                        (Runtime.getRuntime().maxMemory() >> 20) + " MB"),
                ROWS,
                rounds,
                busy,
                busy > 0.5 ? ", so the machine was **busy**" : ""));
        text.append(counted("4 columns, 14 combinations", four, customers, rounds));
        text.append(counted("the same, age in bands and year of birth", coarse, customers, rounds));
        text.append(counted("8 columns, 92 combinations", eight, customers, rounds));
        Path key = Files.createTempDirectory("portrait-bench-").resolve("id.key");
        IdKey.make(key);
        var redactor = new Redactor(PrivacySettings.OPEN, IdKey.read(key));
        Files.delete(key);
        Files.delete(key.getParent());
        text.append(measured("ids replaced", rounds, () -> {
            redactor.apply(customers, Progress.none());
            return "";
        }));
        System.out.println(text);
        ResultsFile.put(RESULTS, "Privacy", text.toString());
    }

    private interface Work {
        String done();
    }

    private static String counted(String what, PrivacySettings settings, Dataset customers, int rounds) {
        return measured(what, rounds, () -> {
            Anonymity found = new AnonymityFinder(settings).find(customers, Progress.none());
            return String.format(Locale.ROOT, "%,d in groups of fewer than %d", found.exposed(), found.k());
        });
    }

    private static String measured(String what, int rounds, Work work) {
        var seconds = new double[rounds];
        String found = "";
        double slowest = 0;
        for (int round = -1; round < rounds; round++) {
            System.gc();
            long start = System.nanoTime();
            found = work.done();
            if (round >= 0) {
                seconds[round] = (System.nanoTime() - start) / 1e9;
                slowest = Math.max(slowest, seconds[round]);
            }
        }
        return String.format(Locale.ROOT, "| %s | %.2f | %.2f | %s |%n", what, Medians.of(seconds), slowest, found);
    }

    private static Dataset customers() {
        var random = new SplittableRandom(3);
        var ids = new long[ROWS];
        var ages = new long[ROWS];
        var genders = new int[ROWS];
        var zips = new int[ROWS];
        var births = new int[ROWS];
        var regions = new int[ROWS];
        var nations = new int[ROWS];
        var joined = new int[ROWS];
        var sizes = new long[ROWS];
        int today = (int) LocalDate.of(2026, 11, 1).toEpochDay();
        for (int i = 0; i < ROWS; i++) {
            ids[i] = 10_000_000 + i;
            births[i] = today - 18 * 365 - random.nextInt(60 * 365);
            ages[i] = (today - births[i]) / 365;
            genders[i] = random.nextInt(2);
            zips[i] = random.nextInt(8_000);
            regions[i] = zips[i] / 500;
            nations[i] = (int) Math.pow(40, random.nextDouble());
            joined[i] = today - random.nextInt(3_000);
            sizes[i] = 1 + random.nextInt(6);
        }
        return new DatasetBuilder("customers.csv")
                .integers("id", ids)
                .integers("age", ages)
                .categories("gender", genders, List.of("f", "m"))
                .categories("zip", zips, numbered(8_000))
                .dates("birth", births)
                .categories("region", regions, numbered(16))
                .categories("nationality", nations, numbered(41))
                .dates("joined", joined)
                .integers("size", sizes)
                .build(column -> column.name().equals("id") ? ColumnRole.ID : ColumnRole.FEATURE);
    }

    private static List<String> numbered(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> String.format(Locale.ROOT, "%05d", i))
                .toList();
    }
}
