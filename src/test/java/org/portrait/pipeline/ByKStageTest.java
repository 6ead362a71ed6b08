// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.scale.Scaling;
import org.portrait.segments.SegmentSettings;
import org.portrait.work.Progress;

class ByKStageTest {
    @TempDir
    Path folder;

    /** A hundred customers each at −10, 0 and 10. */
    private Run run() throws IOException {
        var random = new Random(4);
        var csv = new StringBuilder("id,spend\n");
        for (int i = 0; i < 300; i++) {
            csv.append("C%d,%.4f%n".formatted(i, 10 * (i % 3 - 1) + random.nextGaussian()));
        }
        Path file = Files.writeString(folder.resolve("thirds.csv"), csv);
        Recipe recipe = Recipe.DEFAULT
                .withFeatures(Recipe.DEFAULT.features().withScaling(Scaling.NONE))
                .withSegments(SegmentSettings.DEFAULT.withRange(2, 3).withK(2));
        return new Pipeline(1).run(file, recipe, Progress.none());
    }

    /**
     * Without a limit two segments are a third and two thirds of the customers, and resamples put the middle to either
     * side. Halves must divide the middle, which resamples do alike. The inertia of two thirds is 10² · 100 · 100 /
     * 200 = 5,000 between their means and 300 within. The halves of the middle have their means at ±√(2/π), so that of
     * each half is (10 − √(2/π))² · 100 · 50 / 150 between means, and 300 − 100 · 2/π are left within. Even reference data
     * are halved anyway.
     */
    @Test
    void aLimitToTheSizesHoldsForGapAndStability() throws IOException {
        Run run = run();
        var stage = new ByKStage(1);
        SegmentSettings settings = run.provenance().recipe().segments();
        ByK free = stage.measure(run.prepared(), settings, Progress.none());
        ByK halves = stage.measure(run.prepared(), settings.withMinSize(150), Progress.none());
        assertNotSame(free.gap(), halves.gap());
        ByK again = stage.measure(run.prepared(), settings.withMinSize(150), Progress.none());
        assertSame(halves.gap(), again.gap());
        assertSame(halves.stability(), again.stability());
        assertEquals(0, free.minSize());
        assertEquals(150, halves.minSize());
        assertTrue(free.stability().mean(2) < 0.85, free.stability().toString());
        assertTrue(halves.stability().mean(2) > 0.9, halves.stability().toString());
        double mean = Math.sqrt(2 / Math.PI);
        double halved = 2 * (10 - mean) * (10 - mean) * 100 * 50 / 150 + 300 - 100 * mean * mean;
        assertEquals(Math.log(halved / 5_300), free.gap().gap(2) - halves.gap().gap(2), 0.03);
    }
}
