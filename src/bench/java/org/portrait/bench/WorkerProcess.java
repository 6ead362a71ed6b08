// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One process that answers each line with a line. */
final class WorkerProcess implements AutoCloseable {
    /** No answer within the limit: the process has been killed. */
    static final String LATE = "late";
    /** The process ended by itself, most likely for want of memory; its log tells. */
    static final String ENDED = "ended";

    private final Process process;
    private final Writer questions;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    WorkerProcess(List<String> command, Path log) throws IOException {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        var environment = builder.environment();
        // let OpenBLAS choose its kernel, and everyone have two threads
        environment.keySet().removeAll(List.of("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE", "OPENBLAS_NUM_THREADS"));
        environment.put("OMP_NUM_THREADS", "2");
        process = builder.start();
        questions = process.outputWriter(StandardCharsets.UTF_8);
        Thread.ofPlatform().daemon().start(() -> collect(process.inputReader(StandardCharsets.UTF_8)));
    }

    private void collect(BufferedReader reader) {
        try (reader) {
            reader.lines().forEach(answers::add);
        } catch (IOException | UncheckedIOException e) {
            // a killed process; said below
        }
        answers.add(ENDED);
    }

    /** @return the answer, {@link #LATE} or {@link #ENDED}; the process is dead after the last two */
    String ask(String line, Duration limit) throws InterruptedException {
        String answer = ENDED;
        try {
            questions.write(line + "\n");
            questions.flush();
            answer = answers.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            // a closed pipe: the process has ended
        }
        if (answer == null || answer.equals(ENDED)) {
            close();
        }
        return answer == null ? LATE : answer;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
