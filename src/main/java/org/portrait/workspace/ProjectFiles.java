// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.workspace;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portrait.data.Fingerprint;
import org.portrait.export.AtomicFile;
import org.portrait.export.RunFiles;
import org.portrait.join.JoinSettings;
import org.portrait.load.LoadSettings;
import org.portrait.pipeline.Project;
import org.portrait.pipeline.Project.Source;
import org.portrait.pipeline.RecipeJson;

/**
 * Projects on the disk, and where their data are. A project may come from a colleague, so it opens nothing by itself but
 * files beside it or below it, those of the user, and what the user has opened by hand before: no path to another
 * machine, drive or user.
 */
public final class ProjectFiles {
    private final RunFiles files;
    private final Path home;
    private final Predicate<Path> chosen;

    /**
     * @param home the folder of the user
     * @param chosen whether the user has chosen a file by hand before
     */
    public ProjectFiles(AtomicFile files, Path home, Predicate<Path> chosen) {
        this.files = new RunFiles(files);
        this.chosen = chosen;
        this.home = home.toAbsolutePath().normalize();
    }

    /** Where the data are, seen from a project that is to be written. */
    public static Source source(Path project, Path data, @Nullable Fingerprint fingerprint) {
        String near = LoadSettings.relative(project, data);
        return new Source(data.toAbsolutePath().toString(), Path.of(near).isAbsolute() ? "" : near, fingerprint);
    }

    /** @throws org.portrait.work.FailureException as {@link AtomicFile#write} */
    public void write(Path target, Project project) {
        files.text(target, RecipeJson.write(project));
    }

    /** @throws org.portrait.work.FailureException as {@link RecipeJson#read} */
    public Project read(Path file) {
        return RecipeJson.readProject(file);
    }

    /** Where the first file may be looked for, the likeliest place first. */
    public List<Path> places(Path project, Source source) {
        var places = new ArrayList<Path>();
        if (!source.near().isEmpty()) {
            path(project, source.near()).ifPresent(places::add);
        }
        path(project, source.path()).filter(p -> !places.contains(p)).ifPresent(places::add);
        return places;
    }

    /** The first of the places that may be looked at unasked and has a file. */
    public Optional<Path> found(Path project, Source source) {
        return places(project, source).stream()
                .filter(place -> unasked(project, place))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /**
     * Every file that a project reads with its data in such a place, and that must not be opened unasked.
     *
     * @param data the first file
     */
    public List<Path> toBeAsked(Path project, Project content, Path data) {
        Stream<Path> joined = content.recipe().joins().stream().flatMap(join -> files(data, join));
        return Stream.concat(further(data, content.recipe().data()), joined)
                .filter(file -> !unasked(project, file))
                .toList();
    }

    private static Stream<Path> files(Path data, JoinSettings join) {
        return path(data, join.file()).stream().flatMap(first -> further(first, join.data()));
    }

    private static Stream<Path> further(Path first, LoadSettings settings) {
        return Stream.concat(Stream.of(first), settings.also().stream().flatMap(also -> path(first, also).stream()));
    }

    private static Optional<Path> path(Path beside, String path) {
        try {
            return Optional.of(
                    beside.toAbsolutePath().resolveSibling(Path.of(path)).normalize());
        } catch (InvalidPathException _) { // of another system
            return Optional.empty();
        }
    }

    /** Whether a place is beside the project or below it, the user's own or chosen before. Does not look there. */
    public boolean unasked(Path project, Path place) {
        Path folder = project.toAbsolutePath().normalize().getParent();
        boolean network =
                place.toString().startsWith("\\\\") || place.toString().startsWith("//");
        boolean beside = folder != null && folder.getParent() != null && place.startsWith(folder);
        return beside || !network && place.startsWith(home) || chosen.test(place);
    }
}
