// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import org.portrait.clean.IsolationForest;
import org.portrait.data.ScaledMatrix;
import org.portrait.quality.Unlike;
import org.portrait.quality.UnlikeFinder;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/** The customers of a run who are unlike their own segment. */
public final class UnlikeStage {
    private record ForestKey(ScaledMatrix matrix, long seed) {}

    private record Key(ForestKey forest, Segmentation segmentation) {}

    private final Memo<ForestKey, double[]> forests = new Memo<>();
    private final Memo<Key, Unlike> found = new Memo<>();

    public Unlike find(Run run, Progress progress) {
        ScaledMatrix matrix = run.prepared().matrix();
        long seed = run.provenance().recipe().segments().seed();
        var forest = new ForestKey(matrix, seed);
        return found.get(new Key(forest, run.segmentation()), () -> {
            double[] isolation = forests.get(forest, () -> IsolationForest.scores(matrix, seed, progress.part(0, 0.8)));
            return new UnlikeFinder().find(matrix, run.segmentation(), isolation, progress.part(0.8, 1));
        });
    }
}
