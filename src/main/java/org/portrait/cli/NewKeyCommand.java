// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.portrait.privacy.IdKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes the key by which ids become pseudonyms. */
@Command(name = "new-key")
final class NewKeyCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.option.newKey")
    private @Nullable Path file;

    private final Environment environment;

    NewKeyCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Path target = environment.folder().resolve(Objects.requireNonNull(file, "picocli requires it"));
        IdKey.make(target);
        environment.out().println(environment.words().text("cli.newKey", target));
        return CommandLineInterface.DONE;
    }
}
