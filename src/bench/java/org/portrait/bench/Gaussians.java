// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Files of an id and ten features: Gaussians around five centres, with three decimals. */
final class Gaussians {
    static final int FEATURES = 10;
    static final int SEGMENTS = 5;
    private static final long SEED = 11;

    private Gaussians() {}

    /** @param part of the customers around these centres: another number, others */
    static void write(Path file, int rows, long part) throws IOException {
        var places = new SplittableRandom(SEED);
        var centres = new double[SEGMENTS][FEATURES];
        for (double[] centre : centres) {
            for (int j = 0; j < FEATURES; j++) {
                centre[j] = 6 * places.nextGaussian();
            }
        }
        var random = new SplittableRandom(SEED + 1 + part);
        try (var out = Files.newBufferedWriter(file)) {
            out.write("customer_id,f0,f1,f2,f3,f4,f5,f6,f7,f8,f9\n");
            var line = new StringBuilder();
            for (int i = 0; i < rows; i++) {
                line.setLength(0);
                line.append('C').append(10_000_000 + i);
                double[] centre = centres[random.nextInt(SEGMENTS)];
                for (double place : centre) {
                    line.append(',').append(Math.rint((place + random.nextGaussian()) * 1000) / 1000);
                }
                out.append(line).append('\n');
            }
        }
    }
}
