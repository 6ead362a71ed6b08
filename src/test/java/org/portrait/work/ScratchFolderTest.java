// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFolderTest {
    @TempDir
    Path temporary;

    @Test
    void whatAKilledProcessLeftIsRemovedAndNothingElse() throws Exception {
        long mine = ProcessHandle.current().pid();
        long gone = gone();
        Path kept = Files.writeString(temporary.resolve("customers.csv"), "id");
        Path left = Files.createDirectories(temporary.resolve("portrait-" + gone + "-1/file1"));
        Files.writeString(left.resolve("text"), "copy");
        Files.createSymbolicLink(left.resolve("link"), temporary);
        for (String name : Set.of(
                "portrait-" + mine + "-1", "portrait-" + gone, "portrait-x-1", "other-" + gone + "-1", "portrait-")) {
            Files.createDirectory(temporary.resolve(name));
        }
        ScratchFolder.removeLeft(temporary);
        var names = new TreeSet<String>();
        try (var files = Files.list(temporary)) {
            files.forEach(file -> names.add(String.valueOf(file.getFileName())));
        }
        assertEquals(
                new TreeSet<>(Set.of(
                        "customers.csv",
                        "portrait-" + mine + "-1",
                        "portrait-" + gone,
                        "portrait-x-1",
                        "other-" + gone + "-1",
                        "portrait-")),
                names);
        assertEquals("id", Files.readString(kept));
        ScratchFolder.removeLeft(temporary.resolve("absent"));
    }

    /** The number of a process that has ended. */
    private static long gone() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.waitFor();
        return process.pid();
    }

    @Test
    void aNewOneIsOfThisProcess() throws Exception {
        Path folder = ScratchFolder.create();
        ScratchFolder.removeLeft(folder.getParent());
        assertTrue(Files.isDirectory(folder));
        ScratchFolder.remove(folder);
        assertTrue(Files.notExists(folder));
    }
}
