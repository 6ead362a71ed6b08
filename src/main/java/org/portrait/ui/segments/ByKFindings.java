// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import org.portrait.pipeline.ByKStage;
import org.portrait.pipeline.Prepared;
import org.portrait.quality.Gap;
import org.portrait.quality.Stability;
import org.portrait.segments.SegmentSettings;
import org.portrait.ui.state.Finding;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;
import org.portrait.ui.task.Worker;
import org.portrait.work.Progress;

/** What takes long to know about each K: the gap statistic and, not before that is there, the stability. */
public final class ByKFindings {
    private final Finding<Gap> gap;
    private final Finding<Stability> stability;
    private boolean wanted;

    private interface Measure<T> {
        T of(Prepared customers, SegmentSettings settings, Progress progress);
    }

    public ByKFindings(Finding<Gap> gap, Finding<Stability> stability) {
        this.gap = gap;
        this.stability = stability;
        gap.state().subscribe(this::wantStability);
    }

    public static ByKFindings of(Session session, Worker worker, ByKStage stage) {
        return new ByKFindings(
                finding(session, worker, stage, "gap", stage::gap),
                finding(session, worker, stage, "stability", stage::stability));
    }

    private static <T> Finding<T> finding(
            Session session, Worker worker, ByKStage stage, String name, Measure<T> measure) {
        return new Finding<>(
                        session,
                        worker,
                        name,
                        stage::subject,
                        (run, progress) -> measure.of(
                                run.prepared(), run.provenance().recipe().segments(), progress))
                .refusedAt(Stage.SEGMENTS);
    }

    void want(boolean shown) {
        wanted = shown;
        gap.want(shown);
        wantStability();
    }

    /** Two at a time would show both late. */
    private void wantStability() {
        stability.want(wanted && gap.state().get() == Finding.State.THERE);
    }

    Finding<Gap> gap() {
        return gap;
    }

    Finding<Stability> stability() {
        return stability;
    }
}
