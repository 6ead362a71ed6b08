// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.workspace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.export.AtomicFile;
import org.portrait.pipeline.Project;
import org.portrait.pipeline.Recipe;
import org.portrait.pipeline.RecipeJson;
import org.portrait.work.ProjectName;

class RecoveryTest {
    private static final Project WORK =
            new Project(Recipe.DEFAULT, List.of(), List.of(), null, Map.of("page", List.of("data")));

    @TempDir
    Path folder;

    private Recovery window() {
        return new Recovery(folder.resolve("recovery"), new AtomicFile());
    }

    private List<Path> own() throws IOException {
        try (var files = Files.list(folder.resolve("recovery"))) {
            return files.filter(ProjectName::is).toList();
        }
    }

    /** Two windows that run, and a third one that was killed: a file without a lock. */
    @Test
    void onlyWhatNobodyHoldsIsLeft() throws IOException {
        assertEquals(List.of(), window().left(), "nothing has ever been kept");
        Recovery first = window();
        Recovery second = window();
        first.keep(WORK);
        second.keep(WORK);
        first.keep(WORK);
        assertEquals(List.of(), second.left());
        Path killed = Files.copy(own().getFirst(), folder.resolve("recovery/1-0.portrait"));
        assertEquals(List.of(killed), first.left());
        assertEquals(WORK, RecipeJson.readProject(killed));
        Recovery.discard(killed);
        assertEquals(List.of(), first.left());
        first.close();
        second.close();
        first.keep(WORK);
        assertArrayEquals(new String[0], folder.resolve("recovery").toFile().list(), "they ended as they should");
    }

    private static final String HOLDER = """
            import java.nio.channels.FileChannel;
            import java.nio.file.*;

            class Holder {
                public static void main(String[] lock) throws Exception {
                    FileChannel.open(Path.of(lock[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE).lock();
                    System.out.println("held");
                    System.in.read();
                }
            }
            """;

    /** Another program, which is then killed. */
    @Test
    void whatAnotherProgramHoldsIsLeftWhenThatDies() throws Exception {
        Recovery window = window();
        window.keep(WORK);
        Path other = Files.copy(own().getFirst(), folder.resolve("recovery/1-0.portrait"));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path source = Files.writeString(folder.resolve("Holder.java"), HOLDER);
        Process holder = new ProcessBuilder(java.toString(), source.toString(), other + ".lock").start();
        try {
            assertEquals("held", holder.inputReader().readLine());
            assertEquals(List.of(), window.left());
        } finally {
            holder.destroyForcibly().waitFor();
        }
        assertEquals(List.of(other), window.left());
        window.close();
    }

    @Test
    void whatIsSavedNeedsNoRecovery() {
        Recovery window = window();
        window.keep(WORK);
        window.forget();
        assertEquals(0, folder.resolve("recovery").toFile().list((_, name) -> name.endsWith(".portrait")).length);
        window.keep(WORK);
        assertEquals(1, folder.resolve("recovery").toFile().list((_, name) -> name.endsWith(".portrait")).length);
        window.close();
    }
}
