// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portrait.export.AtomicFile;
import org.portrait.export.RunFiles;
import org.portrait.pipeline.Project;
import org.portrait.pipeline.RecipeJson;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.ProjectName;

/**
 * One file per window with the work that is in no project yet, so that a crash costs nothing. A file is known to be in use
 * by the lock on the one beside it, which the system takes back when a program ends in whatever way. Safe to call from
 * several threads.
 */
public final class Recovery implements AutoCloseable {
    private static final String LOCK = ".lock";

    /** @param lock on the one beside it, as long as it is open */
    private record Own(Path file, FileChannel lock) {}

    private final Path folder;
    private final RunFiles files;
    private @Nullable Own own;
    private boolean closed;

    /** @param folder of the files of all windows */
    public Recovery(Path folder, AtomicFile files) {
        this.folder = folder;
        this.files = new RunFiles(files);
    }

    /**
     * Keeps the work as it is now.
     *
     * @throws FailureException with {@link Failure.FolderNotWritable}, or as {@link AtomicFile#write}
     */
    public synchronized void keep(Project work) {
        if (!closed) {
            files.text(own(), RecipeJson.write(work));
        }
    }

    /** There is nothing to be lost any more. */
    public synchronized void forget() {
        if (own != null) {
            delete(own.file);
        }
    }

    private Path own() {
        Own known = own;
        if (known == null) {
            known = taken();
            own = known;
        }
        return known.file;
    }

    private Own taken() {
        try {
            Files.createDirectories(folder);
            for (int i = 0; ; i++) {
                Path candidate = folder.resolve(ProcessHandle.current().pid() + "-" + i + ProjectName.ENDING);
                FileChannel beside = beside(candidate);
                if (lock(beside) != null) {
                    return new Own(candidate, beside);
                }
                beside.close();
            }
        } catch (IOException e) {
            throw new FailureException(new Failure.FolderNotWritable(folder), e);
        }
    }

    /** Null where another window has it. */
    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) { // in this very program
            return null;
        }
    }

    private static Path lockOf(Path file) {
        return file.resolveSibling(file.getFileName() + LOCK);
    }

    private static FileChannel beside(Path file) throws IOException {
        return FileChannel.open(lockOf(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Files of windows that did not end as they should have, oldest first; those of running ones are not among them. */
    public List<Path> left() {
        var left = new ArrayList<Path>();
        try (var found = Files.newDirectoryStream(folder, "*" + ProjectName.ENDING)) {
            for (Path candidate : found) {
                if (!inUse(candidate)) {
                    left.add(candidate);
                }
            }
        } catch (IOException _) {
            return List.of(); // nothing has ever been kept
        }
        left.sort(Comparator.comparing(Recovery::written));
        return left;
    }

    /** When a file was written, in milliseconds since 1970. */
    public static long written(Path file) {
        return file.toFile().lastModified();
    }

    private static boolean inUse(Path candidate) throws IOException {
        try (var opened = beside(candidate);
                FileLock taken = lock(opened)) {
            return taken == null;
        }
    }

    /** Removes what a window has left. */
    public static void discard(Path left) {
        delete(left);
        delete(lockOf(left));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            return; // it is offered once more
        }
    }

    /** The window was closed as it should be. */
    @Override
    public synchronized void close() {
        closed = true;
        Own known = own;
        try {
            if (known != null) {
                known.lock.close();
                discard(known.file);
            }
        } catch (IOException _) {
            return; // it is offered at the next start
        }
    }
}
