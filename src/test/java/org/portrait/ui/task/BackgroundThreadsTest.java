// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class BackgroundThreadsTest {
    /** The 19th field of {@code stat} in proc(5), the 17th after the name in brackets. */
    private static int nice() {
        try {
            String stat = Files.readString(Path.of("/proc/thread-self/stat"));
            return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[16]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theyAndWhatTheyStartGiveWayToTheOthers() throws Exception {
        int usual = nice();
        try (var threads = Executors.newCachedThreadPool(new BackgroundThreads())) {
            assertEquals(
                    BackgroundThreads.NICE,
                    threads.submit(BackgroundThreadsTest::nice).get());
            Future<Integer> started = threads.submit(() -> {
                try (var further = Executors.newFixedThreadPool(1)) {
                    return further.submit(BackgroundThreadsTest::nice).get();
                }
            });
            assertEquals(BackgroundThreads.NICE, started.get());
        }
        assertEquals(usual, nice());
    }

    @Test
    void elsewhereTheirPriorityIsBelowTheUsual() throws Exception {
        try (var threads = Executors.newCachedThreadPool(new BackgroundThreads())) {
            int priority =
                    threads.submit(() -> Thread.currentThread().getPriority()).get();
            assertTrue(priority < Thread.NORM_PRIORITY);
        }
    }
}
