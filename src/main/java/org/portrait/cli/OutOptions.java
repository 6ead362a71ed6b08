// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portrait.export.AtomicFolder;
import picocli.CommandLine.Option;

/** Where results go. */
final class OutOptions {
    static final String DEFAULT = "portrait-out";

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "cli.option.out")
    private @Nullable Path out;

    @Option(names = "--force", descriptionKey = "cli.option.force")
    private boolean force;

    /** The folder that was named, if one was. */
    Optional<AtomicFolder> named(Path workingFolder) {
        return Optional.ofNullable(out).map(o -> new AtomicFolder(workingFolder.resolve(o), force));
    }

    AtomicFolder folder(Path workingFolder) {
        return named(workingFolder).orElseGet(() -> new AtomicFolder(workingFolder.resolve(DEFAULT), force));
    }
}
