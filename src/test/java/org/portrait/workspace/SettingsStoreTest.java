// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

class SettingsStoreTest {
    @TempDir
    Path folder;

    @Test
    void whatWasSavedComesBackLatestFileFirst() {
        var store = new SettingsStore(folder.resolve("new"));
        var settings = UserSettings.NONE
                .withLanguage("zh")
                .opened("/a.csv")
                .opened("/b.csv")
                .opened("/a.csv");
        store.save(settings);
        assertEquals(settings, store.load());
        assertEquals(
                List.of("/a.csv", "/b.csv"),
                store.load().recent().stream().map(RecentFile::file).toList());
    }

    @Test
    void damagedOrIncompleteSettingsAreThoseOfAFirstStart() throws Exception {
        var store = new SettingsStore(folder);
        assertEquals(UserSettings.NONE, store.load());
        for (String damaged : List.of("", "{", "[]", "null", "{\"language\":\"zh\"}", "{\"language\":null}")) {
            Files.writeString(folder.resolve("settings.json"), damaged);
            assertEquals(UserSettings.NONE, store.load(), damaged);
        }
    }

    /** As version 0.1.0 wrote them before there was a tour. */
    @Test
    void earlierSettingsAreUnderstood() throws Exception {
        Files.writeString(
                folder.resolve("settings.json"),
                "{\"language\":\"zh\",\"theme\":\"dark\",\"recent\":[\"/a.csv\"],\"chosen\":[]}");
        UserSettings settings = new SettingsStore(folder).load();
        assertEquals("zh", settings.language());
        assertFalse(settings.tourOffered());
        assertEquals(List.of(new RecentFile("/a.csv")), settings.recent());
    }

    @Test
    void aFileKeepsThePictureOfItsSegments() {
        var store = new SettingsStore(folder);
        var pictured = new RecentFile("/a.csv", List.of(60, 40), List.of(0, 3));
        var settings = UserSettings.NONE
                .opened("/a.csv")
                .segmented(pictured)
                .segmented(new RecentFile("/never-opened.csv", List.of(1), List.of(0)))
                .opened("/b.csv")
                .opened("/a.csv");
        store.save(settings);
        assertEquals(List.of(pictured, new RecentFile("/b.csv")), store.load().recent());
    }

    @Test
    void aPictureThatCannotBeIsNone() {
        var none = new RecentFile("/a.csv");
        assertEquals(none, new RecentFile("/a.csv", List.of(60, 40), List.of(0)));
        assertEquals(none, new RecentFile("/a.csv", List.of(60, 0), List.of(0, 1)));
        assertEquals(none, new RecentFile("/a.csv", List.of(60, 40), List.of(0, -1)));
    }

    @Test
    void aFolderThatCannotBeMadeIsARefusal() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        var store = new SettingsStore(file.resolve("below"));
        var refused = assertThrows(FailureException.class, () -> store.save(UserSettings.NONE));
        assertInstanceOf(Failure.FolderNotWritable.class, refused.failure());
    }
}
