// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.portrait.export.AtomicFile;
import org.portrait.ui.kit.Choosers;
import org.portrait.work.ProjectName;
import org.portrait.workspace.UserSettings;

/** The windows of the program: each has work and a recovery file of its own, what the user prefers holds in all of them. */
public final class Windows {
    private final Path settings;
    private final Locale system;
    private final AtomicFile files;
    private final @Nullable Choosers choosers;
    private final List<Workbench> shown = new ArrayList<>();

    /**
     * @param settings folder for what is remembered between starts
     * @param files writes what is exported
     * @param choosers null for the system's own dialogs
     */
    public Windows(Path settings, Locale system, AtomicFile files, @Nullable Choosers choosers) {
        this.settings = settings;
        this.system = system;
        this.files = files;
        this.choosers = choosers;
    }

    Path settings() {
        return settings;
    }

    Locale system() {
        return system;
    }

    AtomicFile files() {
        return files;
    }

    @Nullable
    Choosers choosers() {
        return choosers;
    }

    /** Puts a workbench into a window that is not shown yet. */
    public Workbench add(Stage stage) {
        shown.stream().findFirst().ifPresent(one -> one.preferences().keep()); // the new one reads them
        for (int size : new int[] {16, 32, 48, 256}) {
            String icon = "/org/portrait/icon/icon-" + size + ".png";
            stage.getIcons().add(new Image(Objects.requireNonNull(Windows.class.getResourceAsStream(icon))));
        }
        var workbench = new Workbench(stage, this);
        shown.add(workbench);
        return workbench;
    }

    Workbench show(Stage stage) {
        Workbench workbench = add(stage);
        stage.setMinWidth(Magnifier.LEAST_WIDTH);
        stage.setMinHeight(Magnifier.LEAST_HEIGHT);
        stage.show();
        return workbench;
    }

    Workbench another() {
        return show(new Stage());
    }

    /** Those that are open, for tests. */
    List<Workbench> shown() {
        return List.copyOf(shown);
    }

    void closed(Workbench workbench) {
        shown.remove(workbench);
    }

    /** What is preferred in one window is in the others, too. */
    void prefer(UserSettings changed) {
        shown.forEach(one -> one.preferences().follow(changed));
    }

    /**
     * Opens a project in a window of its own: where it is open already, or in another one if there is work in this. Data
     * are opened in this one.
     *
     * @param from the window in which they were asked for
     */
    void open(Workbench from, List<Path> wanted) {
        Optional<Path> project = wanted.stream().filter(ProjectName::is).findFirst();
        Optional<Workbench> there = project.flatMap(p -> shown.stream()
                .filter(one -> p.equals(one.session().opening().project().get()))
                .findFirst());
        if (there.isPresent() && there.get() != from) {
            there.get().toFront();
        } else if (project.isPresent()
                && there.isEmpty()
                && from.session().source().get() != null) {
            another().open(wanted);
        } else {
            from.open(wanted);
        }
    }

    /** Closes all, those first in which something would be lost; ends where the analyst thinks better of it. */
    void quit() {
        shown.stream()
                .filter(Workbench::unsaved)
                .findFirst()
                .or(() -> shown.stream().findFirst())
                .ifPresent(one -> one.close(this::quit));
    }
}
