// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portrait.load.LoadReport;
import org.portrait.load.LoadSettings;
import org.portrait.pipeline.ScoreStage;
import org.portrait.score.Model;
import org.portrait.score.ModelJson;
import org.portrait.work.Progress;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** A model, a file with customers for it, and how that is read. */
final class ScoringOptions {
    /** What {@code --missing} can say: a model knows one way only. */
    enum Missing {
        AS_TRAINED;

        @Override
        public String toString() {
            return "as-trained";
        }
    }

    /** What {@code --map} says. */
    record Renamed(String before, String now) {
        static final class Converter implements ITypeConverter<Renamed> {
            @Override
            public Renamed convert(String text) {
                int at = text.indexOf('=');
                if (at < 1 || at == text.length() - 1) {
                    throw new TypeConversionException(text);
                }
                return new Renamed(
                        text.substring(0, at).strip(), text.substring(at + 1).strip());
            }
        }
    }

    @Parameters(index = "0", paramLabel = "MODEL", descriptionKey = "cli.option.model")
    private @Nullable Path model;

    @Parameters(index = "1", paramLabel = "DATA", descriptionKey = "cli.option.newData")
    private @Nullable Path data;

    @Option(names = "--also", paramLabel = "FILE", descriptionKey = "cli.option.also")
    private List<Path> also = List.of();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(names = "--missing", paramLabel = "as-trained", descriptionKey = "cli.option.asTrained")
    private Missing missing = Missing.AS_TRAINED;

    @Option(
            names = "--map",
            paramLabel = "OLD=NEW",
            converter = Renamed.Converter.class,
            descriptionKey = "cli.option.map")
    private List<Renamed> renamed = List.of();

    Model model(Path folder) {
        return ModelJson.read(modelFile(folder));
    }

    private Path modelFile(Path folder) {
        return folder.resolve(Objects.requireNonNull(model, "picocli requires it"));
    }

    private Path file(Path folder) {
        return folder.resolve(Objects.requireNonNull(data, "picocli requires it"));
    }

    private ScoreStage stage(Model known) {
        var renames = new TreeMap<String, String>();
        renamed.forEach(r -> renames.put(r.before(), r.now()));
        return new ScoreStage(known, renames);
    }

    private LoadSettings settings(ScoreStage stage, Path folder) {
        return reading.applied(stage.reading())
                .withFurther(file(folder), also.stream().map(folder::resolve).toArray(Path[]::new));
    }

    /** All files that are read. */
    Stream<Path> sources(Model known, Path folder) {
        List<Path> files = settings(stage(known), folder).files(file(folder));
        return Stream.concat(files.stream(), Stream.of(modelFile(folder)));
    }

    ScoreStage.Result score(Model known, Path folder) {
        ScoreStage stage = stage(known);
        return stage.score(file(folder), settings(stage, folder), Progress.none());
    }

    LoadReport stream(Model known, Path folder, ScoreStage.Sink sink) {
        ScoreStage stage = stage(known);
        return stage.stream(file(folder), settings(stage, folder), Progress.none(), sink);
    }
}
