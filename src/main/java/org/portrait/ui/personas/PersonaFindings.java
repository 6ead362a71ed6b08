// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.personas;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.portrait.lifecycle.Lifecycle;
import org.portrait.lifecycle.StageTable;
import org.portrait.personas.ColumnProfile;
import org.portrait.personas.RuleSet;
import org.portrait.pipeline.Evidence;
import org.portrait.pipeline.LifecycleStage;
import org.portrait.pipeline.OfferStage;
import org.portrait.quality.Trust;
import org.portrait.quality.Unlike;
import org.portrait.recommend.Offers;
import org.portrait.ui.state.Finding;
import org.portrait.ui.state.Session;
import org.portrait.ui.task.Worker;

/**
 * What takes a while to find out about segments.
 *
 * @param trust how far they can be trusted
 * @param rules by which they are recognised
 * @param unlike who is unlike the own one
 * @param profiles what every column is like in each
 * @param lifecycle what columns tell about stages and value
 * @param stages how many are in each stage by the limits of the recipe
 * @param offers what may be offered to them
 */
public record PersonaFindings(
        Finding<Trust> trust,
        Finding<RuleSet> rules,
        Finding<Unlike> unlike,
        Finding<List<ColumnProfile>> profiles,
        Finding<Lifecycle> lifecycle,
        Finding<StageTable> stages,
        Finding<Offers> offers) {
    public static PersonaFindings of(Session session, Worker worker, Evidence evidence) {
        LifecycleStage lifecycle = evidence.lifecycle();
        var data = new AtomicReference<@Nullable Path>(); // for those who search, off the FX thread
        session.source().subscribe(data::set);
        return new PersonaFindings(
                new Finding<>(session, worker, "trust", evidence.trust()::find),
                new Finding<>(session, worker, "rules", evidence.rules()::rules),
                new Finding<>(session, worker, "unlike", evidence.unlike()::find),
                new Finding<>(session, worker, "profiles", evidence.profiles()::subject, evidence.profiles()::profiles),
                new Finding<>(session, worker, "lifecycle", lifecycle::subject, lifecycle::find),
                new Finding<>(session, worker, "stages", lifecycle::tableSubject, lifecycle::table),
                new Finding<>(
                        session,
                        worker,
                        "offers",
                        OfferStage::subject,
                        (run, progress) -> evidence.offers().find(Objects.requireNonNull(data.get()), run, progress)));
    }

    /** What the cards show. */
    void want(boolean shown) {
        trust.want(shown);
        rules.want(shown);
        stages.want(shown);
    }
}
