// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.portrait.aggregate.Aggregated;
import org.portrait.aggregate.Aggregation;
import org.portrait.aggregate.OrderGuess;
import org.portrait.aggregate.OrderSettings;
import org.portrait.clean.CleanSettings;
import org.portrait.data.ColumnInfo;
import org.portrait.data.Dataset;
import org.portrait.features.FeatureSettings;
import org.portrait.pipeline.Pipeline;
import org.portrait.ui.state.Session;
import org.portrait.ui.task.Worker;
import org.portrait.work.Failure;

/** What the analyst says about order lines, and what would come of it. */
final class OrdersModel {
    private final Session session;
    private final Pipeline pipeline;
    private final Worker worker;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<ColumnInfo>> columns = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable OrderSettings> settings = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Aggregated> outcome = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> refused = new ReadOnlyObjectWrapper<>();

    OrdersModel(Session session, Pipeline pipeline, Worker worker) {
        this.session = session;
        this.pipeline = pipeline;
        this.worker = worker;
        session.source().subscribe(this::close);
    }

    /** Shows the panel, with the settings in force or else a guess. */
    void open() {
        var file = session.source().get();
        if (file == null) {
            return;
        }
        Aggregation known = session.recipe().get().aggregation();
        worker.run(
                "orders",
                (progress, _) -> pipeline.load(file, session.recipe().get().data(), progress)
                        .dataset(),
                lines -> begin(lines, known),
                refused::set);
    }

    private void begin(Dataset lines, @Nullable Aggregation known) {
        columns.set(lines.schema().columns());
        outcome.set(null);
        refused.set(null);
        settings.set(
                known instanceof OrderSettings orders
                        ? orders
                        : OrderGuess.of(lines).orElse(null));
        open.set(true);
        compute();
    }

    void close() {
        worker.cancel("orders");
        open.set(false);
    }

    /** Chooses the column of customers or dates when nothing could be guessed. */
    void start(String customer, String date) {
        settings.set(OrderSettings.of(customer, date));
        compute();
    }

    void change(UnaryOperator<OrderSettings> changed) {
        OrderSettings now = settings.get();
        OrderSettings next = now == null ? null : changed.apply(now);
        if (next != null && !next.equals(now)) {
            settings.set(next);
            compute();
        }
    }

    private void compute() {
        OrderSettings wanted = settings.get();
        var file = session.source().get();
        if (wanted == null || file == null) {
            return;
        }
        var data = session.recipe().get().data();
        worker.run(
                "orders",
                (progress, _) -> pipeline.aggregate(file, data, wanted, progress),
                made -> {
                    refused.set(null);
                    outcome.set(made);
                },
                failure -> {
                    outcome.set(null);
                    refused.set(failure);
                });
    }

    /** Makes the customers the data of everything that follows. */
    void build() {
        OrderSettings wanted = settings.get();
        if (wanted != null) {
            replace(wanted);
            close();
        }
    }

    /** Goes back to the lines of the file. */
    void useLines() {
        replace(null);
        close();
    }

    /** Other columns need other rules and features. */
    private void replace(@Nullable Aggregation changed) {
        session.change(session.recipe()
                .get()
                .withAggregation(changed)
                .withClean(CleanSettings.DEFAULT)
                .withFeatures(FeatureSettings.DEFAULT));
    }

    ReadOnlyBooleanProperty opened() {
        return open.getReadOnlyProperty();
    }

    /** Of the file of lines. */
    ReadOnlyObjectProperty<List<ColumnInfo>> columns() {
        return columns.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable OrderSettings> settings() {
        return settings.getReadOnlyProperty();
    }

    /** What these settings make, once that is known. */
    ReadOnlyObjectProperty<@Nullable Aggregated> outcome() {
        return outcome.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Failure> refused() {
        return refused.getReadOnlyProperty();
    }
}
