// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only this user may read, where the system knows such a thing; elsewhere those of the folder count. */
public final class OwnerOnly {
    private static final FileAttribute<?>[] POSIX = {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };

    private OwnerOnly() {}

    /**
     * Creates an empty file.
     *
     * @throws java.nio.file.FileAlreadyExistsException when there is one
     */
    public static void create(Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createFile(file, posix ? POSIX : new FileAttribute<?>[0]);
    }
}
