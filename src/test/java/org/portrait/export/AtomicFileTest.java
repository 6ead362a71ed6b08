// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.work.CancelledException;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

class AtomicFileTest {
    @TempDir
    Path folder;

    private Path target;

    @BeforeEach
    void anEarlierResult() throws IOException {
        target = folder.resolve("result.csv");
        Files.writeString(target, "earlier");
    }

    @Test
    void replacesTheFileAndLeavesNothingBeside() throws IOException {
        new AtomicFile().write(target, out -> out.write("later".getBytes(StandardCharsets.UTF_8)));
        assertEquals("later", Files.readString(target));
        assertOnlyTheTarget();
    }

    @Test
    void aFullDiskKeepsTheEarlierFile() throws IOException {
        for (String words : List.of("No space left on device", "There is not enough space on the disk")) {
            var file = new AtomicFile(out -> new FullDisk(out, words));
            var e = assertThrows(FailureException.class, () -> file.write(target, out -> out.write(1)));
            assertEquals(new Failure.DiskFull(target), e.failure());
        }
        assertEquals("earlier", Files.readString(target));
        assertOnlyTheTarget();
    }

    @Test
    void aCancelKeepsTheEarlierFile() throws IOException {
        assertThrows(
                CancelledException.class,
                () -> new AtomicFile().write(target, out -> {
                    out.write(1);
                    throw new CancelledException();
                }));
        assertEquals("earlier", Files.readString(target));
        assertOnlyTheTarget();
    }

    @Test
    void anyOtherTroubleIsToldWithItsReason() {
        var file = new AtomicFile(out -> new FullDisk(out, "Input/output error"));
        var e = assertThrows(FailureException.class, () -> file.write(target, out -> out.write(1)));
        assertEquals(new Failure.WriteFailed(target, "Input/output error"), e.failure());
    }

    @Test
    void aFolderThatIsMissingOrNoFolderIsNotWritable() {
        for (Path parent : List.of(folder.resolve("missing"), target)) {
            var e = assertThrows(
                    FailureException.class, () -> new AtomicFile().write(parent.resolve("x.csv"), out -> out.write(1)));
            assertEquals(new Failure.FolderNotWritable(parent), e.failure());
        }
    }

    @Test
    void aTargetThatIsAFolderStaysOne() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken"));
        Files.writeString(taken.resolve("x"), "x");
        var e = assertThrows(FailureException.class, () -> new AtomicFile().write(taken, out -> out.write(1)));
        assertInstanceOf(Failure.WriteFailed.class, e.failure());
        assertEquals("x", Files.readString(taken.resolve("x")));
    }

    private void assertOnlyTheTarget() throws IOException {
        try (var files = Files.list(folder)) {
            assertEquals(List.of(target), files.toList());
        }
    }

    private static final class FullDisk extends FilterOutputStream {
        private final String words;

        FullDisk(OutputStream out, String words) {
            super(out);
            this.words = words;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            throw new IOException(words);
        }
    }
}
