// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.work.Progress;

class PipelineTest {
    @TempDir
    Path folder;

    private final Pipeline pipeline = new Pipeline(1);

    private Sweep sweep(Path file, Recipe recipe, int lowest, int highest) {
        Prepared customers =
                pipeline.prepare(pipeline.customers(file, recipe, Progress.none()), recipe, Progress.none());
        return pipeline.sweep(customers, recipe.segments(), lowest, highest, _ -> {}, Progress.none());
    }

    @Test
    void whatASweepHasFoundIsNotLookedForAgain() throws IOException {
        Path file = FiveGroups.write(folder.resolve("five.csv"), true, 0, 1);
        Sweep wide = sweep(file, FiveGroups.recipe(5, 1), 2, 6);
        Sweep one = sweep(file, FiveGroups.recipe(5, 1), 5, 5);
        assertEquals(1, one.qualities().size());
        assertEquals(4, one.segmentations().size());
        assertSame(wide.segmentation(5).orElseThrow(), one.segmentation(5).orElseThrow());
        Sweep wider = sweep(file, FiveGroups.recipe(5, 1), 2, 6);
        assertNotSame(one.segmentation(5).orElseThrow(), wider.segmentation(5).orElseThrow());
        assertArrayEquals(
                one.segmentation(5).orElseThrow().labels(),
                wider.segmentation(5).orElseThrow().labels());
        Sweep otherSeed = sweep(file, FiveGroups.recipe(5, 2), 2, 5);
        assertNotSame(
                wider.segmentation(5).orElseThrow(), otherSeed.segmentation(5).orElseThrow());
    }
}
