// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.portrait.data.Fingerprint;
import org.portrait.pipeline.Labels;
import org.portrait.pipeline.Prepared;
import org.portrait.pipeline.Project;
import org.portrait.pipeline.Recipe;
import org.portrait.pipeline.Run;
import org.portrait.ui.app.Notice.Choice;
import org.portrait.ui.app.ProjectOpener.Coming;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choosers;
import org.portrait.ui.kit.ViewState;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;
import org.portrait.ui.task.Worker;
import org.portrait.work.Failure;
import org.portrait.work.ProjectName;
import org.portrait.workspace.ProjectFiles;
import org.portrait.workspace.Recovery;

/** Keeps the work in a project, and knows what would be lost. */
final class Projects {
    /** The project that recovered work belongs to. */
    static final String OF = "project";

    private record Kept(Recipe recipe, Labels labels) {}

    /** What the window does for projects. */
    interface Desk {
        Stage shown();

        /** Asks for data files. */
        List<Path> askForData();

        /** Among the files that were opened last. */
        void remember(Path project);

        /** The analyst has chosen these files, which projects may open from now on. */
        void trust(List<Path> data);
    }

    private final Words words;
    private final Session session;
    private final Worker worker;
    private final ProjectFiles files;
    private final Choosers choosers;
    private final ViewState view;
    private final Supplier<Desk> desk;
    private final ProjectOpener opener;
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    /** As it is in the project. */
    private @Nullable Kept kept;
    /** Whether work or place of the data are not as the project says. */
    private boolean unlike;

    /** Of the data, where these may have changed. */
    private @Nullable Fingerprint expected;

    /** @param view of the pages */
    Projects(
            Words words,
            Session session,
            Worker worker,
            ProjectFiles files,
            Choosers choosers,
            ViewState view,
            Supplier<Desk> desk) {
        this.words = words;
        this.session = session;
        this.worker = worker;
        this.files = files;
        this.choosers = choosers;
        this.view = view;
        this.desk = desk;
        opener = new ProjectOpener(session, worker, files, desk, notice);
        session.opening().times().subscribe((_, _) -> opened());
        session.recipe().subscribe(this::compare);
        session.labels().subscribe(this::compare);
        session.prepared().subscribe(this::check);
    }

    /** What is to be told or decided about a project. */
    ObjectProperty<@Nullable Notice> notice() {
        return notice;
    }

    /** Whether there is something that would be lost: changes of a project, or names that are in none. */
    ReadOnlyBooleanProperty changed() {
        return changed.getReadOnlyProperty();
    }

    /** Of the window. */
    ObservableValue<String> title() {
        return Bindings.createStringBinding(
                () -> session.source().get() == null ? "Portrait" : name() + (changed.get() ? "*" : "") + " – Portrait",
                session.source(),
                session.opening().project(),
                changed);
    }

    /** The project, or the data while there is none. */
    String name() {
        Path project = session.opening().project().get();
        Path data = session.source().get();
        return project != null ? name(project) : data == null ? "" : name(data);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private Kept now() {
        return new Kept(session.recipe().get(), session.labels().get());
    }

    private void opened() {
        Path project = session.opening().project().get();
        Coming came = opener.came();
        kept = project == null ? null : now();
        unlike = came != null && came.unlike();
        Project.Source source = came == null ? null : came.content().source();
        expected = source == null ? null : source.fingerprint();
        compare();
        if (came != null) {
            view.restore(came.content().view());
            came.left().forEach(Recovery::discard);
        }
    }

    private void compare() {
        boolean other = kept == null ? !session.labels().get().labels().isEmpty() : !kept.equals(now());
        changed.set(session.source().get() != null && (unlike || other));
    }

    void save() {
        save(() -> {});
    }

    /**
     * Into the project that is open, or where the analyst says.
     *
     * @param then done when it has been written
     */
    void save(Runnable then) {
        Path project = session.opening().project().get();
        if (project == null) {
            saveAs(then);
        } else {
            write(project, then);
        }
    }

    void saveAs() {
        saveAs(() -> {});
    }

    private void saveAs(Runnable then) {
        Path data = session.source().get();
        if (data != null) {
            String name = name(data).replaceFirst("\\.[^.]*$", "") + ProjectName.ENDING;
            choosers.save(words.now().text("project.save.title"), name, List.of("*" + ProjectName.ENDING))
                    .map(ProjectName::of)
                    .ifPresent(target -> write(target, then));
        }
    }

    private void write(Path target, Runnable then) {
        Path data = session.source().get();
        if (data == null) {
            return;
        }
        Kept written = now();
        Project content = content(target, data);
        worker.run(
                "save-project",
                (_, _) -> {
                    files.write(target, content);
                    return target;
                },
                _ -> {
                    session.opening().keptIn(target);
                    kept = written;
                    unlike = false;
                    compare();
                    desk.get().remember(target);
                    then.run();
                },
                this::refuse);
    }

    void refuse(Failure refused) {
        session.failed(desk.get().shown(), refused);
    }

    /** The work as it is now, for a file in such a place. */
    private Project content(Path target, Path data) {
        Run run = session.run().get();
        Labels labels = session.labels().get();
        Prepared prepared = session.prepared().get();
        Fingerprint fingerprint =
                prepared == null ? null : prepared.loaded().report().fingerprint();
        return new Project(
                session.recipe().get(),
                run == null ? labels.kept() : labels.kept(run, words.now()),
                labels.others(run, words.now()),
                ProjectFiles.source(target, data, fingerprint),
                view.now());
    }

    /** The work as it is now, to be recovered. */
    Project work(Path data) {
        Path project = session.opening().project().get();
        Project work = content(data, data);
        var more = new TreeMap<>(work.view());
        if (project != null) {
            more.put(OF, List.of(project.toString()));
        }
        return new Project(work.recipe(), work.labels(), work.others(), work.source(), more);
    }

    /** Opens projects and what could not be saved. */
    ProjectOpener opener() {
        return opener;
    }

    /** Whether the data are still those of the project. */
    private void check(@Nullable Prepared prepared) {
        Fingerprint before = expected;
        if (prepared == null || before == null) {
            return;
        }
        expected = null;
        if (!prepared.loaded().report().fingerprint().equals(before)) {
            notice.set(new Notice(
                    "project.changed",
                    List.of(prepared.loaded().dataset().name(), name()),
                    List.of(Choice.leave("project.understood"))));
        }
    }
}
