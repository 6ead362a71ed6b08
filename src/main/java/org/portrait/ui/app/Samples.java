// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** The data sets inside the program, unpacked to a folder of their own when one is opened. */
final class Samples {
    private final Path folder;

    /** @param folder of the user's own, created when needed */
    Samples(Path folder) {
        this.folder = folder;
    }

    /** @param name of a file in {@code sample-data} */
    Path file(String name) {
        Path file = folder.resolve(name);
        try (InputStream packed =
                Objects.requireNonNull(Samples.class.getResourceAsStream("/org/portrait/samples/" + name))) {
            Files.createDirectories(folder);
            Files.copy(packed, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
