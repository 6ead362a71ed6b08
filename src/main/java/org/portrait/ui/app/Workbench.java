// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.portrait.export.AtomicFile;
import org.portrait.i18n.Messages;
import org.portrait.load.Loader;
import org.portrait.pipeline.Pipeline;
import org.portrait.ui.data.DataPage;
import org.portrait.ui.data.Rehearsal;
import org.portrait.ui.data.StartActions;
import org.portrait.ui.help.Guide;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choosers;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.kit.Shortcut;
import org.portrait.ui.kit.ViewState;
import org.portrait.ui.personas.PlaybookModel;
import org.portrait.ui.state.Session;
import org.portrait.ui.task.FxWorker;
import org.portrait.ui.task.Worker;
import org.portrait.work.Failure;
import org.portrait.work.ProjectName;
import org.portrait.work.ScratchFolder;
import org.portrait.workspace.PlaybookStore;
import org.portrait.workspace.ProjectFiles;
import org.portrait.workspace.Recovery;
import org.portrait.workspace.SettingsStore;

/** The composition root: makes everything, hands it round, and shows the window. */
public final class Workbench {
    private final Stage stage;
    private final Windows windows;
    private final Preferences preferences;
    private final Pipeline pipeline;
    private final Session session;
    private final PlaybookModel playbook;
    private final FxWorker worker;
    private final MainWindow window;
    private final Choosers choosers;
    private final Samples samples;
    private final Projects projects;
    private final Guide guide;
    private final Pasting pasting;
    private final Recovery recovery;
    private final AtomicFile files;
    private final Subscription listening;
    private final ViewState view = new ViewState();

    Workbench(Stage stage, Windows windows) {
        this.stage = stage;
        this.windows = windows;
        files = windows.files();
        Path settings = windows.settings();
        preferences = new Preferences(new SettingsStore(settings), windows.system(), windows::prefer, this::refused);
        Words words = preferences.words();
        var defects = new DefectDialog(words, stage);
        listening = defects.listen();
        worker = new FxWorker(defects::show);
        pipeline = new Pipeline(Runtime.getRuntime().availableProcessors());
        session = new Session(pipeline, worker);
        var plays = new PlaybookStore(settings);
        playbook = new PlaybookModel(plays, worker, session);
        choosers = Objects.requireNonNullElseGet(windows.choosers(), () -> new FxChoosers(words, stage));
        samples = new Samples(settings.resolve("samples"));
        pasting = new Pasting(words, session, worker, this::showOther);
        var home = new ProjectFiles(files, Path.of(System.getProperty("user.home")), preferences::wasChosen);
        projects = new Projects(words, session, worker, home, choosers, view, Desk::new);
        guide = new Guide(words, session, new Desk());
        DataPage data = data(words);
        var pages = new Pages(words, session, pipeline, worker, choosers, files, plays, playbook, this::ask);
        window = new MainWindow(
                words,
                session,
                worker,
                pages.makers(data),
                view,
                data.cure(),
                top(words),
                guide,
                projects.notice(),
                pages.exported(),
                pages.scored());
        dress(stage);
        recovery = new Recovery(settings.resolve("recovery"), files);
        new Autosave(session, worker, projects, recovery).start(windows.shown().isEmpty());
        new Recents(session, worker, preferences).start();
    }

    /** What can wait until the window can be used. */
    private void warmUp() {
        var rehearsal = new Rehearsal(
                stage.getScene().getStylesheets(), preferences.words().now().locale());
        Runnable tidy = () -> ScratchFolder.removeLeft(Path.of(System.getProperty("java.io.tmpdir")));
        List.<Runnable>of(Loader::warmUp, rehearsal::run, tidy).forEach(worker.background()::execute);
        window.makePages();
    }

    private TopBar top(Words words) {
        return new TopBar(
                words,
                session,
                preferences.themes(),
                new OpenButton(words, this::askForFile, windows),
                projects::save,
                projects.changed(),
                preferences,
                this::help);
    }

    private void dress(Stage stage) {
        stage.setScene(scene());
        stage.titleProperty().bind(projects.title());
        session.source().subscribe((_, _) -> preferences.tourOffered());
        stage.setOnCloseRequest(event -> {
            event.consume();
            close(() -> {});
        });
        stage.setOnHidden(_ -> {
            listening.unsubscribe();
            worker.cancelAll();
            pasting.forget();
            recovery.close();
            preferences.keep();
            windows.closed(this);
        });
        new FirstFrame(this::warmUp).start();
    }

    private DataPage data(Words words) {
        var start = new StartActions(
                preferences.settings(),
                file -> windows.open(this, List.of(file)),
                preferences::forget,
                this::openSample,
                this::askForFile,
                pasting::paste,
                guide.offer(preferences.settings().map(settings -> !settings.tourOffered()), preferences::tourOffered));
        return new DataPage(
                words, session, pipeline, worker, start, () -> ask("join.choose.title"), page -> window.show(page));
    }

    private Scene scene() {
        var scene = new Scene(new Magnifier(window, preferences.themes().workshop()), 1280, 800);
        preferences.themes().style(scene);
        Shortcut.listen(scene, this::doing);
        Kit.onDrop(scene, files -> windows.open(this, files));
        return scene;
    }

    private Runnable doing(Shortcut shortcut) {
        return switch (shortcut) {
            case HELP -> this::help;
            case OPEN -> this::askForFile;
            case NEW_WINDOW -> windows::another;
            case SAVE -> projects::save;
            case SAVE_AS -> projects::saveAs;
            case PASTE -> () -> pasting.paste(window.shown(), stage.getScene().getFocusOwner());
            case EXPORT -> () -> window.show(org.portrait.ui.state.Stage.EXPORT);
            case UNDO -> session::undo;
            case REDO, REDO_AS_IN_OFFICE -> session::redo;
            case WORKSHOP -> preferences::workshop;
            case CANCEL -> this::escape;
            case QUIT -> windows::quit;
        };
    }

    private void help() {
        guide.help();
    }

    private void escape() {
        if (!guide.close()) {
            session.cancel();
        }
    }

    /** Opens a data file and remembers it. */
    public void open(Path file) {
        open(List.of(file));
    }

    /** Opens a project, or files with the same columns as one, in this window, and remembers the first. */
    public void open(List<Path> files) {
        Optional<Path> project = files.stream().filter(ProjectName::is).findFirst();
        if (project.isPresent()) {
            saved(() -> projects.opener().open(project.get()));
        } else if (!files.isEmpty()) {
            saved(() -> openData(files));
        }
    }

    private void openData(List<Path> files) {
        preferences.opened(files);
        session.open(files.getFirst(), files.stream().skip(1).toArray(Path[]::new));
        window.show(org.portrait.ui.state.Stage.DATA);
    }

    private void showOther(Runnable opening) {
        saved(() -> {
            opening.run();
            window.show(org.portrait.ui.state.Stage.DATA);
        });
    }

    /** Does something that ends the work on screen, after asking whether it is to be saved. */
    private void saved(Runnable go) {
        if (projects.changed().get()) {
            new UnsavedQuestion(preferences.words(), projects, stage).ask(go);
        } else {
            go.run();
        }
    }

    private final class Desk implements Projects.Desk, Guide.Desk {
        @Override
        public org.portrait.ui.state.Stage shown() {
            return window.shown();
        }

        @Override
        public void show(org.portrait.ui.state.Stage stage) {
            window.show(stage);
        }

        @Override
        public void openSample(String name) {
            Workbench.this.openSample(name);
        }

        @Override
        public List<Path> askForData() {
            return ask("project.choose.title");
        }

        @Override
        public void remember(Path project) {
            preferences.opened(project);
        }

        @Override
        public void trust(List<Path> data) {
            preferences.chosen(data);
        }
    }

    private void refused(Failure refused) {
        session.failed(org.portrait.ui.state.Stage.DATA, refused);
    }

    private void openSample(String name) {
        showOther(() -> session.open(samples.file(name)));
    }

    private void askForFile() {
        windows.open(this, ask("app.open.title"));
    }

    private List<Path> ask(String title) {
        Messages words = preferences.words().now();
        return choosers.open(words.text(title), words.text("app.open.data"), DataFiles.PATTERNS);
    }

    Preferences preferences() {
        return preferences;
    }

    boolean unsaved() {
        return projects.changed().get();
    }

    void toFront() {
        stage.setIconified(false);
        stage.toFront();
    }

    /** @param then done once the window is closed; not if the analyst thinks better of it */
    void close(Runnable then) {
        toFront();
        saved(() -> {
            stage.hide();
            then.run();
        });
    }

    /** The state behind the window, for tests that follow the journey. */
    Worker worker() {
        return worker;
    }

    public Session session() {
        return session;
    }
}
