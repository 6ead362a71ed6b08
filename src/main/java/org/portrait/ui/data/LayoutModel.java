// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.portrait.clean.CleanSettings;
import org.portrait.features.FeatureSettings;
import org.portrait.load.LoadReport;
import org.portrait.load.LoadSettings;
import org.portrait.load.Preview;
import org.portrait.pipeline.Recipe;
import org.portrait.ui.state.Opening.RefusedFile;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Start;
import org.portrait.ui.task.Worker;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** How the analyst says the file is to be read, and what its first rows would be. */
final class LayoutModel {
    private static final String WORK = "layout";
    private static final String CURE = "layout cure";

    /** @param refused why there is no preview */
    private record Looked(
            @Nullable Preview preview,
            Preview.Raw raw,
            List<String> namesBefore,
            @Nullable Failure refused) {}

    private record Subject(
            Path file, LoadSettings data, @Nullable RefusedFile cause) {}

    private final Session session;
    private final Worker worker;
    private final Draft<Subject> draft = new Draft<>();
    private final ReadOnlyObjectWrapper<@Nullable RefusedFile> curable = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<LoadSettings> settings = new ReadOnlyObjectWrapper<>(LoadSettings.DETECT);
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Preview.Raw> raw = new ReadOnlyObjectWrapper<>(Preview.Raw.NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable Failure> refused = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ObservableValue<@Nullable RefusedFile> offered =
            Bindings.createObjectBinding(this::offered, open, curable);
    /** The refusal that the panel was opened for, null where it is for the file that is open. */
    private @Nullable RefusedFile refusal;
    /** How the file is read until another way is applied. */
    private LoadSettings standing = LoadSettings.DETECT;
    /** The columns that makes, null until they are known. */
    private @Nullable List<String> namesBefore;

    LayoutModel(Session session, Worker worker) {
        this.session = session;
        this.worker = worker;
        session.source().subscribe(this::close);
        session.opening().refused().subscribe(this::consider);
        worker.onCancelAll(this::stop);
        session.recipe().subscribe((before, now) -> {
            if (!now.data().equals(before.data())) {
                close(); // it was opened for another way to read the file
            }
        });
    }

    /** Whether another layout may help is known once the file has been looked at. */
    private void consider(@Nullable RefusedFile told) {
        curable.set(null);
        if (refusal != null) {
            close();
        }
        Path unread = told == null ? null : unread(told.why());
        if (told == null || unread == null || !told.has(unread)) {
            worker.cancel(CURE);
            return;
        }
        worker.run(
                CURE,
                (progress, _) -> Preview.raw(unread, told.data(), progress).isPresent(),
                laidOut -> curable.set(laidOut ? told : null),
                _ -> {}); // the refusal has been told
    }

    /** The file that may be read with another layout, null where none helps. */
    private static @Nullable Path unread(Failure why) {
        return switch (why) {
            case Failure.HeaderOnly f -> f.file();
            case Failure.TooManyColumns f -> f.file();
            case Failure.FileUnreadable f -> f.file();
            case Failure.DifferentColumns f -> f.file();
            case Failure.NoSuchTable f -> f.file();
            default -> null;
        };
    }

    /** Shows how the file was read, to be changed. */
    void open() {
        open(session.source().get(), session.recipe().get().data(), null);
    }

    /** Shows how the file was to be read that was refused. */
    void openRefused() {
        RefusedFile wanted = curable.get();
        if (wanted != null) {
            open(unread(wanted.why()), wanted.data(), wanted);
        }
    }

    private @Nullable RefusedFile offered() {
        RefusedFile found = curable.get();
        return open.get() && found == refusal ? null : found;
    }

    /** Whether the file that was refused is the one of the recipe. */
    private boolean standing(RefusedFile refused) {
        return refused.file().equals(session.source().get())
                && refused.data().equals(session.recipe().get().data());
    }

    private void open(@Nullable Path shown, LoadSettings data, @Nullable RefusedFile cause) {
        if (shown == null) {
            return;
        }
        var subject = new Subject(shown, data, cause);
        if (!draft.resumes(subject)) {
            close();
            file.set(shown);
            standing = data;
            namesBefore = null;
            refused.set(null);
            raw.set(Preview.Raw.NOTHING);
            preview.set(null);
            settings.set(standing);
        }
        refusal = cause;
        draft.begin(subject);
        open.set(true);
        look();
    }

    void close() {
        draft.end();
        hide();
    }

    private void stop() {
        draft.stop();
        hide();
    }

    private void hide() {
        worker.cancel(WORK);
        refusal = null;
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

    /** Whether nothing is said that could be detected. */
    ObservableValue<Boolean> detected() {
        return settings.map(now -> now.equals(detectAgain(now)));
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
        Path shown = file.get();
        if (shown == null) {
            return;
        }
        LoadSettings wanted = settings.get();
        LoadSettings before = standing;
        List<String> known = namesBefore;
        ready.set(false);
        worker.run(
                WORK,
                (progress, _) -> look(shown, wanted, before, known, progress),
                looked -> {
                    namesBefore = looked.namesBefore();
                    refused.set(looked.refused());
                    raw.set(looked.raw());
                    if (looked.refused() == null) {
                        preview.set(looked.preview());
                    }
                    ready.set(looked.preview() != null);
                },
                refused::set);
    }

    /** The lines show what to change where they cannot be read so. */
    private static Looked look(
            Path file, LoadSettings wanted, LoadSettings before, @Nullable List<String> known, Progress progress) {
        try {
            Preview found = Preview.of(file, wanted, progress).orElse(null);
            boolean first = known == null && wanted.equals(before);
            List<String> names = known != null ? known : first ? names(found) : names(file, before, progress);
            return new Looked(found, found == null ? Preview.Raw.NOTHING : found.raw(), names, null);
        } catch (FailureException e) {
            List<String> names = known != null ? known : names(file, before, progress);
            return new Looked(
                    null, Preview.raw(file, wanted, progress).orElse(Preview.Raw.NOTHING), names, e.failure());
        }
    }

    private static List<String> names(Path file, LoadSettings read, Progress progress) {
        try {
            return names(Preview.of(file, read, progress).orElse(null));
        } catch (FailureException _) {
            return List.of(); // it cannot be read so any more
        }
    }

    private static List<String> names(@Nullable Preview preview) {
        return preview == null ? List.of() : preview.names();
    }

    /** Reads the file so. Other columns need other rules and features. */
    void apply() {
        LoadSettings wanted = settings.get();
        RefusedFile cause = refusal;
        if (cause != null && !standing(cause)) {
            close();
            session.open(cause.file(), Start.of(wanted));
            return;
        }
        Preview shown = preview.get();
        List<String> names = shown == null ? List.of() : shown.names();
        Recipe recipe = session.recipe().get();
        close();
        if (names.equals(namesBefore)) {
            session.change(recipe.withData(wanted));
            return;
        }
        Recipe anew = recipe.withData(
                        wanted.withRoles(Map.of()).withColumns(Map.of()).withOnly(List.of()))
                .withAggregation(null)
                .withClean(CleanSettings.DEFAULT)
                .withFeatures(FeatureSettings.DEFAULT);
        GoneJoins.change(
                session,
                anew,
                anew.joins().stream()
                        .filter(join -> !names.contains(join.customerKey()))
                        .toList());
    }

    ObservableValue<String> fileName() {
        return file.map(path -> path == null ? "" : String.valueOf(path.getFileName()));
    }

    /** What could not be opened, but may be with another layout; null while there is nothing, or it is shown. */
    ObservableValue<@Nullable RefusedFile> curable() {
        return offered;
    }

    ReadOnlyBooleanProperty opened() {
        return open.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<LoadSettings> settings() {
        return settings.getReadOnlyProperty();
    }

    /** The file as it stands. */
    ReadOnlyObjectProperty<Preview.Raw> raw() {
        return raw.getReadOnlyProperty();
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

    /** Of the table, as far as it is said and not found. */
    LoadReport.Place chosenPlace() {
        LoadSettings now = settings.get();
        Integer first = now.firstLine();
        Integer names = now.headerLines();
        return new LoadReport.Place(first == null ? 1 : first, names == null ? 0 : names, 0);
    }

    /** How many lines below the rows are none; the end of a long file is not in the preview. */
    int footerLines() {
        Integer chosen = settings.get().footerLines();
        Preview shown = preview.get();
        var loaded = refusal == null ? session.loaded().get() : null;
        if (chosen != null || shown == null || shown.complete() || loaded == null) {
            return chosen != null ? chosen : shown == null ? 0 : shown.place().footerLines();
        }
        return loaded.report().place().footerLines();
    }
}
