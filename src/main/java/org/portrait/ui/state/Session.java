// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.state;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyBooleanProperty;
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
import org.portrait.pipeline.SameSegments;
import org.portrait.pipeline.Sweep;
import org.portrait.segments.SegmentSettings;
import org.portrait.segments.Segmentation;
import org.portrait.ui.task.Work;
import org.portrait.ui.task.Worker;
import org.portrait.work.Failure;
import org.portrait.work.Progress;

/** The one state of the window. Pages replace recipe or labels; results flow back on the FX thread, the earlier stay till then. */
public final class Session {
    private final Pipeline pipeline;
    private final Worker worker;
    private final History history = new History(this::entry);

    private final ReadOnlyObjectWrapper<Recipe> recipe = new ReadOnlyObjectWrapper<>(Recipe.DEFAULT);
    private final ReadOnlyObjectWrapper<Labels> labels = new ReadOnlyObjectWrapper<>(Labels.NONE);
    private final Opening opening = new Opening();
    private final ReadOnlyObjectWrapper<@Nullable Prepared> prepared = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Sweep> sweep = new ReadOnlyObjectWrapper<>(Sweep.EMPTY);
    private final ReadOnlyObjectWrapper<@Nullable Segmentation> segmentation = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Run> run = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable StageFailure> failure = new ReadOnlyObjectWrapper<>();
    private final Learning learning = new Learning();
    private final StageBoard states = new StageBoard();
    private final ReadOnlyIntegerWrapper k = new ReadOnlyIntegerWrapper(0);
    private final Previewer previewer;
    private Recipe swept = Recipe.DEFAULT; // what the sweep belongs to; its K may be another one
    private boolean refreshing;

    public Session(Pipeline pipeline, Worker worker) {
        this.pipeline = pipeline;
        this.worker = worker;
        previewer = new Previewer(pipeline, worker);
    }

    /** Opens a file, or several as one, with a fresh recipe. If they cannot be read, what was open stays. */
    public void open(Path file, Path... further) {
        open(file, Start.of(Recipe.DEFAULT.data().withFurther(file, further)));
    }

    public void open(Path file, Start start) {
        worker.cancel("refresh");
        stopped();
        states.opening();
        worker.run(
                Worker.AWAITED,
                (progress, publisher) -> pipeline.load(file, start.recipe().data(), progress, opening.first(publisher)),
                result -> {
                    history.clear();
                    labels.set(start.labels(
                            labels.get().after(run.get()), result.dataset().schema()));
                    forget();
                    recipe.set(start.recipe());
                    opening.opened(file, start.project());
                    opening.done(result);
                    refresh(Stage.CLEAN);
                },
                refused -> {
                    states.notOpened();
                    opening.refused(file, start.recipe().data(), refused);
                    failure.set(new StageFailure(Stage.DATA, refused));
                });
    }

    private void forget() {
        stopped();
        worker.cancel("describe");
        prepared.set(null);
        sweep.set(Sweep.EMPTY);
        segmentation.set(null);
        run.set(null);
        k.set(0);
        states.clear();
    }

    /** Replaces the recipe; everything that depends on the change is computed anew. */
    public void change(Recipe changed) {
        if (!changed.equals(recipe.get())) {
            Labels kept = labels.get();
            if (ChangedStage.of(recipe.get(), changed) != null) {
                kept = changed.sameUnit(recipe.get()) ? kept.after(run.get()) : Labels.NONE;
            }
            step(changed, kept);
        }
    }

    private void step(Recipe changed, Labels changedLabels) {
        history.record(new Timeline.Moment(changed, changedLabels));
        apply(changed, changedLabels);
    }

    /** Chooses the number of segments, or with null the recommended one. */
    public void changeK(@Nullable Integer wanted) {
        change(recipe.get().withSegments(recipe.get().segments().withK(wanted)));
    }

    public void change(Labels changed) {
        if (!changed.equals(labels.get())) {
            step(recipe.get(), changed);
        }
    }

    public void undo() {
        history.undo().ifPresent(e -> apply(e.recipe(), e.labels()));
    }

    public void redo() {
        history.redo().ifPresent(e -> apply(e.recipe(), e.labels()));
    }

    /** Back, or forth again, to a place in the timeline of the {@link #history}. */
    public void goTo(int place) {
        history.goTo(place).ifPresent(e -> apply(e.recipe(), e.labels()));
    }

    /** Stops what is under way; the last results stay on screen. */
    public void cancel() {
        worker.cancelAll();
        stopped();
        states.notOpened();
    }

    public void dismissFailure() {
        failure.set(null);
    }

    /** No exact segments will come: what was last described is on screen again. */
    private void stopped() {
        refreshing = false;
        opening.stopped();
        if (previewer.stop()) {
            Run last = run.get();
            segmentation.set(last == null ? null : last.segmentation());
        }
    }

    private Timeline.Moment entry() {
        return new Timeline.Moment(recipe.get(), labels.get());
    }

    private void apply(Recipe changed, Labels changedLabels) {
        Recipe before = recipe.get();
        recipe.set(changed);
        labels.set(changedLabels);
        Stage from = ChangedStage.of(before, changed);
        if (from != null) {
            refresh(from);
        } else if (!changed.equals(before)) {
            look();
        }
    }

    private void refresh(Stage from) {
        Path file = source().get();
        if (file == null) {
            return;
        }
        states.mark(from, StageState.STALE);
        failure.set(null);
        opening.stopped(); // what is seen of another file that is being read: this one is looked at again
        previewer.stop();
        refreshing = true;
        Timeline.Moment wanted = entry();
        var reached = new AtomicReference<>(Stage.DATA);
        worker.run(
                "refresh",
                (progress, publisher) -> compute(file, wanted, progress, publisher, reached),
                result -> {
                    refreshing = false;
                    look();
                },
                refused -> {
                    stopped();
                    opening.refused(file, wanted.recipe().data(), refused);
                    var told = new StageFailure(reached.get(), refused);
                    states.failed(told.remedy());
                    failure.set(told);
                });
    }

    private Sweep compute(
            Path file,
            Timeline.Moment wanted,
            Progress progress,
            Work.Publisher publisher,
            AtomicReference<Stage> reached) {
        Recipe how = wanted.recipe();
        Loaded read = pipeline.customers(file, how, progress.part(0, 0.2), opening.first(publisher));
        publisher.publish(() -> opening.done(read));
        reached.set(Stage.CLEAN);
        Prepared customers = pipeline.prepare(read, how, learning.through(publisher), progress.part(0.2, 0.3));
        publisher.publish(() -> arrived(customers));
        reached.set(Stage.SEGMENTS);
        SegmentSettings s = how.segments();
        var shown = new SameSegments(wanted.labels(), customers)
                .before(part -> publisher.publish(() -> {
                    swept = how;
                    sweep.set(part);
                    look();
                }));
        return pipeline.sweep(customers, s, s.kMin(), s.kMax(), shown, progress.part(0.3, 1));
    }

    private void arrived(Prepared customers) {
        if (customers != prepared.get()) {
            previewer.stop();
            sweep.set(Sweep.EMPTY);
            segmentation.set(null);
            run.set(null);
        }
        prepared.set(customers);
        states.done(Stage.DATA, Stage.CLEAN, Stage.FEATURES);
    }

    /** Shows the segments for the chosen K as soon as they are there, then their description. */
    private void look() {
        int wanted = WantedK.of(recipe.get().segments(), sweep.get(), prepared.get());
        k.set(wanted);
        Prepared customers = prepared.get();
        if (customers == null || wanted == 0) {
            return;
        }
        Segmentation found = sweep.get().segmentation(wanted).orElse(null);
        if (found == null) {
            await(customers, wanted);
            return;
        }
        previewer.stop();
        segmentation.set(found);
        Recipe current = recipe.get();
        if (!current.sameSweep(swept)) { // still the segments of the recipe before
            if (!refreshing) {
                refresh(Stage.SEGMENTS); // it was refused, and may not be with this K
            }
            return;
        }
        states.set(Stage.SEGMENTS, sweep.get().recommendation() == null ? StageState.STALE : StageState.DONE);
        Sweep known = sweep.get();
        Labels written = labels.get();
        worker.run(
                "describe",
                (progress, _) -> written.recognised(pipeline.describe(customers, current, known, wanted, progress)),
                described -> {
                    run.set(described);
                    states.done(Stage.PERSONAS, Stage.EXPORT);
                },
                refused -> failure.set(new StageFailure(Stage.PERSONAS, refused)));
    }

    /** The sweep will come to that K, or is started again if it was stopped; a preview is shown until then. */
    private void await(Prepared customers, int wanted) {
        worker.cancel("describe");
        states.mark(Stage.SEGMENTS, StageState.STALE);
        if (!refreshing) {
            refresh(Stage.SEGMENTS);
        } else if (recipe.get().sameSweep(swept)) {
            previewer.show(customers, swept.segments(), wanted, segmentation.get(), segmentation::set);
        }
    }

    public ReadOnlyObjectProperty<@Nullable Path> source() {
        return opening.source();
    }

    public ReadOnlyObjectProperty<Recipe> recipe() {
        return recipe.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Labels> labels() {
        return labels.getReadOnlyProperty();
    }

    /** What is known of a file before it is {@link #loaded}. */
    public Opening opening() {
        return opening;
    }

    public ReadOnlyObjectProperty<@Nullable Loaded> loaded() {
        return opening.loaded();
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

    /** The segments on screen: those for {@link #k()}, or a preview or the previous ones until these are there. */
    public ReadOnlyObjectProperty<@Nullable Segmentation> segmentation() {
        return segmentation.getReadOnlyProperty();
    }

    /** Whether the segments on screen are a preview that will be replaced; they are neither described nor exported. */
    public ReadOnlyBooleanProperty preliminary() {
        return previewer.preliminary();
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

    public History history() {
        return history;
    }

    public Learning learning() {
        return learning;
    }

    /** Reports a refusal of something that a page did itself, for example writing a file. */
    public void failed(Stage stage, Failure refused) {
        failure.set(new StageFailure(stage, refused));
    }
}
