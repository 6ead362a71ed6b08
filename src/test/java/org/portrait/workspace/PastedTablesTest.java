// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portrait.data.Dataset;
import org.portrait.load.LoadSettings;
import org.portrait.load.Loader;
import org.portrait.work.CancelledException;
import org.portrait.work.CancelledProgress;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

class PastedTablesTest {
    private final PastedTables tables = new PastedTables();

    private Path pasted(String text) {
        Path file = PastedTables.write("Clipboard", text, Progress.none());
        tables.opened(file);
        return file;
    }

    private static Dataset read(Path file) {
        return new Loader().load(file, LoadSettings.DETECT, Progress.none()).dataset();
    }

    @Test
    void excelsCellsAreReadAsTheyAre() {
        Path file = pasted("name\tnote\tspend\tsince\r\nZoë\t\"two\nlines, and a comma\"\t1,234.50\t2024/1/5\r\n"
                + "王芳\t\"say \"\"hi\"\"\"\t99.00\t2024/2/17\r\nBob\t5\" pipe; long\t12.25\t2023/12/31\r\n");
        try {
            Dataset found = read(file);
            assertEquals("Clipboard", found.name());
            assertEquals(3, found.rows());
            assertEquals("two\nlines, and a comma", found.text(0, "note"));
            assertEquals("say \"hi\"", found.text(1, "note"));
            assertEquals("5\" pipe; long", found.text(2, "note"));
            assertEquals(1234.5, found.value(0, "spend"));
            assertEquals("2024-02-17", found.text(1, "since"));
            assertEquals("王芳", found.text(1, "name"));
        } finally {
            tables.keepOnly(null);
        }
    }

    @Test
    void delimitedTextIsATableToo() {
        Path file = pasted("id;spend\n1;2,50\n2;3,75\n");
        try {
            assertEquals(3.75, read(file).value(1, "spend"));
        } finally {
            tables.keepOnly(null);
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \n\n", "one line\n", "a\tb\tc", "a\tb\r\n\t\r\n"})
    void whatIsNoTableIsRefused(@Nullable String text) {
        var refused =
                assertThrows(FailureException.class, () -> PastedTables.write("Clipboard", text, Progress.none()));
        assertInstanceOf(Failure.NothingToPaste.class, refused.failure());
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        Path file = pasted("a\tb\n1\t2\n");
        try {
            assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("posix"));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            assertEquals(
                    "rwx------",
                    PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(Objects.requireNonNull(file.getParent()))));
        } finally {
            tables.keepOnly(null);
        }
    }

    @Test
    void allButTheOpenOneAreRemovedWithTheirFolders() {
        Path first = pasted("a\tb\n1\t2\n");
        Path second = pasted("a\tb\n3\t4\n");
        tables.keepOnly(second);
        assertFalse(Files.exists(Objects.requireNonNull(first.getParent())));
        assertTrue(Files.exists(second));
        tables.keepOnly(Path.of("another.csv"));
        assertFalse(Files.exists(Objects.requireNonNull(second.getParent())));
    }

    @Test
    void whatWasCancelledLeavesNothing() throws IOException {
        var cancelled = new CancelledProgress();
        String name = "cancelled-" + ProcessHandle.current().pid();
        assertThrows(CancelledException.class, () -> PastedTables.write(name, "a\tb\n1\t2\n", cancelled));
        try (var folders = Files.newDirectoryStream(
                Path.of(System.getProperty("java.io.tmpdir")),
                "portrait-" + ProcessHandle.current().pid() + "-*")) {
            folders.forEach(folder -> assertFalse(Files.exists(folder.resolve(name))));
        }
    }
}
