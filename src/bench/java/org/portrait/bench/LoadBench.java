// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.portrait.load.LoadSettings;
import org.portrait.load.Loader;
import org.portrait.work.Progress;

/**
 * The loader beside DuckDB's own {@code create table as} over one file of 1,000,000 rows and 10 columns, in turns, after
 * two warm-ups of each; prints a Markdown table. Arguments: rounds (5), threads of DuckDB (2).
 */
final class LoadBench {
    private static final int ROWS = 1_000_000;
    private static final long SEED = 7;
    private static final int WARM_UPS = 2;
    private static final String[] CITIES = {
        "Beijing", "Shanghai", "Shenzhen", "Guangzhou", "Hangzhou", "Chengdu", "Wuhan", "Nanjing", "Xi'an", "Suzhou"
    };

    private LoadBench() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        int threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        Path file = Files.createTempFile("portrait-bench-", ".csv");
        try {
            write(file);
            var duckdb = new double[rounds];
            var ours = new double[rounds];
            for (int round = -WARM_UPS; round < rounds; round++) {
                double theirs = seconds(() -> createTable(file, threads));
                double loader = seconds(() -> new Loader().load(file, LoadSettings.DETECT, Progress.none()));
                if (round >= 0) {
                    duckdb[round] = theirs;
                    ours[round] = loader;
                }
            }
            System.out.printf(
                    "%,d rows, 10 columns, %,d bytes, %d rounds, %d processors%n%n",
                    ROWS, Files.size(file), rounds, Runtime.getRuntime().availableProcessors());
            System.out.println("| what | median s | lowest | highest |");
            System.out.println("| --- | ---: | ---: | ---: |");
            row("DuckDB `create table as`, " + threads + " threads", duckdb);
            row("`Loader`, whole data set", ours);
            System.out.printf("%nRatio of the medians: %.2f%n", median(ours) / median(duckdb));
        } finally {
            Files.delete(file);
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static double seconds(Work work) throws SQLException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void createTable(Path file, int threads) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("set threads = " + threads);
            statement.execute("create table t as select * from read_csv('" + file + "')");
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static void row(String name, double[] values) {
        System.out.printf(
                "| %s | %.3f | %.3f | %.3f |%n",
                name,
                median(values),
                Arrays.stream(values).min().orElseThrow(),
                Arrays.stream(values).max().orElseThrow());
    }

    private static void write(Path file) throws IOException {
        var random = new SplittableRandom(SEED);
        try (var out = Files.newBufferedWriter(file)) {
            out.write("customer_id,age,income,spend,visits,score,gender,city,signup,segment\n");
            for (int i = 0; i < ROWS; i++) {
                out.write((i + 1) + "," + (18 + random.nextInt(60)) + "," + random.nextInt(200_000) + ","
                        + random.nextInt(1_000_000) / 100.0 + "," + random.nextInt(300) + ","
                        + random.nextInt(100_000) / 1000.0 + "," + (random.nextBoolean() ? "male" : "female") + ","
                        + CITIES[random.nextInt(CITIES.length)] + ","
                        + LocalDate.ofEpochDay(17_000 + random.nextInt(2_500)) + ",S" + random.nextInt(500) + "\n");
            }
        }
    }
}
