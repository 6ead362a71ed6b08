// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The whole measurement; {@code src/bench/run.sh} starts it. Arguments: {@code --quick}, {@code --full} (default),
 * {@code --sweep}, {@code --slider}, {@code --views}, {@code --optimum}; {@code --fresh} forgets the cells of an earlier full run, {@code --minutes 30} ends one early; {@code --scale 0.01}
 * takes fewer rows, to try the harness out, and leaves the page of results alone.
 */
final class Bench {
    private static final Path RESULTS = Path.of("src/bench/RESULTS.md");
    private static final String LEGEND = """

            Seconds are medians of the fit alone; in brackets, theirs by ours: above 1 we are faster. Every row starts \
            from the same centroids and ends after at most 60 moves of the centroids, with tolerance 0. † seeds by \
            itself within its time: another descent, not equal work, and no part of the checks.
            """;

    private final Setup setup;
    private final Path results;
    private final String command;
    private final boolean fresh;
    /** How long a full run may take. */
    private final Duration patience;

    private Bench(List<String> arguments) {
        int at = arguments.indexOf("--scale");
        double scale = at < 0 ? 1 : Double.parseDouble(arguments.get(at + 1));
        command = ("src/bench/run.sh " + String.join(" ", arguments)).trim();
        fresh = arguments.contains("--fresh");
        int minutes = arguments.indexOf("--minutes");
        patience = minutes < 0 ? Plan.MOST : Duration.ofMinutes(Long.parseLong(arguments.get(minutes + 1)));
        List<String> flags = Arrays.stream(System.getProperty("bench.flags").split(" "))
                .filter(flag -> !flag.contains("javafx"))
                .toList();
        String heap =
                Stream.of("--quick", "--sweep", "--slider", "--views").anyMatch(arguments::contains) ? "3g" : "5g";
        Path folder = Path.of("target/bench");
        setup = new Setup(folder, System.getProperty("bench.python"), flags, heap, scale);
        results = scale == 1 ? RESULTS : folder.resolve("RESULTS.md");
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var bench = new Bench(List.of(arguments));
        boolean well =
                switch (arguments.length == 0 || arguments[0].matches("--(fresh|minutes)") ? "--full" : arguments[0]) {
                    case "--quick" -> bench.quick();
                    case "--sweep" -> bench.sweep();
                    case "--slider" -> bench.window("Slider", "SliderBench");
                    case "--views" -> bench.window("Views", "ViewsBench");
                    case "--optimum" -> bench.optimum();
                    default -> bench.full();
                };
        System.exit(well ? 0 : 1);
    }

    private boolean quick() throws IOException, InterruptedException {
        Plan plan = Plan.quick(setup);
        Table table = tournament("Quick", plan, true);
        List<Double> python = table.ratios(Host.PYTHON);
        List<Double> elki = table.ratios(Host.ELKI);
        double worst =
                Medians.least(Stream.concat(python.stream(), elki.stream()).mapToDouble(Double::doubleValue));
        System.out.printf(
                Locale.ROOT,
                "ratio scikit-learn %.2f elki %.2f worst %.2f%n",
                Medians.geometricMean(python),
                Medians.geometricMean(elki),
                worst);
        boolean complete = table.rows() == plan.rows().size()
                && Stream.concat(python.stream(), elki.stream()).noneMatch(ratio -> ratio.isNaN());
        return complete && table.disagreements().isEmpty();
    }

    private boolean full() throws IOException, InterruptedException {
        return tournament("Full", Plan.full(setup, patience), fresh)
                .disagreements()
                .isEmpty();
    }

    private Table tournament(String section, Plan plan, boolean anew) throws IOException, InterruptedException {
        Path file = setup.folder().resolve(section.toLowerCase(Locale.ROOT) + ".tsv");
        var journal = Journal.open(file, "engine " + Journal.engine() + " scale " + setup.scale(), anew);
        try (var workers = new Workers(setup)) {
            String machine = machine(workers);
            System.out.println(machine);
            String pass = PassBench.run(setup, workers);
            System.out.println(pass);
            new Tournament(setup, plan, workers, journal).run();
            var table = new Table(plan, journal);
            String text =
                    table.markdown() + LEGEND + "\n" + table.summary() + disagreements(table) + unfinished(plan, table);
            System.out.println(text);
            ResultsFile.put(results, section, machine + "\n" + pass + "\n" + text);
            return table;
        }
    }

    private static String disagreements(Table table) {
        if (table.disagreements().isEmpty()) {
            return "\nAll inertias that must agree do: within 1e-6, float32 within 1e-4.\n";
        }
        String text = "\n**Results disagree:**\n\n- " + String.join("\n- ", table.disagreements()) + "\n";
        System.err.println(text);
        return text;
    }

    private static String unfinished(Plan plan, Table table) {
        return table.rows() == plan.rows().size()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%n**%d of %d rows**: the time was over, or our worker failed. A full run goes on where it ended.%n",
                        table.rows(),
                        plan.rows().size());
    }

    private boolean sweep() throws IOException, InterruptedException {
        try (var workers = new Workers(setup)) {
            String machine = machine(workers);
            String text = machine + "\n" + AllKBench.run(setup, workers);
            System.out.println(text);
            ResultsFile.put(results, "All K", text);
        }
        return true;
    }

    /** The window needs a process with its own flags. */
    private boolean window(String section, String program) throws IOException, InterruptedException {
        DataSet data = setup.data(Kind.CUSTOMERS, 1_000_000, 10);
        Path csv = DataWriter.writeCsv(data, setup.data());
        List<String> command = Host.java("-Xmx" + setup.heap(), "-Dglass.platform=Headless", "-Dprism.order=sw");
        command.addAll(setup.flags());
        command.addAll(List.of("org.portrait.ui.app." + program, csv.toString()));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.to(
                        setup.folder().resolve(section + ".log").toFile()))
                .start();
        String table = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        boolean well = process.waitFor() == 0;
        System.out.println(table);
        if (well) {
            try (var workers = new Workers(setup)) {
                ResultsFile.put(results, section, machine(workers) + "\n" + table);
            }
        }
        return well;
    }

    private boolean optimum() throws IOException, InterruptedException {
        String text = OptimumBench.run();
        System.out.println(text);
        ResultsFile.put(results, "Optimum", "`" + command + "`\n\n" + text);
        return true;
    }

    private String machine(Workers workers) throws IOException, InterruptedException {
        String about = workers.ask(Host.PYTHON, "about", Duration.ofMinutes(1));
        if (!about.startsWith("about ")) {
            throw new IllegalStateException("scikit-learn does not start: see python.log in " + setup.folder());
        }
        return Machine.text(command, about.substring("about ".length()), setup.heap());
    }
}
