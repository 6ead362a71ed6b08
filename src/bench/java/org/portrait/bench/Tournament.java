// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Lets everyone fit in turns, row by row: A B C, A B C, … */
final class Tournament {
    private final Setup setup;
    private final Plan plan;
    private final Workers workers;
    private final Journal journal;
    private final long start = System.nanoTime();

    Tournament(Setup setup, Plan plan, Workers workers, Journal journal) {
        this.setup = setup;
        this.plan = plan;
        this.workers = workers;
        this.journal = journal;
    }

    void run() throws IOException, InterruptedException {
        for (int r = 0; r < plan.rows().size() && !over(plan.end()); r++) {
            run(plan.rows().get(r), (r + 1) + "/" + plan.rows().size());
        }
    }

    private void run(Plan.Row row, String place) throws IOException, InterruptedException {
        workers.keepOnly(row.contestants().stream().map(Contestant::host).collect(Collectors.toSet()));
        for (int round = 0; round < plan.rounds() && !over(plan.end()); round++) {
            for (Contestant contestant : row.contestants()) {
                List<Cell> cells = journal.of(row.id(), contestant);
                boolean enough = cells.size() > round
                        || cells.stream().anyMatch(cell -> cell.failed() || cell.seconds() > seconds(plan.patience()))
                        || (!cells.isEmpty() && over(plan.enough()));
                if (!enough) {
                    Cell cell = measure(row, contestant, round);
                    journal.add(cell);
                    say(place, cell);
                }
            }
        }
        Files.deleteIfExists(labels(row, Contestant.OURS));
    }

    private Cell measure(Plan.Row row, Contestant contestant, int round) throws IOException, InterruptedException {
        Path labels = labels(row, contestant);
        double limit = seconds(plan.cell());
        // writing labels and computing the inertia are not part of the time, but of the answer
        Duration patience = plan.cell().plusSeconds(3 + row.data().rows() / 500_000);
        String answer = workers.fit(contestant, row.data(), row.k(), Plan.ITERATIONS, labels, patience);
        if (answer.equals(WorkerProcess.LATE)) {
            return new Cell(row.id(), contestant, round, limit, true, -1, Double.NaN, Double.NaN);
        }
        if (answer.equals(WorkerProcess.ENDED)) {
            return new Cell(row.id(), contestant, round, Double.NaN, false, -1, Double.NaN, Double.NaN);
        }
        double agreement = contestant.work() == Contestant.Work.OWN_SEEDS
                ? Double.NaN
                : Agreement.of(labels(row, Contestant.OURS), labels);
        if (contestant != Contestant.OURS) {
            Files.delete(labels);
        }
        String[] words = answer.split(" ");
        double seconds = Double.parseDouble(words[1]);
        int iterations = Integer.parseInt(words[2]);
        double inertia = Double.parseDouble(words[3]);
        return new Cell(
                row.id(), contestant, round, Math.min(seconds, limit), seconds > limit, iterations, inertia, agreement);
    }

    private Path labels(Plan.Row row, Contestant contestant) {
        return setup.folder().resolve(row.id() + "-" + contestant + ".labels");
    }

    private void say(String place, Cell cell) {
        System.err.printf(
                Locale.ROOT,
                "%5.0f s  %s  %s  %s  %s%n",
                Peer.since(start),
                place,
                cell.row(),
                cell.contestant().title(),
                cell.failed() ? "failed: see its log in " + setup.folder() : "%.3f s".formatted(cell.seconds()));
    }

    private boolean over(Duration time) {
        return Peer.since(start) > seconds(time);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
