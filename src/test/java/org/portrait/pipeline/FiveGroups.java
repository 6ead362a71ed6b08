// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.portrait.features.FeatureDefinition;

/**
 * Customers in five groups: A and B far from the others and each in a place of its own, and C, D, E near each other, so
 * that K = 3 takes these together: C is at x = 30, D at 34, E at 39.
 */
final class FiveGroups {
    private static final double[][] CENTRES = {{0, 0}, {0, 40}, {30, 0}, {34, 0}, {39, 0}};
    static final int[] SIZES = {90, 70, 50, 40, 30};

    private FiveGroups() {}

    /** The row of the first customer of a group. */
    static int row(int group) {
        return IntStream.of(SIZES).limit(group).sum();
    }

    /** @param first number of the customer in the first row; ids go on from there */
    static Path write(Path file, boolean ids, int first, int seed) throws IOException {
        var random = new SplittableRandom(seed);
        var lines = new StringBuilder((ids ? "customer_id," : "") + "x,y,z,age\n");
        int row = first;
        for (int g = 0; g < SIZES.length; g++) {
            for (int i = 0; i < SIZES[g]; i++) {
                lines.append(ids ? "C%05d,".formatted(row++) : "");
                lines.append("%.3f,%.3f,%.3f,%d\n"
                        .formatted(
                                CENTRES[g][0] + random.nextDouble(),
                                CENTRES[g][1] + random.nextDouble(),
                                2 * CENTRES[g][0] + random.nextDouble(),
                                20 + i % 7));
            }
        }
        return Files.writeString(file, lines);
    }

    static Recipe recipe(int k, long seed, String... columns) {
        List<FeatureDefinition> features = new ArrayList<>();
        for (String column : columns.length == 0 ? new String[] {"x", "y"} : columns) {
            features.add(new FeatureDefinition.Numeric(column));
        }
        return Recipe.DEFAULT
                .withFeatures(Recipe.DEFAULT.features().withDefinitions(features))
                .withSegments(Recipe.DEFAULT.segments().withRestarts(3).withK(k).withSeed(seed));
    }

    /** The segment in which the first customer of a group is, in a file where nobody is left out. */
    static int segment(Run run, int group) {
        return run.segmentation().labels()[row(group)];
    }
}
