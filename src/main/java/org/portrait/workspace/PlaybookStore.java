// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.workspace;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.portrait.export.AtomicFile;
import org.portrait.personas.Playbook;
import org.portrait.personas.PlaybookJson;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

/** The user's own playbook in the settings folder, in place of that of the program. */
public final class PlaybookStore {
    private final Path folder;
    private final Path file;

    public PlaybookStore(Path folder) {
        this.folder = folder;
        file = folder.resolve("playbook.json");
    }

    /**
     * The user's, or that of the program where there is none.
     *
     * @throws FailureException with {@link Failure.PlaybookUnreadable}, {@link Failure.FileForbidden} or
     *     {@link Failure.FileUnreadable}
     */
    public Playbook load() {
        if (!Files.exists(file)) {
            return PlaybookJson.standard();
        }
        try {
            return PlaybookJson.parse(file, Files.readString(file));
        } catch (AccessDeniedException e) {
            throw new FailureException(new Failure.FileForbidden(file), e);
        } catch (CharacterCodingException e) {
            throw new FailureException(new Failure.PlaybookUnreadable(file, 1, ""), e);
        } catch (IOException e) {
            throw new FailureException(
                    new Failure.FileUnreadable(file, Objects.requireNonNullElse(e.getMessage(), "")), e);
        }
    }

    /**
     * The file to edit, made from that of the program where there is none.
     *
     * @throws FailureException with {@link Failure.FolderNotWritable}, or as {@link AtomicFile} does
     */
    public Path toEdit() {
        if (!Files.exists(file)) {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new FailureException(new Failure.FolderNotWritable(folder), e);
            }
            byte[] text = PlaybookJson.standardText().getBytes(StandardCharsets.UTF_8);
            new AtomicFile().write(file, out -> out.write(text));
        }
        return file;
    }
}
