// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.portrait.clean.CleanReport.Reason;
import org.portrait.clean.CleanReport.RemovedRow;
import org.portrait.clean.Cleaned;
import org.portrait.data.Dataset;
import org.portrait.lifecycle.CustomerStage;
import org.portrait.lifecycle.Lifecycle;
import org.portrait.lifecycle.LifecycleFinder;
import org.portrait.lifecycle.LifecycleSettings;
import org.portrait.lifecycle.Part;
import org.portrait.lifecycle.StageTable;
import org.portrait.segments.Grouping;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/** Stages and value of the customers of a run. Remembers the last answer; safe to call from several threads. */
public final class LifecycleStage {
    private record Key(Cleaned cleaned, Segmentation segmentation, Map<Part, String> columns) {}

    private record TableKey(Object customers, LifecycleSettings settings) {}

    private final Memo<Key, Lifecycle> found = new Memo<>();

    public Lifecycle find(Run run, Progress progress) {
        return found.get((Key) subject(run), () -> {
            var everybody = Everybody.of(run);
            return new LifecycleFinder()
                    .find(
                            run.prepared().loaded().dataset(),
                            everybody.rows,
                            everybody.labels,
                            run.segmentation().k(),
                            settings(run),
                            progress);
        });
    }

    /**
     * All customers of the file. Who takes no part in the segmentation is in a stage nevertheless, which only asks for the
     * last order and how many there were; a row that repeats another one is no further customer.
     */
    private record Everybody(int[] rows, byte[] labels) {
        static Everybody of(Run run) {
            Dataset file = run.prepared().loaded().dataset();
            var labels = new byte[file.rows()];
            Arrays.fill(labels, (byte) run.segmentation().k());
            int[] parts = run.prepared().rowsRead();
            for (int i = 0; i < parts.length; i++) {
                labels[parts[i]] = run.segmentation().labels()[i];
            }
            var repeated = new boolean[file.rows()];
            int[] rows = file.rowsBySource();
            for (RemovedRow removed : run.prepared().cleaned().report().removed()) {
                repeated[rows[removed.sourceRow()]] = removed.reason() == Reason.DUPLICATE;
            }
            int[] counted = IntStream.range(0, labels.length)
                    .filter(row -> !repeated[row])
                    .toArray();
            return new Everybody(counted, Grouping.picked(labels, counted));
        }
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
        return lifecycle.staged() ? lifecycle.table(lifecycle.thresholds(settings(run))) : StageTable.empty();
    }

    /**
     * Per row of the file the stage of the customer, null for a row that repeats another one; of no rows where stages are
     * not told.
     */
    public @Nullable CustomerStage[] stages(Run run, Progress progress) {
        Lifecycle lifecycle = find(run, progress);
        if (!lifecycle.staged()) {
            return new @Nullable CustomerStage[0];
        }
        CustomerStage[] told = lifecycle.figures().stages(lifecycle.thresholds(settings(run)));
        var stages =
                new @Nullable CustomerStage[run.prepared().loaded().dataset().rows()];
        int[] rows = Everybody.of(run).rows;
        for (int i = 0; i < told.length; i++) {
            stages[rows[i]] = told[i];
        }
        return stages;
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
