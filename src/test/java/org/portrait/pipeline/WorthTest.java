// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.personas.SegmentProfile;
import org.portrait.segments.SegmentSettings;
import org.portrait.work.Progress;

/**
 * Ten customers with 10 orders of 10 each, about 20 years old, and ten with 2 of 20, about 60: they brought in 100 and 40,
 * of all 70 with a standard deviation of 30.
 */
class WorthTest {
    @TempDir
    Path folder;

    private List<SegmentProfile> profiles(boolean orders) throws IOException {
        var lines = new StringBuilder(orders ? "age,avg_order_value,orders\n" : "age,avg_order_value\n");
        for (int i = 0; i < 20; i++) {
            boolean often = i < 10;
            lines.append((often ? 20 : 60) + i % 10 / 10.0).append(often ? ",10" : ",20");
            lines.append(!orders ? "\n" : often ? ",10\n" : ",2\n");
        }
        Path file = Files.writeString(folder.resolve("customers.csv"), lines);
        Recipe recipe = Recipe.DEFAULT.withSegments(SegmentSettings.DEFAULT.withK(2));
        return new Pipeline(1).run(file, recipe, Progress.none()).profiles();
    }

    @Test
    void ordersTimesWhatOneIsWorth() throws IOException {
        for (SegmentProfile profile : profiles(true)) {
            boolean often = profile.features().getFirst().mean() < 40;
            assertEquals(often ? 1 : -1, profile.worth(), 1e-12);
        }
    }

    @Test
    void anOrderAloneDoesNotTell() throws IOException {
        assertTrue(profiles(false).stream().allMatch(profile -> Double.isNaN(profile.worth())));
    }
}
