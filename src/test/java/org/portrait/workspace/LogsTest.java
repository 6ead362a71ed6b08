// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {
    private static final Logger OURS = Logger.getLogger("org.portrait");
    private static final Logger LOG = Logger.getLogger("org.portrait.workspace.logs-test");

    @TempDir
    Path folder;

    @BeforeEach
    void notOnTheConsole() {
        OURS.setUseParentHandlers(false);
    }

    @AfterEach
    void onTheConsoleAgain() {
        OURS.setUseParentHandlers(true);
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".log")).sorted().toList();
        }
    }

    @Test
    void aDefectIsKeptWithoutWhatItsMessagesQuote() throws IOException {
        try (var _ = Logs.start(folder)) {
            LOG.log(
                    Level.SEVERE,
                    "defect P-1",
                    new IllegalStateException("anna@example.org", new IOException("/home/anna")));
        }
        LOG.info("after the end");
        String text = Files.readString(files().getFirst());
        assertTrue(text.contains("SEVERE defect P-1\njava.lang.IllegalStateException\n    at org.portrait."), text);
        assertTrue(text.contains("caused by java.io.IOException\n"), text);
        assertFalse(text.contains("anna"), text);
        assertFalse(text.contains("after"), text);
    }

    /** Of ten times as much as the files may hold the last is kept. */
    @Test
    void filesRotate() throws IOException {
        int bytes = 2_000;
        try (var _ = Logs.start(folder, bytes)) {
            for (int i = 0; i < 1_000; i++) {
                LOG.info("entry " + i);
            }
        }
        assertEquals(4, files().size());
        for (Path file : files()) {
            assertTrue(Files.size(file) < bytes + 200, file + " " + Files.size(file));
        }
        assertTrue(Files.readString(files().getFirst()).contains("entry 999\n"));
    }

    /** As a second window does, and the next start after both. */
    @Test
    void twoAtATimeWriteToTheirOwnFiles() throws IOException {
        try (var _ = Logs.start(folder);
                var _ = Logs.start(folder)) {
            LOG.info("once");
        }
        assertEquals(2, files().size());
        try (var _ = Logs.start(folder)) {
            LOG.info("later");
        }
        assertEquals(2, files().size());
        assertTrue(Files.readString(files().getFirst()).contains("once\n"));
    }
}
