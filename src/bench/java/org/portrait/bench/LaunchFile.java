// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes down for {@code run.sh} what Maven knows: which Java, and its arguments. Argument: the file. */
final class LaunchFile {
    private LaunchFile() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file,
                System.getProperty("java.home") + "\n" + System.getProperty("java.class.path") + "\n"
                        + System.getProperty("bench.flags") + "\n");
    }
}
