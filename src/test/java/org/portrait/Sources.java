// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** The project's own source files, as text and as syntax trees, for the tests that hold the house rules. */
public final class Sources {
    public static final Path MAIN = Path.of("src/main/java");

    private Sources() {}

    public static List<Path> under(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param units in the order of the files
     * @param positions of the trees in their files
     */
    public record Parsed(List<CompilationUnitTree> units, SourcePositions positions) {}

    public static Parsed parse(List<Path> files) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var options = List.of("-proc:none");
            var task = (JavacTask)
                    compiler.getTask(null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files));
            var trees = new ArrayList<CompilationUnitTree>();
            task.parse().forEach(trees::add);
            return new Parsed(trees, Trees.instance(task).getSourcePositions());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
