// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.i18n.FailureText;
import org.portrait.i18n.Messages;
import org.portrait.personas.PlaybookJson;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

class PlaybookStoreTest {
    @TempDir
    Path folder;

    @Test
    void theFileToEditIsThatOfTheProgramUntilItIsEdited() throws Exception {
        var store = new PlaybookStore(folder.resolve("new"));
        assertEquals(PlaybookJson.standard(), store.load());
        Path file = store.toEdit();
        assertEquals(PlaybookJson.standardText(), Files.readString(file));
        Files.writeString(file, "{\"version\": 1, \"actions\": []}");
        assertEquals(List.of(), store.load().actions());
        assertEquals(file, store.toEdit());
        assertEquals(List.of(), store.load().actions());
    }

    @Test
    void whatCannotBeReadIsTold() throws Exception {
        var store = new PlaybookStore(folder);
        Files.writeString(folder.resolve("playbook.json"), "{");
        var refused = assertThrows(FailureException.class, store::load);
        assertInstanceOf(Failure.PlaybookUnreadable.class, refused.failure());
        assertEquals(
                "The playbook " + folder.resolve("playbook.json") + " is not valid JSON in line 1. Correct it, or"
                        + " delete the file to get the built-in suggestions back.",
                FailureText.of(refused.failure(), new Messages(Messages.ENGLISH)));
        Files.write(folder.resolve("playbook.json"), new byte[] {(byte) 0xff});
        assertInstanceOf(
                Failure.PlaybookUnreadable.class,
                assertThrows(FailureException.class, store::load).failure());
        Path file = Files.writeString(folder.resolve("file"), "");
        assertInstanceOf(
                Failure.FolderNotWritable.class,
                assertThrows(FailureException.class, () -> new PlaybookStore(file.resolve("below")).toEdit())
                        .failure());
    }
}
