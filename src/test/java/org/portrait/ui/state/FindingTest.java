// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.pipeline.Pipeline;
import org.portrait.ui.task.SameThreadWorker;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

class FindingTest {
    @TempDir
    Path folder;

    private final SameThreadWorker worker = new SameThreadWorker();
    private final Session session = new Session(new Pipeline(2), worker);
    private int searches;
    private final Finding<Integer> k = new Finding<>(session, worker, "k", (run, _) -> {
        searches++;
        return run.segmentation().k();
    });

    @BeforeEach
    void open() throws Exception {
        session.open(ThreeGroups.write(folder));
    }

    @Test
    void nothingIsLookedForUnlessItIsShown() {
        assertEquals(0, searches);
        assertNull(k.value().get());
        k.want(true);
        assertEquals(3, k.value().get());
        k.want(false);
        k.want(true);
        assertEquals(1, searches);
    }

    @Test
    void otherSegmentsAreLookedAtAnew() {
        k.want(true);
        session.changeK(4);
        assertEquals(4, k.value().get());
        k.want(false);
        session.changeK(5);
        assertNull(k.value().get());
        assertEquals(Finding.State.NONE, k.state().get());
        k.want(true);
        assertEquals(5, k.value().get());
        assertEquals(3, searches);
    }

    @Test
    void whatWasRefusedCanBeTriedAgain() {
        boolean[] refuse = {true};
        var finding = new Finding<>(session, worker, "refused", (run, _) -> {
            if (refuse[0]) {
                throw new FailureException(new Failure.OutOfMemory());
            }
            return run.segmentation().k();
        });
        finding.want(true);
        assertEquals(Finding.State.STOPPED, finding.state().get());
        assertEquals(new Failure.OutOfMemory(), session.failure().get().failure());
        refuse[0] = false;
        finding.retry();
        assertEquals(Finding.State.THERE, finding.state().get());
    }
}
