// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.UnaryOperator;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

/**
 * Writes a file whole or not at all: under a temporary name in the same folder, forced to the disk, then moved into
 * place. When anything goes wrong, a cancel included, the temporary file is deleted and a file that was there before
 * stays as it was.
 */
public final class AtomicFile {
    private static final int BUFFER = 1 << 16;
    private final UnaryOperator<OutputStream> disk;

    public AtomicFile() {
        this(UnaryOperator.identity());
    }

    /** @param disk stands between the content and the file; tests hand in one that runs full */
    public AtomicFile(UnaryOperator<OutputStream> disk) {
        this.disk = disk;
    }

    /** What is to be written. */
    @FunctionalInterface
    public interface Content {
        /** @param out buffered; closed by the caller */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes or replaces {@code target}.
     *
     * @throws FailureException with {@link Failure.FolderNotWritable}, {@link Failure.DiskFull} or
     *     {@link Failure.WriteFailed}
     */
    public void write(Path target, Content content) {
        Path temporary = null;
        try {
            temporary = create(target);
            fill(temporary, content);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            temporary = null;
        } catch (IOException e) {
            throw temporary == null ? WriteFailures.creating(target, e) : WriteFailures.writing(target, e);
        } catch (UncheckedIOException e) {
            throw WriteFailures.writing(target, new IOException(e.getCause()));
        } finally {
            if (temporary != null) {
                TemporaryFiles.delete(temporary);
            }
        }
    }

    private static Path create(Path target) throws IOException {
        for (int i = 1; ; i++) {
            Path temporary = target.resolveSibling(".portrait-" + i + ".tmp");
            try {
                return Files.createFile(temporary);
            } catch (FileAlreadyExistsException e) {
                if (i == 1_000) {
                    throw e;
                }
            }
        }
    }

    private void fill(Path temporary, Content content) throws IOException {
        try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE);
                var out = new java.io.BufferedOutputStream(disk.apply(Channels.newOutputStream(channel)), BUFFER)) {
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }
}
