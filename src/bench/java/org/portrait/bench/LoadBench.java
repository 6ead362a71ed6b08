// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.portrait.load.LoadSettings;
import org.portrait.load.Loader;
import org.portrait.work.Progress;

/**
 * The loader beside DuckDB's own {@code create table as} over one file of 1,000,000 rows and 10 columns, and over the
 * same in other encodings, in turns, after two warm-ups of each: until the first screen is there, and until everything
 * is. Prints Markdown and puts it into RESULTS.md. Arguments: rounds (5), threads of DuckDB (2).
 */
final class LoadBench {
    private static final int ROWS = 1_000_000;
    private static final long SEED = 7;
    private static final int WARM_UPS = 2;
    private static final double FIRST_LIMIT = 1.5;
    private static final double ALL_LIMIT = 3;
    /** Other encodings may take so many times as long. */
    private static final double OTHERS = 2;

    private static final Path RESULTS = Path.of("src", "bench", "RESULTS.md");
    private static final String[] CHINESE = {"北京", "上海", "深圳", "广州", "杭州", "成都", "武汉", "南京", "西安", "苏州"};
    private static final String[] ENGLISH = {
        "Leeds", "York", "Bath", "Derby", "Truro", "Ely", "Wells", "Ripon", "Hull", "Exeter"
    };
    private static final String[] WESTERN = {
        "München", "Köln", "Zürich", "Málaga", "Orléans", "Göteborg", "Besançon", "Coruña", "Århus", "Düsseldorf"
    };

    private LoadBench() {}

    /** One form of the table, and how long it took in each round. */
    private static final class Form {
        private final String name;
        private final Path file;
        private final double limit;
        private final Base base;
        private final double[] first;
        private final double[] all;

        Form(String name, Path file, double limit, Base base) {
            this.name = name;
            this.file = file;
            this.limit = limit;
            this.base = base;
            int rounds = base.rounds.length;
            first = new double[rounds];
            all = new double[rounds];
        }

        void load(int round) {
            System.gc(); // what the load before has left is not this one's
            long start = System.nanoTime();
            double[] seen = {0};
            new Loader().load(file, LoadSettings.DETECT, Progress.none(), _ -> seen[0] = seconds(start));
            if (round >= 0) {
                all[round] = seconds(start);
                first[round] = seen[0];
            }
        }

        String row() throws IOException {
            double one = Medians.of(base.rounds);
            return String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.3f | %.3f | %s | %.3f | %s |%n",
                    name,
                    Files.size(file) / 1e6,
                    one,
                    Medians.of(first),
                    ratio(Medians.of(first) / one, FIRST_LIMIT * limit),
                    Medians.of(all),
                    ratio(Medians.of(all) / one, ALL_LIMIT * limit));
        }

        private static String ratio(double ratio, double limit) {
            return String.format(Locale.ROOT, "%.2f (%s %.1f)", ratio, ratio <= limit ? "within" : "**over**", limit);
        }
    }

    /** {@code create table as} over the table in UTF-8, in each round. */
    private record Base(Path file, double[] rounds) {
        void create(int round, int threads) throws SQLException {
            long start = System.nanoTime();
            createTable(file, threads);
            if (round >= 0) {
                rounds[round] = seconds(start);
            }
        }
    }

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        int threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        double busy = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        Path folder = Files.createTempDirectory("portrait-bench-");
        try {
            List<Form> forms = forms(folder, rounds);
            for (int round = -WARM_UPS; round < rounds; round++) {
                for (Form form : forms) {
                    if (form.limit == 1) {
                        form.base.create(round, threads);
                    }
                    form.load(round);
                }
            }
            String text = text(forms, rounds, threads, busy);
            System.out.println(text);
            ResultsFile.put(RESULTS, "Load", text);
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static String text(List<Form> forms, int rounds, int threads, double busy)
            throws IOException, InterruptedException {
        var text = new StringBuilder(Machine.host("mvn -Pbench test-compile exec:exec@load", heap())).append(".\n\n");
        text.append(String.format(
                Locale.ROOT,
                "%,d rows, 10 columns, %d rounds in turns, medians, garbage collected before each load. Beside each: DuckDB's"
                        + " `create table as` over the same table in UTF-8 with %d threads. Load average before: %.1f%s.%n%n",
                ROWS,
                rounds,
                threads,
                busy,
                busy > 0.5 ? ", so the machine was **busy**" : ""));
        text.append("| form | MB | `create table as` s | first screen s | ratio | everything s | ratio |\n");
        text.append("| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        for (Form form : forms) {
            text.append(form.row());
        }
        return text.toString();
    }

    private static String heap() {
        return (Runtime.getRuntime().maxMemory() >> 20) + " MB";
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void createTable(Path file, int threads) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("set threads = " + threads);
            statement.execute("create table t as select * from read_csv('" + file + "')");
        }
    }

    private static List<Form> forms(Path folder, int rounds) throws IOException {
        var forms = new ArrayList<Form>();
        var digits = new Base(write(folder, "", StandardCharsets.UTF_8, ENGLISH), new double[rounds]);
        var base = new Base(write(folder, "C", StandardCharsets.UTF_8, CHINESE), new double[rounds]);
        forms.add(new Form("UTF-8, ids of digits", digits.file, 1, digits));
        forms.add(new Form("UTF-8", base.file, 1, base));
        forms.add(new Form("GB18030", write(folder, "C", Charset.forName("GB18030"), CHINESE), OTHERS, base));
        forms.add(new Form("UTF-16LE", write(folder, "C", StandardCharsets.UTF_16LE, CHINESE), OTHERS, base));
        forms.add(new Form("windows-1252", write(folder, "C", Charset.forName("windows-1252"), WESTERN), OTHERS, base));
        Path packed = folder.resolve("utf8.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(base.file, out);
        }
        forms.add(new Form("UTF-8, gzip", packed, OTHERS, base));
        return forms;
    }

    /**
     * An id, numbers, two categories of few values and one of many, a date.
     *
     * @param letter before the digits of the id
     */
    private static Path write(Path folder, String letter, Charset charset, String[] cities) throws IOException {
        var random = new SplittableRandom(SEED);
        Path file = folder.resolve(letter + charset.name() + ".csv");
        try (var out = Files.newBufferedWriter(file, charset)) {
            out.write("customer_id,age,income,spend,visits,score,gender,city,signup,segment\n");
            for (int i = 0; i < ROWS; i++) {
                out.write(letter + (10_000_000 + i) + "," + (18 + random.nextInt(60)) + "," + random.nextInt(200_000)
                        + ","
                        + random.nextInt(1_000_000) / 100.0 + "," + random.nextInt(300) + ","
                        + random.nextInt(100_000) / 1000.0 + "," + (random.nextBoolean() ? "male" : "female") + ","
                        + cities[random.nextInt(cities.length)] + ","
                        + LocalDate.ofEpochDay(17_000 + random.nextInt(2_500)) + ",S" + random.nextInt(500) + "\n");
            }
        }
        return file;
    }
}
