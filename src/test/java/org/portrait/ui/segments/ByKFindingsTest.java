// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.pipeline.Pipeline;
import org.portrait.quality.Gap;
import org.portrait.quality.Stability;
import org.portrait.ui.state.Finding;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.ThreeGroups;
import org.portrait.ui.task.SameThreadWorker;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

class ByKFindingsTest {
    @TempDir
    Path folder;

    private final SameThreadWorker worker = new SameThreadWorker();
    private final Session session = new Session(new Pipeline(2), worker);
    private final List<String> searched = new ArrayList<>();
    private boolean refused;
    private final ByKFindings byK = new ByKFindings(
            new Finding<>(session, worker, "gap", (_, _) -> {
                searched.add("gap");
                if (refused) {
                    throw new FailureException(new Failure.OutOfMemory());
                }
                return new Gap(List.of(0.0), List.of(0.1), 50, 1_000);
            }),
            new Finding<>(session, worker, "stability", (_, _) -> {
                searched.add("stability");
                return new Stability(List.of(0.9), List.of(0.01), 100, 2_000);
            }));

    @BeforeEach
    void open() throws Exception {
        session.open(ThreeGroups.write(folder));
    }

    @Test
    void theStabilityIsLookedForOnceTheGapIsThere() {
        byK.want(true);
        assertEquals(List.of("gap", "stability"), searched);
        assertEquals(Finding.State.THERE, byK.stability().state().get());
    }

    @Test
    void withoutTheGapThereIsNoStabilityUntilItIsLookedForAgain() {
        byK.want(true);
        searched.clear();
        refused = true;
        session.changeK(4);
        assertEquals(List.of("gap"), searched);
        assertEquals(Finding.State.NONE, byK.stability().state().get());
        refused = false;
        byK.gap().retry();
        assertEquals(List.of("gap", "gap", "stability"), searched);
    }
}
