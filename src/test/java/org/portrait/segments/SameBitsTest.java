// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same bits with wide vectors, narrow ones and none, on 1, 2 and 4 threads, each in a process of its own. */
class SameBitsTest {
    private static final String VECTORS = "--add-modules=jdk.incubator.vector";

    @Test
    void vectorsAndThreadsChangeNothing() throws Exception {
        String wide = digest(1, VECTORS);
        assertTrue(wide.startsWith("VectorKernel "), wide);
        assertEquals(wide, digest(4, VECTORS, "-XX:MaxVectorSize=32"));
        assertEquals(wide, digest(2, VECTORS, "-XX:MaxVectorSize=16"));
        assertEquals(wide.replace("VectorKernel", "ScalarKernel"), digest(2));
    }

    private static String digest(int threads, String... flags) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(flags));
        command.addAll(List.of("-Xmx512m", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(SweepDigest.class.getName(), String.valueOf(threads)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), String.join(" ", command));
        return printed.strip();
    }
}
