// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.portrait.data.Dataset;
import org.portrait.export.AtomicFile;
import org.portrait.export.CsvExport;
import org.portrait.export.CsvFormat;
import org.portrait.export.SegmentColour;
import org.portrait.export.SegmentTable;
import org.portrait.export.WorkbookContent;
import org.portrait.export.XlsxExport;
import org.portrait.i18n.Messages;
import org.portrait.personas.PlaybookJson;
import org.portrait.pipeline.Evidence;
import org.portrait.pipeline.Pipeline;
import org.portrait.pipeline.Recipe;
import org.portrait.pipeline.Run;
import org.portrait.pipeline.RunAbout;
import org.portrait.pipeline.RunTables;
import org.portrait.work.Progress;

/**
 * Writing 1,000,000 customers of an id and 10 features with their segments: our CSV beside {@code copy to} of DuckDB on the
 * same rows in its memory, our workbook beside a plain loop over fastexcel. Prints Markdown and puts it into RESULTS.md.
 * Arguments: rounds (3), rows (1,000,000).
 */
final class ExportBench {
    private static final Path RESULTS = Path.of("src", "bench", "RESULTS.md");
    private static final Messages WORDS = new Messages(Messages.ENGLISH);
    private static final List<String> NAMES = List.of("A", "B", "C", "D", "E");
    private static final int FLUSH = 4_096;

    /** A way to write them. */
    @FunctionalInterface
    private interface Writer {
        void write(Path file) throws IOException, SQLException;
    }

    private record Way(String name, String ending, Writer writer, double[] seconds) {}

    private ExportBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        double busy = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        Path folder = Files.createTempDirectory("portrait-bench-");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var sql = connection.createStatement()) {
            WorkbookContent content = content(folder.resolve("data.csv"), rows);
            csv(folder.resolve("first.csv"), content.segments());
            sql.execute("create table customers as from read_csv('%s')".formatted(folder.resolve("first.csv")));
            List<Way> ways = List.of(
                    way("CSV, ours", "csv", rounds, file -> csv(file, content.segments())),
                    way("CSV, DuckDB", "csv", rounds, file -> copy(sql, file)),
                    way(
                            "XLSX, ours",
                            "xlsx",
                            rounds,
                            file -> new XlsxExport(new AtomicFile(), WORDS).write(file, content, Progress.none())),
                    way("XLSX, fastexcel", "xlsx", rounds, file -> plain(file, content.segments())));
            for (int round = -1; round < rounds; round++) {
                for (Way way : ways) {
                    measure(way, folder.resolve("out." + way.ending), round);
                }
            }
            String text = text(ways, rows, rounds, busy);
            System.out.println(text);
            ResultsFile.put(RESULTS, "Export", text);
        } finally {
            for (String name : List.of("data.csv", "first.csv", "out.csv", "out.xlsx", "")) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
    }

    private static Way way(String name, String ending, int rounds, Writer writer) {
        return new Way(name, ending, writer, new double[rounds]);
    }

    private static void measure(Way way, Path file, int round) throws IOException, SQLException {
        System.gc();
        long start = System.nanoTime();
        way.writer.write(file);
        if (round >= 0) {
            way.seconds[round] = (System.nanoTime() - start) / 1e9;
        }
    }

    private static String text(List<Way> ways, int rows, int rounds, double busy)
            throws IOException, InterruptedException {
        double[] seconds =
                ways.stream().mapToDouble(way -> Medians.of(way.seconds)).toArray();
        return String.format(
                Locale.ROOT,
                "%s.%n%n%,d rows, an id and %d features, %d segments, %d rounds after a warm-up in turns, medians. Ours"
                        + " waits until the disk has the file, the others do not. Load average before: %.1f%s.%n%n"
                        + "| format | ours s | peer s | ours / peer | aim |%n| --- | ---: | ---: | ---: | ---: |%n"
                        + "| CSV, beside DuckDB's `copy to` | %.2f | %.2f | %.2f | 2 |%n"
                        + "| XLSX, beside plain fastexcel | %.2f | %.2f | %.2f | 1.5 |%n",
                Machine.host(
                        "mvn -Pbench test-compile exec:exec@export",
                        (Runtime.getRuntime().maxMemory() >> 20) + " MB"),
                rows,
                Gaussians.FEATURES,
                Gaussians.SEGMENTS,
                rounds,
                busy,
                busy > 0.5 ? ", so the machine was **busy**" : "",
                seconds[0],
                seconds[1],
                seconds[0] / seconds[1],
                seconds[2],
                seconds[3],
                seconds[2] / seconds[3]);
    }

    private static void csv(Path file, SegmentTable table) {
        new CsvExport(CsvFormat.UPLOAD, new AtomicFile()).segments(file, table, Progress.none());
    }

    private static void copy(Statement sql, Path file) throws SQLException {
        sql.execute("copy customers to '%s' (header)".formatted(file));
    }

    /** The same cells without headings, widths, formats and colours. */
    private static void plain(Path file, SegmentTable table) throws IOException {
        Dataset source = table.source();
        IntFunction<?> id = source.values(source.schema().columns().getFirst().name());
        double[][] numbers = source.schema().columns().stream()
                .skip(1)
                .map(column -> source.numbers(column.name()))
                .toArray(double[][]::new);
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                var workbook = new Workbook(out, "Portrait", null)) {
            Worksheet sheet = workbook.newWorksheet("Segments");
            for (int row = 0; row < table.rows(); row++) {
                int column = 0;
                sheet.inlineString(row, column++, String.valueOf(id.apply(row)));
                for (double[] values : numbers) {
                    sheet.value(row, column++, values[row]);
                }
                sheet.value(row, column++, table.segments()[row]);
                sheet.value(row, column++, table.name(row));
                sheet.value(row, column, table.distances()[row]);
                if (row % FLUSH == FLUSH - 1) {
                    sheet.flush();
                }
            }
        }
    }

    private static WorkbookContent content(Path data, int rows) throws IOException {
        Gaussians.write(data, rows, 1);
        Recipe recipe = Recipe.DEFAULT.withSegments(Recipe.DEFAULT.segments().withK(Gaussians.SEGMENTS));
        Run run = new Pipeline(2).run(data, recipe, Progress.none());
        return new WorkbookContent(
                RunTables.segments(run, NAMES, WORDS),
                IntStream.of(run.segmentation().colours())
                        .mapToObj(SegmentColour::of)
                        .toList(),
                RunTables.personas(
                        run,
                        NAMES,
                        PlaybookJson.standard(),
                        Evidence.of(2).trust().find(run, Progress.none()),
                        WORDS),
                RunTables.centroids(run, NAMES),
                List.of(),
                RunAbout.of(run, run.provenance().recipe()),
                List.of());
    }
}
