// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.personas;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ColumnInfo;
import org.portrait.lifecycle.Lifecycle;
import org.portrait.lifecycle.LifecycleSettings;
import org.portrait.lifecycle.Part;
import org.portrait.lifecycle.StageTable;
import org.portrait.lifecycle.Thresholds;
import org.portrait.pipeline.Recipe;
import org.portrait.pipeline.Run;
import org.portrait.ui.state.Finding;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;
import org.portrait.ui.task.Worker;

/** The limits between stages while they are moved, and how many customers are in each stage by them. */
final class LifecycleModel {
    private final Session session;
    private final Worker worker;
    private final Finding<Lifecycle> finding;
    private final ReadOnlyObjectWrapper<@Nullable Thresholds> limits = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable StageTable> table = new ReadOnlyObjectWrapper<>();

    LifecycleModel(Session session, Worker worker, Finding<Lifecycle> finding) {
        this.session = session;
        this.worker = worker;
        this.finding = finding;
        finding.value().subscribe(_ -> found());
        session.recipe().subscribe(_ -> follow());
    }

    /** Limits are those of the recipe again, where they are not already. */
    private void follow() {
        Lifecycle found = finding.value().get();
        if (found != null && found.staged() && !found.thresholds(settings()).equals(limits.get())) {
            show(found.thresholds(settings()));
        }
    }

    private void found() {
        Lifecycle found = finding.value().get();
        if (found == null || !found.staged()) {
            worker.cancel("stage-counts");
            limits.set(null);
            table.set(null);
            return;
        }
        show(found.thresholds(settings()));
    }

    /** What would come of these limits, which are not chosen yet. */
    void show(Thresholds moved) {
        Lifecycle found = finding.value().get();
        if (found != null) {
            limits.set(moved);
            worker.run(
                    "stage-counts",
                    (_, _) -> found.table(moved),
                    table::set,
                    refused -> session.failed(Stage.PERSONAS, refused));
        }
    }

    /** Takes what is shown into the recipe. */
    void choose() {
        Thresholds shown = limits.get();
        Lifecycle found = finding.value().get();
        if (shown != null && found != null && !shown.equals(found.thresholds(settings()))) {
            change(settings().withThresholds(shown));
        }
    }

    /** The same for one of many steps, which are one to undo. */
    void chooseSoon() {
        worker.later("stage-limits", this::choose);
    }

    /** Back to the limits that the customers suggest. */
    void propose() {
        change(settings().withThresholds(null));
    }

    void choose(Part part, String column) {
        change(settings().with(part, column));
    }

    private void change(LifecycleSettings changed) {
        session.change(session.recipe().get().withLifecycle(changed));
    }

    LifecycleSettings settings() {
        return session.recipe().get().lifecycle();
    }

    /** {@link #settings} as they change. */
    ObservableValue<LifecycleSettings> chosen() {
        return session.recipe().map(Recipe::lifecycle);
    }

    /** What an analyst may choose for a part; "" is none. */
    List<String> columns(Part part) {
        var columns = new ArrayList<String>(List.of(""));
        Run run = session.run().get();
        if (run != null) {
            run.prepared().loaded().dataset().schema().columns().stream()
                    .filter(part::usable)
                    .map(ColumnInfo::name)
                    .forEach(columns::add);
        }
        return columns;
    }

    /** Null while there are no stages. */
    ReadOnlyObjectProperty<@Nullable Thresholds> limits() {
        return limits.getReadOnlyProperty();
    }

    /** By {@link #limits}, a moment later; null while there are no stages. */
    ReadOnlyObjectProperty<@Nullable StageTable> table() {
        return table.getReadOnlyProperty();
    }
}
