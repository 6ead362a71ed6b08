// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.portrait.load.LoadSettings;
import org.portrait.pipeline.Pipeline;
import org.portrait.work.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what the loader understood of each file, one JSON object per line. A file that cannot be read stops no other. */
@Command(name = "inspect")
final class InspectCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DATA", arity = "1..*", descriptionKey = "cli.option.data")
    private List<Path> files = List.of();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    private final Environment environment;

    InspectCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        return environment.each(files, file -> {
            var loaded = new Pipeline(1)
                    .load(environment.folder().resolve(file), reading.applied(LoadSettings.DETECT), Progress.none());
            environment.out().println(ReceiptJson.line(file, loaded));
        });
    }
}
