// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Amounts, counts and shares around eight centres, as many rows as wanted. */
public final class TenColumns {
    public static final int FEATURES = 10;

    private TenColumns() {}

    public static void write(Path file, int rows) throws IOException {
        var random = new SplittableRandom(5);
        try (var out = Files.newBufferedWriter(file)) {
            out.write("a,b,c,d,e,f,g,h,i,j\n");
            var line = new StringBuilder();
            for (int i = 0; i < rows; i++) {
                int centre = random.nextInt(8);
                line.setLength(0);
                for (int j = 0; j < FEATURES; j++) {
                    int value = (centre * (j + 3) % 7) * 400 + random.nextInt(600) + random.nextInt(600);
                    line.append(j == 0 ? "" : ",").append(j % 2 == 0 ? value : value / 100.0);
                }
                out.append(line).append('\n');
            }
        }
    }
}
