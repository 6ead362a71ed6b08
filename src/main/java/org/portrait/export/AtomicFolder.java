// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

/**
 * Writes a folder of results whole or not at all: into a temporary folder beside it, which then takes its place. In a
 * folder that exists and may be overwritten, the files replace those of the same name and no others.
 */
public final class AtomicFolder {
    private final Path target;
    private final boolean overwrite;

    /** @param overwrite whether files in a folder that exists and is not empty may be replaced */
    public AtomicFolder(Path target, boolean overwrite) {
        this.target = target.toAbsolutePath().normalize();
        this.overwrite = overwrite;
    }

    public Path path() {
        return target;
    }

    /**
     * Whether writing could work; to be asked before long work.
     *
     * @throws FailureException with {@link Failure.FolderExists} or {@link Failure.FolderNotWritable}
     */
    public void check() {
        Path existing = target;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            throw new FailureException(new Failure.FolderNotWritable(existing));
        }
        if (existing.equals(target) && !overwrite && !empty()) {
            throw new FailureException(new Failure.FolderExists(target));
        }
    }

    private boolean empty() {
        try (var files = Files.newDirectoryStream(target)) {
            return !files.iterator().hasNext();
        } catch (IOException e) {
            throw WriteFailures.creating(target.resolve("."), e);
        }
    }

    /**
     * @param content writes the files into the folder it is given; folders in it are not moved
     * @throws FailureException as {@link #check} and {@link AtomicFile} do
     */
    public void write(Consumer<Path> content) {
        check();
        Path temporary = create();
        try {
            content.accept(temporary);
            publish(temporary);
        } catch (FailureException e) {
            throw new FailureException(atItsPlace(e.failure()), e);
        } catch (IOException e) {
            throw WriteFailures.writing(target, e);
        } finally {
            TemporaryFiles.delete(temporary);
        }
    }

    private Path create() {
        try {
            Path parent = target.getParent();
            Files.createDirectories(parent == null ? target : parent);
            for (int i = 1; ; i++) {
                Path temporary = target.resolveSibling(".portrait-" + i + ".tmp");
                if (!Files.exists(temporary)) {
                    return Files.createDirectory(temporary);
                }
            }
        } catch (FileAlreadyExistsException e) {
            throw WriteFailures.writing(target, e);
        } catch (IOException e) {
            throw WriteFailures.creating(target, e);
        }
    }

    private void publish(Path temporary) throws IOException {
        if (!Files.exists(target)) {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        try (var files = Files.newDirectoryStream(temporary)) {
            for (Path file : files) {
                Files.move(
                        file,
                        target.resolve(file.getFileName()),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** The user knows the file by its final place. */
    private Failure atItsPlace(Failure failure) {
        return switch (failure) {
            case Failure.DiskFull f ->
                new Failure.DiskFull(target.resolve(f.file().getFileName()));
            case Failure.WriteFailed f ->
                new Failure.WriteFailed(target.resolve(f.file().getFileName()), f.detail());
            default -> failure;
        };
    }
}
