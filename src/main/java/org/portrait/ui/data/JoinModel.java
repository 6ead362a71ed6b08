// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.portrait.aggregate.Aggregation;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.data.Schema;
import org.portrait.join.JoinReport;
import org.portrait.join.JoinReport.Added;
import org.portrait.join.JoinSettings;
import org.portrait.load.LoadSettings;
import org.portrait.load.Loaded;
import org.portrait.pipeline.Pipeline;
import org.portrait.pipeline.Recipe;
import org.portrait.ui.data.JoinStart.Lines;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;
import org.portrait.ui.task.Worker;
import org.portrait.work.Failure;
import org.portrait.work.Progress;

/** The further files beside the customers, and one of them that is being added or changed. */
final class JoinModel {
    private static final String WORK = "join";

    /**
     * What the settings make.
     *
     * @param rows the customers with their key and the new columns only
     * @param all columns that there will be
     */
    record Outcome(JoinReport report, Dataset rows, Schema all) {}

    private final Session session;
    private final Pipeline pipeline;
    private final Worker worker;
    private final Draft<JoinSettings> draft = new Draft<>();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable JoinStart> choice = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable JoinSettings> settings = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Outcome> outcome = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> refused = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<JoinReport>> standing = new ReadOnlyObjectWrapper<>(List.of());
    /** Which of the recipe's joins is being changed; their number for a new one. */
    private int place;

    JoinModel(Session session, Pipeline pipeline, Worker worker) {
        this.session = session;
        this.pipeline = pipeline;
        this.worker = worker;
        session.source().subscribe(this::close);
        worker.onCancelAll(this::stop);
        session.recipe().subscribe((before, now) -> {
            if (!now.sameCustomers(before)) {
                close(); // it was opened for other customers
            }
        });
        session.loaded().subscribe(_ -> follow());
    }

    /** The joins of what is on screen. */
    private void follow() {
        Path first = session.source().get();
        Recipe recipe = session.recipe().get();
        if (first == null || recipe.joins().isEmpty()) {
            worker.cancel("joins");
            standing.set(List.of());
        } else {
            worker.run(
                    "joins",
                    (progress, _) -> pipeline.joins(first, recipe, progress),
                    standing::set,
                    _ -> {}); // the session says so
        }
    }

    /** Shows the panel for a new file, or several with the same columns as one, with the keys that are guessed. */
    void open(List<Path> files) {
        Path first = session.source().get();
        if (first != null && !files.isEmpty()) {
            Path file = files.getFirst();
            LoadSettings data =
                    LoadSettings.DETECT.withFurther(file, files.stream().skip(1).toArray(Path[]::new));
            resume(
                    JoinSettings.of(LoadSettings.relative(first, file), "", "").withData(data),
                    session.recipe().get().joins().size());
        }
    }

    /** Shows the panel for one that stands. */
    void change(JoinSettings known) {
        resume(known, session.recipe().get().joins().indexOf(known));
    }

    private void resume(JoinSettings wanted, int at) {
        if (draft.resumes(wanted)) {
            draft.begin(wanted);
            open.set(true);
            compute();
        } else {
            place = at;
            draft.begin(wanted);
            begin(wanted, Map.of());
        }
    }

    /** Another sheet has other columns. */
    void sheet(String name) {
        JoinSettings now = settings.get();
        if (now != null) {
            begin(JoinSettings.of(now.file(), "", "").withData(now.data().withSheet(name)), Map.of());
        }
    }

    /** What is made of its rows has other columns. */
    void lines(Lines chosen) {
        JoinSettings now = settings.get();
        JoinStart known = choice.get();
        if (now != null && known != null && chosen != Lines.of(now.aggregation())) {
            begin(
                    JoinSettings.of(now.file(), "", "")
                            .withData(now.data())
                            .withAggregation(known.makings().get(chosen)),
                    known.makings());
        }
    }

    private void begin(JoinSettings wanted, Map<Lines, Aggregation> makings) {
        Path first = session.source().get();
        Loaded customers = session.loaded().get();
        if (first == null || customers == null || place < 0) {
            return;
        }
        List<String> here = before(customers.dataset().schema());
        worker.run(
                WORK,
                (progress, _) -> JoinStart.of(pipeline, first, customers.dataset(), here, wanted, makings, progress),
                begun -> {
                    outcome.set(null);
                    refused.set(null);
                    choice.set(begun);
                    settings.set(begun.settings());
                    open.set(true);
                    compute();
                },
                failure -> session.failed(Stage.DATA, failure));
    }

    /** The columns of the customers without those from this join and later ones. */
    private List<String> before(Schema schema) {
        Set<String> later = new HashSet<>();
        standing.get().stream()
                .skip(place)
                .flatMap(r -> r.added().stream())
                .map(Added::name)
                .forEach(later::add);
        return schema.names().stream().filter(name -> !later.contains(name)).toList();
    }

    void close() {
        draft.end();
        hide();
    }

    private void stop() {
        if (open.get()) {
            draft.stop();
        }
        hide();
    }

    private void hide() {
        worker.cancel(WORK);
        open.set(false);
        outcome.set(null);
        refused.set(null);
    }

    void change(UnaryOperator<JoinSettings> changed) {
        JoinSettings now = settings.get();
        JoinSettings next = now == null ? null : changed.apply(now);
        if (next != null && !next.equals(now)) {
            settings.set(next);
            compute();
        }
    }

    /** The columns that could be added, in the order of the file. */
    List<String> offered() {
        JoinStart known = choice.get();
        JoinSettings now = settings.get();
        return known == null || now == null
                ? List.of()
                : known.there().stream()
                        .filter(column -> !column.equals(now.furtherKey()))
                        .toList();
    }

    boolean chosen(String column) {
        JoinSettings now = settings.get();
        return now != null && (now.columns() == null || now.columns().contains(column));
    }

    /** Takes a column or leaves it out. */
    void choose(String column, boolean wanted) {
        List<String> all = offered();
        List<String> next = all.stream()
                .filter(other -> other.equals(column) ? wanted : chosen(other))
                .toList();
        change(s -> s.withColumns(next.equals(all) ? null : next));
    }

    private List<JoinSettings> with(JoinSettings wanted) {
        List<JoinSettings> joins = session.recipe().get().joins();
        return Stream.of(
                        joins.subList(0, place).stream(),
                        Stream.of(wanted),
                        joins.stream().skip(place + 1L))
                .flatMap(s -> s)
                .toList();
    }

    private void compute() {
        Path first = session.source().get();
        JoinSettings wanted = settings.get();
        if (first == null || wanted == null) {
            return;
        }
        Recipe recipe = session.recipe().get().withJoins(with(wanted));
        int at = place;
        worker.run(
                WORK,
                (progress, _) -> outcome(first, recipe, at, progress),
                made -> {
                    refused.set(null);
                    outcome.set(made);
                },
                failure -> {
                    outcome.set(null);
                    refused.set(failure);
                });
    }

    private Outcome outcome(Path first, Recipe recipe, int at, Progress progress) {
        Dataset all = pipeline.customers(first, recipe, progress).dataset();
        JoinReport report = pipeline.joins(first, recipe, progress).get(at);
        var shown = new ArrayList<>(List.of(report.settings().customerKey()));
        report.added().stream().map(Added::name).forEach(shown::add);
        DatasetBuilder rows = all.edit();
        all.schema().names().stream().filter(name -> !shown.contains(name)).forEach(rows::remove);
        return new Outcome(report, rows.build(all.schema()), all.schema());
    }

    /** Whether there are columns to add, and what is shown is what the settings make. */
    boolean ready() {
        Outcome made = outcome.get();
        return made != null
                && made.report().settings().equals(settings.get())
                && !made.report().added().isEmpty();
    }

    /** Makes the columns part of the customers. */
    void add() {
        Outcome made = outcome.get();
        if (made != null && ready()) {
            List<JoinSettings> joins = with(made.report().settings());
            close();
            session.change(session.recipe().get().withJoins(joins).within(made.all()));
        }
    }

    /** Takes the columns away, and the features that were made of them. */
    void remove(JoinSettings known) {
        Path first = session.source().get();
        var joins = new ArrayList<>(session.recipe().get().joins());
        if (first == null || !joins.remove(known)) {
            return;
        }
        Recipe without = session.recipe().get().withJoins(joins);
        worker.run(
                WORK,
                (progress, _) ->
                        pipeline.customers(first, without, progress).dataset().schema(),
                left -> session.change(without.within(left)),
                _ -> session.change(without)); // the session says why
    }

    ReadOnlyBooleanProperty opened() {
        return open.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable JoinStart> choice() {
        return choice.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable JoinSettings> settings() {
        return settings.getReadOnlyProperty();
    }

    /** What these settings make, once that is known. */
    ReadOnlyObjectProperty<@Nullable Outcome> outcome() {
        return outcome.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Failure> refused() {
        return refused.getReadOnlyProperty();
    }

    /** What was met by the joins of the customers on screen. */
    ReadOnlyObjectProperty<List<JoinReport>> standing() {
        return standing.getReadOnlyProperty();
    }
}
