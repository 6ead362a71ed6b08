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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portrait.export.AtomicFile;
import org.portrait.pipeline.Project;
import org.portrait.pipeline.RecipeJson;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

/**
 * One file per window with the work that is in no project yet, so that a crash costs nothing. A file is known to be in use
 * by the lock on the one beside it, which the system takes back when a program ends in whatever way. Safe to call from
 * several threads.
 */
public final class Recovery implements AutoCloseable {
    private static final String LOCK = ".lock";

    private final Path folder;
    private final AtomicFile files;
    private @Nullable FileChannel channel;
    private @Nullable FileLock lock;
    private @Nullable Path file;
    private boolean closed;

    /** @param folder of the files of all windows */
    public Recovery(Path folder, AtomicFile files) {
        this.folder = folder;
        this.files = files;
    }

    /**
     * Keeps the work as it is now.
     *
     * @throws FailureException with {@link Failure.FolderNotWritable}, or as {@link AtomicFile#write}
     */
    public synchronized void keep(Project work) {
        if (!closed) {
            byte[] text = RecipeJson.write(work).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            files.write(own(), out -> out.write(text));
        }
    }

    /** There is nothing to be lost any more. */
    public synchronized void forget() {
        if (file != null) {
            delete(file);
        }
    }

    private Path own() {
        Path known = file;
        if (known != null) {
            return known;
        }
        try {
            Files.createDirectories(folder);
            for (int i = 0; ; i++) {
                Path candidate = folder.resolve(ProcessHandle.current().pid() + "-" + i + ProjectFiles.ENDING);
                if (lock(candidate)) {
                    file = candidate;
                    return candidate;
                }
            }
        } catch (IOException e) {
            throw new FailureException(new Failure.FolderNotWritable(folder), e);
        }
    }

    private boolean lock(Path candidate) throws IOException {
        FileChannel opened = FileChannel.open(beside(candidate), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock taken = lock(opened);
        if (taken == null) {
            opened.close();
            return false;
        }
        channel = opened;
        lock = taken;
        return true;
    }

    /** Null where another window has it. */
    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) { // in this very program
            return null;
        }
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + LOCK);
    }

    /** Files of windows that did not end as they should have, oldest first; those of running ones are not among them. */
    public List<Path> left() {
        var left = new ArrayList<Path>();
        try (var found = Files.newDirectoryStream(folder, "*" + ProjectFiles.ENDING)) {
            for (Path candidate : found) {
                if (!inUse(candidate)) {
                    left.add(candidate);
                }
            }
        } catch (IOException _) {
            return List.of(); // nothing has ever been kept
        }
        left.sort(java.util.Comparator.comparing(Recovery::written));
        return left;
    }

    /** When a file was written, in milliseconds since 1970. */
    public static long written(Path file) {
        return file.toFile().lastModified();
    }

    private static boolean inUse(Path candidate) throws IOException {
        try (var opened = FileChannel.open(beside(candidate), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock taken = lock(opened)) {
            return taken == null;
        }
    }

    /** Removes what a window has left. */
    public static void discard(Path left) {
        delete(left);
        delete(beside(left));
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
        Path own = file;
        try {
            if (lock != null && channel != null && own != null) {
                lock.close();
                channel.close();
                discard(own);
            }
        } catch (IOException _) {
            return; // it is offered at the next start
        }
    }
}
