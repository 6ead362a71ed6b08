// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.portrait.score.Model;
import org.portrait.score.ModelJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Answers programs on this machine with the persona of a customer, until it is interrupted. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
    private static final int HIGHEST = 65_535;

    static final class PortConverter implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= HIGHEST) {
                return Integer.valueOf(text);
            }
            throw new TypeConversionException(text);
        }
    }

    @Parameters(index = "0", paramLabel = "MODEL", descriptionKey = "cli.option.model")
    private @Nullable Path model;

    @Option(
            names = "--port",
            paramLabel = "0..65535",
            converter = PortConverter.class,
            descriptionKey = "cli.option.port")
    private Integer port = 0;

    private final Environment environment;

    ServeCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Model known =
                ModelJson.read(environment.folder().resolve(Objects.requireNonNull(model, "picocli requires it")));
        try (var server = new ScoringServer(known, port, environment.words(), System::nanoTime)) {
            environment.out().println(environment.words().text("serve.listening", server.address()));
            new CountDownLatch(1).await(); // for ever: Ctrl+C ends the program
        } catch (BindException _) {
            environment.err().println(environment.words().text("serve.taken", String.valueOf(port)));
            return CommandLineInterface.REFUSED;
        } catch (InterruptedException _) {
            return CommandLineInterface.DONE;
        }
        return CommandLineInterface.DONE;
    }
}
