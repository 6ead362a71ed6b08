// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.work;

import java.nio.file.Path;
import java.util.Locale;

/** What the files of projects are called. */
public final class ProjectName {
    public static final String ENDING = ".portrait";

    private ProjectName() {}

    public static boolean is(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /** The same place with a name that ends as those of projects do. */
    public static Path of(Path chosen) {
        return is(chosen) ? chosen : chosen.resolveSibling(chosen.getFileName() + ENDING);
    }
}
