// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.portrait.export.AtomicFile;
import org.portrait.i18n.Messages;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

/**
 * Where a command runs.
 *
 * @param folder the working folder
 * @param files writes them
 */
record Environment(PrintStream out, PrintStream err, Path folder, AtomicFile files, Messages words) {
    /**
     * Refuses to write over a file that is there, and over the one that is read even by force.
     *
     * @throws FailureException with {@link Failure.FileExists}
     */
    static void requireFree(Path target, Path source, boolean force) {
        if (Files.exists(target) && (!force || realPath(target).equals(realPath(source)))) {
            throw new FailureException(new Failure.FileExists(target));
        }
    }

    /** The file behind links, or the path as it is given where there is none. */
    private static Path realPath(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException _) {
            return file;
        }
    }

    /**
     * Does something with one file after the other; a refusal is told and stops no other.
     *
     * @return the exit code
     */
    int each(List<Path> all, Consumer<Path> action) {
        int code = CommandLineInterface.DONE;
        for (Path file : all) {
            try {
                action.accept(file);
            } catch (FailureException e) {
                err.println(RefusalText.of(e.failure(), words));
                code = CommandLineInterface.REFUSED;
            }
        }
        return code;
    }
}
