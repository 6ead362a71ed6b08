// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.portrait.clean.CleanSettings;
import org.portrait.features.FeatureSettings;
import org.portrait.load.LoadSettings;
import org.portrait.load.Preview;
import org.portrait.pipeline.Recipe;
import org.portrait.ui.state.Session;
import org.portrait.ui.task.Worker;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** How the analyst says the file is to be read, and what its first rows would be. */
final class LayoutModel {
    private static final String WORK = "preview";

    private record Looked(Optional<Preview> preview, List<String> namesBefore) {}

    private final Session session;
    private final Worker worker;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<LoadSettings> settings = new ReadOnlyObjectWrapper<>(LoadSettings.DETECT);
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> refused = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    /** How the file is read until another way is applied. */
    private LoadSettings standing = LoadSettings.DETECT;
    /** The columns that makes, null until they are known. */
    private @Nullable List<String> namesBefore;

    LayoutModel(Session session, Worker worker) {
        this.session = session;
        this.worker = worker;
        session.source().subscribe(this::close);
        worker.onCancelAll(this::close);
        session.recipe().subscribe((before, now) -> {
            if (!now.data().equals(before.data())) {
                close(); // it was opened for another way to read the file
            }
        });
    }

    /** Shows how the file was read, to be changed. */
    void open() {
        standing = session.recipe().get().data();
        namesBefore = null;
        refused.set(null);
        preview.set(null);
        settings.set(standing);
        open.set(true);
        look();
    }

    void close() {
        worker.cancel(WORK);
        open.set(false);
    }

    void change(UnaryOperator<LoadSettings> changed) {
        LoadSettings next = changed.apply(settings.get());
        if (!next.equals(settings.get())) {
            settings.set(next);
            look();
        }
    }

    void beginAt(int line) {
        change(now -> now.withFirstLine(line));
    }

    /** Back to what the program finds by itself. */
    void detect() {
        change(LayoutModel::detectAgain);
    }

    /** What is read stays, how its texts are laid out is detected. */
    static LoadSettings detectAgain(LoadSettings now) {
        return LoadSettings.DETECT
                .withSheet(now.sheet())
                .withAlso(now.also())
                .withOnly(now.only())
                .withEveryNth(now.everyNth())
                .withRoles(now.roles())
                .withColumns(now.columns());
    }

    /** Another sheet is other data: what was said of the one before does not go with it. */
    static LoadSettings ofSheet(LoadSettings now, String sheet) {
        return LoadSettings.DETECT.withSheet(sheet).withAlso(now.also());
    }

    private void look() {
        Path file = session.source().get();
        if (file == null) {
            return;
        }
        LoadSettings wanted = settings.get();
        LoadSettings before = standing;
        List<String> known = namesBefore;
        ready.set(false);
        worker.run(
                WORK,
                (progress, _) -> {
                    Optional<Preview> found = Preview.of(file, wanted, progress);
                    boolean first = known == null && wanted.equals(before);
                    return new Looked(
                            found, known != null ? known : first ? names(found) : names(file, before, progress));
                },
                looked -> {
                    namesBefore = looked.namesBefore();
                    refused.set(null);
                    preview.set(looked.preview().orElse(null));
                    ready.set(looked.preview().isPresent());
                },
                refused::set);
    }

    private static List<String> names(Path file, LoadSettings read, Progress progress) {
        try {
            return names(Preview.of(file, read, progress));
        } catch (FailureException _) {
            return List.of(); // it cannot be read so any more
        }
    }

    private static List<String> names(Optional<Preview> preview) {
        return preview.map(Preview::names).orElse(List.of());
    }

    /** Reads the file so. Other columns need other rules and features. */
    void apply() {
        LoadSettings wanted = settings.get();
        Preview shown = preview.get();
        boolean same = shown != null && shown.names().equals(namesBefore);
        Recipe recipe = session.recipe().get();
        close();
        session.change(
                same
                        ? recipe.withData(wanted)
                        : recipe.withData(wanted.withRoles(Map.of())
                                        .withColumns(Map.of())
                                        .withOnly(List.of()))
                                .withAggregation(null)
                                .withJoins(List.of())
                                .withClean(CleanSettings.DEFAULT)
                                .withFeatures(FeatureSettings.DEFAULT));
    }

    ObservableValue<String> fileName() {
        return session.source().map(file -> file == null ? "" : String.valueOf(file.getFileName()));
    }

    ReadOnlyBooleanProperty opened() {
        return open.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<LoadSettings> settings() {
        return settings.getReadOnlyProperty();
    }

    /** The first rows as they would be read; those before a change until the others are there. */
    ReadOnlyObjectProperty<@Nullable Preview> preview() {
        return preview.getReadOnlyProperty();
    }

    /** Whether the preview is that of the settings as they are now. */
    ReadOnlyBooleanProperty ready() {
        return ready.getReadOnlyProperty();
    }

    /** Why the file cannot be read so. */
    ReadOnlyObjectProperty<@Nullable Failure> refused() {
        return refused.getReadOnlyProperty();
    }

    /** How many lines below the rows are none; the end of a long file is not in the preview. */
    int footerLines() {
        Integer chosen = settings.get().footerLines();
        Preview shown = preview.get();
        var loaded = session.loaded().get();
        if (chosen != null || shown == null || shown.complete() || loaded == null) {
            return chosen != null ? chosen : shown == null ? 0 : shown.place().footerLines();
        }
        return loaded.report().place().footerLines();
    }

    /** The sheets of the workbook to choose from. */
    List<String> sheets() {
        var loaded = session.loaded().get();
        return loaded == null ? List.of() : loaded.report().sheets();
    }

    String sheet() {
        String chosen = settings.get().sheet();
        var loaded = session.loaded().get();
        return chosen != null ? chosen : loaded == null ? "" : loaded.report().sheet();
    }
}
