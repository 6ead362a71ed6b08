// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
    @TempDir
    Path folder;

    /** The digest of "abc" is the first example of FIPS 180-4. */
    @Test
    void ofSeveralFilesAsIfTheyWereOne() throws Exception {
        Path a = Files.writeString(folder.resolve("a"), "a");
        Path bc = Files.writeString(folder.resolve("bc"), "bc");
        assertEquals(
                new Fingerprint(3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
                Fingerprint.of(List.of(a, bc)));
    }

    /** Who cancels need not wait for the rest of a large file. */
    @Test
    void itIsInterrupted() throws Exception {
        Path file = Files.writeString(folder.resolve("a"), "a");
        Thread.currentThread().interrupt();
        try {
            assertThrows(InterruptedIOException.class, () -> Fingerprint.of(file));
        } finally {
            Thread.interrupted();
        }
    }
}
