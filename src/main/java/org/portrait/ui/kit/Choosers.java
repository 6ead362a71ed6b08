// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks for files and folders. Tests and the headless platform, which has no native dialogs, bring their own. */
public interface Choosers {
    /** @param patterns such as {@code *.csv} */
    Optional<Path> open(String title, List<String> patterns);

    Optional<Path> save(String title, String proposedName, List<String> patterns);

    Optional<Path> folder(String title);
}
