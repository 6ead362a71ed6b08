// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portrait.aggregate.Aggregated;
import org.portrait.aggregate.Aggregation;
import org.portrait.aggregate.Aggregator;
import org.portrait.load.FirstLook;
import org.portrait.load.LoadSettings;
import org.portrait.load.Loaded;
import org.portrait.load.Loader;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** The customers of a file, its rows or what is made of them, remembered until the file or the settings change. */
final class CustomerFile {
    private record LoadKey(List<FileKey> files, LoadSettings settings) {}

    private record FileKey(Path file, FileTime modified, long bytes) {}

    private record AggregateKey(LoadKey file, Aggregation settings) {}

    private final Memo<LoadKey, Loaded> loaded = new Memo<>();
    private final Memo<AggregateKey, Aggregated> aggregated = new Memo<>();

    /**
     * With the roles that are guessed, whatever the settings say.
     *
     * @param seen told what can be seen of a large file before all of it is read
     */
    Loaded customers(
            Path file,
            LoadSettings settings,
            @Nullable Aggregation aggregation,
            Progress progress,
            Consumer<FirstLook> seen) {
        if (aggregation == null) {
            return load(file, settings, progress, seen);
        }
        Aggregated made = aggregate(file, settings, aggregation, progress);
        return new Loaded(made.customers(), made.file());
    }

    Loaded load(Path file, LoadSettings settings, Progress progress, Consumer<FirstLook> seen) {
        LoadSettings reading = settings.withRoles(Map.of());
        return loaded.apart(key(file, reading), () -> new Loader().load(file, reading, progress, seen));
    }

    Aggregated aggregate(Path file, LoadSettings settings, Aggregation aggregation, Progress progress) {
        LoadSettings reading = settings.withRoles(Map.of());
        return aggregated.apart(
                new AggregateKey(key(file, reading), aggregation),
                () -> new Aggregator().aggregate(file, reading, aggregation, progress));
    }

    private static LoadKey key(Path file, LoadSettings settings) {
        return new LoadKey(settings.files(file).stream().map(CustomerFile::key).toList(), settings);
    }

    private static FileKey key(Path file) {
        try {
            return new FileKey(file, Files.getLastModifiedTime(file), Files.size(file));
        } catch (IOException _) {
            throw new FailureException(new Failure.FileMissing(file));
        }
    }
}
