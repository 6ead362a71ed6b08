// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** All K from 2 to 20 with their quality, ours, beside three fits of scikit-learn, in turns. */
final class AllKBench {
    private static final int ROUNDS = 3;
    private static final Duration LIMIT = Duration.ofMinutes(20);

    private AllKBench() {}

    static String run(Setup setup, Workers workers) throws IOException, InterruptedException {
        var text = new StringBuilder("""
                | data | rows | features | ours: K 2–20 | ours: quality of all, silhouette included | ours together \
                | scikit-learn: K = 5, 10, 15 | ratio |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                """);
        for (Kind kind : List.of(Kind.TOUCHING, Kind.CUSTOMERS)) {
            text.append(line(setup, workers, setup.data(kind, 1_000_000, 10)));
        }
        return text.append(silhouette(setup, workers))
                .append(sized(setup, workers))
                .toString();
    }

    /** What a limit to the sizes costs in time. */
    private static String sized(Setup setup, Workers workers) throws IOException, InterruptedException {
        var text = new StringBuilder("""

                | data | rows | features | K 2–20 | no segment below 2 % |
                | --- | ---: | ---: | ---: | ---: |
                """);
        for (int rows : List.of(200_000, 1_000_000)) {
            DataSet data = setup.data(Kind.CUSTOMERS, rows, 10);
            var free = new double[ROUNDS];
            var sized = new double[ROUNDS];
            for (int round = -1; round < ROUNDS; round++) {
                double[] answer = ask(setup, workers, Host.OURS, data, "sized " + (round < 0 ? "few" : "all") + " 20");
                if (round >= 0) {
                    free[round] = answer[0];
                    sized[round] = answer[1];
                }
            }
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %d | %.2f s | %.2f s |%n",
                    data.kind().title(),
                    data.rows(),
                    data.columns(),
                    Medians.of(free),
                    Medians.of(sized)));
        }
        return text.toString();
    }

    /** The exact silhouette, at the largest number of rows that it is computed for. */
    private static String silhouette(Setup setup, Workers workers) throws IOException, InterruptedException {
        DataSet data = setup.data(Kind.CUSTOMERS, 20_000, 10);
        var seconds = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            double answer = ask(setup, workers, Host.OURS, data, "silhouette all 10")[0];
            if (round >= 0) {
                seconds[round] = answer;
            }
        }
        return String.format(
                Locale.ROOT,
                "%nQuality of one K = 10 on %,d × %d rows, the exact Euclidean silhouette included: %.2f s.%n",
                data.rows(),
                data.columns(),
                Medians.of(seconds));
    }

    private static String line(Setup setup, Workers workers, DataSet data) throws IOException, InterruptedException {
        var sweeps = new double[ROUNDS];
        var qualities = new double[ROUNDS];
        var theirs = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            String name = round < 0 ? "few" : "all";
            double[] ours = ask(setup, workers, Host.OURS, data, "sweep " + name + " 20");
            double[] three = ask(setup, workers, Host.PYTHON, data, "three " + name);
            if (round >= 0) {
                sweeps[round] = ours[0];
                qualities[round] = ours[1];
                theirs[round] = three[0];
                System.err.printf(Locale.ROOT, "%s: %.2f + %.2f s, %.2f s%n", data.id(), ours[0], ours[1], three[0]);
            }
        }
        double together = Medians.of(sweeps) + Medians.of(qualities);
        double ratio = Medians.of(theirs) / together;
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %d | %.2f s | %.2f s | %.2f s | %.2f s | %s |%n",
                data.kind().title(),
                data.rows(),
                data.columns(),
                Medians.of(sweeps),
                Medians.of(qualities),
                together,
                Medians.of(theirs),
                String.format(Locale.ROOT, ratio < 1 ? "**%.2f lost**" : "%.2f", ratio));
    }

    private static double[] ask(Setup setup, Workers workers, Host host, DataSet data, String question)
            throws IOException, InterruptedException {
        String answer = workers.ready(host, data) ? workers.ask(host, question, LIMIT) : WorkerProcess.ENDED;
        if (!answer.startsWith(question.split(" ")[0])) {
            throw new IllegalStateException(host + " is " + answer + ": see its log in " + setup.folder());
        }
        return Arrays.stream(answer.split(" "))
                .skip(1)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
