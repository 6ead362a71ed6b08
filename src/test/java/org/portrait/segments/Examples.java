// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.portrait.data.ScaledMatrix;

/** Published data, as they are. */
final class Examples {
    private Examples() {}

    /** Rows of numbers below a line of names. */
    static double[][] rows(String resource) throws IOException {
        try (var in = Objects.requireNonNull(Examples.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> Arrays.stream(line.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new);
        }
    }

    /** 150 flowers, 50 of each of three species, with four lengths (Fisher 1936). */
    static ScaledMatrix iris() throws IOException {
        double[][] rows = rows("/org/portrait/quality/iris.csv");
        return Matrices.plain(column(rows, 0), column(rows, 1), column(rows, 2), column(rows, 3));
    }

    /** 440 customers, the logarithms of six yearly amounts. */
    static double[][] logWholesale() throws IOException {
        return Arrays.stream(rows("wholesale.csv"))
                .map(row -> Arrays.stream(row, 3, 9).map(StrictMath::log).toArray())
                .toArray(double[][]::new);
    }

    static double[] column(double[][] rows, int j) {
        return Arrays.stream(rows).mapToDouble(row -> row[j]).toArray();
    }
}
