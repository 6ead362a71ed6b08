// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
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
                Path candidate = folder.resolve(prefix() + i + ProjectName.ENDING);
                if (Files.notExists(lockOf(candidate))) {
                    var lock = FileChannel.open(
                            lockOf(candidate), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    lock.lock();
                    return new Own(candidate, lock);
                }
            }
        } catch (IOException e) {
            throw new FailureException(new Failure.FolderNotWritable(folder), e);
        }
    }

    /** Of the names of all files of this process, and of no other's, also where all have the same number. */
    private static String prefix() {
        var process = ProcessHandle.current();
        long start = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return process.pid() + "-" + start + "-";
    }

    private static Path lockOf(Path file) {
        return file.resolveSibling(name(file) + LOCK);
    }

    /** Files of windows that did not end as they should have, oldest first; those of running ones are not among them. */
    public List<Path> left() {
        var left = new ArrayList<Path>();
        try (var found = Files.newDirectoryStream(folder, "*" + ProjectName.ENDING)) {
            for (Path candidate : found) {
                if (!name(candidate).startsWith(prefix()) && !inUse(candidate)) {
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

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /** Not for files of this process: closing any channel to a file takes back all its locks on it. */
    private static boolean inUse(Path candidate) throws IOException {
        try (var opened = FileChannel.open(lockOf(candidate), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock taken = opened.tryLock()) {
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
