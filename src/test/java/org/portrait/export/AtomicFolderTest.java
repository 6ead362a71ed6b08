// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.work.CancelledException;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

class AtomicFolderTest {
    @TempDir
    Path folder;

    private static void file(Path path, String text) {
        try {
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> names() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(f -> folder.relativize(f).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aNewFolderAppearsWithItsFiles() throws IOException {
        new AtomicFolder(folder.resolve("a/out"), false).write(to -> file(to.resolve("x"), "1"));
        assertEquals(List.of("a/out/x"), names());
    }

    @Test
    void anEmptyFolderIsFilled() throws IOException {
        Files.createDirectory(folder.resolve("out"));
        new AtomicFolder(folder.resolve("out"), false).write(to -> file(to.resolve("x"), "1"));
        assertEquals(List.of("out/x"), names());
    }

    @Test
    void whatIsThereIsNotOverwrittenUnasked() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        file(out.resolve("x"), "mine");
        var kept = new AtomicFolder(out, false);
        var e = assertThrows(FailureException.class, () -> kept.write(to -> file(to.resolve("x"), "1")));
        assertEquals(new Failure.FolderExists(out), e.failure());
        assertEquals("mine", Files.readString(out.resolve("x")));
    }

    @Test
    void whenAskedItReplacesItsOwnFilesOnly() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        file(out.resolve("x"), "old");
        file(out.resolve("mine"), "mine");
        new AtomicFolder(out, true).write(to -> file(to.resolve("x"), "new"));
        assertEquals("new", Files.readString(out.resolve("x")));
        assertEquals(List.of("out/mine", "out/x"), names());
    }

    @Test
    void aFailureLeavesNothing() throws IOException {
        var out = new AtomicFolder(folder.resolve("out"), false);
        var e = assertThrows(
                FailureException.class,
                () -> out.write(to -> {
                    file(to.resolve("x"), "1");
                    throw new FailureException(new Failure.DiskFull(to.resolve("y")));
                }));
        assertEquals(new Failure.DiskFull(folder.resolve("out/y")), e.failure());
        assertThrows(
                CancelledException.class,
                () -> out.write(to -> {
                    file(to.resolve("x"), "1");
                    throw new CancelledException();
                }));
        assertEquals(List.of(), names());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void aFolderBelowAFileIsNotWritable() throws IOException {
        file(folder.resolve("x"), "1");
        var e = assertThrows(FailureException.class, () -> new AtomicFolder(folder.resolve("x/out"), false).check());
        assertEquals(new Failure.FolderNotWritable(folder.resolve("x")), e.failure());
    }
}
