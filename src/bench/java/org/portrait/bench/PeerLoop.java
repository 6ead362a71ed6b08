// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The worker's side of the pipe, one answer for each line:
 *
 * <pre>
 * data NAME FILE ROWS COLUMNS                   ready
 * fit NAME ALGORITHM ITERATIONS K STARTS LABELS fit SECONDS ITERATIONS INERTIA, and the labels are in their file
 * </pre>
 */
final class PeerLoop<D> {
    private record Loaded<D>(Matrix matrix, D data) {}

    private final Peer<D> peer;
    private final Map<String, Loaded<D>> loaded = new HashMap<>();

    private PeerLoop(Peer<D> peer) {
        this.peer = peer;
    }

    /** Until the pipe is closed. Whatever a library prints goes to the error stream. */
    static void serve(Peer<?> peer) throws IOException {
        PrintStream answers = System.out;
        System.setOut(System.err);
        Logger.getLogger("").setLevel(Level.WARNING);
        var loop = new PeerLoop<>(peer);
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            answers.println(loop.answer(line.split(" ")));
            answers.flush();
        }
    }

    private String answer(String[] words) throws IOException {
        return switch (words[0]) {
            case "data" -> load(words);
            case "fit" -> fit(words);
            default -> peer.other(named(words[1]).data(), words);
        };
    }

    private Loaded<D> named(String name) {
        var found = loaded.get(name);
        if (found == null) {
            throw new IllegalStateException("not loaded: " + name);
        }
        return found;
    }

    private String load(String[] words) throws IOException {
        loaded.remove(words[1]);
        Matrix matrix =
                Matrix.map(Path.of(words[2]), Integer.parseInt(words[3]), Integer.parseInt(words[4]), Arena.ofAuto());
        loaded.put(words[1], new Loaded<>(matrix, peer.load(matrix)));
        System.gc();
        return "ready";
    }

    private String fit(String[] words) throws IOException {
        var data = named(words[1]);
        int k = Integer.parseInt(words[4]);
        double[][] starts = Matrix.map(Path.of(words[5]), k, data.matrix().columns(), Arena.ofAuto())
                .toRows();
        Fit fit = peer.fit(data.data(), words[2], starts, Integer.parseInt(words[3]));
        Files.write(Path.of(words[6]), fit.labels());
        return String.format(
                Locale.ROOT, "fit %.9f %d %.17g", fit.seconds(), fit.iterations(), fit.inertiaOn(data.matrix()));
    }
}
