// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.portrait.aggregate.Aggregated;
import org.portrait.aggregate.Aggregation;
import org.portrait.aggregate.EventGuess;
import org.portrait.aggregate.EventSettings;
import org.portrait.aggregate.OrderGuess;
import org.portrait.aggregate.OrderSettings;
import org.portrait.clean.CleanSettings;
import org.portrait.data.ColumnInfo;
import org.portrait.data.Dataset;
import org.portrait.features.FeatureSettings;
import org.portrait.join.JoinSettings;
import org.portrait.load.LoadSettings;
import org.portrait.pipeline.Pipeline;
import org.portrait.pipeline.Recipe;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;
import org.portrait.ui.task.Worker;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** What the analyst says about order lines or events, and what would come of it. */
final class OrdersModel {
    /** What the rows of the file are. */
    enum Rows {
        ORDERS,
        EVENTS
    }

    /** What was computed with which settings. */
    record Made(Aggregation settings, Aggregated result) {}

    private record Subject(
            Path file, LoadSettings data, @Nullable Aggregation known) {}

    private final Session session;
    private final Pipeline pipeline;
    private final Worker worker;
    private final Draft<Subject> draft = new Draft<>();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<ColumnInfo>> columns = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Rows> rows = new ReadOnlyObjectWrapper<>(Rows.ORDERS);
    private final ReadOnlyObjectWrapper<@Nullable OrderSettings> orders = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable EventSettings> events = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Made> outcome = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> refused = new ReadOnlyObjectWrapper<>();

    OrdersModel(Session session, Pipeline pipeline, Worker worker) {
        this.session = session;
        this.pipeline = pipeline;
        this.worker = worker;
        session.source().subscribe(this::close);
        worker.onCancelAll(this::stop);
    }

    /** Shows the panel, with the settings in force or else a guess. */
    void open() {
        var file = session.source().get();
        if (file == null) {
            return;
        }
        Aggregation known = session.recipe().get().aggregation();
        LoadSettings data = session.recipe().get().data();
        var subject = new Subject(file, data, known);
        if (draft.resumes(subject)) {
            show(subject);
            return;
        }
        worker.run(
                "orders",
                (progress, _) -> pipeline.load(file, data, progress).dataset(),
                lines -> {
                    begin(lines, known);
                    show(subject);
                },
                failure -> session.failed(Stage.DATA, failure));
    }

    private void begin(Dataset lines, @Nullable Aggregation known) {
        outcome.set(null);
        columns.set(List.of()); // what was chosen for other lines is forgotten
        orders.set(
                known instanceof OrderSettings settings
                        ? settings
                        : OrderGuess.of(lines).orElse(null));
        events.set(
                known instanceof EventSettings settings
                        ? settings
                        : EventGuess.of(lines).orElse(null));
        boolean eventful = known == null ? EventGuess.likely(lines) : known instanceof EventSettings;
        rows.set(eventful ? Rows.EVENTS : Rows.ORDERS);
        columns.set(lines.schema().columns());
    }

    private void show(Subject subject) {
        draft.begin(subject);
        open.set(true);
        compute();
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
        worker.cancel("orders");
        open.set(false);
    }

    /** Says what the rows are. What was chosen for the other kind is kept. */
    void choose(Rows chosen) {
        if (chosen != rows.get()) {
            rows.set(chosen);
            compute();
        }
    }

    /** @param changed is handed null where nothing could be guessed and nothing has been chosen yet */
    void changeOrders(UnaryOperator<@Nullable OrderSettings> changed) {
        change(orders, changed);
    }

    /** As {@link #changeOrders}. */
    void changeEvents(UnaryOperator<@Nullable EventSettings> changed) {
        change(events, changed);
    }

    private <S extends Aggregation> void change(
            ReadOnlyObjectWrapper<@Nullable S> settings, UnaryOperator<@Nullable S> changed) {
        S now = settings.get();
        S next = changed.apply(now);
        if (next != null && !next.equals(now)) {
            settings.set(next);
            compute();
        }
    }

    private void compute() {
        Aggregation wanted = settings();
        var file = session.source().get();
        Made before = outcome.get();
        if (before != null && (wanted == null || before.settings().getClass() != wanted.getClass())) {
            outcome.set(null);
        }
        refused.set(null);
        if (wanted == null || file == null) {
            worker.cancel("orders");
            return;
        }
        var data = session.recipe().get().data();
        worker.run(
                "orders",
                (progress, _) -> pipeline.aggregate(file, data, wanted, progress),
                made -> outcome.set(new Made(wanted, made)),
                failure -> {
                    outcome.set(null);
                    refused.set(failure);
                });
    }

    /** Makes the customers the data of everything that follows. */
    void build() {
        Aggregation wanted = settings();
        if (wanted != null && ready()) {
            close();
            replace(wanted);
        }
    }

    /** Whether what is shown is what the settings make. */
    boolean ready() {
        Made made = outcome.get();
        return made != null && refused.get() == null && made.settings().equals(settings());
    }

    /** Goes back to the lines of the file. */
    void useLines() {
        close();
        replace(null);
    }

    /** Other columns need other rules and features. */
    private void replace(@Nullable Aggregation changed) {
        Path file = session.source().get();
        Recipe wanted = session.recipe()
                .get()
                .withAggregation(changed)
                .withClean(CleanSettings.DEFAULT)
                .withFeatures(FeatureSettings.DEFAULT);
        if (file == null || wanted.joins().isEmpty()) {
            session.change(wanted);
            return;
        }
        worker.run(
                "orders",
                (progress, _) -> withoutKey(file, wanted, progress),
                gone -> GoneJoins.change(session, wanted, gone),
                _ -> session.change(wanted)); // the session says why
    }

    /** The further files that can no longer be joined, for the column by which they were is not there. */
    private List<JoinSettings> withoutKey(Path file, Recipe wanted, Progress progress) {
        var left = new ArrayList<>(wanted.joins());
        var gone = new ArrayList<JoinSettings>();
        while (true) {
            try {
                pipeline.customers(file, wanted.withJoins(left), progress);
                return gone;
            } catch (FailureException e) {
                JoinSettings first = left.stream()
                        .filter(join -> e.failure() instanceof Failure.UnknownColumn f
                                && f.column().equals(join.customerKey()))
                        .findFirst()
                        .orElseThrow(() -> e);
                left.remove(first);
                gone.add(first);
            }
        }
    }

    /** Those of the rows that are chosen, null until the columns that are needed are. */
    @Nullable
    Aggregation settings() {
        return rows.get() == Rows.ORDERS ? orders.get() : events.get();
    }

    /** The column of customers in the settings of either kind. */
    @Nullable
    String knownCustomer() {
        OrderSettings ordered = orders.get();
        EventSettings happened = events.get();
        return ordered != null ? ordered.customer() : happened != null ? happened.customer() : null;
    }

    /** The column of days or times in the settings of either kind. */
    @Nullable
    String knownTime() {
        OrderSettings ordered = orders.get();
        EventSettings happened = events.get();
        return ordered != null ? ordered.date() : happened != null ? happened.time() : null;
    }

    ReadOnlyBooleanProperty opened() {
        return open.getReadOnlyProperty();
    }

    /** Of the file of lines. */
    ReadOnlyObjectProperty<List<ColumnInfo>> columns() {
        return columns.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Rows> rows() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable OrderSettings> orders() {
        return orders.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable EventSettings> events() {
        return events.getReadOnlyProperty();
    }

    /** What these settings make, once that is known; what earlier ones made until then. */
    ReadOnlyObjectProperty<@Nullable Made> outcome() {
        return outcome.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Failure> refused() {
        return refused.getReadOnlyProperty();
    }
}
