// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The first columns of a process are made on several threads at once. Tablesaw's column classes then wait for each other
 * for ever in one process of three (class initialisation, seen with 0.44.4), unless they are started on one thread.
 */
class FirstTouchTest {
    private static final int PROCESSES = 10;

    @Test
    void twoThreadsMakeTheFirstColumnsOfAProcess() throws Exception {
        for (int i = 0; i < PROCESSES; i++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            FirstTouchTest.class.getName())
                    .inheritIO()
                    .start();
            try {
                assertTrue(process.waitFor(60, TimeUnit.SECONDS), "process " + i + " hangs");
                assertEquals(0, process.exitValue());
            } finally {
                process.destroyForcibly();
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        var together = new CyclicBarrier(2);
        var whole = new Thread(() -> {
            meet(together);
            new DatasetBuilder("first").integers("a", new long[] {1, 2});
        });
        var words = new Thread(() -> {
            meet(together);
            new DatasetBuilder("second").texts("b", new String[] {"x", "y"});
        });
        whole.start();
        words.start();
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await();
        } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
