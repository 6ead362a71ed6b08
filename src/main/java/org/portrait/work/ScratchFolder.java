// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Temporary folders, which hold copies of what the analyst has opened. Who makes one removes it; those of a process that
 * was killed are known by its number in their names.
 */
public final class ScratchFolder {
    private static final String PREFIX = "portrait-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,18})-.*");

    private ScratchFolder() {}

    /** A new one, into which only this user may look. */
    public static Path create() throws IOException {
        return Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
    }

    /** Removes a folder with all that is in it; links are not followed. */
    public static void remove(Path folder) {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what processes have left that run no longer, as far as this user may. */
    public static void removeLeft(Path temporary) {
        try (var found = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (Path folder : found) {
                var name = NAME.matcher(String.valueOf(folder.getFileName()));
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    removeIfAllowed(folder);
                }
            }
        } catch (IOException _) {
            return; // nobody can look there
        }
    }

    private static void removeIfAllowed(Path folder) {
        try {
            remove(folder);
        } catch (UncheckedIOException _) {
            return; // of another user
        }
    }
}
