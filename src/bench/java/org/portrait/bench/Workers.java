// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The worker processes: started when first asked, given data when they do not have them, warmed up, ended. */
final class Workers implements AutoCloseable {
    private static final Duration LOADING = Duration.ofMinutes(10);
    /** Each contestant is warmed up on few rows for so long, in seconds, and once on all if that takes less than the other. */
    private static final double WARM = 1;

    private static final double WARM_ON_ALL = 2.5;

    private static final class State {
        final WorkerProcess process;
        final Set<String> warm = new HashSet<>();
        String data = "";

        State(WorkerProcess process) {
            this.process = process;
        }
    }

    private final Setup setup;
    private final Map<Host, State> running = new EnumMap<>(Host.class);

    /** Forgets the logs of an earlier run. */
    Workers(Setup setup) throws IOException {
        this.setup = setup;
        Files.createDirectories(setup.folder());
        for (Host host : Host.values()) {
            Files.deleteIfExists(log(host));
        }
    }

    private Path log(Host host) {
        return setup.folder().resolve(host.name().toLowerCase(Locale.ROOT) + ".log");
    }

    /** The answer to a fit, or what {@link WorkerProcess#ask} says instead. */
    String fit(Contestant contestant, DataSet data, int k, int iterations, Path labels, Duration limit)
            throws IOException, InterruptedException {
        Host host = contestant.host();
        if (!ready(host, data)) {
            return WorkerProcess.ENDED;
        }
        var starts = DataWriter.writeStarts(data, k, setup.data());
        var fewStarts = DataWriter.writeStarts(data.warmUp(), k, setup.data());
        String question = "fit %s " + contestant.algorithm() + " " + iterations + " " + k + " %s " + labels;
        String onAll = question.formatted("all", starts);
        if (running.get(host).warm.add(contestant + data.id() + k)) {
            double last = warmUp(host, question.formatted("few", fewStarts));
            if (Double.isNaN(last)) {
                return WorkerProcess.ENDED;
            }
            if (last * data.rows() / data.warmUp().rows() < WARM_ON_ALL) {
                String warm = ask(host, onAll, limit);
                if (failed(warm)) {
                    return warm;
                }
            }
        }
        return ask(host, onAll, limit);
    }

    /** @return the seconds of the last fit, NaN when the process is dead */
    private double warmUp(Host host, String question) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (true) {
            String answer = ask(host, question, LOADING);
            if (failed(answer)) {
                return Double.NaN;
            }
            if (Peer.since(start) > WARM * Math.min(1, 20 * setup.scale())) {
                return Double.parseDouble(answer.split(" ")[1]);
            }
        }
    }

    /** Starts the process and gives it the data. */
    boolean ready(Host host, DataSet data) throws IOException, InterruptedException {
        State state = running.get(host);
        if (state != null && state.data.equals(data.id())) {
            return true;
        }
        DataWriter.write(data, setup.data());
        DataWriter.write(data.warmUp(), setup.data());
        if (failed(ask(host, load("few", data.warmUp()), LOADING)) || failed(ask(host, load("all", data), LOADING))) {
            return false;
        }
        running.get(host).data = data.id();
        return true;
    }

    private static boolean failed(String answer) {
        return answer.equals(WorkerProcess.LATE) || answer.equals(WorkerProcess.ENDED);
    }

    private String load(String name, DataSet data) {
        return "data " + name + " " + data.file(setup.data()) + " " + data.rows() + " " + data.columns();
    }

    String ask(Host host, String question, Duration limit) throws IOException, InterruptedException {
        State state = running.get(host);
        if (state == null) {
            state = new State(new WorkerProcess(host.command(setup), log(host)));
            running.put(host, state);
        }
        String answer = state.process.ask(question, limit);
        if (failed(answer)) {
            running.remove(host);
        }
        return answer;
    }

    /** Ends every process but these, for the memory's sake. */
    void keepOnly(Set<Host> hosts) {
        for (Host host : Set.copyOf(running.keySet())) {
            if (!hosts.contains(host)) {
                running.remove(host).process.close();
            }
        }
    }

    @Override
    public void close() {
        keepOnly(Set.of());
    }
}
