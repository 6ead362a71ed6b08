// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.personas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.lifecycle.CustomerStage;
import org.portrait.lifecycle.Lifecycle;
import org.portrait.lifecycle.Part;
import org.portrait.lifecycle.Thresholds;
import org.portrait.pipeline.LifecycleStage;
import org.portrait.pipeline.Pipeline;
import org.portrait.ui.state.Finding;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;
import org.portrait.ui.state.StageState;
import org.portrait.ui.task.SameThreadWorker;

/** Limits that are moved, without a window: 100 customers whose last orders are 1 to 100 days ago, each with two. */
class LifecycleModelTest {
    private final SameThreadWorker worker = new SameThreadWorker();
    private final Session session = new Session(new Pipeline(2), worker);
    private final LifecycleStage stage = new LifecycleStage();
    private final Finding<Lifecycle> finding = new Finding<>(session, worker, "lifecycle", stage::subject, stage::find);
    private final LifecycleModel model = new LifecycleModel(session, worker, finding);

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        var csv = new StringBuilder("id,days_since_last_order,orders,other\n");
        for (int i = 1; i <= 100; i++) {
            csv.append("C%03d,%d,2,%d\n".formatted(i, i, i % 9));
        }
        session.open(Files.writeString(folder.resolve("customers.csv"), csv));
        finding.want(true);
    }

    private int count(CustomerStage stage) {
        return Objects.requireNonNull(model.table().get()).count(stage);
    }

    private Thresholds limits() {
        return Objects.requireNonNull(model.limits().get());
    }

    /** By fifths: at risk beyond 60 days, lost beyond 80, and all have two orders, so that nobody has more than most. */
    @Test
    void proposedLimitsAreShown() {
        assertEquals(new Thresholds(60, 60, 80, 3), limits());
        assertEquals(60, count(CustomerStage.ACTIVE));
        assertEquals(20, count(CustomerStage.AT_RISK));
        assertEquals(20, count(CustomerStage.LOST));
        assertEquals(List.of("", "days_since_last_order", "orders", "other"), model.columns(Part.RECENCY));
    }

    @Test
    void movingCountsAndOnlyChoosingChangesTheRecipe() {
        model.show(limits().withLostDays(90));
        assertEquals(10, count(CustomerStage.LOST));
        assertNull(session.recipe().get().lifecycle().thresholds());
        model.choose();
        assertEquals(
                new Thresholds(60, 60, 90, 3),
                session.recipe().get().lifecycle().thresholds());
        session.undo();
        assertEquals(20, count(CustomerStage.LOST));
    }

    /** The segments are the same: nothing is searched or looked for again, but the run has the limits. */
    @Test
    void limitsChangeNothingAboutSegments() {
        var sweep = session.sweep().get();
        var found = finding.value().get();
        model.show(limits().withLoyal(2));
        model.choose();
        assertSame(sweep, session.sweep().get());
        assertSame(found, finding.value().get());
        assertEquals(StageState.DONE, session.states().get().get(Stage.EXPORT));
        var run = Objects.requireNonNull(session.run().get());
        assertEquals(
                2,
                Objects.requireNonNull(run.provenance().recipe().lifecycle().thresholds())
                        .loyal());
    }

    /** Another column means other limits, and without one there are none. */
    @Test
    void limitsAreProposedAnewForAnotherColumn() {
        model.show(limits().withLostDays(90));
        model.choose();
        model.choose(Part.RECENCY, "other");
        // 0 to 8 days, eleven or twelve of each: the 60th and 80th of 100 have 5 and 7
        assertEquals(List.of(5, 5, 7), List.of(limits().newDays(), limits().riskDays(), limits().lostDays()));
        model.choose(Part.FREQUENCY, "");
        assertNull(model.limits().get());
        assertNull(model.table().get());
    }
}
