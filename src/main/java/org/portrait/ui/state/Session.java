// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.state;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.portrait.load.Loaded;
import org.portrait.pipeline.Labels;
import org.portrait.pipeline.Pipeline;
import org.portrait.pipeline.Prepared;
import org.portrait.pipeline.Recipe;
import org.portrait.pipeline.Run;
import org.portrait.pipeline.Sweep;
import org.portrait.quality.Recommendation;
import org.portrait.segments.SegmentSettings;
import org.portrait.segments.Segmentation;
import org.portrait.ui.task.Work;
import org.portrait.ui.task.Worker;
import org.portrait.work.Failure;
import org.portrait.work.Progress;

/**
 * The one state of the window. Pages replace the recipe or the labels; results flow back through read-only properties,
 * always published on the FX thread. Earlier results stay visible, marked stale, until new ones replace them.
 */
public final class Session {
    /** While the range is still being computed and the analyst has chosen nothing, at most this K is shown. */
    private static final int FIRST_LOOK = 4;

    private final Pipeline pipeline;
    private final Worker worker;
    private final History history = new History();

    private final ReadOnlyObjectWrapper<@Nullable Path> source = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Recipe> recipe = new ReadOnlyObjectWrapper<>(Recipe.DEFAULT);
    private final ReadOnlyObjectWrapper<Labels> labels = new ReadOnlyObjectWrapper<>(Labels.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Loaded> loaded = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Prepared> prepared = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Sweep> sweep = new ReadOnlyObjectWrapper<>(Sweep.EMPTY);
    private final ReadOnlyObjectWrapper<@Nullable Segmentation> segmentation = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Run> run = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable StageFailure> failure = new ReadOnlyObjectWrapper<>();
    private final StageBoard states = new StageBoard();
    private final ReadOnlyBooleanWrapper preliminary = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper k = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    /** The K that a preview is being made for or shown; 0 while there is none. */
    private int previewing;

    public Session(Pipeline pipeline, Worker worker) {
        this.pipeline = pipeline;
        this.worker = worker;
    }

    // ---- what the analyst does

    /** Opens a file with a fresh recipe. If it cannot be read, what was open stays. */
    public void open(Path file) {
        Recipe fresh = Recipe.DEFAULT;
        var previous = states.now();
        states.mark(Stage.DATA, StageState.STALE);
        worker.run(
                "refresh",
                (progress, _) -> pipeline.load(file, fresh.data(), progress),
                result -> {
                    source.set(file);
                    history.clear();
                    labels.set(Labels.NONE);
                    forget();
                    recipe.set(fresh);
                    updateHistory();
                    loaded.set(result);
                    refresh(Stage.CLEAN);
                },
                refused -> {
                    states.restore(previous);
                    failure.set(new StageFailure(Stage.DATA, refused));
                });
    }

    private void forget() {
        previewing = 0;
        prepared.set(null);
        sweep.set(Sweep.EMPTY);
        segmentation.set(null);
        run.set(null);
        failure.set(null);
        k.set(0);
        states.clear();
    }

    /** Replaces the recipe; everything that depends on the change is computed anew. */
    public void change(Recipe changed) {
        Recipe before = recipe.get();
        if (!changed.equals(before)) {
            history.record(entry(), new History.Entry(changed, labels.get()));
            apply(changed, labels.get());
        }
    }

    /** Chooses the number of segments, or with null the recommended one. */
    public void changeK(@Nullable Integer wanted) {
        change(recipe.get().withSegments(recipe.get().segments().withK(wanted)));
    }

    public void change(Labels changed) {
        if (!changed.equals(labels.get())) {
            history.record(entry(), new History.Entry(recipe.get(), changed));
            apply(recipe.get(), changed);
        }
    }

    public void undo() {
        history.undo(entry()).ifPresent(e -> apply(e.recipe(), e.labels()));
    }

    public void redo() {
        history.redo(entry()).ifPresent(e -> apply(e.recipe(), e.labels()));
    }

    /** Stops what is under way; the last results stay on screen. */
    public void cancel() {
        previewing = 0;
        worker.cancelAll();
    }

    public void dismissFailure() {
        failure.set(null);
    }

    private History.Entry entry() {
        return new History.Entry(recipe.get(), labels.get());
    }

    private void apply(Recipe changed, Labels changedLabels) {
        Recipe before = recipe.get();
        recipe.set(changed);
        labels.set(changedLabels);
        updateHistory();
        if (!changed.data().equals(before.data())) {
            refresh(Stage.DATA);
        } else if (!changed.clean().equals(before.clean())) {
            refresh(Stage.CLEAN);
        } else if (!changed.features().equals(before.features())) {
            refresh(Stage.FEATURES);
        } else if (!changed.segments().withK(null).equals(before.segments().withK(null))) {
            refresh(Stage.SEGMENTS);
        } else if (!changed.equals(before)) {
            look();
        }
    }

    private void updateHistory() {
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
    }

    // ---- what the program does about it

    private void refresh(Stage from) {
        Path file = source.get();
        if (file == null) {
            return;
        }
        states.mark(from, StageState.STALE);
        failure.set(null);
        Recipe wanted = recipe.get();
        var reached = new AtomicReference<>(Stage.DATA);
        worker.run(
                "refresh",
                (progress, publisher) -> compute(file, wanted, progress, publisher, reached),
                result -> look(),
                refused -> {
                    states.mark(reached.get(), StageState.FAILED);
                    failure.set(new StageFailure(reached.get(), refused));
                });
    }

    private Sweep compute(
            Path file, Recipe wanted, Progress progress, Work.Publisher publisher, AtomicReference<Stage> reached) {
        Loaded read = pipeline.load(file, wanted.data(), progress.part(0, 0.2));
        publisher.publish(() -> loaded.set(read));
        reached.set(Stage.CLEAN);
        Prepared customers = pipeline.prepare(read, wanted, progress.part(0.2, 0.3));
        publisher.publish(() -> arrived(customers));
        reached.set(Stage.SEGMENTS);
        SegmentSettings settings = wanted.segments();
        return pipeline.sweep(
                customers,
                settings,
                settings.kMin(),
                settings.kMax(),
                part -> publisher.publish(() -> arrived(part)),
                progress.part(0.3, 1));
    }

    private void arrived(Prepared customers) {
        if (customers != prepared.get()) {
            previewing = 0;
            sweep.set(Sweep.EMPTY);
            segmentation.set(null);
            run.set(null);
        }
        prepared.set(customers);
        states.set(Stage.DATA, StageState.DONE);
        states.set(Stage.CLEAN, StageState.DONE);
        states.set(Stage.FEATURES, StageState.DONE);
    }

    private void arrived(Sweep part) {
        sweep.set(part);
        look();
    }

    /** Shows the segments for the chosen K as soon as they are there, then their description. */
    private void look() {
        int wanted = wantedK();
        k.set(wanted);
        Prepared customers = prepared.get();
        Segmentation found = sweep.get().segmentation(wanted).orElse(null);
        if (customers == null || found == null) {
            if (customers != null && wanted > 0) {
                states.mark(Stage.SEGMENTS, StageState.STALE);
                preview(customers, wanted);
            }
            return;
        }
        previewing = 0;
        preliminary.set(false);
        segmentation.set(found);
        states.set(Stage.SEGMENTS, sweep.get().recommendation() == null ? StageState.STALE : StageState.DONE);
        Recipe current = recipe.get();
        Sweep known = sweep.get();
        worker.run(
                "describe",
                (progress, _) -> pipeline.describe(customers, current, known, wanted, progress),
                described -> {
                    run.set(described);
                    states.set(Stage.PERSONAS, StageState.DONE);
                    states.set(Stage.EXPORT, StageState.DONE);
                },
                refused -> failure.set(new StageFailure(Stage.PERSONAS, refused)));
    }

    /** Shows at once what a sample says about a K that the sweep has not come to. */
    private void preview(Prepared customers, int wanted) {
        if (previewing == wanted) {
            return;
        }
        previewing = wanted;
        Segmentation shown = segmentation.get();
        SegmentSettings settings = recipe.get().segments();
        worker.run(
                "preview",
                (progress, _) -> pipeline.preview(customers, settings, wanted, shown, progress),
                found -> {
                    if (customers == prepared.get() && previewing == found.k()) {
                        preliminary.set(true);
                        segmentation.set(found);
                    }
                },
                refused -> failure.set(new StageFailure(Stage.SEGMENTS, refused)));
    }

    private int wantedK() {
        Integer chosen = recipe.get().segments().k();
        Recommendation recommendation = sweep.get().recommendation();
        int reached = sweep.get().segmentations().size() + 1;
        if (chosen != null) {
            Prepared customers = prepared.get();
            return customers == null ? chosen : Math.min(chosen, customers.highestK());
        }
        return recommendation != null ? recommendation.k() : reached < 2 ? 0 : Math.min(FIRST_LOOK, reached);
    }

    // ---- what pages bind to

    /** The open file. */
    public ReadOnlyObjectProperty<@Nullable Path> source() {
        return source.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Recipe> recipe() {
        return recipe.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Labels> labels() {
        return labels.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Loaded> loaded() {
        return loaded.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Prepared> prepared() {
        return prepared.getReadOnlyProperty();
    }

    /** Every K that has been computed so far. */
    public ReadOnlyObjectProperty<Sweep> sweep() {
        return sweep.getReadOnlyProperty();
    }

    /** The number of segments that is wanted now; 0 while there is none. It may not have been computed yet. */
    public ReadOnlyIntegerProperty k() {
        return k.getReadOnlyProperty();
    }

    /** The segments on screen: those for {@link #k()}, or the previous ones until these are there. */
    public ReadOnlyObjectProperty<@Nullable Segmentation> segmentation() {
        return segmentation.getReadOnlyProperty();
    }

    /** Whether the segments on screen come from a sample and will be replaced; they are neither described nor exported. */
    public ReadOnlyBooleanProperty preliminary() {
        return preliminary.getReadOnlyProperty();
    }

    /** The described segments; may lag a moment behind {@link #segmentation()}. */
    public ReadOnlyObjectProperty<@Nullable Run> run() {
        return run.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable StageFailure> failure() {
        return failure.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Map<Stage, StageState>> states() {
        return states.property();
    }

    public ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }

    /** Reports a refusal of something that a page did itself, for example writing a file. */
    public void failed(Stage stage, Failure refused) {
        failure.set(new StageFailure(stage, refused));
    }
}
