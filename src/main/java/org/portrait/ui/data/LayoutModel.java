// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

/** How the analyst says the file is to be read, and what its first rows would be. */
final class LayoutModel {
    private static final String WORK = "preview";

    private final Session session;
    private final Worker worker;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<LoadSettings> settings = new ReadOnlyObjectWrapper<>(LoadSettings.DETECT);
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> refused = new ReadOnlyObjectWrapper<>();
    private List<String> namesBefore = List.of();

    LayoutModel(Session session, Worker worker) {
        this.session = session;
        this.worker = worker;
        session.source().subscribe(this::close);
    }

    /** Shows how the file was read, to be changed. */
    void open() {
        namesBefore = List.of();
        preview.set(null);
        settings.set(session.recipe().get().data());
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
        change(now -> LoadSettings.DETECT
                .withSheet(now.sheet())
                .withAlso(now.also())
                .withRoles(now.roles())
                .withColumns(now.columns()));
    }

    private void look() {
        Path file = session.source().get();
        if (file == null) {
            return;
        }
        LoadSettings wanted = settings.get();
        worker.run(
                WORK,
                (progress, _) -> Preview.of(file, wanted, progress),
                found -> {
                    refused.set(null);
                    preview.set(found.orElse(null));
                    if (namesBefore.isEmpty()) {
                        namesBefore = found.map(Preview::names).orElse(List.of());
                    }
                },
                refused::set);
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
                        : recipe.withData(wanted.withRoles(Map.of()).withColumns(Map.of()))
                                .withAggregation(null)
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
