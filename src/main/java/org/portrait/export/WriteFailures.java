// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

/** Turns what the file system says into a {@link Failure}. */
final class WriteFailures {
    /** Linux and macOS; Windows; a user's quota. */
    private static final List<String> FULL =
            List.of("no space left on device", "there is not enough space", "disk quota exceeded");

    private WriteFailures() {}

    /** No file could be created beside {@code target}. */
    static FailureException creating(Path target, IOException e) {
        Path folder = Objects.requireNonNullElse(target.toAbsolutePath().getParent(), target);
        boolean refused = e instanceof AccessDeniedException
                || e instanceof NoSuchFileException
                || e instanceof NotDirectoryException
                || e instanceof FileSystemException && !Files.isDirectory(folder)
                || message(e).contains("read-only file system");
        return refused && !full(e)
                ? new FailureException(new Failure.FolderNotWritable(folder), e)
                : writing(target, e);
    }

    /** Writing, or moving into place, failed. */
    static FailureException writing(Path target, IOException e) {
        return new FailureException(
                full(e) ? new Failure.DiskFull(target) : new Failure.WriteFailed(target, detail(e)), e);
    }

    private static boolean full(IOException e) {
        return FULL.stream().anyMatch(message(e)::contains);
    }

    private static String detail(IOException e) {
        String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return Objects.requireNonNullElse(reason, e.getClass().getSimpleName());
    }

    private static String message(IOException e) {
        return Objects.requireNonNullElse(e.getMessage(), "").toLowerCase(java.util.Locale.ROOT);
    }
}
