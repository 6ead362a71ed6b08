// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;
import org.portrait.pipeline.Labels;
import org.portrait.pipeline.Project;
import org.portrait.ui.app.Notice.Choice;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;
import org.portrait.ui.state.Start;
import org.portrait.ui.task.Worker;
import org.portrait.workspace.ProjectFiles;
import org.portrait.workspace.Recovery;

/** Finds the data of a project and opens both; asks where they are not where they were, or must not be read unasked. */
final class ProjectOpener {
    /**
     * What is being opened.
     *
     * @param file that was read
     * @param project in which the work is to be kept, null for none
     * @param unlike whether it will not be as the project says
     * @param left files of windows that did not end as they should have, not needed once it is open; none for a project
     */
    record Coming(Path file, @Nullable Path project, Project content, boolean unlike, List<Path> left) {
        boolean recovered() {
            return !left.isEmpty();
        }
    }

    private final Session session;
    private final Worker worker;
    private final ProjectFiles files;
    private final Supplier<Projects.Desk> desk;
    private final ObjectProperty<@Nullable Notice> notice;
    private @Nullable Coming coming;

    ProjectOpener(
            Session session,
            Worker worker,
            ProjectFiles files,
            Supplier<Projects.Desk> desk,
            ObjectProperty<@Nullable Notice> notice) {
        this.session = session;
        this.worker = worker;
        this.files = files;
        this.desk = desk;
        this.notice = notice;
    }

    /** What has just been opened, null where that is no project. */
    @Nullable
    Coming came() {
        Coming came = coming;
        coming = null;
        return came != null
                        && Objects.equals(
                                came.project, session.opening().project().get())
                        && came.content.recipe().equals(session.recipe().get())
                ? came
                : null; // it was refused, and something else is open
    }

    /** Offers the latest of what other windows could not save. */
    void offer(List<Path> left) {
        if (left.isEmpty() || session.source().get() != null) {
            return;
        }
        Path latest = left.getLast();
        notice.set(new Notice(
                "project.recovered",
                List.of(new Date(Recovery.written(latest))),
                List.of(
                        new Choice("project.recover", () -> recover(latest, left)),
                        new Choice("project.discard", () -> left.forEach(Recovery::discard)))));
    }

    private void recover(Path latest, List<Path> left) {
        read(latest, content -> {
            List<String> of = content.view().getOrDefault(Projects.OF, List.of());
            return new Coming(latest, of.isEmpty() ? null : Path.of(of.getFirst()), content, true, left);
        });
    }

    void open(Path project) {
        read(project, content -> new Coming(project, project, content, false, List.of()));
    }

    private void read(Path file, Function<Project, Coming> how) {
        worker.run(
                "open-project",
                (_, _) -> {
                    Coming wanted = how.apply(files.read(file));
                    return new Found(wanted, data(wanted));
                },
                this::found,
                refused -> session.failed(Stage.DATA, refused));
    }

    /** @param data where they are, if that could be found out unasked */
    private record Found(Coming wanted, Optional<Path> data) {}

    /** What could not be saved is the analyst's own and is looked for wherever it was. */
    private Optional<Path> data(Coming wanted) {
        Project.Source source = wanted.content.source();
        if (source == null) {
            return Optional.empty();
        }
        return wanted.recovered()
                ? Optional.of(Path.of(source.path())).filter(Files::isRegularFile)
                : files.found(wanted.file, source);
    }

    private void found(Found found) {
        notice.set(null);
        if (found.data.isPresent()) {
            at(found.wanted, found.data.get(), List.of());
        } else {
            ask(found.wanted);
        }
    }

    private void ask(Coming wanted) {
        Project.Source source = wanted.content.source();
        List<Path> foreign = source == null || wanted.recovered()
                ? List.of()
                : files.places(wanted.file, source).stream()
                        .filter(place -> !files.unasked(wanted.file, place))
                        .toList();
        var choices = new ArrayList<Choice>();
        if (!foreign.isEmpty()) {
            Path place = foreign.getLast(); // which is told
            choices.add(new Choice("project.read", () -> at(wanted, place, List.of(place))));
        }
        choices.add(new Choice("project.choose", () -> choose(wanted)));
        choices.add(Choice.leave("project.cancel"));
        String key = source == null ? "project.noData" : foreign.isEmpty() ? "project.moved" : "project.foreign";
        notice.set(new Notice(key, List.of(name(wanted), source == null ? "" : source.path()), choices));
    }

    private static String name(Coming wanted) {
        Path named = wanted.project == null ? wanted.file : wanted.project;
        return named.getFileName().toString();
    }

    private void choose(Coming wanted) {
        List<Path> chosen = desk.get().askForData();
        if (chosen.isEmpty()) {
            ask(wanted);
        } else {
            var elsewhere = new Coming(wanted.file, wanted.project, wanted.content, true, wanted.left);
            at(elsewhere, chosen.getFirst(), chosen);
        }
    }

    /** @param allowed what the analyst has said may be read */
    private void at(Coming wanted, Path data, List<Path> allowed) {
        if (!allowed.isEmpty()) {
            desk.get().trust(allowed);
        }
        List<Path> asked = wanted.recovered()
                ? List.of()
                : files.toBeAsked(wanted.file, wanted.content, data).stream()
                        .filter(file -> !allowed.contains(file))
                        .toList();
        if (asked.isEmpty()) {
            start(wanted, data);
            return;
        }
        String list = asked.stream().map(Path::toString).collect(Collectors.joining(", "));
        notice.set(new Notice(
                "project.further",
                List.of(name(wanted), list),
                List.of(new Choice("project.read", () -> at(wanted, data, asked)), Choice.leave("project.cancel"))));
    }

    private void start(Coming wanted, Path data) {
        Project content = wanted.content;
        coming = wanted;
        session.open(data, new Start(content.recipe(), Labels.of(content.labels(), content.others()), wanted.project));
        if (wanted.project != null) {
            desk.get().remember(wanted.project);
        }
    }
}
