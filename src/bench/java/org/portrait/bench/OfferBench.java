// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.portrait.aggregate.OrderSettings;
import org.portrait.load.LoadSettings;
import org.portrait.recommend.BasketReader;
import org.portrait.recommend.Baskets;
import org.portrait.recommend.OfferFinder;
import org.portrait.recommend.OfferSettings;
import org.portrait.recommend.Offers;
import org.portrait.recommend.Trial;
import org.portrait.work.Progress;

/**
 * Recommendations from order lines: 50 for each customer, in orders of five, of 20,000 items in 200 tastes of which every
 * customer has three; segments of the first taste. Prints Markdown and puts it into RESULTS.md. Arguments: numbers of
 * lines (1,000,000 and 10,000,000).
 */
final class OfferBench {
    private static final int PER_CUSTOMER = 50;
    private static final int PER_ORDER = 5;
    private static final int TASTES = 200;
    private static final int PER_TASTE = 100;
    private static final int SEGMENTS = 8;
    private static final Path RESULTS = Path.of("src", "bench", "RESULTS.md");

    private OfferBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int[] sizes = arguments.length > 0
                ? Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray()
                : new int[] {1_000_000, 10_000_000};
        double busy = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s.%n%n%d lines a customer, %,d items, one round each after a warm-up with 100,000 lines."
                        + " Load average before: %.1f%s.%n%n"
                        + "| lines | read s | find s | every customer s | hit rate at 10 | most popular | in the segment |%n"
                        + "| ---: | ---: | ---: | ---: | ---: | ---: | ---: |%n",
                Machine.host(
                        "mvn -Pbench test-compile exec:exec@recommend",
                        (Runtime.getRuntime().maxMemory() >> 20) + " MB"),
                PER_CUSTOMER,
                TASTES * PER_TASTE,
                busy,
                busy > 0.5 ? ", so the machine was **busy**" : ""));
        row(100_000);
        for (int lines : sizes) {
            text.append(row(lines));
        }
        System.out.println(text);
        ResultsFile.put(RESULTS, "Recommendations", text.toString());
    }

    private static String row(int lines) throws IOException {
        Path file = Files.createTempFile("portrait-bench-", ".csv");
        try {
            write(file, lines);
            int customers = lines / PER_CUSTOMER;
            OrderSettings orders =
                    OrderSettings.of("customer", "date").withOrder("number").withProduct("product");
            var labels = new byte[customers];
            for (int c = 0; c < customers; c++) {
                labels[c] = (byte) (c % TASTES * SEGMENTS / TASTES);
            }
            long start = System.nanoTime();
            Baskets baskets = new BasketReader()
                    .read(
                            file,
                            LoadSettings.DETECT,
                            orders,
                            OfferSettings.By.PRODUCT,
                            IntStream.range(0, customers).mapToObj(c -> "c" + c).toList(),
                            Progress.none());
            long read = System.nanoTime();
            Offers offers = new OfferFinder().find(baskets, labels, SEGMENTS, OfferSettings.DEFAULT, Progress.none());
            long found = System.nanoTime();
            var count = new long[1];
            offers.each((_, list) -> count[0] += list.size(), Progress.none());
            long each = System.nanoTime();
            return String.format(
                    Locale.ROOT,
                    "| %,d | %.1f | %.1f | %.1f | %.1f %% | %.1f %% | %.1f %% |%n",
                    lines,
                    (read - start) / 1e9,
                    (found - read) / 1e9,
                    (each - found) / 1e9,
                    100 * offers.trial().of(Trial.Method.ITEM_TO_ITEM).hitRate(),
                    100 * offers.trial().of(Trial.Method.POPULAR).hitRate(),
                    100 * offers.trial().of(Trial.Method.SEGMENT).hitRate());
        } finally {
            Files.delete(file);
        }
    }

    private static void write(Path file, int lines) throws IOException {
        var random = new SplittableRandom(1);
        try (var out = Files.newBufferedWriter(file)) {
            out.write("customer,number,date,product,quantity,price\n");
            for (int customer = 0; customer < lines / PER_CUSTOMER; customer++) {
                int[] tastes = {customer % TASTES, random.nextInt(TASTES), random.nextInt(TASTES)};
                for (int line = 0; line < PER_CUSTOMER; line++) {
                    int taste = random.nextInt(10) < 8 ? tastes[random.nextInt(3)] : random.nextInt(TASTES);
                    int item = PER_TASTE * taste + (int) (PER_TASTE * random.nextDouble() * random.nextDouble());
                    int order = line / PER_ORDER;
                    out.write("c" + customer + "," + (customer * 10L + order) + ",2026-" + (order < 9 ? "0" : "")
                            + (order + 1) + "-" + (10 + customer % 18) + ",p" + item + ",1,2.5\n");
                }
            }
        }
    }
}
