// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** How many rows two labellings put together alike, whatever the numbers of the segments. */
final class Agreement {
    private Agreement() {}

    /** Each of our segments stands for the one of theirs that shares most rows with it. */
    static double of(Path ours, Path theirs) throws IOException {
        if (!Files.exists(ours) || !Files.exists(theirs)) {
            return Double.NaN;
        }
        byte[] a = Files.readAllBytes(ours);
        byte[] b = Files.readAllBytes(theirs);
        var common = new int[256][256];
        for (int i = 0; i < a.length; i++) {
            common[a[i] & 255][b[i] & 255]++;
        }
        long together = 0;
        for (int[] row : common) {
            together += Arrays.stream(row).max().orElse(0);
        }
        return (double) together / a.length;
    }
}
