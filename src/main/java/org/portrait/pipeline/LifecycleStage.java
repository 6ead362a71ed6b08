// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.EnumMap;
import java.util.Map;
import org.portrait.clean.Cleaned;
import org.portrait.lifecycle.CustomerStage;
import org.portrait.lifecycle.Lifecycle;
import org.portrait.lifecycle.LifecycleFinder;
import org.portrait.lifecycle.LifecycleSettings;
import org.portrait.lifecycle.Part;
import org.portrait.lifecycle.StageTable;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/** Stages and value of the customers of a run. Remembers the last answer; safe to call from several threads. */
public final class LifecycleStage {
    private record Key(Cleaned cleaned, Segmentation segmentation, Map<Part, String> columns) {}

    private record TableKey(Object customers, LifecycleSettings settings) {}

    private final Memo<Key, Lifecycle> found = new Memo<>();

    public Lifecycle find(Run run, Progress progress) {
        Prepared customers = run.prepared();
        return found.get(
                (Key) subject(run),
                () -> new LifecycleFinder()
                        .find(
                                customers.loaded().dataset(),
                                customers.rowsRead(),
                                settings(run),
                                run.segmentation(),
                                progress));
    }

    /** What of a run {@link #find} looks at. */
    public Object subject(Run run) {
        return new Key(
                run.prepared().cleaned(), run.segmentation(), settings(run).columns());
    }

    /** What of a run {@link #table} looks at: the limits, too. */
    public Object tableSubject(Run run) {
        return new TableKey(subject(run), settings(run));
    }

    /** Whether the columns of a run tell stages, known at once. */
    public static boolean told(Run run) {
        return settings(run).staged(run.prepared().loaded().dataset().schema());
    }

    /** How many of each segment are in each stage by the limits of the recipe; of nobody where stages are not told. */
    public StageTable table(Run run, Progress progress) {
        Lifecycle lifecycle = find(run, progress);
        return lifecycle.staged() ? lifecycle.table(lifecycle.thresholds(settings(run))) : new StageTable(new int[0][]);
    }

    /** The stage of each customer that takes part, none where stages are not told. */
    public CustomerStage[] stages(Run run, Progress progress) {
        Lifecycle lifecycle = find(run, progress);
        return lifecycle.staged()
                ? lifecycle.figures().stages(lifecycle.thresholds(settings(run)))
                : new CustomerStage[0];
    }

    /** The recipe of a run with the columns and limits that were found, so that they are the same on other customers. */
    public Recipe resolved(Run run, Progress progress) {
        Recipe recipe = run.provenance().recipe();
        Lifecycle lifecycle = find(run, progress);
        if (!lifecycle.staged()) {
            return recipe;
        }
        var columns = new EnumMap<Part, String>(lifecycle.figures().columns());
        return recipe.withLifecycle(new LifecycleSettings(columns, lifecycle.thresholds(settings(run))));
    }

    private static LifecycleSettings settings(Run run) {
        return run.provenance().recipe().lifecycle();
    }
}
