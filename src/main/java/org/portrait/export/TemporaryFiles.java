// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Clears away what a failed write left behind. */
final class TemporaryFiles {
    private TemporaryFiles() {}

    /** Deletes a file, or a folder with the files in it. A file that cannot be deleted stays: the write has failed already. */
    static void delete(Path path) {
        try {
            if (Files.isDirectory(path)) {
                try (var files = Files.newDirectoryStream(path)) {
                    files.forEach(TemporaryFiles::delete);
                }
            }
            Files.deleteIfExists(path);
        } catch (IOException e) {
            System.getLogger(TemporaryFiles.class.getName()).log(System.Logger.Level.DEBUG, "left behind: " + path, e);
        }
    }
}
