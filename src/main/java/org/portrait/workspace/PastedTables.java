// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portrait.work.CancelledException;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.OwnerOnly;
import org.portrait.work.Progress;
import org.portrait.work.ScratchFolder;

/**
 * Tables from the clipboard as files that can be opened. Each is in a temporary folder that only this user may look into,
 * and is gone when it is no longer needed or the program ends; if that was killed, when it starts again.
 */
public final class PastedTables {
    private final Set<Path> opened = new HashSet<>();

    /**
     * Writes a table for {@link #opened}.
     *
     * @param name of the file, which the window shows
     * @param text what is on the clipboard, or null where there is no text
     * @throws FailureException with {@link Failure.NothingToPaste} when these are not two rows at least, or
     *     {@link Failure.WriteFailed}
     */
    public static Path write(String name, @Nullable String text, Progress progress) {
        String table = table(text == null ? "" : text);
        Path folder = folder();
        Path file = file(folder, name);
        folder.toFile().deleteOnExit();
        file.toFile().deleteOnExit(); // before its folder: the last named goes first
        try {
            OwnerOnly.create(file);
            Files.writeString(file, table);
        } catch (IOException e) {
            remove(file);
            throw failure(file, e);
        }
        if (progress.cancelled()) {
            remove(file);
            throw new CancelledException();
        }
        return file;
    }

    /** A table that is being opened and will be removed by {@link #keepOnly}. */
    public void opened(Path file) {
        opened.add(file);
    }

    private static String table(String text) {
        boolean cells = text.indexOf('\t') >= 0;
        List<List<String>> rows = cells ? CopiedCells.of(text) : List.of();
        long filled = cells
                ? rows.size()
                : text.lines().filter(line -> !line.isBlank()).count();
        if (filled < 2) {
            throw new FailureException(new Failure.NothingToPaste());
        }
        return cells ? CopiedCells.write(rows) : text;
    }

    private static Path folder() {
        try {
            return ScratchFolder.create();
        } catch (IOException e) {
            throw failure(Path.of(System.getProperty("java.io.tmpdir")), e);
        }
    }

    /** A system that is set up for English only may have no file with a Chinese name. */
    private static Path file(Path folder, String name) {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException _) {
            return folder.resolve("Clipboard");
        }
    }

    private static FailureException failure(Path file, IOException e) {
        String detail = Objects.requireNonNullElse(e.getMessage(), "");
        return new FailureException(new Failure.WriteFailed(file, detail), e);
    }

    /** Removes all tables that were opened but one that still is. */
    public void keepOnly(@Nullable Path open) {
        opened.removeIf(file -> !file.equals(open) && remove(file));
    }

    /** Whether it is gone; on Windows it stays while it is read, and is tried again. */
    private static boolean remove(Path file) {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(Objects.requireNonNull(file.getParent(), "in a folder of its own"));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
