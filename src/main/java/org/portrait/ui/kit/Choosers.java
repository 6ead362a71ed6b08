// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks for files and folders. Tests and the headless platform, which has no native dialogs, bring their own. */
public interface Choosers {
    /**
     * One file or several; offers all files, too.
     *
     * @param kind what files of these patterns are called
     * @param patterns such as {@code *.csv}
     * @return nothing when the user has thought better of it
     */
    List<Path> open(String title, String kind, List<String> patterns);

    /** @param title also what files of these patterns are called */
    Optional<Path> save(String title, String proposedName, List<String> patterns);

    Optional<Path> folder(String title);
}
