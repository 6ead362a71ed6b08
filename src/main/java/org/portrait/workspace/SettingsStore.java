// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.portrait.export.AtomicFile;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps {@link UserSettings} in a small JSON file in the user's own settings folder. */
public final class SettingsStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Path folder;
    private final Path file;

    public SettingsStore(Path folder) {
        this.folder = folder;
        file = folder.resolve("settings.json");
    }

    /** The folder that the operating system has for the settings of programs. */
    public static Path systemFolder() {
        String home = System.getProperty("user.home");
        String os = System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT);
        String roaming = System.getenv("APPDATA");
        String xdg = System.getenv("XDG_CONFIG_HOME");
        if (os.contains("win")) {
            return roaming == null ? Path.of(home, "Portrait") : Path.of(roaming, "Portrait");
        } else if (os.contains("mac")) {
            return Path.of(home, "Library", "Application Support", "Portrait");
        }
        return xdg == null || xdg.isEmpty() ? Path.of(home, ".config", "portrait") : Path.of(xdg, "portrait");
    }

    /** Settings that are missing or damaged are those of a first start. */
    public UserSettings load() {
        try {
            return Files.exists(file)
                    ? Objects.requireNonNullElse(
                            JSON.readValue(Files.readString(file), UserSettings.class), UserSettings.NONE)
                    : UserSettings.NONE;
        } catch (IOException | JacksonException _) {
            return UserSettings.NONE;
        }
    }

    public void save(UserSettings settings) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new FailureException(new Failure.FolderNotWritable(folder), e);
        }
        byte[] json = JSON.writeValueAsBytes(settings);
        new AtomicFile().write(file, out -> out.write(json));
    }
}
